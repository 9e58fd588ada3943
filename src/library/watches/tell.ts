/**
 * Puts into words what is news: what is told of it, in the feed, to the webhook and in the list.
 * @module
 */
import {
  findHeads,
  findSaid,
  getClaim,
  type KeptFactCheck,
  type Library,
  type NewFinding,
  NotFoundError,
  placeAnswers,
  type Subject,
  type Told,
  type ToldCheck,
} from "../../store/index.ts";
import type { Found, FoundArticle, FoundCheck, FoundWords } from "./found.ts";

/** Articles that are looked into at once: each with its whole text. */
const AT_ONCE = 200;

/** What is told of each finding; an article that was removed meanwhile is told of no more. */
export async function tell(
  library: Library,
  subject: Subject,
  found: readonly Found[],
): Promise<NewFinding[]> {
  if (found.length === 0) return [];
  const claim = await claimOf(library, subject);
  const words = found.filter((one) => one.kind === "words");
  const answers = await wordsOfAnswers(library, subject, found);
  const checks = found.filter((one) => one.kind === "check");
  const told: NewFinding[] = [];
  const all = [...words, ...answers];
  for (let at = 0; at < all.length; at += AT_ONCE)
    told.push(...(await tellWords(library, all.slice(at, at + AT_ONCE), claim)));
  return [
    ...told,
    ...checks.map(({ thing, place, ...check }) => ({ thing, place, told: tellCheck(check, claim) })),
  ];
}

async function claimOf({ engine }: Library, subject: Subject): Promise<Told["claim"]> {
  if (subject.kind !== "claim") return null;
  try {
    const { id, gist } = await getClaim(engine.reading, subject.claim);
    return { id, gist };
  } catch (error) {
    if (error instanceof NotFoundError) return null; // traced anew this moment
    throw error;
  }
}

async function wordsOfAnswers(
  { engine }: Library,
  subject: Subject,
  found: readonly Found[],
): Promise<FoundWords[]> {
  if (subject.kind !== "search") return [];
  const articles = found.filter((one): one is FoundArticle => one.kind === "article");
  const placed: FoundWords[] = [];
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    const some = articles.slice(at, at + AT_ONCE);
    const byArticle = new Map(some.map((one) => [one.article, one]));
    for (const hit of await placeAnswers(engine, subject.query, [...byArticle.keys()])) {
      const { thing = "", place = null } = byArticle.get(hit.article) ?? {};
      placed.push({
        kind: "words",
        thing,
        place,
        article: hit.article,
        report: hit.report,
        text: around(hit),
      });
    }
  }
  return placed;
}

/** UTF-16 units of the text on each side of a hit. */
const AROUND = 120;

/** The words that answer with some before and after them, cut at spaces; the title where it alone answers. */
function around({
  body,
  text,
  start,
  end,
}: {
  readonly body: string;
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
}): string {
  if (start === null || end === null) return text;
  const from = Math.max(0, start - AROUND);
  const before = body.slice(from, start).replace(from > 0 ? /^\S*\s/u : /^/u, "");
  const to = Math.min(body.length, end + AROUND);
  const after = body.slice(end, to).replace(to < body.length ? /\s\S*$/u : /$/u, "");
  return `${before}${body.slice(start, end)}${after}`.trim();
}

async function tellWords(
  { engine: { reading } }: Library,
  words: readonly FoundWords[],
  claim: Told["claim"],
): Promise<NewFinding[]> {
  const heads = await findHeads(
    reading,
    words.map(({ article }) => article),
  );
  const said = await findSaid(
    reading,
    words.flatMap(({ report }) => report ?? []),
  );
  return words.flatMap(({ thing, place, article, report, text }) => {
    const head = heads.get(article);
    if (!head) return [];
    const chain = (said.get(report ?? "")?.chain ?? []).map(({ name, kind }) => ({ name, kind }));
    return [
      {
        thing,
        place,
        told: { kind: "appearance", text, article: head, report, chain, claim, factCheck: null },
      },
    ];
  });
}

const tellCheck = (
  { factCheck, state, score, by }: Pick<FoundCheck, "factCheck" | "state" | "score" | "by">,
  claim: Told["claim"],
): Told => ({
  kind: "fact-check",
  text: factCheck.claim,
  article: null,
  report: null,
  chain: [],
  claim,
  factCheck: { ...shown(factCheck), state, score, by },
});

/** What is told of a fact-check, of all that is kept of it. */
function shown(kept: KeptFactCheck): Omit<ToldCheck, "state" | "score" | "by"> {
  const { id, url, publisher, title, claim, published, verdict } = kept;
  const { wording, scale } = verdict;
  return { id, url, publisher, title, claim, published, verdict: { wording, scale } };
}
