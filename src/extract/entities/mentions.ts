/**
 * Second mentions: a person named in full goes on as the family name alone.
 * @module
 */
import { Flag, foldedAt, has, type Prose } from "../../arabic/index.ts";
import { type Found, type Stretch, WEIGHT } from "./found.ts";
import { isGrammar, isPart, Part } from "./words.ts";

/** Mentions by a family name of the people found so far; `name` is the full name where only one has that family name. */
export function findMentions(prose: Prose, people: readonly Found[]): Found[] {
  const families = familiesOf(prose, people);
  if (families.size === 0) return [];
  const mentions: Found[] = [];
  for (let at = 0; at < prose.length; at++) {
    const named = mayStandAlone(prose, at) ? families.get(foldedAt(prose, at)) : undefined;
    if (!named) continue;
    const [only, other] = [...named];
    const name = other === undefined && only !== undefined ? only : foldedAt(prose, at);
    mentions.push({ first: at, last: at + 1, type: "person", name, weight: WEIGHT.again });
  }
  return mentions;
}

/** Full names by the folded last word, with the letters that may be fused to it. */
function familiesOf(prose: Prose, people: readonly Found[]): Map<string, Set<string>> {
  const families = new Map<string, Set<string>>();
  for (const { first, last, name } of people) {
    if (last - first < 2 || !isFamily(prose, { first, last })) continue;
    const family = foldedAt(prose, last - 1);
    const names = (families.get(family) ?? new Set()).add(name);
    for (const spelling of withClitics(family)) families.set(spelling, names);
  }
  return families;
}

function withClitics(family: string): string[] {
  const toHim = family.startsWith("ال") ? `ل${family.slice(1)}` : `ل${family}`;
  return [family, `و${family}`, `ف${family}`, `ب${family}`, toHim];
}

const LEAST_LETTERS = 3;

const isFamily = (prose: Prose, { last }: Stretch): boolean =>
  foldedAt(prose, last - 1).length >= LEAST_LETTERS &&
  foldedAt(prose, last - 1) !== "الله" &&
  !isPart(prose, last - 1, Part.given);

/** A family name that is a common word counts where a verb of saying stands before it. */
function mayStandAlone(prose: Prose, at: number): boolean {
  if (isGrammar(prose, at)) return false;
  return !isPart(prose, at, Part.common | Part.nisba) || has(prose, at - 1, Flag.finiteCue);
}
