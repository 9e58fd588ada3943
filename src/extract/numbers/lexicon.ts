/**
 * What the lexicon knows of number words and units.
 * @module
 */
import { NUMBERS, UNITS } from "../rows.generated.ts";
import { formsOf, type Row } from "./table.ts";
import { createWordMap, type WordMap } from "./word-map.ts";

/** What stands around numbers or only after one. Such words are common (التي reads as a label too), and begin none. */
const NEVER_FIRST = [
  "scales",
  "fraction-plural",
  "approximate",
  "vague",
  "label",
  "point",
  "part",
  "minus",
  "not",
] as const;

const ROLES = [
  "unit",
  "teen-unit",
  "ten",
  "tens",
  "hundred",
  "hundreds",
  "scale",
  "scale-dual",
  "dual",
  "ordinal",
  "teen-ordinal",
  "fraction",
  "fraction-of",
  ...NEVER_FIRST,
] as const;

/** What a number word may do; data/lexicon/numbers.tsv says which word does what. */
export type Role = (typeof ROLES)[number];

/** Roles of words that begin no number. */
export const NO_BEGINNING: ReadonlySet<Role> = new Set(NEVER_FIRST);

/** A number word. `value` is the scale itself for the duals; 0 where the word has none. */
export interface NumberSense {
  readonly role: Role;
  readonly value: number;
}

/** A unit of measure, money, or a kind of thing that news counts. */
export interface UnitSense {
  readonly unit: string;
  /** 2 for a dual, which counts by itself; else null. */
  readonly count: 2 | null;
}

/** Builds the number words from rows of numbers.tsv. Throws a SyntaxError for an unknown role or value. */
export function numberWordsOf(rows: readonly Row[]): WordMap<NumberSense> {
  return createWordMap(
    rows.flatMap(([value = "", role = "", forms]) => {
      const sense = { role: toRole(role), value: toValue(value) };
      return formsOf(forms).map((form) => [form, sense] as const);
    }),
  );
}

function toRole(role: string): Role {
  const known = ROLES.find((name) => name === role);
  if (!known) throw new SyntaxError(`numbers: unknown role ${role}`);
  return known;
}

function toValue(cell: string): number {
  const [above = "", below = "1"] = cell.split("/");
  const value = Number(above) / Number(below);
  if (!Number.isFinite(value)) throw new SyntaxError(`numbers: ${cell} is no number`);
  return value;
}

/** Builds the units from rows of units.tsv: the accusative of each form and the dual of each row's first are derived. */
export function unitWordsOf(rows: readonly Row[]): WordMap<UnitSense> {
  return createWordMap(
    rows.flatMap(([unit = "", , forms, short]) => unitForms(unit, formsOf(forms), formsOf(short))),
  );
}

function unitForms(unit: string, forms: readonly string[], short: readonly string[]): [string, UnitSense][] {
  const all = new Map<string, UnitSense>();
  const add = (form: string, count: 2 | null): void => {
    if (!all.has(form)) all.set(form, { unit, count });
  };
  for (const form of [...forms, ...short]) add(form, null);
  for (const form of forms) add(form.split(" ").map(accusative).join(" "), null);
  const first = forms[0];
  if (first && !first.includes(" ")) for (const form of dualsOf(first)) add(form, 2);
  return [...all];
}

/** دولار is دولارا after 11 to 99; words that end in ة, ا, ء or the plural ات stay as they are. */
function accusative(word: string): string {
  return /(?:[ةاىءو]|ات|ين|ون)$/u.test(word) ? word : `${word}ا`;
}

function dualsOf(word: string): string[] {
  if (/[اىيو]$/u.test(word)) return [];
  const stem = word.endsWith("ة") ? `${word.slice(0, -1)}ت` : word;
  return [`${stem}ان`, `${stem}ين`];
}

/** The number words of the lexicon. */
export const numberWords = numberWordsOf(NUMBERS);

/** The units of the lexicon. */
export const unitWords = unitWordsOf(UNITS);
