/**
 * Where the nodes of a claim's graph stand: layers beside each other, from the origins on. Pure.
 * @module
 */
import { type IndexedEdge, orderLayers } from "./order.ts";

/** A node with the layer that it stands in. */
export interface LayeredNode {
  readonly id: string;
  readonly layer: string;
}

/** An edge between nodes by their ids. */
export interface LayeredEdge {
  readonly from: string;
  readonly to: string;
}

/** The upper corner of a node on the side of the origins. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A layer's stretch across. */
export interface Band {
  readonly layer: string;
  readonly x: number;
  readonly width: number;
}

/** A drawing. x grows from the origins on. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly points: ReadonlyMap<string, Point>;
  readonly bands: readonly Band[];
  /** The origins stand at the greatest x. */
  readonly isMirrored: boolean;
}

/** Size of a node, and the room between nodes. */
export const NODE = { width: 168, height: 44, gapX: 96, gapY: 14, between: 20 } as const;

/** A layer of more nodes than this stands in several columns. */
const LEAST_ROWS = 14;
/** Columns of a large layer make it so many times as wide as it is high. */
const ASPECT = 1.6;

/** Lays a graph out. `layers`: their order. The same graph is always laid out the same. No two nodes overlap. */
export function layOut(
  nodes: readonly LayeredNode[],
  edges: readonly LayeredEdge[],
  layers: readonly string[],
): Layout {
  const indexes = new Map(nodes.map(({ id }, at) => [id, at]));
  const indexed = edges.flatMap(({ from, to }): IndexedEdge[] => {
    const [a, b] = [indexes.get(from), indexes.get(to)];
    return a === undefined || b === undefined ? [] : [[a, b]];
  });
  const filled = layers.filter((layer) => nodes.some((node) => node.layer === layer));
  const members = filled.map((layer) => nodes.flatMap((node, at) => (node.layer === layer ? [at] : [])));
  const ordered = orderLayers(members, indexed);
  const grids = ordered.map((layer) => gridOf(layer.length));
  const height = Math.max(
    NODE.height,
    ...grids.map(({ rows }) => rows * (NODE.height + NODE.gapY) - NODE.gapY),
  );
  const points = new Map<string, Point>();
  const bands: Band[] = [];
  let x = 0;
  for (const [at, layer] of ordered.entries()) {
    const { rows, columns } = grids[at] as Grid;
    const free = height - (rows * (NODE.height + NODE.gapY) - NODE.gapY);
    for (const [place, node] of layer.entries())
      points.set((nodes[node] as LayeredNode).id, {
        x: x + Math.floor(place / rows) * (NODE.width + NODE.between),
        y: free / 2 + (place % rows) * (NODE.height + NODE.gapY),
      });
    const width = columns * (NODE.width + NODE.between) - NODE.between;
    bands.push({ layer: filled[at] ?? "", x, width });
    x += width + NODE.gapX;
  }
  return { width: Math.max(0, x - NODE.gapX), height, points, bands, isMirrored: false };
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
}

function gridOf(count: number): Grid {
  const cell = (NODE.width + NODE.between) / (NODE.height + NODE.gapY);
  const most = Math.max(LEAST_ROWS, Math.ceil(Math.sqrt((count * cell) / ASPECT)));
  const columns = Math.max(1, Math.ceil(count / most));
  return { rows: Math.max(1, Math.ceil(count / columns)), columns };
}

/** The same drawing with its origins on the other side. */
export function mirrored({ width, height, points, bands, isMirrored }: Layout): Layout {
  return {
    width,
    height,
    points: new Map([...points].map(([id, { x, y }]) => [id, { x: width - x - NODE.width, y }])),
    bands: bands.map((band) => ({ ...band, x: width - band.x - band.width })),
    isMirrored: !isMirrored,
  };
}

/** A cubic curve: where it begins, two points that bend it, where it ends. */
export type Curve = readonly [number, number, number, number, number, number, number, number];

/** How far an edge within a layer swings out. */
const SWING = 56;

/** The curve of an edge, from the side of the one node to the facing side of the other. */
export function curveOf({ points, isMirrored }: Layout, { from, to }: LayeredEdge): Curve | null {
  const [a, b] = [points.get(from), points.get(to)];
  if (!a || !b) return null;
  const [ay, by] = [a.y + NODE.height / 2, b.y + NODE.height / 2];
  if (a.x === b.x) {
    const x = isMirrored ? a.x : a.x + NODE.width;
    const out = isMirrored ? x - SWING : x + SWING;
    return [x, ay, out, ay, out, by, x, by];
  }
  const isOn = b.x > a.x;
  const [ax, bx] = isOn ? [a.x + NODE.width, b.x] : [a.x, b.x + NODE.width];
  const middle = (ax + bx) / 2;
  return [ax, ay, middle, ay, middle, by, bx, by];
}

/** The node to go to from one by an arrow key; null where there is none in that direction. */
export function nextIn({ points }: Layout, from: string, key: string): string | null {
  const [dx, dy] = DIRECTIONS[key] ?? [0, 0];
  const at = points.get(from);
  if (!at || (dx === 0 && dy === 0)) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, { x, y }] of points) {
    const along = (x - at.x) * dx + (y - at.y) * dy;
    if (along <= 0) continue;
    const aside = Math.abs((x - at.x) * dy) + Math.abs((y - at.y) * dx);
    const cost = along + aside * 4;
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
