/**
 * Another place, another actor, another scope: one name or one word of extent in the place of another.
 * @module
 */
import { textOf, tokenize } from "../../text/index.ts";
import {
  goesOn,
  type Mutation,
  marksIn,
  type Proposal,
  pick,
  putInstead,
  rowsIn,
  type Site,
} from "./mutation.ts";
import type { Mark } from "./sentence.ts";
import { rowAt } from "./words.ts";

/** في الرياض becomes في تبوك: a name of the list after a word that takes any of them, by another that the sentence has not. */
function otherPlace(site: Site): Proposal | null {
  return (
    pick(
      marksIn(site, "place").flatMap((mark) => placeInstead(site, mark) ?? []),
      site.random,
    ) ?? null
  );
}

function placeInstead(site: Site, mark: Mark): Proposal | null {
  const text = textOf(site.text, mark);
  const rows = site.words.of("place");
  const joined = rows.some(({ form }) => `ب${form}` === text) ? "ب" : "";
  const row = rows.find(({ form }) => joined + form === text);
  if (!row || goesOn(site, mark) || (joined === "" && !takesPlace(site, mark))) return null;
  const others = rows.filter(({ form, other }) => other === row.other && !site.text.includes(form));
  const other = pick(others, site.random);
  if (!other) return null;
  const name = joined + other.form;
  return putInstead(mark, name, [{ kind: "place", value: "", start: 0, end: name.length }]);
}

function takesPlace(site: Site, mark: Mark): boolean {
  const at = site.tokens.findIndex((token) => token.start === mark.start);
  const before = site.tokens[at - 1]?.folded;
  return site.words.of("before-place").some(({ folded }) => folded[0] === before);
}

/** A man of full name becomes another, a ministry another ministry. */
function otherActor(site: Site): Proposal | null {
  const bodies = rowsIn(site, "actor-body").map(({ row, span }) => {
    const others = site.words
      .of("actor-body")
      .filter(({ form }) => form !== row.form && !site.text.includes(form));
    const other = pick(others, site.random);
    return other ? putInstead(span, other.form) : null;
  });
  const people = marksIn(site, "person").map((mark) => otherPerson(site, mark));
  return (
    pick(
      [...bodies, ...people].filter((each) => each !== null),
      site.random,
    ) ?? null
  );
}

const LEAST_NAMES = 2;
const MOST_NAMES = 4;
/** A word of a name that can only be the next word of the sentence: و stands before it. */
const JOINED = /^و\p{L}{3,}/u;

function otherPerson(site: Site, mark: Mark): Proposal | null {
  const tokens = tokenize(site.text, mark.start, mark.end);
  const isMan =
    rowAt(site.words.of("male-name"), tokens, 0) !== undefined &&
    !tokens.some(({ folded }) => JOINED.test(folded));
  const others = site.words.of("actor-person").filter(({ form }) => !site.text.includes(form));
  const other = pick(others, site.random);
  if (!isMan || tokens.length < LEAST_NAMES || tokens.length > MOST_NAMES || !other || goesOn(site, mark))
    return null;
  return putInstead(mark, other.form, [{ kind: "person", value: "", start: 0, end: other.form.length }]);
}

/** بعض المدارس becomes جميع المدارس. */
function otherScope(site: Site): Proposal | null {
  const found = rowsIn(site, "scope").filter(({ row, at }) =>
    site.tokens[at + row.folded.length]?.folded.startsWith("ال"),
  );
  const one = pick(found, site.random);
  return one ? putInstead(one.span, one.row.other) : null;
}

/** Place, actor, scope. */
export const nameMutations: readonly Mutation[] = [
  { type: "place", propose: otherPlace },
  { type: "actor", propose: otherActor },
  { type: "scope", propose: otherScope },
];
