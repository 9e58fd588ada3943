/**
 * Looks at what is watched: each kind by what has changed in the library since the look before.
 * @module
 */
import {
  answersOf,
  factChecksVersion,
  findConfirmed,
  findFactChecksAfter,
  findGeneration,
  findUnseenAppearances,
  findUnseenArticles,
  findUnseenReports,
  type KeptAppearance,
  type KeptFactCheck,
  type Library,
  type Marks,
  membersOf,
  NotFoundError,
  resolveClaim,
  type Subject,
  thingOf,
} from "../../store/index.ts";
import { type FactCheckShelf, findClaimChecks } from "../check/index.ts";
import {
  type Found,
  type FoundCheck,
  type FoundWords,
  looksFrom,
  type Sight,
  thingOfCheck,
} from "./found.ts";

/** One look at the library for any number of watches. */
export interface Pass {
  readonly library: Library;
  readonly shelf: FactCheckShelf;
  /** When it began: ISO 8601. */
  readonly now: string;
  /** Fact-checks that came after a moment. */
  readonly checksAfter: (moment: string) => Promise<readonly KeptFactCheck[]>;
}

/** Begins a pass. Watches that look from one moment on share what came since. */
export function beginPass(library: Library, shelf: FactCheckShelf): Pass {
  const read = new Map<string, Promise<readonly KeptFactCheck[]>>();
  return {
    library,
    shelf,
    now: new Date().toISOString(),
    checksAfter: (moment) => {
      const known = read.get(moment) ?? findFactChecksAfter(library.engine.reading, moment);
      read.set(moment, known);
      return known;
    },
  };
}

/** A watch as it is looked at; `id` and `marks` are null of one that is about to be saved. */
export interface Watched<S extends Subject = Subject> {
  readonly id: string | null;
  readonly subject: S;
  readonly marks: Marks | null;
}

type Of<K extends Subject["kind"]> = Watched<Extract<Subject, { kind: K }>>;

/** What a watch finds that it has not seen where it stands; of one that is about to be saved, all that there is. */
export function look(pass: Pass, { subject, ...watched }: Watched): Promise<Sight> {
  if (subject.kind === "claim") return lookAtClaim(pass, { ...watched, subject });
  if (subject.kind === "voice") return lookAtVoice(pass, { ...watched, subject });
  return lookAtSearch(pass, { ...watched, subject });
}

const marksAt = ({ now }: Pass, marks: Partial<Marks> = {}): Marks => ({
  since: now,
  generation: null,
  checks: null,
  members: [],
  ...marks,
});

/** Appearances where claims were traced anew; what people decided; what is suggested where there is something new to be compared. */
async function lookAtClaim(pass: Pass, { id, subject, marks }: Of<"claim">): Promise<Sight> {
  const { reading } = pass.library.engine;
  const generation = await findGeneration(reading);
  const checks = await factChecksVersion(reading);
  const claim = await presentId(pass.library, subject.claim);
  if (claim === null) return { found: [], quiet: [], marks: marksAt(pass, { generation, checks }) };
  const isTracedAnew = generation !== marks?.generation;
  const appearances = isTracedAnew ? await findUnseenAppearances(reading, id, claim) : [];
  const confirmed = await findConfirmed(reading, claim);
  const isToBeCompared = checks !== marks?.checks || appearances.length > 0;
  const suggested = isToBeCompared ? await suggestedFor(pass, claim) : [];
  return {
    found: [
      ...appearances.map(wordsOfAppearance),
      ...confirmed.map(({ factCheck, match: { by } }) =>
        foundCheck(factCheck, { state: "confirmed", score: null, by }),
      ),
      ...suggested,
    ],
    // What a person confirmed is not suggested afterwards, where the decision is taken back.
    quiet: confirmed.map(({ factCheck }) => ({
      thing: thingOfCheck(factCheck.id, "suggested"),
      place: null,
    })),
    marks: marksAt(pass, { generation, checks }),
  };
}

