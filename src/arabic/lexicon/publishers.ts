/**
 * Publishers by name: agencies and outlets as bylines, datelines and feet name them, and the families that they belong to.
 *
 * In such a place a name stands alone, so that bare names which are common words as well (البيان) are read, too.
 * @module
 */
import { foldWord, tokenize } from "../../text/index.ts";
import type { OutletKind } from "./entries.ts";
import { canonicalName } from "./phrase-tables.ts";
import type { LexiconRows } from "./schema.ts";

/** What a word of a byline stands for where it names no publisher. */
export type CreditClass = "agencies" | "newsroom" | "own";

/** A publisher as far as its name tells. */
export interface Publisher {
  /** As the lexicon calls it; a publisher that is not listed is called as written. */
  readonly name: string;
  /** The same for all names of one publisher: what is left without words like صحيفة and للأنباء, folded. */
  readonly key: string;
  readonly kind: OutletKind | null;
  readonly isAgency: boolean;
}

/** Looks names of publishers up. */
export interface Publishers {
  /** The publisher that is called so; null for a name of which nothing is left. */
  read(name: string): Publisher | null;
  /** The publisher that is called so, where the lexicon lists it. */
  find(name: string): Publisher | null;
  /** What a part of a byline stands for that is no name: الوكالات, متابعات, خاص. */
  classOf(part: string): CreditClass | null;
  /** The family that a publisher belongs to; null where none is known. */
  familyOf(name: string): string | null;
}

const isClass = (cell: string): cell is CreditClass =>
  cell === "agencies" || cell === "newsroom" || cell === "own";

const wordsOf = (name: string): string[] =>
  tokenize(name)
    .filter(({ kind }) => kind !== "mark")
    .map(({ folded }) => folded);
const spell = (name: string): string => wordsOf(name).join(" ");
const splitCell = (cell: string): string[] =>
  cell
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The publishers of these rows. */
export function createPublishers(
  rows: Pick<LexiconRows, "outlets" | "credits" | "publisher-families">,
): Publishers {
  const listed = listedNames(rows);
  const { classes, parts, agencyNouns } = creditWords(rows.credits);
  const families = new Map<string, string>();

  const find = (name: string): Publisher | null => listed.get(spell(name)) ?? null;
  const read = (name: string): Publisher | null => {
    const known = find(name);
    if (known) return known;
    const words = wordsOf(name);
    const isAgency = agencyNouns.has(words[0] ?? "");
    const core = words.filter((word) => !parts.has(word) && !agencyNouns.has(word)).join(" ");
    if (core === "") return null;
    const short = listed.get(core);
    // What is left of "صحيفة الحياة اليوم" may be listed; "وكالة X" is not the newspaper X.
    if (short && short.isAgency === isAgency) return short;
    return { name: name.trim().replace(/\s+/gu, " "), key: core, kind: isAgency ? "agency" : null, isAgency };
  };
  for (const [family = "", members = ""] of rows["publisher-families"])
    for (const member of splitCell(members)) {
      const publisher = read(member);
      if (publisher) families.set(publisher.key, family);
    }
  return {
    find,
    read,
    classOf: (part) => classes.get(spell(part)) ?? null,
    familyOf: (name) => families.get(read(name)?.key ?? "") ?? null,
  };
}

function listedNames(rows: Pick<LexiconRows, "outlets" | "credits">): Map<string, Publisher> {
  const listed = new Map<string, Publisher>();
  for (const [cell = "", kind, , aliases = ""] of rows.outlets) {
    const name = canonicalName(cell);
    const isAgency = kind === "agency";
    const publisher: Publisher = { name, key: foldWord(name), kind: kind as OutletKind, isAgency };
    for (const spelling of [name, ...splitCell(aliases)])
      if (!listed.has(spell(spelling))) listed.set(spell(spelling), publisher);
  }
  for (const [word = "", kind, means = ""] of rows.credits) {
    const publisher = listed.get(spell(means));
    if (kind === "agency" && publisher) listed.set(spell(word), publisher);
  }
  return listed;
}

function creditWords(rows: readonly (readonly string[])[]) {
  const classes = new Map<string, CreditClass>();
  const parts = new Set<string>();
  const agencyNouns = new Set<string>();
  for (const [word = "", kind = ""] of rows) {
    if (isClass(kind)) classes.set(spell(word), kind);
    else if (kind === "part") parts.add(spell(word));
    else if (kind === "agency-noun") agencyNouns.add(spell(word));
  }
  return { classes, parts, agencyNouns };
}
