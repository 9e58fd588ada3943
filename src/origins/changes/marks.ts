/**
 * The phrases of a clause that say how exact, how many, how far, how sure: found by the tables of the lexicon.
 * @module
 */
import { type ChangeClass, defaultLexicon } from "../../arabic/index.ts";
import { contains, overlaps, remembering, type Span, type Token } from "../../text/index.ts";

/** A phrase of the clause by what it does. */
export interface Mark extends Span {
  readonly class: ChangeClass | "hedge";
  readonly value: number | null;
}

/** False where no phrase of the two tables begins with this folded word: most words, which are not looked up again. */
const mayBegin = remembering((folded) => {
  const lexicon = defaultLexicon();
  return lexicon.phrases("change-words").mayBegin(folded) || lexicon.phrases("hedges").mayBegin(folded);
});

/** True where a word of correction begins at one of the tokens. */
export function hasCorrection(tokens: readonly Token[]): boolean {
  const words = defaultLexicon().phrases("change-words");
  return tokens.some(
    ({ folded }, at) => mayBegin(folded) && words.match(tokens, at)?.entry.class === "correction",
  );
}

/** The marks of a clause. `hedges`: those that the analysis found, of which some may be told by what stands around them. */
export function readMarks(tokens: readonly Token[], hedges: readonly Span[]): readonly Mark[] {
  const lexicon = defaultLexicon();
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length; ) {
    if (!mayBegin(tokens[at]?.folded ?? "")) {
      at++;
      continue;
    }
    const change = lexicon.phrases("change-words").match(tokens, at);
    const hedge = lexicon.phrases("hedges").match(tokens, at);
    const found = hedge && hedge.length >= (change?.length ?? 0) ? hedge : change;
    const span = found && spanOver(tokens, at, at + found.length);
    if (!found || !span) {
      at++;
      continue;
    }
    const { entry } = found;
    marks.push({
      ...span,
      class: entry.type === "hedge" ? "hedge" : entry.class,
      value: entry.type === "hedge" ? null : entry.value,
    });
    at += found.length;
  }
  const first = tokens[0]?.start ?? 0;
  const last = tokens.at(-1)?.end ?? 0;
  const others = hedges.filter(
    (hedge) => contains({ start: first, end: last }, hedge) && !marks.some((mark) => overlaps(mark, hedge)),
  );
  return [
    ...marks,
    ...others.map(({ start, end }) => ({ start, end, class: "hedge", value: null }) as const),
  ];
}

function spanOver(tokens: readonly Token[], first: number, end: number): Span | null {
  const from = tokens[first];
  const to = tokens[end - 1];
  return from && to ? { start: from.start, end: to.end } : null;
}
