/**
 * People, organisations, outlets and places that an article names, over its whole text.
 * @module
 */
import { Flag, foldedAt, has, headOf, isWord, type Prose, spanOf } from "../../arabic/index.ts";
import type { Entity } from "../../model/index.ts";
import type { ResolvedReport } from "../resolved.ts";
import { nameOf } from "../voice-name.ts";
import { classNounAt } from "./class-noun.ts";
import { cleanName } from "./clean-name.ts";
import { type Found, settle, WEIGHT } from "./found.ts";
import { findMentions } from "./mentions.ts";
import { Opening, openingsAt } from "./openings.ts";
import { readOrganisation } from "./organisation.ts";
import { readOutlet } from "./outlet.ts";
import { readPerson } from "./person.ts";
import { readClassPlace, readKnownPlace } from "./place.ts";
import { isInSport, isTeam } from "./team.ts";
import { isTitledAt } from "./title.ts";
import { asFound, nameAsInChains, voicesOf } from "./voices.ts";
import { fusedAt, isOpenAt, isPart, listedAt, Part, PERSONAL } from "./words.ts";

/** Entities in the order of the text, none inside another. */
export function findEntities(prose: Prose, reports: readonly ResolvedReport[]): Entity[] {
  const voices = voicesOf(reports);
  const speakers = new Set(voices.flatMap(({ type, first }) => (type === "person" ? [first] : [])));
  const found: Found[] = [];
  const state: State = { found, speakers };
  for (let at = 0; at < prose.length; at++) if (isWord(prose, at)) readAt(prose, at, state);
  const people = found.filter(({ type }) => type === "person");
  const kept = settle([...found, ...findMentions(prose, people), ...asFound(prose, voices)], prose.length);
  return nameAsInChains(kept, voices).map(({ first, last, type, name }) => {
    const { start, end } = spanOf(prose, first, last);
    return { start, end, type, name, id: null };
  });
}

interface State {
  readonly found: Found[];
  /** Tokens at which the name of a speaker begins. */
  readonly speakers: ReadonlySet<number>;
}

function readAt(prose: Prose, at: number, state: State): void {
  const openings = openingsAt(prose, at);
  const marked = has(prose, at - 1, Flag.mark);
  if (openings === 0 && !marked) return;
  const { found } = state;
  const before = found.at(-1) ?? null;
  if (marked || openings & Opening.known) addOutlet(prose, at, found);
  if (openings & (Opening.classNoun | Opening.listed)) addOrganisations(prose, at, found);
  if (openings & (Opening.classNoun | Opening.listed | Opening.known)) addPlaces(prose, at, before, found);
  if (openings & Opening.person) addPerson(prose, at, before, state);
}

function addOutlet(prose: Prose, at: number, found: Found[]): void {
  const outlet = readOutlet(prose, at);
  if (!outlet) return;
  const weight = outlet.marked ? WEIGHT.marked : WEIGHT.whole;
  found.push({ first: at, last: outlet.last, type: "outlet", name: outlet.name, weight });
}

function addOrganisations(prose: Prose, at: number, found: Found[]): void {
  const last = readOrganisation(prose, at);
  if (last > 0) {
    const { type, name } = organisationAt(prose, at, last);
    found.push({ first: at, last, type, name, weight: WEIGHT.whole });
  }
  const listed = listedAt(prose, at);
  if (!listed || listed.entry.kind === "place") return;
  if (listed.entry.kind === "club" && !isInSport(prose, at)) return;
  const { name } = listed.entry;
  found.push({ first: at, last: at + listed.length, type: "organisation", name, weight: WEIGHT.joined });
}

/** Type and name of what a class noun begins; named as a chain would name it. */
function organisationAt(prose: Prose, first: number, last: number): Pick<Found, "type" | "name"> {
  const noun = classNounAt(prose, first);
  const fused = noun ? noun.conjunction.length + noun.preposition.length : 0;
  const head = headOf(prose, first, last);
  const named = fused === 0 || head.kind === "outlet" ? nameOf(prose, first, last, head) : null;
  return {
    type: head.kind === "outlet" ? "outlet" : "organisation",
    name: named ?? cleanName(prose, first, last, fused),
  };
}

function addPlaces(prose: Prose, at: number, before: Found | null, found: Found[]): void {
  const known = readKnownPlace(prose, at);
  if (known) {
    const { last, name } = known;
    const team = isTeam(prose, at, before?.last === at && before.type === "organisation");
    found.push({ first: at, last, type: team ? "organisation" : "place", name, weight: WEIGHT.place });
  }
  const classed = readClassPlace(prose, at);
  if (!classed) return;
  const { first, last, fused } = classed;
  const name = cleanName(prose, first, last, fused);
  found.push({ first, last, type: "place", name, weight: WEIGHT.joined });
}

function addPerson(prose: Prose, at: number, before: Found | null, { found, speakers }: State): void {
  const listed = isJoined(prose, at, before);
  const titled = listed || speakers.has(at) || isTitledAt(prose, at) || isOfOrigin(prose, at);
  const last = readPerson(prose, at, titled, listed);
  if (last < 0) return;
  const fused = fusedAt(prose, at) || (listed ? 1 : 0);
  const weight = last - at > 1 ? WEIGHT.joined : WEIGHT.single;
  found.push({ first: at, last, type: "person", name: cleanName(prose, at, last, fused), weight });
}

/** النرويجي إيريك هالفورسن: two unknown words or more after an adjective of origin. */
const isOfOrigin = (prose: Prose, at: number): boolean =>
  isOpenAt(prose, at) &&
  isPart(prose, at - 1, Part.nisba) &&
  isPart(prose, at - 1, Part.article) &&
  isPart(prose, at + 1, Part.open | PERSONAL);

/** سامي الحداد ونور شكري: a name joined by و to a person who ends here. */
function isJoined(prose: Prose, at: number, before: Found | null): boolean {
  if (before?.type !== "person" || before.last !== at || !foldedAt(prose, at).startsWith("و")) return false;
  return (
    isPart(prose, at, PERSONAL) ||
    (isOpenAt(prose, at) && (isOpenAt(prose, at + 1) || isPart(prose, at + 1, PERSONAL)))
  );
}
