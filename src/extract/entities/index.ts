/**
 * People, organisations, outlets and places that an article names.
 * @module
 */
import { Flag, foldedAt, has, mayBeginName, outletAt, type Prose, placeAt, spanOf } from "../../arabic/index.ts";
import type { Entity, EntityType, VoiceKind } from "../../model/index.ts";
import type { ResolvedReport } from "../voices.ts";
import { readOrganisation, readOutletInMarks } from "./organisation.ts";
import { isTitledAt, readPerson } from "./person.ts";
import { readClassPlace } from "./place.ts";
import { isSportSentence, isTeamPlace } from "./team.ts";
import { isOpenAt, isPart, listedAt, Part, PERSONAL } from "./words.ts";

interface Found {
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  readonly name: string;
  readonly weight: number;
  readonly why: string;
}

const TYPE_OF: Readonly<Record<VoiceKind, EntityType | null>> = {
  person: "person",
  organisation: "organisation",
  outlet: "outlet",
  document: null,
  anonymous: null,
  group: null,
};

export const WHY = new WeakMap<object, string>();

/** Entities in the order of the text, none inside another. */
export function findEntities(prose: Prose, reports: readonly ResolvedReport[]): Entity[] {
  const found: Found[] = [];
  const spoken = new Set(
    reports.flatMap(({ links }) => links.flatMap((link) => (link.source && link.kind === "person" ? [link.source.first] : []))),
  );
  for (let i = 0; i < prose.length; i++) addAt(prose, i, found, spoken);
  return settle(prose, found).map((one) => {
    const e = {
    ...spanOf(prose, one.first, one.last),
    type: one.type,
    name: one.name,
    id: null,
  };
  WHY.set(e, one.why); return e; });
}

function addAt(prose: Prose, at: number, found: Found[], spoken: ReadonlySet<number>): void {
  if (!has(prose, at, Flag.word)) return;
  const sport = (): boolean => isSportSentence(prose, at);
  if (mayBeginName(prose, at)) {
    const outlet = outletAt(prose, at);
    if (outlet) found.push({ first: at, last: at + outlet.length, type: "outlet", name: outlet.entry.name, weight: 5, why: "outlet" });
    const place = outlet ? null : placeAt(prose, at);
    if (place && !isOtherWord(prose, at, place.length) && !EVENT.has(foldedAt(prose, at - 1))) found.push({ first: at, last: at + place.length, type: (isTeamPlace(prose, at) || afterTeam(prose, at, found)) && sport() ? "organisation" : "place", name: place.entry.name, weight: 3, why: "place" });
  }
  const marked = readOutletInMarks(prose, at);
  if (marked) found.push({ first: at, last: marked.last, type: "outlet", name: marked.name, weight: 6, why: "marked" });
  const listed = listedAt(prose, at);
  if (listed && (listed.entry.kind !== "club" || sport()) && !EVENT.has(foldedAt(prose, at - 1))) {
    const type = listed.entry.kind === "place" ? "place" : "organisation";
    found.push({ first: at, last: at + listed.length, type: type === "place" && (isTeamPlace(prose, at) || afterTeam(prose, at, found)) && sport() ? "organisation" : type, name: listed.entry.name, weight: type === "place" ? 3 : 4, why: "listed " + listed.entry.kind });
  }
  const org = readOrganisation(prose, at);
  if (org > 0) found.push({ first: at, last: org, type: "organisation", name: "", weight: 5, why: "org:" + foldedAt(prose, at) });
  const place = readClassPlace(prose, at);
  if (place) found.push({ ...place, type: "place", name: "", weight: 4, why: "place:" + foldedAt(prose, at) });
  const titled = isTitledAt(prose, at) || spoken.has(at) || isListed(prose, at, found);
  const person = titled || isPart(prose, at, PERSONAL | Part.particle) ? readPerson(prose, at, titled) : -1;
  if (person > 0) found.push({ first: at, last: person, type: "person", name: "", weight: person - at > 1 ? 4 : 2, why: titled ? "titled" : "person" });
}

/** فرنسا وسويسرا: beside another team. */
function afterTeam(prose: Prose, at: number, found: readonly Found[]): boolean {
  const last = found.at(-1);
  return foldedAt(prose, at).startsWith("و") && last?.last === at && last.type === "organisation";
}

const EVENT = new Set(["كاس", "دوري", "بطوله", "رالي", "سباق", "جاءزه", "حرب", "بجاءزه"]);

/** إطار is no Atar: a place of one word that is a word of grammar too. */
const isOtherWord = (prose: Prose, at: number, length: number): boolean =>
  length === 1 && (prose.words[at]?.readings ?? []).some((r) => r.entry.type === "function" && r.entry.class !== "adjective" && r.conjunction === "" && r.preposition === "");

/** سامي الحداد ونور شكري: a name after a name of a person and و. */
function isListed(prose: Prose, at: number, found: readonly Found[]): boolean {
  if (!foldedAt(prose, at).startsWith("و")) return false;
  const last = found.findLast((one) => one.last <= at);
  if (!last || last.type !== "person" || last.last !== at) return false;
  return isPart(prose, at, PERSONAL) || (isOpenAt(prose, at) && (isOpenAt(prose, at + 1) || isPart(prose, at + 1, PERSONAL)));
}

function settle(prose: Prose, found: Found[]): Found[] {
  const taken = new Uint8Array(prose.length);
  const sorted = [...found].sort((a, b) => b.weight - a.weight || b.last - b.first - (a.last - a.first) || a.first - b.first);
  const kept = sorted.filter((one) => {
    for (let i = one.first; i < one.last; i++) if (taken[i]) return false;
    taken.fill(1, one.first, one.last);
    return true;
  });
  return kept.sort((a, b) => a.first - b.first);
}
