/**
 * Claims as a graph for Gephi (GEXF 1.3): by which ways each came to its articles.
 * @module
 */
import type { ExportedClaim, ExportedGraph, Exporter, ExportSource } from "./exporter.ts";

type Node = ExportedGraph["nodes"][number];
type Edge = ExportedGraph["edges"][number];
type Value = string | number | boolean | null;

/** An attribute of nodes or edges: its id is its place in the list. */
interface Attribute<T> {
  readonly title: string;
  readonly type: "string" | "integer" | "boolean";
  of(one: T, claim: ExportedClaim): Value;
}

const NODES: readonly Attribute<Node>[] = [
  { title: "claim", type: "string", of: (_, { id }) => id },
  { title: "layer", type: "string", of: ({ layer }) => layer },
  { title: "kind", type: "string", of: ({ kind }) => kind },
  { title: "names", type: "string", of: ({ names }) => (names.length > 0 ? names.join("; ") : null) },
  { title: "appearances", type: "integer", of: ({ appearances }) => appearances.length },
  { title: "bottleneck", type: "boolean", of: ({ bottleneck }) => bottleneck },
  { title: "loop", type: "boolean", of: ({ loop }) => loop },
  { title: "article", type: "string", of: ({ layer, name }) => (layer === "article" ? name : null) },
  { title: "url", type: "string", of: (node, claim) => articleOf(node, claim)?.url ?? null },
  { title: "publisher", type: "string", of: (node, claim) => articleOf(node, claim)?.publisher ?? null },
  { title: "published", type: "string", of: (node, claim) => articleOf(node, claim)?.published ?? null },
];

const EDGES: readonly Attribute<Edge>[] = [
  { title: "why", type: "string", of: ({ evidence }) => distinct(evidence.map(({ why }) => why)) },
  { title: "loop", type: "boolean", of: ({ loop }) => loop },
  {
    title: "words",
    type: "string",
    of: ({ evidence }) => distinct(evidence.flatMap(({ places }) => places.map(({ text }) => text))),
  },
];

/** Graphs of claims, each apart from the others. */
export const gexf: Exporter = {
  name: "gexf",
  summary: "by which ways claims came to their articles, as a graph; for Gephi",
  mediaType: "application/xml; charset=utf-8",
  extension: "gexf",
  write: graphsOf,
};

/** The form has all nodes before all edges: the claims are gone through twice. */
async function* graphsOf(source: ExportSource): AsyncGenerator<string> {
  const { getGraph } = source;
  if (!getGraph) throw new Error("this source knows no graphs; give it a getGraph to export GEXF from it");
  const element = await elementWriter();
  const both = async function* (): AsyncGenerator<readonly [ExportedClaim, ExportedGraph]> {
    for await (const claim of source.claims()) yield [claim, await getGraph.call(source, claim.id)];
  };
  yield `${HEAD}<meta lastmodifieddate="${source.at.slice(0, 10)}"><creator>Isnad</creator></meta>\n`;
  yield '<graph defaultedgetype="directed" idtype="string">\n';
  yield `${declared(element, "node", NODES)}${declared(element, "edge", EDGES)}<nodes>\n`;
  for await (const [claim, graph] of both())
    for (const node of graph.nodes) yield element("node", nodeOf(node, claim), valuesOf(NODES, node, claim));
  yield "</nodes>\n<edges>\n";
  for await (const [claim, graph] of both())
    for (const edge of graph.edges) yield element("edge", edgeOf(edge, claim), valuesOf(EDGES, edge, claim));
  yield "</edges>\n</graph>\n</gexf>\n";
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
`;

const distinct = (words: readonly string[]): string => [...new Set(words)].join("; ");

const articleOf = ({ layer, name }: Node, { articles }: ExportedClaim) =>
  layer === "article" ? articles.find(({ id }) => id === name) : undefined;

/** The graphs of two claims have nodes of the same name: their ids name the claim. */
const idOf = (claim: ExportedClaim, node: string): string => `${claim.id}/${node}`;

const nodeOf = (node: Node, claim: ExportedClaim): Fields => ({
  id: idOf(claim, node.id),
  label: articleOf(node, claim)?.title ?? node.name,
});

/** As heavy as it has evidence. */
const edgeOf = ({ from, to, evidence }: Edge, claim: ExportedClaim): Fields => ({
  id: `${idOf(claim, from)} > ${to}`,
  source: idOf(claim, from),
  target: idOf(claim, to),
  weight: String(evidence.length),
});

type Fields = Readonly<Record<string, string>>;
type WriteElement = (name: string, fields: Fields, values?: readonly Fields[]) => string;

function valuesOf<T>(attributes: readonly Attribute<T>[], one: T, claim: ExportedClaim): Fields[] {
  return attributes.flatMap(({ of }, id) => {
    const value = of(one, claim);
    return value === null ? [] : [{ for: String(id), value: String(value) }];
  });
}

function declared<T>(
  element: WriteElement,
  of: "node" | "edge",
  attributes: readonly Attribute<T>[],
): string {
  const lines = attributes.map(({ title, type }, id) =>
    element("attribute", { id: String(id), title, type }),
  );
  return `<attributes class="${of}">\n${lines.join("")}</attributes>\n`;
}

/** Writes one element on a line. What XML has no character for becomes U+FFFD. */
async function elementWriter(): Promise<WriteElement> {
  const { fragment } = await import("xmlbuilder2"); // loaded where it is used
  return (name, fields, values = []) => {
    const element = fragment({ invalidCharReplacement: "\ufffd" }).ele(name, fields);
    if (values.length > 0) {
      const list = element.ele("attvalues");
      for (const value of values) list.ele("attvalue", value);
    }
    return `${element.toString()}\n`;
  };
}