/** The present id of a claim; null where its words stand nowhere any more, or before the first trace. */
async function presentId({ engine }: Library, claim: string): Promise<string | null> {
  try {
    return await resolveClaim(engine.reading, claim);
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

async function suggestedFor({ library, shelf }: Pass, claim: string): Promise<FoundCheck[]> {
  const checks = await findClaimChecks(library, shelf, claim);
  return checks.flatMap(({ factCheck, decided, suggested }) =>
    decided === null && suggested !== null
      ? foundCheck(factCheck, { state: "suggested", score: suggested.score, by: null })
      : [],
  );
}

const foundCheck = (
  factCheck: KeptFactCheck,
  about: Pick<FoundCheck, "state" | "score" | "by">,
): FoundCheck => ({
  kind: "check",
  thing: thingOfCheck(factCheck.id, about.state),
  place: null,
  factCheck,
  ...about,
});

const wordsOfAppearance = ({ article, revision, report, text, start, end }: KeptAppearance): FoundWords => ({
  kind: "words",
  thing: thingOf(article, text),
  place: { article, revision, start, end },
  article,
  report,
  text,
});

/**
 * Reports of analyses that came since. A voice that people joined with this one brings its older reports along: these are no news,
 * they only counted elsewhere.
 */
async function lookAtVoice(pass: Pass, { id, subject, marks }: Of<"voice">): Promise<Sight> {
  const { reading } = pass.library.engine;
  const members = [...(await membersOf(reading, subject.voice)).members].sort();
  const joined = marks ? members.filter((one) => !marks.members.includes(one)) : [];
  const since = marks && looksFrom(marks.since);
  const reports = await findUnseenReports(reading, { watch: id, members, since });
  const brought = (await findUnseenReports(reading, { watch: id, members: joined, since: null })).filter(
    ({ analysed }) => marks !== null && analysed <= marks.since,
  );
  const old = new Set(brought.map(({ key }) => key));
  const found = reports
    .filter(({ key }) => !old.has(key))
    .map(
      ({ key, text, article, revision, start, end }): FoundWords => ({
        kind: "words",
        thing: thingOf(article, text),
        place: { article, revision, start, end },
        article,
        report: key,
        text,
      }),
    );
  const quiet = brought.map(({ text, article, revision, start, end }) => ({
    thing: thingOf(article, text),
    place: { article, revision, start, end },
  }));
  return { found, quiet, marks: marksAt(pass, { members }) };
}

/** Articles that were analysed since, or put into the case; fact-checks that came since. */
async function lookAtSearch(pass: Pass, { id, subject, marks }: Of<"search">): Promise<Sight> {
  const { query, filter } = subject;
  const since = marks === null || filter.case !== undefined ? null : looksFrom(marks.since);
  const articles = await findUnseenArticles(pass.library.engine, { watch: id, query, filter, since });
  const found: Found[] = articles.map((article) => ({
    kind: "article",
    thing: `article ${article}`,
    place: null,
    article,
  }));
  const checks = await checksAnswering(pass, { subject, since: looksFrom(marks?.since ?? pass.now) });
  return { found: [...found, ...checks], quiet: [], marks: marksAt(pass) };
}

/** None where the search keeps to a publisher or a case: reviews are not theirs. */
async function checksAnswering(
  pass: Pass,
  {
    subject: { query, filter },
    since,
  }: { readonly subject: Of<"search">["subject"]; readonly since: string },
): Promise<FoundCheck[]> {
  if (filter.publisher !== undefined || filter.case !== undefined) return [];
  const answers = answersOf(query);
  return (await pass.checksAfter(since))
    .filter(({ title, claim, published }) => isWithin(published, filter) && answers({ title, text: claim }))
    .map((factCheck) => foundCheck(factCheck, { state: "published", score: null, by: null }));
}

/** Dates are compared as far as both are precise; what has none is within no bounds. */
function isWithin(
  published: string | null,
  { from, to }: { readonly from?: string; readonly to?: string },
): boolean {
  if (from === undefined && to === undefined) return true;
  if (published === null) return false;
  const after = from === undefined || published.slice(0, from.length) >= from.slice(0, published.length);
  return after && (to === undefined || published.slice(0, to.length) <= to.slice(0, published.length));
}
