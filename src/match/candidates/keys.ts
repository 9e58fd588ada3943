/**
 * The keys by which statements are found that may say the same: pairs of what tells most in a statement. They come from
 * the statement alone; two statements are compared where they share a key that not too many share.
 * @module
 */
import { joinHashes } from "../statements/hash.ts";
import { KIND, type PackedStatements, type Section, WIDTH } from "../statements/packed.ts";
import { conceptOf } from "../tables/concepts.ts";

/** Most words, ideas and names of a statement that keys are made of. */
const MOST = { words: 5, ideas: 4, names: 4 } as const;
/** Words of less weight (hundredths) make no key. */
const LEAST_WEIGHT = 60;
/** Names that are less sure make no key. */
const LEAST_STRENGTH = 40;
const SALT = { idea: 0x51ed27, name: 0x2545f4, number: 0x6c8e94 } as const;

/** The keys of a statement, each once, unsorted. */
export function keysOf(table: PackedStatements, statement: number): number[] {
  const words = strongest(table, [statement, "words"], (at) => weightAt(table, at), LEAST_WEIGHT);
  const ideas = strongest(table, [statement, "ideas"], (at) => rankOfIdea(table.data[at] ?? 0), 1);
  const names = strongest(table, [statement, "names"], (at) => rankOfName(table, at), LEAST_STRENGTH);
  const marked = [...ideas.map((idea) => idea ^ SALT.idea), ...names.map((name) => name ^ SALT.name)];
  const keys = new Set<number>();
  const add = (a: number, b: number): void => {
    keys.add(a < b ? joinHashes(a, b) : joinHashes(b, a));
  };
  words.forEach((word, i) => {
    for (const other of words.slice(i + 1)) add(word, other);
    for (const other of marked) add(word, other);
  });
  for (const idea of ideas) for (const name of names) add(idea ^ SALT.idea, name ^ SALT.name);
  return [...keys];
}

const weightAt = (table: PackedStatements, at: number): number => table.data[at + 2] ?? 0;

/** Acts first; a topic or a light idea is shared with too many. */
const rankOfIdea = (concept: number): number => (conceptOf(concept).kind === "act" ? 1 : 0);

/** A person or a group tells more than a nation or a place. */
function rankOfName(table: PackedStatements, at: number): number {
  const kind = table.data[at + 1] ?? 0;
  const strength = table.data[at + 2] ?? 0;
  return strength + (kind === KIND.person || kind === KIND.group ? 5 : 0);
}

/** The first numbers of the elements with the highest rank; of equal ones those with the lowest number, by which they are sorted. */
function strongest(
  table: PackedStatements,
  [statement, section]: readonly [number, keyof typeof MOST & Section],
  rank: (at: number) => number,
  least: number,
): number[] {
  const found: { value: number; rank: number }[] = [];
  const end = table.to(statement, section);
  for (let at = table.from(statement, section); at < end; at += WIDTH[section]) {
    const r = rank(at);
    if (r >= least) found.push({ value: table.data[at] ?? 0, rank: r });
  }
  return found
    .sort((a, b) => b.rank - a.rank || a.value - b.value)
    .slice(0, MOST[section])
    .map(({ value }) => value);
}
