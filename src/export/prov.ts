/**
 * Claims as W3C PROV (PROV-O in JSON-LD): what was derived from what, and who stands behind it.
 * @module
 */
import { Articles } from "./articles.ts";
import type { ExportedArticle, ExportedClaim, Exporter, ExportSource } from "./exporter.ts";
import { graphDocument, present, urn } from "./linked/names.ts";

type Appearance = ExportedClaim["appearances"][number];
type Told = ExportedClaim["articles"][number];
type Kind = ExportedClaim["origins"][number]["kind"];

const link = (id: string): object => ({ "@id": id, "@type": "@id" });

/** The terms that are used, so that the file needs no context from elsewhere. */
const CONTEXT = {
  prov: "http://www.w3.org/ns/prov#",
  dct: "http://purl.org/dc/terms/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  label: "rdfs:label",
  value: "prov:value",
  title: "dct:title",
  issued: "dct:issued",
  conformsTo: "dct:conformsTo",
  isPartOf: link("dct:isPartOf"),
  url: "dct:identifier",
  ended: { "@id": "prov:endedAtTime", "@type": "xsd:dateTime" },
  wasAssociatedWith: link("prov:wasAssociatedWith"),
  wasGeneratedBy: link("prov:wasGeneratedBy"),
  wasAttributedTo: link("prov:wasAttributedTo"),
  wasDerivedFrom: link("prov:wasDerivedFrom"),
  wasQuotedFrom: link("prov:wasQuotedFrom"),
  wasRevisionOf: link("prov:wasRevisionOf"),
  hadPrimarySource: link("prov:hadPrimarySource"),
  hadMember: link("prov:hadMember"),
};

/** Claims, tellings, articles and voices with how they hang together. */
export const prov: Exporter = {
  name: "prov",
  summary: "claims as W3C PROV (JSON-LD): what was derived from what, and who stands behind it",
  mediaType: "application/ld+json",
  extension: "jsonld",
  write: (source) => graphDocument(CONTEXT, nodesOf(source)),
};

const TOOL = urn("tool");

async function* nodesOf(source: ExportSource): AsyncGenerator<object> {
  const articles = new Articles(source);
  const trace = urn("trace", source.at);
  yield present({
    "@id": TOOL,
    "@type": ["prov:Agent", "prov:SoftwareAgent"],
    label: source.version ?? "isnad",
  });
  yield present({
    "@id": trace,
    "@type": "prov:Activity",
    label: "tracing of claims",
    conformsTo: source.rules === undefined ? null : `isnad rules ${source.rules}`,
    ended: source.at,
    wasAssociatedWith: TOOL,
  });
  const written = new Set<string>();
  for await (const claim of source.claims()) {
    for (const { node, id } of await thingsOf(claim, articles, trace)) {
      if (written.has(id)) continue;
      written.add(id);
      yield node;
    }
  }
}

interface Thing {
  readonly id: string;
  readonly node: object;
}

async function thingsOf(claim: ExportedClaim, articles: Articles, trace: string): Promise<Thing[]> {
  const things: Thing[] = [];
  const add = (node: Record<string, unknown>): void => void things.push({ id: String(node["@id"]), node });
  for (const told of claim.articles) {
    add(articleNode(told, await articles.get(told.id)));
    for (const name of [told.publisher, told.agency]) if (name !== null) add(agentNode(name, "outlet"));
  }
  for (const appearance of claim.appearances) {
    for (const { name, kind } of appearance.chain)
      add(kind === "document" ? documentNode(name) : agentNode(name, kind));
    add(tellingNode(claim, appearance));
  }
  for (const { claim: other, position, quote } of claim.others) {
    add(
      entity(urn("telling", other, position), { value: quote.text, isPartOf: urn("article", quote.article) }),
    );
  }
  add(claimNode(claim, trace));
  return things;
}

const entity = (id: string, more: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  present({ "@id": id, "@type": "prov:Entity", ...more });

/** A claim gathers its tellings; its primary sources are the articles at which it enters. */
const claimNode = (
  { id, gist, appearances, origins }: ExportedClaim,
  trace: string,
): Record<string, unknown> => ({
  ...entity(urn("claim", id), {
    value: gist,
    wasGeneratedBy: trace,
    hadMember: appearances.map(({ position }) => urn("telling", id, position)),
    hadPrimarySource: [...new Set(origins.map(({ document }) => urn("article", document)))],
  }),
  "@type": ["prov:Entity", "prov:Collection"],
});

function articleNode(told: Told, { sha256 }: ExportedArticle): Record<string, unknown> {
  const behind = [told.publisher, told.agency].filter((name) => name !== null);
  return entity(urn("article", told.id), {
    title: told.title,
    url: [told.url, `sha-256:${sha256}`].filter((name) => name !== null),
    issued: told.published,
    wasAttributedTo: [...new Set(behind.map((name) => urn("voice", "outlet", name)))],
    wasRevisionOf: isCopy(told) && told.of !== null ? urn("article", told.of) : null,
  });
}

const isCopy = ({ kind }: Told): boolean => kind === "copy" || kind === "edited-copy";

/** Verbatim evidence that reaches this share of what it could is a quotation. */
const QUOTED_SHARE = 0.6;

function tellingNode(claim: ExportedClaim, appearance: Appearance): Record<string, unknown> {
  const { position, quote, chain, parent } = appearance;
  const told = claim.articles.find(({ id }) => id === quote.article);
  const publisher = told?.publisher ?? null;
  const agents = chain
    .filter(({ kind }) => kind !== "document")
    .map(({ name, kind }) => voiceName(name, kind));
  const own = chain.length === 0 && publisher !== null ? [urn("voice", "outlet", publisher)] : [];
  const documents = chain.filter(({ kind }) => kind === "document").map(({ name }) => urn("document", name));
  const source = parent && urn("telling", parent.claim, parent.position);
  return entity(urn("telling", claim.id, position), {
    value: quote.text,
    isPartOf: urn("article", quote.article),
    wasAttributedTo: [...new Set([...agents, ...own])],
    hadPrimarySource: [...new Set(documents)],
    ...(source !== null && { [wayOf(claim, appearance, told)]: source }),
  });
}

/** How a telling comes from its parent: as a copy's, in its words, or retold. */
function wayOf(claim: ExportedClaim, { parent, why }: Appearance, told: Told | undefined) {
  const from = claim.appearances.find(({ position }) => position === parent?.position)?.quote.article;
  if (parent?.claim === claim.id && told && isCopy(told) && told.of === from) return "wasRevisionOf";
  const isVerbatim = why.some(
    ({ evidence, value, of }) => evidence === "verbatim" && value >= QUOTED_SHARE * of,
  );
  return isVerbatim ? "wasQuotedFrom" : "wasDerivedFrom";
}

const AGENTS: Readonly<Partial<Record<Kind, string>>> = {
  person: "prov:Person",
  organisation: "prov:Organization",
  outlet: "prov:Organization",
};

const voiceName = (name: string, kind: Kind): string => urn("voice", kind, name);

function agentNode(name: string, kind: Kind): Record<string, unknown> {
  const type = AGENTS[kind];
  return { "@id": voiceName(name, kind), "@type": type ? ["prov:Agent", type] : "prov:Agent", label: name };
}

/** A document speaks, and is no agent: what is told from it has it as its source. */
const documentNode = (name: string): Record<string, unknown> =>
  entity(urn("document", name), { label: name });
