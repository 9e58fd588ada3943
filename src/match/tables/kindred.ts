/**
 * The sense of a word, by its whole spelling or its stem: what it shares with its kindred.
 * @module
 */
import { defaultLexicon, type SenseEntry } from "../../arabic/index.ts";
import { unprefixed } from "../../text/index.ts";
import { senseOf } from "./senses.ts";

/** The key of the sense of a folded word, null where it has none; `light` is its stem. It has a blank in it: no skeleton has one. */
export function senseKeyOf(folded: string, light: string): string | null {
  const found = wholeSense(folded) ?? (isNisba(folded, light) ? senseOfNisba(light) : senseOf(light));
  return found ? `${found.sense} ${found.side}` : null;
}

/** A form that is listed as it stands, with or without what is fused before it, whatever its stem. */
function wholeSense(folded: string): SenseEntry | null {
  const { senses } = defaultLexicon();
  return [folded, unprefixed(folded)].map((form) => senses.get(form)).find((entry) => entry?.isWhole) ?? null;
}

const NISBA = /ي(?:ه|ين|ون|ات|ا)?$/u;

/** اجتماعي, social, is no meeting (اجتماع): a word in ـي has a sense where it is listed itself. */
const isNisba = (folded: string, light: string): boolean =>
  NISBA.test(folded) && !light.endsWith("ي") && folded.includes(`${light}ي`);

function senseOfNisba(light: string): SenseEntry | null {
  const { senses } = defaultLexicon();
  return ["ي", "يه", "يات"].map((end) => senses.get(light + end)).find((entry) => entry?.isWhole) ?? null;
}
