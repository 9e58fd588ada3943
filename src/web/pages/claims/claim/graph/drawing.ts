/**
 * What both drawings of a graph are given, and how a curve is written.
 * @module
 */
import type { Curve, Layout } from "./layout.ts";
import type { GraphEdge, NamedNode } from "./names.ts";
import type { Moves } from "./view.ts";

/** A graph that is laid out, and which node is chosen. */
export interface DrawingProps {
  readonly nodes: readonly NamedNode[];
  readonly edges: readonly GraphEdge[];
  readonly layout: Layout;
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
  /** Told how to move about, once the drawing is there. */
  readonly onMoves: (moves: Moves) => void;
  /** What the drawing is called for those who do not see it. */
  readonly label: string;
}

/** A curve as an SVG path. */
export const pathOf = ([ax, ay, bx, by, cx, cy, dx, dy]: Curve): string =>
  `M${ax} ${ay}C${bx} ${by} ${cx} ${cy} ${dx} ${dy}`;
