/**
 * The graph of a claim, each edge with its words.
 * @module
 */
import type { claimRoutes, ReplyOf } from "../../contract/index.ts";
import { provenanceOf } from "../../pipeline/index.ts";
import type { LoadedClaim } from "./page.ts";

type Graph = ReplyOf<(typeof claimRoutes)["GET /api/claims/:claim/graph"]>;

/** The graph of a loaded claim. */
export function graphOf({ kept, said, quotes }: LoadedClaim): Graph {
  const { nodes, edges } = provenanceOf({ claim: kept.claim, said, standings: kept.standings });
  return {
    claim: kept.id,
    nodes: nodes.map((node) => ({ ...node, names: [...node.names], appearances: [...node.appearances] })),
    edges: edges.map(({ evidence, ...edge }) => ({
      ...edge,
      evidence: evidence.map(({ why, appearance, places }) => ({
        why,
        appearance,
        places: places.flatMap((place) => quotes.find(place) ?? []),
      })),
    })),
  };
}
