/**
 * The index of stems as text, made when the lexicon is compiled: at run time nothing has to be inflected, and a line is
 * taken apart only when its word is asked for.
 *
 * A line is a spelling and, for each stem, three numbers to the base 36: entry, features (0 for none), clitics.
 * @module
 */
import type { Entry, VerbFeatures } from "./entries.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Stem, StemIndex, StemSource } from "./stems.ts";

/** Stems as they are compiled. */
export interface PackedStems {
  readonly features: readonly VerbFeatures[];
  readonly lines: string;
}

/** Inflects all lexemes and packs their stems. */
export function packStems(lexemes: readonly Lexeme[]): PackedStems {
  const index: StemIndex = new Map();
  for (const lexeme of lexemes) lexeme.addTo(index);
  const numbers = new Map(lexemes.map((lexeme, i) => [lexeme.entry, i]));
  const features: VerbFeatures[] = [];
  const numberOf = (verb: VerbFeatures | null): number => {
    if (verb === null) return 0;
    if (!features.includes(verb)) features.push(verb);
    return features.indexOf(verb) + 1;
  };
  const lines: string[] = [];
  for (const [form, first] of index) {
    const cells = [form];
    for (let stem: Stem | null = first; stem !== null; stem = stem.next)
      for (const n of [numbers.get(stem.entry) ?? 0, numberOf(stem.verb), stem.clitics])
        cells.push(n.toString(36));
    lines.push(cells.join(" "));
  }
  return { features, lines: lines.join("\n") };
}

/** Gives back the stems. `entries` must be those of the lexemes that were packed, in the same order. */
export function unpackStems({ features, lines }: PackedStems, entries: readonly Entry[]): StemSource {
  const byForm = new Map<string, string>();
  for (const line of lines.split("\n")) byForm.set(line.slice(0, line.indexOf(" ")), line);
  return {
    get(form) {
      const line = byForm.get(form);
      return line === undefined ? undefined : chain(line.split(" "), features, entries);
    },
  };
}

function chain(
  cells: readonly string[],
  features: readonly VerbFeatures[],
  entries: readonly Entry[],
): Stem | undefined {
  let first: Stem | null = null;
  for (let i = cells.length - 3; i > 0; i -= 3) {
    const [entry, verb, clitics] = cells.slice(i, i + 3).map((cell) => Number.parseInt(cell, 36));
    const known = entries[entry ?? -1];
    if (known === undefined) throw new RangeError(`packed stem ${cells.join(" ")} names no entry`);
    first = { entry: known, verb: features[(verb ?? 0) - 1] ?? null, clitics: clitics ?? 0, next: first };
  }
  return first ?? undefined;
}
