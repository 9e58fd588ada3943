/**
 * Nations by their adjectives, capitals, people and houses of government: الأمريكية, واشنطن and البيت الأبيض all point at
 * the United States.
 * @module
 */
import { foldWord, unprefixed } from "../../text/index.ts";
import { nations as rows } from "../rows.generated.ts";

interface NationIndex {
  /** Adjectives in the masculine singular, folded. */
  readonly adjectives: ReadonlyMap<string, string>;
  /** Capitals, people and houses by {@link nameKey}. */
  readonly names: ReadonlyMap<string, string>;
  readonly nations: ReadonlySet<string>;
}

let built: NationIndex | undefined;

function index(): NationIndex {
  built ??= build();
  return built;
}

function build(): NationIndex {
  const adjectives = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [name = "", nisbas = "", capitals = "", people = "", houses = ""] of rows) {
    for (const nisba of nisbas.split(" ").filter(Boolean))
      adjectives.set(foldWord(nisba).replace("_", " "), nameKey(name));
    const listed = [...capitals.split(" | "), ...people.split(" "), ...houses.split(" | ")];
    for (const each of listed.filter(Boolean)) names.set(nameKey(each), nameKey(name));
  }
  return { adjectives, names, nations: new Set(rows.map(([name = ""]) => nameKey(name))) };
}

/** One spelling for a name: folded, each word without its article. */
export function nameKey(name: string): string {
  return foldWord(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (word.startsWith("ال") && word.length > 4 ? word.slice(2) : word))
    .join(" ");
}

/** True for the {@link nameKey} of a nation. */
export function isNation(key: string): boolean {
  return index().nations.has(key);
}

/** The nation behind the {@link nameKey} of a capital, a people or a house of government; null for any other name. */
export function nationBehind(key: string): string | null {
  return index().names.get(key) ?? null;
}

const NISBA = /^(\p{L}{2,}ي)(?:ه|ين|ون|ات|ان|تان|تين|ا)?$/u;

/** The masculine singular of a folded word that is written like an adjective of origin (السورية: سوري), else null. */
export function nisbaOf(folded: string): string | null {
  const whole = NISBA.exec(folded)?.[1];
  // The first letter of فنلندي is no clitic.
  if (whole !== undefined && index().adjectives.has(whole)) return whole;
  return NISBA.exec(unprefixed(folded))?.[1] ?? null;
}

/** The nation of an adjective, as {@link nameKey}: for الأمريكية that of الولايات المتحدة. */
export function nationOfNisba(nisba: string): string | null {
  return index().adjectives.get(nisba) ?? null;
}
