/**
 * Linked data: read by a JSON-LD processor, and PROV by the readers of others where Python has them.
 * @module
 */
import { spawnSync } from "node:child_process";
import jsonld, { type NodeObject } from "jsonld";
import { describe, expect, it } from "vitest";
import { quoteOf, testClaim, testSource, textOf } from "../../src/export/export.case.ts";
import { type ExportedClaim, findExporter } from "../../src/export/index.ts";
import { requires } from "../requirements.ts";

// biome-ignore lint/suspicious/noExplicitAny: expanded JSON-LD has many shapes
type Expanded = any;

const SCHEMA = "http://schema.org/";
const PROV = "http://www.w3.org/ns/prov#";

/** Of schema.org's context what the file uses: its vocabulary. The published one may not be fetched by a test. */
async function contexts(url: string) {
  if (url !== "https://schema.org") throw new Error(`${url} is no context of these files`);
  const document = { "@context": { "@vocab": SCHEMA, url: { "@id": `${SCHEMA}url`, "@type": "@id" } } };
  return { contextUrl: undefined, documentUrl: url, document } as never;
}

async function written(name: string, claims: readonly ExportedClaim[]): Promise<string> {
  const exporter = findExporter(name);
  if (!exporter) throw new Error(`there is no exporter ${name}`);
  return textOf(exporter.write(testSource(claims, { rules: "7a" })));
}

async function expanded(name: string, claims = [testClaim()]): Promise<Expanded[]> {
  return jsonld.expand(JSON.parse(await written(name, claims)), { documentLoader: contexts });
}

const byType = (nodes: Expanded[], type: string): Expanded[] =>
  nodes.filter((node) => node["@type"]?.includes(type));
const idsOf = (values: Expanded[] | undefined): string[] => (values ?? []).map((value) => value["@id"]);
const literalOf = (values: Expanded[] | undefined): unknown => values?.[0]?.["@value"];

describe("schema.org", () => {
  it("has a claim with its appearances, the first one by the tree of retellings", async () => {
    const [claim] = byType(await expanded("schema-org"), `${SCHEMA}Claim`);
    expect(literalOf(claim[`${SCHEMA}text`])).toBe("الرصيف الجديد ربما يستقبل أربع سفن في الأسبوع");
    const of = (name: string) => `urn:isnad:article:article-${name}`;
    expect(idsOf(claim[`${SCHEMA}appearance`])).toEqual([of("harbour"), of("path"), of("amber")]);
    expect(idsOf(claim[`${SCHEMA}firstAppearance`])).toEqual([of("harbour")]);
  });

  it("names no first appearance where the dates do not decide it", async () => {
    const first = async (claim: ExportedClaim) => {
      const [node] = byType(await expanded("schema-org", [claim]), `${SCHEMA}Claim`);
      return node[`${SCHEMA}firstAppearance`];
    };
    const claim = testClaim();
    const dated = (published: string | null): ExportedClaim => ({
      ...claim,
      appearances: claim.appearances.map((one) => ({ ...one, parent: null })),
      articles: claim.articles.map((one) => (one.id === "article-path" ? { ...one, published } : one)),
    });
    expect(idsOf(await first(dated("2023-04-30")))).toEqual(["urn:isnad:article:article-path"]);
    expect(idsOf(await first(dated(null)))).toEqual(["urn:isnad:article:article-harbour"]);
    expect(await first(dated("2023"))).toBeUndefined();
    expect(await first(dated("2023-05-01"))).toBeUndefined();
    expect(await first({ ...claim, mayBeFirst: 2 })).toBeUndefined();
  });

  it("names an author where all of it comes from one by name, and nowhere else", async () => {
    const author = async (more: Partial<ExportedClaim>) => {
      const [node] = byType(await expanded("schema-org", [testClaim(more)]), `${SCHEMA}Claim`);
      return literalOf(node[`${SCHEMA}author`]?.[0]?.[`${SCHEMA}name`]);
    };
    expect(await author({})).toBeUndefined();
    expect(await author({ independent: { min: 1, max: 1, why: "" } })).toBe("سامي الحداد");
    const unnamed = [{ voice: "مصدر", kind: "anonymous" as const, document: "article-path" }];
    expect(await author({ independent: { min: 1, max: 1, why: "" }, origins: unnamed })).toBeUndefined();
  });

  it("has a review for what a person decided, and none for what was taken back or is open", async () => {
    const [entry] = testClaim().verdicts;
    if (!entry) throw new Error("the claim has no verdict");
    const stands = { ...entry, id: "v-open", withdrawn: null };
    const satire = { ...stands, id: "v-satire", verdict: "satire" as const };
    const claim = testClaim({ verdicts: [...testClaim().verdicts, stands, satire] });
    const reviews = byType(await expanded("schema-org", [claim]), `${SCHEMA}ClaimReview`);
    expect(idsOf(reviews)).toEqual(["urn:isnad:verdict:verdict-2", "urn:isnad:verdict:v-satire"]);
    const [mixed, joke] = reviews.map((review) => review[`${SCHEMA}reviewRating`][0]);
    expect(literalOf(mixed[`${SCHEMA}alternateName`])).toBe("بعضه كذلك");
    expect(literalOf(mixed[`${SCHEMA}ratingValue`])).toBe(3);
    expect(joke[`${SCHEMA}ratingValue`]).toBeUndefined();
    expect(literalOf(reviews[0][`${SCHEMA}author`][0][`${SCHEMA}name`])).toBe("رامي الشامي");
    expect(idsOf(reviews[0][`${SCHEMA}itemReviewed`])).toEqual(["urn:isnad:claim:claim-pier"]);
  });

  it("writes an article once, however many claims name it", async () => {
    const nodes = await expanded("schema-org", [testClaim(), testClaim({ id: "claim-second" })]);
    expect(byType(nodes, `${SCHEMA}NewsArticle`)).toHaveLength(3);
    expect(byType(nodes, `${SCHEMA}CreativeWork`)).toHaveLength(1);
  });
});

