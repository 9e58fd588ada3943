/**
 * Voices across articles, and outlets as those who print: counts and words, and no judgement of anybody.
 * @module
 */
import Type, { type TProperties } from "typebox";
import { exactly, Id, oneOf, orNull, PAGING, Person, pageOf } from "./parts.ts";
import { defineRoutes } from "./route.ts";

const count = Type.Integer({ minimum: 0 });
const Kind = oneOf(["person", "organisation", "outlet", "document", "anonymous", "group"]);
const Form = oneOf(["direct", "indirect", "mixed"]);
const Stance = oneOf(["neutral", "supports", "doubts", "rejects"]);
const Words = Type.String({ maxLength: 300 });
const text = Type.String();
/** EDTF. */
const published = orNull(text);

const counted = <P extends TProperties>(properties: P) => exactly({ ...properties, reports: count });
const Tally = counted({ value: text });

const Named = { id: text, name: text, kind: text };

/** A voice with the names that people joined under it. */
const Voice = exactly({ ...Named, links: count, mergedInto: orNull(text) });

/** Texts that one publisher has of another. */
const TextsBy = exactly({ name: text, articles: count, uncredited: count });

const Neighbour = counted(Named);

const Decision = exactly({
  id: text,
  kind: oneOf(["merge-voice", "split-voice"]),
  voice: text,
  with: orNull(text),
  by: text,
  at: text,
  withdrawn: orNull(text),
});

const Quoted = exactly({
  report: text,
  article: text,
  title: orNull(text),
  publisher: orNull(text),
  published,
  content: text,
  form: text,
  stance: text,
  negated: Type.Boolean(),
  chain: Type.Array(
    exactly({ voice: text, name: text, kind: text, source: orNull(text), cue: orNull(text) }),
  ),
});

const Reason = Type.Union([
  exactly({ reason: oneOf(["order", "spacing", "spelling", "part", "last-name"]) }),
  exactly({ reason: Type.Literal("office"), office: text }),
  exactly({ reason: Type.Literal("article"), articles: count }),
]);

const params = exactly({ voice: Id });
const publisherParams = exactly({ publisher: Type.String({ minLength: 1, maxLength: 500 }) });

const evidence = {
  publisher: Type.Optional(Type.String({ maxLength: 500, description: "empty: of no known publisher" })),
  month: Type.Optional(
    Type.String({ pattern: "^(\\d{4}(-\\d{2})?)?$", description: "empty: of no known month" }),
  ),
  article: Type.Optional(Id),
  form: Type.Optional(Form),
  stance: Type.Optional(Stance),
  negated: Type.Optional(Type.Boolean()),
  cue: Type.Optional(Words),
  unnamed: Type.Optional(Words),
  through: Type.Optional(Id),
  behind: Type.Optional(Id),
  direct: Type.Optional(Type.Boolean()),
};

/** Routes of voices and outlets. */
export const voiceRoutes = defineRoutes({
  "GET /api/voices": {
    id: "listVoices",
    group: "Voices",
    summary: "The voices of the articles as they stand; those that people joined count as one",
    query: exactly({
      words: Type.Optional(Words),
      kind: Type.Optional(Kind),
      sort: Type.Optional(oneOf(["links", "articles", "name"])),
      ...PAGING,
    }),
    reply: pageOf(exactly({ ...Named, links: count, articles: count, merged: count })),
  },
  "GET /api/voice-kinds": {
    id: "countVoiceKinds",
    group: "Voices",
    summary: "How many voices of each kind the list has",
    query: exactly({ words: Type.Optional(Words) }),
    reply: Type.Array(exactly({ kind: text, voices: count })),
  },
  "GET /api/voices/:voice": {
    id: "getVoice",
    group: "Voices",
    summary:
      "By whom, through whom and how a voice is quoted; a merged voice answers as the one that it counts as",
    params,
    reply: exactly({
      voice: Voice,
      merged: Type.Array(Voice),
      decisions: Type.Array(Decision),
      reports: count,
      articles: count,
      direct: count,
      passesOn: count,
      denied: count,
      forms: Type.Array(Tally),
      stances: Type.Array(Tally),
      months: Type.Array(counted({ value: orNull(text) })),
      publishers: Type.Array(counted({ value: orNull(text), articles: count })),
      names: Type.Array(Tally),
      cues: Type.Array(Tally),
      unnamed: Type.Array(Tally),
      through: Type.Array(Neighbour),
      behind: Type.Array(Neighbour),
      inArticles: Type.Array(
        counted({ article: text, title: orNull(text), publisher: orNull(text), published }),
      ),
    }),
  },
  "GET /api/voices/:voice/reports": {
    id: "findVoiceReports",
    group: "Voices",
    summary: "The reports that a voice stands in, of the newest articles first",
    params,
    query: exactly({ ...evidence, ...PAGING }),
    reply: pageOf(Quoted),
  },
  "GET /api/voices/:voice/alike": {
    id: "findAlikeVoices",
    group: "Voices",
    summary: "Voices that may be the same, and what speaks for it; nothing is joined by itself",
    params,
    reply: Type.Array(exactly({ ...Named, links: count, reasons: Type.Array(Reason) })),
  },
  "POST /api/voices/:voice/merge": {
    id: "mergeVoice",
    group: "Voices",
    summary: "Say that a voice is another: it counts as that one, now and in later analyses",
    params,
    body: exactly({ into: Id, by: Person }),
    reply: Voice,
  },
  "POST /api/voices/:voice/split": {
    id: "splitVoice",
    group: "Voices",
    summary: "Take a merge back: the voice is one of its own again",
    params,
    body: exactly({ by: Person }),
    reply: Voice,
  },
  "GET /api/outlets": {
    id: "listOutlets",
    group: "Outlets",
    summary: "The publishers of the articles, those with the most articles first",
    query: exactly(PAGING),
    reply: pageOf(exactly({ publisher: text, articles: count })),
  },
  "GET /api/outlets/:publisher": {
    id: "getOutlet",
    group: "Outlets",
    summary: "Out of whose mouth comes what a publisher prints",
    params: publisherParams,
    reply: exactly({
      publisher: text,
      articles: count,
      analysed: count,
      reports: count,
      ownVoice: count,
      relayed: count,
      origins: Type.Array(counted({ origin: oneOf(["named", "unnamed", "document"]), type: orNull(text) })),
      through: Type.Array(counted({ id: text, name: text, articles: count })),
      voices: Type.Array(counted({ ...Named, articles: count })),
      /** Whose its texts are, as the last trace found. */
      texts: exactly({
        kinds: Type.Array(
          exactly({ kind: oneOf(["own", "copy", "edited-copy", "agency", "unknown"]), articles: count }),
        ),
        takes: Type.Array(TextsBy),
        taken: Type.Array(TextsBy),
        /** Claims that others tell too, by who published first. */
        shared: exactly({ first: count, later: count, open: count }),
      }),
    }),
  },
  "GET /api/outlets/:publisher/reports": {
    id: "findOutletReports",
    group: "Outlets",
    summary: "The reports of a publisher, by the kind of the voice that they go back to",
    params: publisherParams,
    query: exactly({
      origin: Type.Optional(oneOf(["named", "unnamed", "document"])),
      type: Type.Optional(Words),
      ...PAGING,
    }),
    reply: pageOf(Quoted),
  },
});
