/**
 * Where a claim comes from: its origins, how many do not depend on one another, what all flows through, who quotes whom in a circle.
 * @module
 */
import type { Claim, VoiceStanding } from "../../model/index.ts";
import { bottlenecksOf } from "./bottlenecks.ts";
import { countIndependent } from "./count.ts";
import type { Flow } from "./flow.ts";
import { loopsOf } from "./loops.ts";
import { type VoiceGroup, voicesOf } from "./voices.ts";

/** What is computed of one claim. */
export type Assessment = Pick<
  Claim,
  "origins" | "independent" | "voices" | "mayBeFirst" | "bottlenecks" | "loops"
>;

/** Assesses one claim. */
export function assessClaim(flow: Flow): Assessment {
  const groups = voicesOf(flow);
  const { voices, independent, mayBeFirst } = countIndependent(flow, groups);
  const positions = new Map(flow.own.map((at, position) => [at, position]));
  const positionOf = (at: number): number => positions.get(at) ?? 0;
  return {
    origins: voices
      .filter(({ group, counts }) => isOrigin(group, counts))
      .map(({ group: { name, kind, document } }) => ({ voice: name, kind, document })),
    independent,
    voices: voices.map(({ group: { name, kind, tellers, joined }, counts }) => ({
      voice: name,
      kind,
      counts,
      appearances: tellers.map(positionOf),
      joined: joined.map(({ a, b, by }) => ({ a: positionOf(a), b: positionOf(b), by })),
    })),
    mayBeFirst: mayBeFirst === null ? null : positionOf(mayBeFirst),
    bottlenecks: bottlenecksOf(flow, groups),
    loops: loopsOf(flow),
  };
}

/** A voice without a name that may be one already counted is none by itself. */
const isOrigin = ({ named }: VoiceGroup, counts: VoiceStanding): boolean =>
  counts === "certain" || (counts !== "taken-back" && named);
