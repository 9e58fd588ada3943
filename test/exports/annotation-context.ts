/**
 * A JSON-LD context for the terms of Web Annotation that our file uses, written from the vocabulary
 * (https://www.w3.org/TR/annotation-vocab/) in place of the published one, which no test may fetch and whose licence (W3C Document
 * License) is not ours.
 * @module
 */
const iri = (id: string): object => ({ "@id": id, "@type": "@id" });
const number = (id: string): object => ({
  "@id": id,
  "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger",
});

const TERMS = {
  oa: "http://www.w3.org/ns/oa#",
  as: "http://www.w3.org/ns/activitystreams#",
  id: "@id",
  type: "@type",
  Annotation: "oa:Annotation",
  AnnotationCollection: "as:OrderedCollection",
  AnnotationPage: "as:OrderedCollectionPage",
  SpecificResource: "oa:SpecificResource",
  TextualBody: "oa:TextualBody",
  TextQuoteSelector: "oa:TextQuoteSelector",
  TextPositionSelector: "oa:TextPositionSelector",
  Text: "http://purl.org/dc/dcmitype/Text",
  Software: "as:Application",
  describing: "oa:describing",
  linking: "oa:linking",
  tagging: "oa:tagging",
  motivation: { "@id": "oa:motivatedBy", "@type": "@vocab" },
  purpose: { "@id": "oa:hasPurpose", "@type": "@vocab" },
  body: iri("oa:hasBody"),
  target: iri("oa:hasTarget"),
  source: iri("oa:hasSource"),
  scope: iri("oa:hasScope"),
  selector: iri("oa:hasSelector"),
  exact: "oa:exact",
  prefix: "oa:prefix",
  suffix: "oa:suffix",
  start: number("oa:start"),
  end: number("oa:end"),
  first: iri("as:first"),
  partOf: iri("as:partOf"),
  items: { "@id": "as:items", "@type": "@id", "@container": "@list" as const },
  total: number("as:totalItems"),
  startIndex: number("as:startIndex"),
  generator: iri("as:generator"),
  generated: {
    "@id": "http://purl.org/dc/terms/issued",
    "@type": "http://www.w3.org/2001/XMLSchema#dateTime",
  },
  label: "http://www.w3.org/2000/01/rdf-schema#label",
  name: "http://xmlns.com/foaf/0.1/name",
  value: "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
  format: "http://purl.org/dc/elements/1.1/format",
  language: "http://purl.org/dc/elements/1.1/language",
};

/** Gives the context for its address, and nothing for any other. */
export async function annotationContext(url: string) {
  if (url !== "http://www.w3.org/ns/anno.jsonld") throw new Error(`nothing is fetched here: ${url}`);
  return { documentUrl: url, document: { "@context": TERMS } };
}
