/**
 * How much a word tells, whatever collection it stands in: nothing for words of grammar, little for what every newspaper
 * says on every page, all for the rest. A frequency counted in the collection would make one statement's match depend on
 * which other articles came in.
 * @module
 */
import { foldWord, unprefixed } from "../../text/index.ts";
import { commonWords, frequent, functionWords } from "../rows.generated.ts";
import { isKnown, lemmaOf } from "./lemma.ts";

/** Weights by class, in hundredths. */
export const WEIGHT = { none: 0, frequent: 35, common: 80, rare: 100 } as const;

interface Background {
  readonly grammar: ReadonlySet<string>;
  readonly frequent: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
}

let built: Background | undefined;

function background(): Background {
  built ??= {
    grammar: new Set(functionWords.split(" ").map(foldWord)),
    frequent: new Set(frequent.map(([word = ""]) => lemmaOf(foldWord(word)))),
    common: new Set(commonWords.split(" ").map((word) => lemmaOf(foldWord(word)))),
  };
  return built;
}

/** The weight of a folded word in hundredths, 0 for a word of grammar. `light` is its stem. */
export function weightOf(folded: string, light: string): number {
  const { grammar, frequent: often, common } = background();
  if (
    folded.length < 2 ||
    grammar.has(folded) ||
    grammar.has(unprefixed(folded)) ||
    isParticle(folded, grammar)
  )
    return WEIGHT.none;
  if (often.has(light)) return WEIGHT.frequent;
  return common.has(light) ? WEIGHT.common : WEIGHT.rare;
}

/** A preposition or particle with a pronoun or after a conjunction: لها, وفيه, بأنهم. */
function isParticle(folded: string, grammar: ReadonlySet<string>): boolean {
  // فتحت is she opened, not ف before تحت.
  if (isKnown(folded.replace(/ت$/u, ""))) return false;
  const bare = folded.replace(/^[وف]/u, "");
  if (grammar.has(bare)) return true;
  const cut = bare.replace(/(?:ها|هم|هما|هن|ه|نا|ك|كم|ي)$/u, "");
  return cut !== bare && (cut.length < 2 || (cut.length <= 3 && grammar.has(cut)));
}
