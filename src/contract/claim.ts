/**
 * One claim with all that its page shows.
 * @module
 */
import Type from "typebox";
import { CHANGE_TYPES, JOINED_BY, VERDICTS } from "../model/index.ts";
import { exactly, oneOf, orNull } from "./parts.ts";

const text = Type.String();
const count = Type.Integer({ minimum: 0 });
const positions = Type.Array(count);

/** What a voice is. */
export const KIND = oneOf(["person", "organisation", "outlet", "document", "anonymous", "group"]);

/** How many origins do not depend on one another. */
export const Independence = exactly({ min: count, max: count, why: text });

/** A voice at which a claim enters. */
export const Origin = exactly({ voice: text, kind: KIND, document: text });

/** Claims that share actors and theme. */
export const Storyline = exactly({ id: text, gist: text, claims: count, articles: count, outlets: count });

/** Words at a place of an article, in code points, with what stands before and after them. */
const Quote = exactly({ article: text, start: count, end: count, text, prefix: text, suffix: text });

/** Whose text an article is. `tells`: the claim appears in it; else it is only named by one that does. */
const Article = exactly({
  id: text,
  title: orNull(text),
  url: orNull(text),
  publisher: orNull(text),
  published: orNull(text),
  kind: oneOf(["own", "copy", "edited-copy", "agency", "unknown"]),
  of: orNull(text),
  agency: orNull(text),
  credited: Type.Boolean(),
  evidence: Type.Array(Quote),
  tells: Type.Boolean(),
});

const Link = exactly({
  name: text,
  kind: KIND,
  unnamed: orNull(text),
  /** Its id in the library. */
  voice: orNull(text),
  source: orNull(Quote),
  cue: orNull(Quote),
});

/** An appearance, by its claim and its place there. */
const Ref = exactly({ claim: text, position: count });

const Change = exactly({
  type: oneOf(CHANGE_TYPES),
  from: orNull(Quote),
  to: orNull(Quote),
  note: text,
});

/** An appearance in an article. `excerpt`: the text around it, so wide that every changed word near it is inside. */
const Appearance = exactly({
  position: count,
  report: orNull(text),
  quote: Quote,
  excerpt: exactly({ start: count, text }),
  chain: Type.Array(Link),
  parent: orNull(Ref),
  runnersUp: Type.Array(Ref),
  /** Named evidence for the parent: what it gave, of what it could give. */
  why: Type.Array(exactly({ evidence: text, value: Type.Number(), of: Type.Number() })),
  changes: Type.Array(Change),
});

/** The appearance of another claim, as parent or runner-up. */
const Other = exactly({
  claim: text,
  position: count,
  quote: Quote,
  excerpt: exactly({ start: count, text }),
});

const Voice = exactly({
  voice: text,
  kind: KIND,
  counts: oneOf(["certain", "unnamed", "retold", "behind-unnamed", "taken-back"]),
  appearances: positions,
  joined: Type.Array(
    exactly({
      a: count,
      b: count,
      by: oneOf(JOINED_BY),
    }),
  ),
});

/** A number that the claim is told with; `voices` is empty where nobody is named for it. */
const Figure = exactly({
  value: Type.Number(),
  unit: orNull(text),
  quote: Quote,
  appearances: positions,
  voices: Type.Array(text),
});

/** What somebody of this desk decided. */
export const VerdictEntry = exactly({
  id: text,
  verdict: oneOf(VERDICTS),
  note: orNull(text),
  by: text,
  at: text,
  withdrawn: orNull(text),
});

/** A published fact-check that a person says deals with the claim: the publisher's words, and what we take them for. */
const ConfirmedCheck = exactly({
  id: text,
  url: orNull(text),
  publisher: orNull(text),
  title: orNull(text),
  /** The claim in the reviewer's words. */
  claim: text,
  language: orNull(text),
  published: orNull(text),
  verdict: exactly({
    wording: orNull(text),
    rating: orNull(exactly({ value: Type.Number(), best: Type.Number(), worst: Type.Number() })),
    scale: orNull(oneOf(VERDICTS)),
  }),
  /** Who says so, and when. */
  by: text,
  at: text,
});

/** The page of a claim. */
export const ClaimPage = exactly({
  id: text,
  /** The id that was asked for, where the claim has another now. */
  askedAs: orNull(text),
  gist: text,
  storyline: orNull(Storyline),
  /** Appearances that were taken out since the trace, with their articles; what was counted is older then, `independent` above all. */
  gone: count,
  independent: Independence,
  checkworthiness: Type.Number(),
  articles: Type.Array(Article),
  appearances: Type.Array(Appearance),
  others: Type.Array(Other),
  origins: Type.Array(Origin),
  voices: Type.Array(Voice),
  mayBeFirst: orNull(count),
  numbers: Type.Array(Figure),
  bottlenecks: Type.Array(text),
  loops: Type.Array(Type.Array(text)),
  verdicts: Type.Array(VerdictEntry),
  /** Those that people confirmed; GET /api/claims/:claim/fact-checks has the suggestions, too. */
  factChecks: Type.Array(ConfirmedCheck),
});

/** The graph of a claim. */
export const Graph = exactly({
  /** The claim's present id. */
  claim: text,
  nodes: Type.Array(
    exactly({
      id: text,
      layer: oneOf(["origin", "relay", "outlet", "article"]),
      name: text,
      names: Type.Array(text),
      kind: orNull(KIND),
      voice: orNull(count),
      appearances: positions,
      bottleneck: Type.Boolean(),
      loop: Type.Boolean(),
    }),
  ),
  edges: Type.Array(
    exactly({
      from: text,
      to: text,
      loop: Type.Boolean(),
      evidence: Type.Array(
        exactly({
          why: oneOf(["quoted", "agency", "copy", "retold", "published"]),
          appearance: count,
          places: Type.Array(Quote),
        }),
      ),
    }),
  ),
});
