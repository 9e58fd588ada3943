/**
 * Assertions: what the article states in its own voice, outside every report.
 * @module
 */
import { Flag, foldedAt, has, type Prose, type Range } from "../arabic/index.ts";
import type { Finding } from "./find.ts";

const SHORTEST = 4;
/** Longer stretches are cut at joined verbs and events too. */
const LONGEST_WHOLE = 18;

/** Token ranges of the article's own assertions, in order. Questions and wishes are none. */
export function findAssertions(
  prose: Prose,
  findings: readonly Finding[],
): { first: number; last: number }[] {
  const taken = coverage(prose, findings);
  return prose.sentences.flatMap((sentence) => {
    if (/^[؟?]$/u.test(foldedAt(prose, sentence.last - 1))) return [];
    return freeStretches(taken, sentence.first, sentence.last).flatMap((stretch) =>
      clausesOf(prose, stretch.first, stretch.last),
    );
  });
}

/** Tokens that belong to a report: its content and the words that attribute it. */
function coverage(prose: Prose, findings: readonly Finding[]): Uint8Array {
  const taken = new Uint8Array(prose.length);
  for (const { attribution, content } of findings) {
    if (attribution.rule === "noun.speech") continue;
    taken.fill(1, attribution.first, attribution.last);
    for (const part of [content, ...content.more]) taken.fill(1, part.first, part.last);
  }
  return taken;
}

function freeStretches(taken: Uint8Array, first: number, last: number): { first: number; last: number }[] {
  const out: { first: number; last: number }[] = [];
  for (let i = first; i < last; i++) {
    if (taken[i]) continue;
    let end = i;
    while (end < last && !taken[end]) end++;
    out.push({ first: i, last: end });
    i = end;
  }
  return out;
}

/** A stretch cut into its clauses, without the words that only join it to what stands before. */
function clausesOf(prose: Prose, first: number, last: number): Range[] {
  const parts: Range[] = [];
  let from = first;
  let before = 0;
  let after = countWords(prose, first, last);
  for (let i = first; i < last; i++) {
    const enough = before >= SHORTEST && after >= SHORTEST;
    if (enough && (opensClause(prose, i) || (before + after > LONGEST_WHOLE && opensEvent(prose, i)))) {
      parts.push({ first: from, last: i });
      from = i;
      before = 0;
    }
    if (!isCounted(prose, i)) continue;
    before++;
    after--;
  }
  parts.push({ first: from, last });
  return parts
    .map((part) => trimEdges(prose, skipConnective(prose, part.first, part.last), part.last))
    .filter((part) => countWords(prose, part.first, part.last) >= SHORTEST && !isWish(prose, part.first));
}

const SUBORDINATORS = /^(بعدما|حيث|فيما|بينما|عندما|حينما|علما|اذ|مما|لكن|لكنه|لكنها|ولكن|ولكنها|ولكنه|بل)$/u;

/** A comma or a subordinating word begins a clause. */
function opensClause(prose: Prose, at: number): boolean {
  if (has(prose, at - 1, Flag.mark) && /^[،,؛;:–]$/u.test(foldedAt(prose, at - 1)))
    return !has(prose, at, Flag.adjective | Flag.number);
  return (
    SUBORDINATORS.test(foldedAt(prose, at)) ||
    (foldedAt(prose, at) === "في" && foldedAt(prose, at + 1) === "حين")
  );
}

/** In a long stretch, a joined verb or event begins one too. */
const opensEvent = (prose: Prose, at: number): boolean => joinsVerb(prose, at) || joinsEvent(prose, at);

/** وانتهت, وشاهدتها: و before a feminine past, which no noun is spelled like. */
function joinsVerb(prose: Prose, at: number): boolean {
  const token = prose.tokens[at];
  if (!token || has(prose, at, Flag.article | Flag.name | Flag.voiceHead)) return false;
  if (has(prose, at, Flag.conjoined) && has(prose, at, Flag.finiteCue | Flag.complementizer)) return true;
  return /^و\p{L}{2,}ت(ها|هم|ه)?$/u.test(token.folded) && !/ات$/u.test(token.folded);
}

/** وقيامها بكذا, ووقف كذا: a further event in a row; not the second of two that share what follows (تسليح وتدريب القوات). */
function joinsEvent(prose: Prose, at: number): boolean {
  if (
    !has(prose, at, Flag.conjoined) ||
    !has(prose, at, Flag.contentHead) ||
    has(prose, at, Flag.article | Flag.voiceHead)
  )
    return false;
  return has(prose, at - 1, Flag.article | Flag.name | Flag.mark | Flag.number | Flag.adjective);
}

/** ومع ذلك، وفي المقابل، كما: what joins a sentence to the last is no part of what it states. */
function skipConnective(prose: Prose, first: number, last: number): number {
  let at = first;
  while (
    at < last &&
    (has(prose, at, Flag.mark) ||
      (has(prose, at, Flag.connector) && !has(prose, at, Flag.voiceHead)) ||
      /^(كما|علي الرغم|فيما|بينما|حيث|اذ|لكن|ولكن)$/u.test(foldedAt(prose, at)))
  )
    at++;
  if (/^و?مع$/u.test(foldedAt(prose, at)) && foldedAt(prose, at + 1) === "ذلك") at += 2;
  if (foldedAt(prose, at) === "في" && foldedAt(prose, at + 1) === "حين") at += 2;
  return at < last - SHORTEST ? at : first;
}

function isWish(prose: Prose, at: number): boolean {
  return /^[وف]?(يجب|ينبغي|ليت|لعل|هل|لماذا|كيف|ربما)$/u.test(foldedAt(prose, at));
}

function countWords(prose: Prose, first: number, last: number): number {
  let n = 0;
  for (let i = first; i < last; i++) if (isCounted(prose, i)) n++;
  return n;
}

const isCounted = (prose: Prose, at: number): boolean => has(prose, at, Flag.word | Flag.number);

function trimEdges(prose: Prose, first: number, last: number): { first: number; last: number } {
  let from = first;
  let to = last;
  while (from < to && has(prose, from, Flag.mark) && (prose.opens[from] ?? -1) < 0) from++;
  while (
    to > from &&
    has(prose, to - 1, Flag.mark) &&
    !/^[)%٪]$/u.test(foldedAt(prose, to - 1)) &&
    (prose.closes[to - 1] ?? -1) < 0
  )
    to--;
  while (to > from && /^(كما|حيث|و|ف|ان|اذ|لكن)$/u.test(foldedAt(prose, to - 1))) to--;
  return { first: from, last: to };
}
