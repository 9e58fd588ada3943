/**
 * The graph of a claim, drawn from small stories.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Provenance } from "../src/model/index.ts";
import { provenanceOf } from "../src/origins/index.ts";
import { readStory, type Story, type StoryLine, traceStory } from "./story.ts";

const graphOf = (lines: readonly StoryLine[]): Provenance => {
  const [claim] = traceStory(lines);
  if (!claim) throw new Error("the story tells nothing");
  const lineOf = (name: string): StoryLine => lines.find((line) => line.name === name) as StoryLine;
  return provenanceOf({
    claim,
    said: claim.appearances.flatMap(({ document }) => lineOf(document).described.statements),
    standings: new Map(lines.map(({ name, standing }) => [name, standing])),
  });
};

/** `from > to (reasons)`, articles by their letters. */
const edgesOf = ({ nodes, edges }: Provenance): readonly string[] => {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return edges
    .map(({ from, to, evidence, loop }) => {
      const why = [...new Set(evidence.map((each) => each.why))].join(", ");
      return `${names.get(from)} > ${names.get(to)} (${why})${loop ? " loop" : ""}`;
    })
    .sort();
};

const drawn = (block: string): Provenance => graphOf(readStory(block).lines);

describe("the graph of a claim", () => {
  it("goes from the voice through those who pass on and the publisher to the article", () => {
    const graph = drawn(
      "A. صحيفة الميدان, 2023-05-01: ذكر موقع الدرب أن وزارة الحدائق قالت إن [النوافير الثلاث ستعمل يوم الجمعة].",
    );
    expect(edgesOf(graph)).toEqual([
      "الدرب > صحيفة الميدان (quoted)",
      "صحيفة الميدان > A (published)",
      "وزارة الحدائق > الدرب (quoted)",
    ]);
    expect(graph.nodes.map(({ layer }) => layer)).toEqual(["origin", "relay", "outlet", "article"]);
  });

  it("has a copy hear no voice of its own", () => {
    const graph = drawn(`
      A. وكالة الشرفة, 2023-05-01, agency وكالة الشرفة: قالت وزارة الحدائق إن [النوافير الثلاث ستعمل يوم الجمعة].
      B. موقع الدرب, 2023-05-01, copy of A: قالت وزارة الحدائق إن [النوافير الثلاث ستعمل يوم الجمعة].`);
    expect(edgesOf(graph)).toEqual([
      "موقع الدرب > B (published)",
      "وزارة الحدائق > وكالة الشرفة (quoted)",
      "وكالة الشرفة > A (published)",
      "وكالة الشرفة > موقع الدرب (copy)",
    ]);
    const quoted = graph.edges.find(({ evidence }) => evidence[0]?.why === "quoted");
    expect(quoted?.evidence.map(({ appearance }) => appearance)).toEqual([0, 1]);
  });

  it("makes one node of an outlet that is quoted, retold and publishes, and marks it where all flows through it", () => {
    const graph = drawn(`
      A. موقع الدرب, 2023-05-01: [المكتبة أغلقت أسبوعا].
      B. صحيفة الميدان, 2023-05-02: زعم موقع الدرب أن [المكتبة أغلقت أسبوعا].`);
    expect(edgesOf(graph)).toEqual([
      "صحيفة الميدان > B (published)",
      "موقع الدرب > A (published)",
      "موقع الدرب > صحيفة الميدان (quoted, retold)",
    ]);
    expect(graph.nodes.filter(({ bottleneck }) => bottleneck).map(({ name }) => name)).toEqual([
      "موقع الدرب",
    ]);
  });

  it("marks the edges of a circle", () => {
    const graph = drawn(`
      A. صحيفة الميدان, 2023-05-01: ذكر موقع الدرب أن [المسبح سيفتح مجانا].
      B. موقع الدرب, 2023-05-01: ذكرت صحيفة الميدان أن [المسبح سيفتح مجانا].`);
    expect(edgesOf(graph).filter((edge) => edge.endsWith("loop"))).toHaveLength(2);
    expect(graph.nodes.filter(({ loop }) => loop)).toHaveLength(2);
  });

  it("merges a name and its shorter form", () => {
    const graph = drawn(`
      A. صحيفة الميدان, 2023-05-01: قال رئيس البلدية سامي الحداد إن [سوق الزهور ستنقل إلى الساحة القديمة].
      B. موقع الدرب, 2023-05-02: قال الحداد إن [سوق الزهور ستنقل إلى الساحة القديمة].`);
    const [voice, ...others] = graph.nodes.filter(({ layer }) => layer === "origin");
    expect(others).toEqual([]);
    expect(voice).toMatchObject({ name: "سامي الحداد", appearances: [0, 1] });
  });
});

const text = readFileSync(fileURLToPath(new URL("../docs/origins.md", import.meta.url)), "utf8");
const stories: Story[] = [...text.matchAll(/```story\n([\s\S]*?)```/gu)].map(([, block = ""]) =>
  readStory(block),
);

describe("in every worked example", () => {
  it.each(stories)("each edge is proved by words of the claim's articles", ({ lines }) => {
    const { nodes, edges } = graphOf(lines);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(ids.size).toBe(nodes.length);
    expect(new Set(edges.map(({ from, to }) => `${from} ${to}`)).size).toBe(edges.length);
    for (const { from, to, evidence } of edges) {
      expect(from).not.toBe(to);
      expect(ids.has(from) && ids.has(to)).toBe(true);
      expect(evidence.length).toBeGreaterThan(0);
      for (const place of evidence.flatMap(({ places }) => places)) {
        const { described } = lines.find(({ name }) => name === place.document) as StoryLine;
        expect(described.article.text.slice(place.start, place.end).trim()).not.toBe("");
      }
    }
  });

  it.each(stories)(
    "each article that names a voice is reached from it, and all names are there",
    ({ lines }) => {
      const [claim] = traceStory(lines);
      const { nodes, edges } = graphOf(lines);
      const articles = nodes.filter(({ layer }) => layer === "article").map(({ name }) => name);
      expect(articles).toEqual(claim?.appearances.map(({ document }) => document));
      for (const { id, voice } of nodes.filter(({ layer }) => layer === "origin")) {
        const reached = reachable(id, edges);
        for (const at of claim?.voices[voice ?? -1]?.appearances ?? [])
          expect(reached).toContain(`article:${claim?.appearances[at]?.document}`);
      }
      for (const name of claim?.bottlenecks ?? [])
        expect(
          nodes.find((node) => node.bottleneck && [node.name, ...node.names].includes(name)),
        ).toBeDefined();
    },
  );

  it.each(stories)("it is the same in any order", ({ lines }) => {
    const expected = graphOf(lines);
    const shuffled = fc.shuffledSubarray([...lines], { minLength: lines.length, maxLength: lines.length });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(graphOf(order)).toEqual(expected);
      }),
      { numRuns: 5 },
    );
  });
});

function reachable(start: string, edges: Provenance["edges"]): readonly string[] {
  const seen = new Set([start]);
  for (const at of seen) for (const { from, to } of edges) if (from === at) seen.add(to);
  return [...seen];
}
