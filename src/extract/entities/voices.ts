/**
 * The voices of the chains as entities: what is called in a chain is called the same here.
 * @module
 */
import { headOf, type Prose } from "../../arabic/index.ts";
import type { EntityType, VoiceKind } from "../../model/index.ts";
import type { ResolvedReport } from "../resolved.ts";
import { type Found, type Stretch, WEIGHT } from "./found.ts";
import { isPart, Part, PERSONAL } from "./words.ts";

const TYPE_OF: Readonly<Record<VoiceKind, EntityType | null>> = {
  person: "person",
  organisation: "organisation",
  outlet: "outlet",
  document: null,
  anonymous: null,
  group: null,
};

/** A voice named in the text. */
export interface NamedVoice extends Stretch {
  readonly type: EntityType;
  readonly name: string;
}

/** Each named voice once, in the order of the text. */
export function voicesOf(reports: readonly ResolvedReport[]): NamedVoice[] {
  const voices = new Map<number, NamedVoice>();
  for (const { links } of reports)
    for (const { source, kind, by, name } of links) {
      const type = TYPE_OF[kind];
      if (source && type && by === "named" && !voices.has(source.first))
        voices.set(source.first, { first: source.first, last: source.last, type, name });
    }
  return [...voices.values()].sort((a, b) => a.first - b.first);
}

/** Voices in which nothing else may have been read. A title alone (وزير النقل) or a common word speaks, but names nobody. */
export function asFound(prose: Prose, voices: readonly NamedVoice[]): Found[] {
  return voices
    .filter(({ first, last, type }) => type !== "person" || isNameLike(prose, first, last))
    .map(({ first, last, type, name }) => ({ first, last, type, name, weight: WEIGHT.voice }));
}

const LONGEST_NAME = 4;

function isNameLike(prose: Prose, first: number, last: number): boolean {
  if (last - first > LONGEST_NAME || headOf(prose, first, last).at >= 0) return false;
  for (let i = first; i < last; i++) if (!isPart(prose, i, PERSONAL | Part.open)) return false;
  return true;
}

/** Gives the entity inside a voice the name that the chain has, where the one holds the other. Both in text order. */
export function nameAsInChains(found: readonly Found[], voices: readonly NamedVoice[]): Found[] {
  let next = 0;
  return found.map((one) => {
    while ((voices[next]?.last ?? Number.POSITIVE_INFINITY) <= one.first) next++;
    const voice = voices[next];
    if (!voice || voice.type !== one.type || one.first < voice.first || one.last > voice.last) return one;
    return voice.name.includes(one.name) ? renamed(one, voice.name) : one;
  });
}

const renamed = ({ first, last, type, weight }: Found, name: string): Found => ({
  first,
  last,
  type,
  name,
  weight,
});