/** A claim with a document that speaks, and a parent in another claim. */
function claimWithDocument(): ExportedClaim {
  const claim = testClaim();
  const [first, ...rest] = claim.appearances;
  if (!first) throw new Error("the claim has no appearance");
  const quote = quoteOf("ledger", "جدول السفن");
  const book = {
    name: "سجل الميناء",
    kind: "document" as const,
    unnamed: null,
    voice: null,
    source: null,
    cue: null,
  };
  return {
    ...claim,
    appearances: [
      { ...first, chain: [...first.chain, book], parent: { claim: "claim-x", position: 3 } },
      ...rest,
    ],
    others: [{ claim: "claim-x", position: 3, quote, excerpt: { start: quote.start, text: quote.text } }],
  };
}

/** What PROV-O says a property leads from and to; by https://www.w3.org/TR/prov-o/. */
const PROPERTIES: Readonly<Record<string, readonly [string, string]>> = {
  wasDerivedFrom: ["Entity", "Entity"],
  wasQuotedFrom: ["Entity", "Entity"],
  wasRevisionOf: ["Entity", "Entity"],
  hadPrimarySource: ["Entity", "Entity"],
  hadMember: ["Collection", "Entity"],
  wasAttributedTo: ["Entity", "Agent"],
  wasGeneratedBy: ["Entity", "Activity"],
  wasAssociatedWith: ["Activity", "Agent"],
};

describe("PROV", () => {
  it("tells how each telling comes from the one before, by its kind", async () => {
    const nodes = await expanded("prov");
    const telling = (at: number) =>
      nodes.find((node) => node["@id"] === `urn:isnad:telling:claim-pier:${at}`);
    expect(idsOf(telling(1)[`${PROV}wasDerivedFrom`])).toEqual(["urn:isnad:telling:claim-pier:0"]);
    expect(idsOf(telling(2)[`${PROV}wasRevisionOf`])).toEqual(["urn:isnad:telling:claim-pier:1"]);
    const elsewhere = testClaim();
    const own = elsewhere.articles.map((each) => ({ ...each, kind: "own" as const, of: null }));
    const [, , quoted] = byType(
      await expanded("prov", [{ ...elsewhere, articles: own }]),
      `${PROV}Entity`,
    ).filter((node) => node["@id"].startsWith("urn:isnad:telling:"));
    expect(idsOf(quoted[`${PROV}wasQuotedFrom`])).toEqual(["urn:isnad:telling:claim-pier:1"]);
  });

  it("names the rules that traced it, and the moment", async () => {
    const [trace] = byType(await expanded("prov"), `${PROV}Activity`);
    expect(literalOf(trace["http://purl.org/dc/terms/conformsTo"])).toBe("isnad rules 7a");
    expect(literalOf(trace[`${PROV}endedAtTime`])).toBe("2023-07-01T09:30:00.000Z");
  });

  it("leads everywhere from and to what PROV-O allows, and nothing comes from itself", async () => {
    const nodes = await expanded("prov", [claimWithDocument(), testClaim({ id: "claim-second" })]);
    const types = new Map<string, string[]>(nodes.map((node) => [node["@id"], node["@type"]]));
    let links = 0;
    for (const node of nodes)
      for (const [property, values] of Object.entries<Expanded>(node)) {
        if (!property.startsWith(PROV) || values[0]["@value"] !== undefined) continue;
        const [from = "", to = ""] = PROPERTIES[property.slice(PROV.length)] ?? [];
        expect(types.get(node["@id"]), property).toContain(`${PROV}${from}`);
        for (const id of idsOf(values)) {
          expect(types.get(id), `${property} ${id}`).toContain(`${PROV}${to}`);
          expect(id).not.toBe(node["@id"]);
          links++;
        }
      }
    expect(links).toBeGreaterThan(25);
  });

  const python = ["/usr/bin/python3", "python3"].find(
    (name) => spawnSync(name, ["-c", "import prov.model, rdflib"]).status === 0,
  );
  it.skipIf(!requires("Python's prov and rdflib (PYTHONPATH names their folder)", python !== undefined))(
    "is read by Python's prov, record by record",
    async () => {
      const file = JSON.parse(await written("prov", [claimWithDocument()]));
      const rdf = String(await jsonld.toRDF(file as NodeObject, { format: "application/n-quads" }));
      const program = [
        "import sys, collections, prov.model",
        "from rdflib import Graph",
        "turtle = Graph().parse(data=sys.stdin.read(), format='nt').serialize(format='turtle')",
        "document = prov.model.ProvDocument.deserialize(content=turtle, format='rdf', rdf_format='turtle')",
        "kinds = collections.Counter(type(record).__name__ for record in document.get_records())",
        "print(' '.join(f'{kind}={number}' for kind, number in sorted(kinds.items())))",
      ].join("\n");
      const { status, stdout, stderr } = spawnSync(python ?? "", ["-c", program], {
        input: rdf,
        encoding: "utf8",
      });
      expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
      for (const kind of [
        "ProvActivity=1",
        "ProvEntity=",
        "ProvAgent=",
        "ProvDerivation=",
        "ProvAttribution=",
        "ProvAssociation=1",
      ])
        expect(stdout).toContain(kind);
    },
  );
});
