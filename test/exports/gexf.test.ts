/**
 * GEXF, read back by a graph library.
 * @module
 */
import { MultiDirectedGraph } from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it } from "vitest";
import { type ExportedGraph, findExporter } from "../../src/export/index.ts";
import { bytesOf, madeClaim, madeSource } from "./made.ts";

const exporter = findExporter("gexf");
if (!exporter) throw new Error("there is no exporter of GEXF");
const { write } = exporter;

const NAME = 'صحيفة "المنارة" & <الميناء>\u0001';
const WORDS = "ستفتح\u200f الحديقة 😀";

const base = { names: [], appearances: [0], bottleneck: false, loop: false };
const graphOf = (claim: string): ExportedGraph => ({
  claim,
  nodes: [
    {
      ...base,
      id: "voice:هيفاء",
      layer: "origin",
      name: "هيفاء",
      kind: "person",
      voice: 0,
      bottleneck: true,
    },
    {
      ...base,
      id: "outlet:المنارة",
      layer: "outlet",
      name: NAME,
      kind: "outlet",
      voice: null,
      names: ["المنارة", "منارة"],
    },
    { ...base, id: "article:a1", layer: "article", name: "a1", kind: null, voice: null },
  ],
  edges: [
    {
      from: "voice:هيفاء",
      to: "outlet:المنارة",
      loop: false,
      evidence: [
        {
          why: "quoted",
          appearance: 0,
          places: [{ article: "a1", start: 0, end: 1, text: WORDS, prefix: "", suffix: "" }],
        },
        {
          why: "quoted",
          appearance: 0,
          places: [{ article: "a1", start: 0, end: 1, text: "قالت", prefix: "", suffix: "" }],
        },
      ],
    },
    {
      from: "outlet:المنارة",
      to: "article:a1",
      loop: true,
      evidence: [{ why: "published", appearance: 0, places: [] }],
    },
  ],
});

const graphs = { getGraph: async (claim: string) => graphOf(claim) };
const read = async (claims: Parameters<typeof madeSource>[0]["claims"] = []) =>
  parse(
    MultiDirectedGraph,
    (await bytesOf(write({ ...madeSource({ claims: [...claims] }), ...graphs }))).toString(),
    {
      respectInputGraphType: true,
    },
  );

describe("a graph", () => {
  it("has origins, outlets and articles with what is known of them, and edges with their reasons", async () => {
    const graph = await read([madeClaim("c1", "ستفتح الحديقة")]);
    expect(graph.order).toBe(3);
    expect(graph.getNodeAttributes("c1/voice:هيفاء")).toMatchObject({
      label: "هيفاء",
      layer: "origin",
      kind: "person",
      claim: "c1",
      bottleneck: true,
      appearances: 1,
    });
    expect(graph.getNodeAttributes("c1/article:a1")).toMatchObject({
      label: "ستفتح الحديقة",
      layer: "article",
      article: "a1",
      published: "2024-05",
    });
    expect(graph.getNodeAttribute("c1/outlet:المنارة", "label")).toBe(NAME.replace("\u0001", "\ufffd"));
    expect(graph.getNodeAttribute("c1/outlet:المنارة", "names")).toBe("المنارة; منارة");
    const [edge] = graph.edges("c1/voice:هيفاء", "c1/outlet:المنارة");
    expect(graph.getEdgeAttributes(edge)).toMatchObject({
      why: "quoted",
      words: `${WORDS}; قالت`,
      loop: false,
      weight: 2,
    });
    const [loop] = graph.edges("c1/outlet:المنارة", "c1/article:a1");
    expect(graph.getEdgeAttributes(loop)).toMatchObject({ why: "published", loop: true });
  });

  it("keeps claims apart, and is whole where there is none", async () => {
    const two = await read([madeClaim("c1", "قول"), madeClaim("c2", "قول")]);
    expect([two.order, two.size]).toEqual([6, 4]);
    expect(two.edges("c1/voice:هيفاء", "c2/outlet:المنارة")).toEqual([]);
    expect((await read()).order).toBe(0);
  });

  it("needs a source that knows graphs", async () => {
    await expect(bytesOf(write(madeSource({ claims: [madeClaim("c1", "قول")] })))).rejects.toThrow(
      "getGraph",
    );
  });
});
