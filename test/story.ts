/**
 * Small storylines written as text: one article a line, the statement in brackets, and what must come of it.
 *
 *     A. صحيفة الميدان, 2023-05-01: قال رئيس البلدية سامي الحداد إن [السوق ستنقل إلى الساحة].
 *     B. موقع الدرب, 2023-05-02, copy of A: ...
 *     B retells A: attribution-lost
 *     independent: 1-2
 *
 * A date may be "undated"; after it may stand "copy of A", "edited-copy of A" or "agency NAME". Statements in braces belong to
 * another claim of the storyline. Two statements of one article are two lines with the same publisher and text ("A2. = A: ...").
 * @module
 */
import type { Claim, DescribedArticle, DescribedStatement, Standing } from "../src/model/index.ts";
import { traceRetellings } from "../src/origins/index.ts";
import { tell } from "./told.ts";

/** One article of a story. */
export interface StoryLine {
  readonly name: string;
  readonly described: DescribedArticle;
  readonly standing: Standing;
  readonly claim: "first" | "second";
}

/** A story and what it must come to. */
export interface Story {
  readonly lines: readonly StoryLine[];
  readonly expected: readonly string[];
}

const LINE = /^([A-Z])\. (.+?), (\d{4}[\d-]*|undated)(?:, (.+?))?: (.+)$/u;

/** Reads a story. Throws on a line that is none. */
export function readStory(block: string): Story {
  const lines: StoryLine[] = [];
  const expected: string[] = [];
  for (const line of block
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "")) {
    const parts = LINE.exec(line);
    if (parts) lines.push(toLine(parts));
    else if (/^(?:[A-Z] (?:retells|begins)|independent:|origins:|bottlenecks:|loops:)/u.test(line))
      expected.push(line);
    else throw new Error(`no line of a story: ${line}`);
  }
  return { lines, expected };
}

function toLine([
  ,
  name = "",
  publisher = "",
  date = "",
  whose = "",
  marked = "",
]: RegExpExecArray): StoryLine {
  const isSecond = marked.includes("{");
  const words = /[[{](.+)[\]}]/u.exec(marked)?.[1] ?? "";
  const text = marked.replaceAll(/[[\]{}]/gu, "");
  const published = date === "undated" ? null : date;
  const told = tell(text, { id: name, publisher, words, ...(published ? { published } : {}) });
  const article = { ...told.article, published: published ? told.article.published : null };
  const [, kind = "own", of = null] = /^(copy|edited-copy) of ([A-Z])$/u.exec(whose) ?? [];
  const [, agency = null] = /^agency (.+)$/u.exec(whose) ?? [];
  const standing: Standing = {
    ...{ document: name, publisher, published, agency, credited: agency !== null, evidence: [] },
    kind: kind as Standing["kind"],
    of,
  };
  return {
    name,
    described: { article, statements: [told.statement] },
    standing,
    claim: isSecond ? "second" : "first",
  };
}

/** Traces a story, its articles in this order. */
export function traceStory(lines: readonly StoryLine[]): readonly Claim[] {
  const members = (claim: StoryLine["claim"]): DescribedStatement[] =>
    lines.flatMap((line) => (line.claim === claim ? line.described.statements : []));
  const claims = (["first", "second"] as const)
    .map((id) => ({ id, members: members(id), storyline: "story" }))
    .filter((claim) => claim.members.length > 0);
  const articles = lines.map((line) => line.described);
  return traceRetellings(
    articles,
    { claims },
    lines.map((line) => line.standing),
    { of: () => [] },
  );
}

/** What came of it, in the words in which a story says what must come of it. */
export function outcomeOf(claims: readonly Claim[]): readonly string[] {
  const name = (ref: { claim: string; appearance: number } | null): string =>
    claims.find(({ id }) => id === ref?.claim)?.appearances[ref?.appearance ?? -1]?.document ?? "";
  const told = claims.flatMap((claim) =>
    claim.appearances.map(({ document, parent, changes }) => {
      const types = [...new Set(changes.map((change) => change.type))].sort().join(", ");
      return parent
        ? `${document} retells ${name(parent)}${types === "" ? "" : `: ${types}`}`
        : `${document} begins`;
    }),
  );
  const [first] = claims;
  if (!first) return told;
  const { min, max } = first.independent;
  return [
    ...told.sort(),
    `independent: ${min === max ? min : `${min}-${max}`}`,
    `origins: ${first.origins.map(({ voice }) => voice).join("; ")}`,
    `bottlenecks: ${first.bottlenecks.join("; ")}`,
    `loops: ${first.loops.map((loop) => loop.join(" > ")).join("; ")}`,
  ];
}
