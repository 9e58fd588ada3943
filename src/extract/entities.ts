/**
 * People, organisations, outlets and places that an article names: the voices, and what the lists of names know.
 * @module
 */
import {
  Flag,
  has,
  headOf,
  isNominal,
  mayBeginName,
  outletAt,
  type Prose,
  placeAt,
  readVoice,
  spanOf,
} from "../arabic/index.ts";
import type { Entity, EntityType, VoiceKind } from "../model/index.ts";
import { isAnaphoric, nameOf } from "./voice-name.ts";
import type { ResolvedReport } from "./voices.ts";

const TYPE_OF: Readonly<Record<VoiceKind, EntityType | null>> = {
  person: "person",
  organisation: "organisation",
  outlet: "outlet",
  document: null,
  anonymous: null,
  group: null,
};

/** Entities in the order of the text, none inside another. */
export function findEntities(prose: Prose, reports: readonly ResolvedReport[]): Entity[] {
  const found = [...fromVoices(prose, reports), ...fromHeads(prose), ...fromNames(prose)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Entity[] = [];
  for (const entity of found) if (entity.start >= (kept.at(-1)?.end ?? -1)) kept.push(entity);
  return kept;
}

function fromVoices(prose: Prose, reports: readonly ResolvedReport[]): Entity[] {
  const seen = new Set<number>();
  return reports.flatMap((report) =>
    report.links.flatMap((link): Entity[] => {
      const type = TYPE_OF[link.kind];
      if (!link.source || !type || link.by !== "named" || seen.has(link.source.first)) return [];
      seen.add(link.source.first);
      return [{ ...spanOf(prose, link.source.first, link.source.last), type, name: link.name, id: null }];
    }),
  );
}

const NAME_ONLY = { barred: new Set(["في", "من", "علي", "الي", "عن"]) };

/** A class noun with its name anywhere: وزارة المياه, صحيفة المرفأ, الرئيس سامي الحداد. */
function fromHeads(prose: Prose): Entity[] {
  const out: Entity[] = [];
  for (let i = 0; i < prose.length; i++) {
    if (!has(prose, i, Flag.voiceHead) || !mayName(prose, i)) continue;
    const last = readVoice(prose, i, Math.min(prose.length, i + 10), NAME_ONLY);
    if (last <= i + 1) continue;
    const head = headOf(prose, i, last);
    const type = TYPE_OF[head.kind];
    if (!type || isAnaphoric(prose, i, last, head)) continue;
    out.push({ ...spanOf(prose, i, last), type, name: nameOf(prose, i, last, head) ?? "", id: null });
    i = last - 1;
  }
  return out;
}

/** A class noun of a person, organisation or outlet, with something after it that can be its name. */
function mayName(prose: Prose, at: number): boolean {
  const kind = headOf(prose, at, at + 1).kind;
  return (
    (TYPE_OF[kind] !== null || kind === "anonymous") &&
    (isNominal(prose, at + 1) || (prose.opens[at + 1] ?? -1) >= 0)
  );
}

function fromNames(prose: Prose): Entity[] {
  const out: Entity[] = [];
  for (let i = 0; i < prose.length; i++) {
    if (!mayBeginName(prose, i)) continue;
    const outlet = outletAt(prose, i);
    const place = outlet ? null : placeAt(prose, i);
    const found = outlet ?? place;
    if (!found) continue;
    out.push({
      ...spanOf(prose, i, i + found.length),
      type: outlet ? "outlet" : "place",
      name: found.entry.name,
      id: null,
    });
    i += found.length - 1;
  }
  return out;
}
