/**
 * How much a word tells, whatever collection it stands in: nothing for words of grammar, next to nothing for titles and formulas of respect, little for what every newspaper
 * says on every page, all for the rest. A frequency counted in the collection would make one statement's match depend on
 * which other articles came in.
 * @module
 */
import { foldWord, unprefixed } from "../../text/index.ts";
import { commonWords, formulas, frequent, functionWords } from "../rows.generated.ts";
import { isKnown, lemmaOf } from "./lemma.ts";

/** Weights by class, in hundredths. */
export const WEIGHT = { none: 0, formula: 10, frequent: 35, common: 80, rare: 100 } as const;

interface Background {
  readonly grammar: ReadonlySet<string>;
  readonly formulas: ReadonlySet<string>;
  readonly frequent: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
}

let built: Background | undefined;

function background(): Background {
  built ??= {
    grammar: new Set(functionWords.split(" ").map(foldWord)),
    formulas: lemmasOf(formulas),
    frequent: lemmasOf(frequent),
    common: new Set(commonWords.split(" ").map((word) => lemmaOf(foldWord(word)))),
  };
  return built;
}

const lemmasOf = (rows: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(rows.map(([word = ""]) => lemmaOf(foldWord(word))));

/** The weight of a folded word in hundredths, 0 for a word of grammar. `light` is its stem. */
export function weightOf(folded: string, light: string): number {
  const { grammar, formulas: respect, frequent: often, common } = background();
  if (
    folded.length < 2 ||
    grammar.has(folded) ||
    grammar.has(unprefixed(folded)) ||
    isParticle(folded, grammar)
  )
    return WEIGHT.none;
  if (respect.has(light)) return WEIGHT.formula;
  if (often.has(light)) return WEIGHT.frequent;
  return common.has(light) ? WEIGHT.common : WEIGHT.rare;
}

/** A preposition or particle with a pronoun or after a conjunction: لها, وفيه, بأنهم. */
function isParticle(folded: string, grammar: ReadonlySet<string>): boolean {
  // فتحت is she opened, not ف before تحت.
  if (folded.endsWith("ت") && isKnown(folded.slice(0, -1))) return false;
  const bare = folded.replace(/^[وف]/u, "");
  if (grammar.has(bare)) return true;
  // بأن, لهذا: a preposition before a word of grammar.
  if (/^[بلك]../u.test(bare) && grammar.has(bare.slice(1))) return true;
  const cut = bare.replace(/(?:ها|هم|هما|هن|ه|نا|ك|كم|ي)$/u, "");
  return cut !== bare && (cut.length < 2 || (cut.length <= 3 && grammar.has(cut)));
}
