import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Components } from "../components.ts";
import { cluster, type Joining } from "./clusters.ts";
import { type Edge, MaxHeap } from "./heap.ts";

const never = (): boolean => false;
const joiningOf = (scores: ReadonlyMap<string, number>, over: Partial<Joining> = {}): Joining => ({
  score: (a, b) => scores.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0,
  least: 0.5,
  best: 0.9,
  apart: null,
  blocked: never,
  ...over,
});
const scoresOf = (edges: readonly Edge[]): Map<string, number> =>
  new Map(edges.map(({ a, b, score }) => [a < b ? `${a} ${b}` : `${b} ${a}`, score]));

const graph = fc
  .array(fc.record({ a: fc.nat(7), b: fc.nat(7), score: fc.double({ min: 0.3, max: 1, noNaN: true }) }), {
    maxLength: 20,
  })
  .map((edges) => [...new Map(edges.filter(({ a, b }) => a < b).map((e) => [`${e.a} ${e.b}`, e])).values()]);

describe("cluster", () => {
  it("joins what agrees and leaves alone what does not", () => {
    const edges = [
      { a: 0, b: 1, score: 0.9 },
      { a: 1, b: 2, score: 0.4 },
    ];
    expect(cluster(3, edges, [], joiningOf(scoresOf(edges)))).toEqual([[0, 1], [2]]);
  });

  it("does not chain: what agrees with one of many does not join them", () => {
    const edges = [
      { a: 0, b: 1, score: 0.9 },
      { a: 0, b: 2, score: 0.9 },
      { a: 1, b: 2, score: 0.9 },
      { a: 2, b: 3, score: 0.53 },
    ];
    expect(cluster(4, edges, [], joiningOf(scoresOf(edges)))).toEqual([[0, 1, 2], [3]]);
  });

  it("keeps contradictions apart, however alike", () => {
    const edges = [{ a: 0, b: 1, score: 0.95 }];
    expect(cluster(2, edges, [], joiningOf(scoresOf(edges), { blocked: () => true }))).toEqual([[0], [1]]);
  });

  it("puts together what a user joined, though it contradicts itself; apart wins", () => {
    const first = [{ a: 0, b: 1, score: 1 }];
    expect(cluster(2, [], first, joiningOf(new Map(), { blocked: () => true }))).toEqual([[0, 1]]);
    expect(cluster(2, [], first, joiningOf(new Map(), { apart: () => true }))).toEqual([[0], [1]]);
  });

  it("gives every element one group, the same whatever the order of the edges", () => {
    fc.assert(
      fc.property(graph, fc.infiniteStream(fc.nat()), (edges, random) => {
        const joining = joiningOf(scoresOf(edges));
        const groups = cluster(8, edges, [], joining);
        expect(groups.flat().sort((x, y) => x - y)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
        const keyed = edges.map((edge) => ({ edge, at: random.next().value ?? 0 }));
        const shuffled = keyed
          .sort((x, y) => x.at - y.at)
          .map(({ edge: { a, b, score } }) => ({ a: b, b: a, score }));
        expect(cluster(8, shuffled, [], joining)).toEqual(groups);
      }),
    );
  });

  it("joins nobody across components", () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const components = new Components(8);
        for (const { a, b } of edges) components.join(a, b);
        for (const group of cluster(8, edges, [], joiningOf(scoresOf(edges))))
          expect(new Set(group.map((member) => components.find(member))).size).toBe(1);
      }),
    );
  });
});

describe("MaxHeap", () => {
  it("gives edges as sorting does", () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const heap = new MaxHeap();
        for (const edge of edges) heap.push(edge);
        const popped: Edge[] = [];
        for (let edge = heap.pop(); edge; edge = heap.pop()) popped.push(edge);
        expect(popped).toEqual([...edges].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b));
      }),
    );
  });
});

describe("Components", () => {
  it("finds what walking the edges finds", () => {
    fc.assert(
      fc.property(graph, (edges) => {
        const components = new Components(8);
        for (const { a, b } of edges) components.join(a, b);
        let labels = [0, 1, 2, 3, 4, 5, 6, 7];
        for (let round = 0; round < 8; round++)
          for (const { a, b } of edges) {
            const low = Math.min(labels[a] ?? a, labels[b] ?? b);
            labels = labels.map((label, i) => (i === a || i === b ? low : label));
          }
        expect(labels.map((_, i) => components.find(i))).toEqual(labels);
      }),
    );
  });
});
