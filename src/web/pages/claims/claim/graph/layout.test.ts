import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { curveOf, layOut, mirrored, NODE, nextIn } from "./layout.ts";
import { countCrossings, type IndexedEdge, orderLayers } from "./order.ts";

const LAYERS = ["origin", "relay", "outlet", "article"];

const graphs = fc.record({
  nodes: fc
    .array(fc.constantFrom(...LAYERS), { minLength: 1, maxLength: 60 })
    .map((layers) => layers.map((layer, at) => ({ id: `n${at}`, layer }))),
  pairs: fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { maxLength: 120 }),
});

const edgesOf = ({ nodes, pairs }: { nodes: { id: string }[]; pairs: [number, number][] }) =>
  pairs.flatMap(([a, b]) => {
    const [from, to] = [nodes[a % nodes.length]?.id ?? "", nodes[b % nodes.length]?.id ?? ""];
    return from === to ? [] : [{ from, to }];
  });

describe("the layout", () => {
  it("lets no nodes overlap, keeps layers apart and in order, and is the same each time and mirrored", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const edges = edgesOf(graph);
        const layout = layOut(graph.nodes, edges, LAYERS);
        expect(layOut(graph.nodes, edges, LAYERS)).toEqual(layout);
        expect(mirrored(mirrored(layout))).toEqual(layout);
        for (const one of [layout, mirrored(layout)]) {
          const boxes = graph.nodes.map(({ id }) => one.points.get(id));
          for (const [i, a] of boxes.entries()) {
            expect(a && a.x >= 0 && a.y >= 0).toBe(true);
            expect(a && a.x + NODE.width <= one.width && a.y + NODE.height <= one.height).toBe(true);
            for (const b of boxes.slice(i + 1))
              expect(
                a && b && (Math.abs(a.x - b.x) >= NODE.width || Math.abs(a.y - b.y) >= NODE.height),
              ).toBe(true);
          }
        }
        const [first, ...others] = layout.bands;
        let end = (first?.x ?? 0) + (first?.width ?? 0);
        for (const band of others) {
          expect(band.x).toBeGreaterThan(end);
          end = band.x + band.width;
        }
        for (const edge of edges) expect(curveOf(layout, edge)?.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("never has more crossings than the order that it began with, and undoes those that need not be", () => {
    fc.assert(
      fc.property(graphs, ({ nodes, pairs }) => {
        const edges: IndexedEdge[] = pairs.map(([a, b]) => [a % nodes.length, b % nodes.length]);
        const layers = LAYERS.map((layer) => nodes.flatMap((node, at) => (node.layer === layer ? [at] : [])));
        const ordered = orderLayers(layers, edges);
        expect(countCrossings(ordered, edges)).toBeLessThanOrEqual(countCrossings(layers, edges));
        expect(ordered.map((layer) => [...layer].sort())).toEqual(layers.map((layer) => [...layer].sort()));
      }),
    );
    const crossed: IndexedEdge[] = [
      [0, 5],
      [1, 4],
      [2, 3],
    ];
    const layers = [
      [0, 1, 2],
      [3, 4, 5],
    ];
    expect(countCrossings(layers, crossed)).toBe(3);
    expect(countCrossings(orderLayers(layers, crossed), crossed)).toBe(0);
  });

  it("counts crossings as a look at every pair of edges does", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 40 }), (pairs) => {
        const layers = [
          [0, 1, 2, 3, 4, 5, 6, 7],
          [8, 9, 10, 11, 12, 13, 14, 15],
        ];
        const edges = pairs.map(([a, b]): IndexedEdge => [a, b + 8]);
        const slow = edges.flatMap(([a, b], i) =>
          edges.slice(i + 1).filter(([c, d]) => (a - c) * (b - d) < 0),
        ).length;
        expect(countCrossings(layers, edges)).toBe(slow);
      }),
    );
  });

  it("is reached by arrow keys from node to node", () => {
    const nodes = [
      { id: "voice", layer: "origin" },
      { id: "paper", layer: "outlet" },
      { id: "site", layer: "outlet" },
    ];
    const layout = layOut(nodes, [{ from: "voice", to: "paper" }], LAYERS);
    expect(nextIn(layout, "voice", "ArrowRight")).not.toBeNull();
    expect(nextIn(layout, "paper", "ArrowLeft")).toBe("voice");
    expect(nextIn(mirrored(layout), "paper", "ArrowRight")).toBe("voice");
    expect(nextIn(layout, "paper", "ArrowDown")).toBe("site");
    expect(nextIn(layout, "voice", "ArrowLeft")).toBeNull();
  });

  it("takes 2,000 nodes and 3,600 edges in a third of a second", () => {
    const { nodes, edges } = large(2_000, 3_600);
    // The best of several: the others were kept waiting by whatever else the machine does.
    const times = [1, 2, 3, 4, 5].map(() => {
      const began = performance.now();
      layOut(nodes, edges, LAYERS);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(300);
  });
});

/** Ten origins, a hundred relays, outlets and their articles; every number is made of the index. */
function large(count: number, edgeCount: number) {
  const layerOf = (at: number): string =>
    at < count * 0.02 ? "origin" : at < count * 0.08 ? "relay" : at < count * 0.3 ? "outlet" : "article";
  const nodes = Array.from({ length: count }, (_, at) => ({ id: `n${at}`, layer: layerOf(at) }));
  const edges = Array.from({ length: edgeCount }, (_, at) => ({
    from: `n${(at * 7919) % Math.floor(count * 0.3)}`,
    to: `n${(at * 104_729 + Math.floor(count * 0.3)) % count}`,
  })).filter(({ from, to }) => from !== to);
  return { nodes, edges };
}
