/**
 * In which order the nodes of each layer stand, so that few edges cross: barycentre sweeps. Pure.
 * @module
 */

/** An edge between nodes by index. */
export type IndexedEdge = readonly [from: number, to: number];

/** Sweeps there and back. More of them hardly make fewer crossings. */
const SWEEPS = 6;

/**
 * Orders the nodes of each layer. `layers`: nodes by index, in the order that ties are left in; edges within a layer count
 * for nothing. The best order that was seen is given back; the first one is among those seen.
 */
export function orderLayers(
  layers: readonly (readonly number[])[],
  edges: readonly IndexedEdge[],
): readonly (readonly number[])[] {
  const layerOf = new Map(layers.flatMap((layer, at) => layer.map((node) => [node, at] as const)));
  const across = edges.filter(([from, to]) => layerOf.get(from) !== layerOf.get(to));
  const near = neighboursOf(across);
  let best = layers.map((layer) => [...layer]);
  let fewest = countCrossings(best, across);
  let current = best;
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const isBack = sweep % 2 === 1;
    current = swept(current, near, layerOf, isBack);
    const crossings = countCrossings(current, across);
    if (crossings >= fewest) continue;
    best = current;
    fewest = crossings;
  }
  return best;
}

function neighboursOf(edges: readonly IndexedEdge[]): ReadonlyMap<number, readonly number[]> {
  const near = new Map<number, number[]>();
  const note = (of: number, other: number): void => {
    const known = near.get(of);
    if (known) known.push(other);
    else near.set(of, [other]);
  };
  for (const [from, to] of edges) {
    note(from, to);
    note(to, from);
  }
  return near;
}

/** Every layer by the mean place of its neighbours in the layers that were swept before it. */
function swept(
  layers: readonly (readonly number[])[],
  near: ReadonlyMap<number, readonly number[]>,
  layerOf: ReadonlyMap<number, number>,
  isBack: boolean,
): number[][] {
  const next = layers.map((layer) => [...layer]);
  const place = new Map(next.flatMap((layer) => placesIn(layer)));
  const order = isBack ? [...next.keys()].reverse() : [...next.keys()];
  for (const at of order.slice(1)) {
    const layer = next[at] ?? [];
    const weights = new Map(layer.map((node) => [node, weightOf(node, at)] as const));
    layer.sort(
      (a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0) || (place.get(a) ?? 0) - (place.get(b) ?? 0),
    );
    for (const [node, value] of placesIn(layer)) place.set(node, value);
  }
  return next;

  function weightOf(node: number, at: number): number {
    const before = (near.get(node) ?? []).filter((other) => {
      const layer = layerOf.get(other) ?? 0;
      return isBack ? layer > at : layer < at;
    });
    if (before.length === 0) return place.get(node) ?? 0;
    return before.reduce((sum, other) => sum + (place.get(other) ?? 0), 0) / before.length;
  }
}

/** Places from 0 to 1, so that layers of unlike lengths can be compared. */
const placesIn = (layer: readonly number[]): (readonly [number, number])[] =>
  layer.map((node, at) => [node, (at + 0.5) / layer.length] as const);

/** How many pairs of edges between the same two layers cross. */
export function countCrossings(
  layers: readonly (readonly number[])[],
  edges: readonly IndexedEdge[],
): number {
  const layerOf = new Map<number, number>();
  const place = new Map<number, number>();
  for (const [at, layer] of layers.entries())
    for (const [position, node] of layer.entries()) {
      layerOf.set(node, at);
      place.set(node, position);
    }
  const pairs = new Map<string, [number, number][]>();
  for (const [from, to] of edges) {
    const [a, b] = [layerOf.get(from) ?? 0, layerOf.get(to) ?? 0];
    if (a === b) continue;
    const [first, second] = a < b ? [from, to] : [to, from];
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const known = pairs.get(key) ?? [];
    pairs.set(key, known);
    known.push([place.get(first) ?? 0, place.get(second) ?? 0]);
  }
  return [...pairs.values()].reduce((sum, ends) => sum + inversions(ends), 0);
}

/** Pairs whose ends stand in opposite orders, by a tree of counts. */
function inversions(ends: [number, number][]): number {
  ends.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const size = ends.reduce((most, [, end]) => Math.max(most, end), 0) + 1;
  const counts = new Uint32Array(size + 1);
  let crossings = 0;
  for (const [seen, [, end]] of ends.entries()) {
    let notAbove = 0;
    for (let i = end + 1; i > 0; i -= i & -i) notAbove += counts[i] ?? 0;
    crossings += seen - notAbove;
    for (let i = end + 1; i <= size; i += i & -i) counts[i] = (counts[i] ?? 0) + 1;
  }
  return crossings;
}
