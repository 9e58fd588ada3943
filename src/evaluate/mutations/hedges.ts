/**
 * Hedges lost: what was possible is told as certain, what was about so many as so many.
 * @module
 */
import { foldWord } from "../../text/index.ts";
import {
  type FoundRow,
  leaveOut,
  type Mutation,
  type Proposal,
  pick,
  rowsIn,
  type Site,
} from "./mutation.ts";

const PRESENT = /^[يت]\p{L}{2,}$/u;
/** After قد a word with ت may be a past verb (قد تصدى); one with ي is none. */
const SURELY_PRESENT = /^ي\p{L}{2,}$/u;
const NUMBER = /^\d/;

/** An approximation goes where a number follows it. */
function withoutAbout(site: Site): Proposal[] {
  return rowsIn(site, "approximator")
    .filter((found) => isNumberNext(site, found))
    .map(({ span }) => leaveOut(site, span));
}

function isNumberNext(site: Site, { row, at }: FoundRow): boolean {
  const next = site.tokens[at + row.folded.length];
  if (!next || next.end > site.statement.end) return false;
  const words = site.words.of("number").map(({ folded }) => folded[0]);
  return NUMBER.test(next.folded) || words.includes(next.folded);
}

/** ربما falls; قد falls before a present verb; من المتوقع أن يبدأ becomes سيبدأ. */
function withoutDoubt(site: Site): Proposal[] {
  return rowsIn(site, "hedge").flatMap((found) => {
    const next = site.tokens[found.at + found.row.folded.length];
    if (!next || next.end > site.statement.end) return [];
    if (found.row.other === "") return [leaveOut(site, found.span)];
    if (found.row.other === "present")
      return SURELY_PRESENT.test(next.folded) ? [leaveOut(site, found.span)] : [];
    return PRESENT.test(next.folded) ? [inFuture(found, next.start, site.text)] : [];
  });
}

/** The hedge and the space after it make room for the س of the future. */
function inFuture({ span }: FoundRow, verb: number, text: string): Proposal {
  const joined = /^و/u.test(text.slice(span.start)) ? "و" : "";
  return {
    replacements: [{ start: span.start, end: verb, text: `${joined}س`, inside: true }],
    from: span,
    to: null,
  };
}

/** Not in a question, nor after a negation or a condition, where a hedge does not hedge the statement. */
function isAsserted(site: Site): boolean {
  const words = site.tokens.slice(site.first, site.last).map(({ folded }) => folded);
  const turning = ["لا", "لم", "لن", "اذا", "لو", "هل"].map(foldWord);
  return !words.some((word) => turning.includes(word));
}

/** One hedge of the statement lost. */
export const hedgeMutation: Mutation = {
  type: "hedge-lost",
  propose: (site) =>
    isAsserted(site) ? (pick([...withoutAbout(site), ...withoutDoubt(site)], site.random) ?? null) : null,
};
