/**
 * What a word shares with its kindred: its sense where senses.tsv gives one, else its skeleton.
 * @module
 */
import { defaultLexicon, type SenseEntry } from "../../arabic/index.ts";
import { unprefixed } from "../../text/index.ts";
import { skeletonOf } from "../statements/skeleton.ts";
import { senseOf } from "./senses.ts";

/** One key for all words that are kindred; `light` is the stem of the folded word. A sense has a blank in it: no skeleton has one. */
export function kindredOf(folded: string, light: string): string {
  const whole = wholeSense(folded);
  if (whole) return keyOf(whole);
  const skeleton = skeletonOf(folded);
  if (isNisba(folded, light)) {
    const own = senseOfNisba(light);
    return own ? keyOf(own) : skeleton;
  }
  const sense = senseOf(light);
  return sense ? keyOf(sense) : skeleton;
}

/** A form that is listed as it stands, with or without what is fused before it, whatever its stem. */
function wholeSense(folded: string): SenseEntry | null {
  const { senses } = defaultLexicon();
  return [folded, unprefixed(folded)].map((form) => senses.get(form)).find((entry) => entry?.isWhole) ?? null;
}

const keyOf = ({ sense, side }: SenseEntry): string => `${sense} ${side}`;

const NISBA = /ي(?:ه|ين|ون|ات|ا)?$/u;

/** اجتماعي, social, is no meeting (اجتماع): a word in ـي has a sense where it is listed itself. */
const isNisba = (folded: string, light: string): boolean =>
  NISBA.test(folded) && !light.endsWith("ي") && folded.includes(`${light}ي`);

function senseOfNisba(light: string): SenseEntry | undefined {
  const { senses } = defaultLexicon();
  return ["ي", "يه", "يات"].map((end) => senses.get(light + end)).find((entry) => entry?.isWhole);
}
