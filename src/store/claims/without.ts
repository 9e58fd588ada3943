/**
 * A claim without some of its appearances. Pure.
 * @module
 */
import type { Appearance, AppearanceRef, Claim, ClaimVoice, NumberEvidence } from "../../model/index.ts";

/** A claim as it is kept: with the numbers that it is told with. */
export type NumberedClaim = Claim & { readonly numbers: readonly NumberEvidence[] };

/**
 * What is left of a claim whose articles are gone: the appearances for which `stays` holds, and of all else what stands on them. How
 * many origins are independent is left as it was counted, without the reason where that names a voice that is gone; `gist` is what the claim is called now.
 */
export function withoutAppearances(
  claim: NumberedClaim,
  stays: (position: number) => boolean,
  gist: string,
): NumberedClaim {
  const places = placesOf(claim, stays);
  const documents = new Set(
    claim.appearances.flatMap(({ document }, position) => (places.has(position) ? document : [])),
  );
  const follow = (ref: AppearanceRef): AppearanceRef | null => {
    if (ref.claim !== claim.id) return ref;
    const appearance = places.get(ref.appearance);
    return appearance === undefined ? null : { ...ref, appearance };
  };
  const voices = claim.voices.flatMap((voice) => heard(voice, places));
  const { why, ...counted } = claim.independent;
  const names = new Set(voices.map(({ voice }) => voice));
  const isNamed = claim.voices.some(({ voice }) => !names.has(voice) && why.includes(voice));
  return {
    ...claim,
    gist,
    independent: { ...counted, why: isNamed ? "" : why },
    voices,
    appearances: claim.appearances.flatMap((one, at) => (places.has(at) ? reparented(one, follow) : [])),
    origins: claim.origins.filter(({ document }) => documents.has(document)),
    mayBeFirst: claim.mayBeFirst === null ? null : (places.get(claim.mayBeFirst) ?? null),
    numbers: claim.numbers.flatMap((number) => {
      const appearances = number.appearances.flatMap((ref) => follow(ref) ?? []);
      return appearances.length > 0 && documents.has(number.place.document) ? { ...number, appearances } : [];
    }),
  };
}

/** The new place of each appearance that stays. */
function placesOf({ appearances }: Claim, stays: (position: number) => boolean): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const position of appearances.keys()) if (stays(position)) places.set(position, places.size);
  return places;
}

/** An appearance whose parents are only those that `follow` still finds. What changed was told against the parent, and goes with it. */
export function reparented(
  appearance: Appearance,
  follow: (ref: AppearanceRef) => AppearanceRef | null,
): Appearance {
  const parent = appearance.parent && follow(appearance.parent);
  const runnersUp = appearance.runnersUp.flatMap((ref) => follow(ref) ?? []);
  return parent || !appearance.parent
    ? { ...appearance, parent, runnersUp }
    : { ...appearance, parent, runnersUp, why: [], changes: [] };
}

function heard(voice: ClaimVoice, places: ReadonlyMap<number, number>): ClaimVoice[] {
  const appearances = voice.appearances.flatMap((position) => places.get(position) ?? []);
  const joined = voice.joined.flatMap((join) => {
    const [a, b] = [places.get(join.a), places.get(join.b)];
    return a === undefined || b === undefined ? [] : { ...join, a, b };
  });
  return appearances.length === 0 ? [] : [{ ...voice, appearances, joined }];
}
