/**
 * People, organisations, outlets and places that an article names, over its whole text.
 * @module
 */
import { foldedAt, isWord, type Prose, spanOf } from "../../arabic/index.ts";
import type { Entity } from "../../model/index.ts";
import type { ResolvedReport } from "../voices.ts";
import { classNounAt } from "./class-noun.ts";
import { cleanName } from "./clean-name.ts";
import { type Found, settle, WEIGHT } from "./found.ts";
import { findMentions } from "./mentions.ts";
import { readOrganisation } from "./organisation.ts";
import { readOutlet } from "./outlet.ts";
import { mayBeginPerson, readPerson } from "./person.ts";
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
  for (let at = 0; at < prose.length; at++) if (isWord(prose, at)) readAt(prose, at, { found, speakers });
  const people = found.filter(({ type }) => type === "person");
  const kept = settle([...found, ...findMentions(prose, people), ...asFound(prose, voices)], prose.length);
  return nameAsInChains(kept, voices).map(({ first, last, type, name }) => ({
    ...spanOf(prose, first, last),
    type,
    name,
    id: null,
  }));
}

interface State {
  readonly found: Found[];
  /** Tokens at which the name of a speaker begins. */
  readonly speakers: ReadonlySet<number>;
}

function readAt(prose: Prose, at: number, state: State): void {
  const readings = [outletFrom(prose, at), ...organisationsFrom(prose, at), ...placesFrom(prose, at, state)];
  for (const one of [...readings, personFrom(prose, at, state)]) if (one) state.found.push(one);
}

function outletFrom(prose: Prose, at: number): Found | null {
  const outlet = readOutlet(prose, at);
  if (!outlet) return null;
  const weight = outlet.marked ? WEIGHT.marked : WEIGHT.whole;
  return { first: at, last: outlet.last, type: "outlet", name: outlet.name, weight };
}

function organisationsFrom(prose: Prose, at: number): Found[] {
  const found: Found[] = [];
  const last = readOrganisation(prose, at);
  if (last > 0) {
    const noun = classNounAt(prose, at);
    const fused = noun ? noun.conjunction.length + noun.preposition.length : 0;
    const name = cleanName(prose, at, last, fused);
    found.push({ first: at, last, type: "organisation", name, weight: WEIGHT.whole });
  }
  const listed = listedAt(prose, at);
  const isKnown = listed && (listed.entry.kind === "organisation" || listed.entry.kind === "club");
  if (isKnown && (listed.entry.kind !== "club" || isInSport(prose, at))) {
    const name = listed.entry.name;
    found.push({ first: at, last: at + listed.length, type: "organisation", name, weight: WEIGHT.joined });
  }
  return found;
}

function placesFrom(prose: Prose, at: number, { found }: State): Found[] {
  const places: Found[] = [];
  const known = readKnownPlace(prose, at);
  if (known) {
    const before = found.at(-1);
    const team = isTeam(prose, at, before?.last === at && before.type === "organisation");
    places.push({ first: at, ...known, type: team ? "organisation" : "place", weight: WEIGHT.place });
  }
  const classed = readClassPlace(prose, at);
  if (classed) {
    const { first, last, fused } = classed;
    const name = cleanName(prose, first, last, fused);
    places.push({ first, last, type: "place", name, weight: WEIGHT.joined });
  }
  return places;
}

function personFrom(prose: Prose, at: number, state: State): Found | null {
  if (!mayBeginPerson(prose, at)) return null;
  const listed = isJoined(prose, at, state.found);
  const titled = listed || state.speakers.has(at) || isTitledAt(prose, at) || isOfOrigin(prose, at);
  const last = readPerson(prose, at, titled, listed);
  if (last < 0) return null;
  const fused = fusedAt(prose, at) || (listed ? 1 : 0);
  const weight = last - at > 1 ? WEIGHT.joined : WEIGHT.single;
  return { first: at, last, type: "person", name: cleanName(prose, at, last, fused), weight };
}

/** النرويجي إيريك هالفورسن: two unknown words or more after an adjective of origin. */
const isOfOrigin = (prose: Prose, at: number): boolean =>
  isOpenAt(prose, at) &&
  isPart(prose, at - 1, Part.nisba) &&
  isPart(prose, at - 1, Part.article) &&
  isPart(prose, at + 1, Part.open | PERSONAL);

/** سامي الحداد ونور شكري: a name joined by و to a person who ends here. */
function isJoined(prose: Prose, at: number, found: readonly Found[]): boolean {
  if (!foldedAt(prose, at).startsWith("و")) return false;
  const before = found.at(-1);
  if (before?.type !== "person" || before.last !== at) return false;
  return (
    isPart(prose, at, PERSONAL) ||
    (isOpenAt(prose, at) && (isOpenAt(prose, at + 1) || isPart(prose, at + 1, PERSONAL)))
  );
}
