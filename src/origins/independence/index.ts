/**
 * Where a claim comes from: its origins, how many do not depend on one another, what all flows through, who quotes whom in a circle.
 * @module
 */
import type { Claim } from "../../model/index.ts";
import { bottlenecksOf } from "./bottlenecks.ts";
import { countIndependent } from "./count.ts";
import type { Flow } from "./flow.ts";
import { loopsOf } from "./loops.ts";
import { voicesOf } from "./voices.ts";

/** What is computed of one claim. */
export type Assessment = Pick<Claim, "origins" | "independent" | "bottlenecks" | "loops">;

/** Assesses one claim. */
export function assessClaim(flow: Flow): Assessment {
  const groups = voicesOf(flow);
  const { counted, independent } = countIndependent(flow, groups);
  return {
    origins: counted.map(({ name, kind, document }) => ({ voice: name, kind, document })),
    independent,
    bottlenecks: bottlenecksOf(flow, groups),
    loops: loopsOf(flow),
  };
}
