/**
 * Reports as W3C Web Annotation: a collection with one page, an annotation for each content, and one for the words of each voice and
 * cue that leads to it.
 * @module
 */
import { offsetsOf } from "../../text/index.ts";
import { Articles } from "../articles.ts";
import type { ExportedArticle, ExportedQuote, ExportedReport, Exporter, ExportSource } from "../exporter.ts";
import { PASSES_ON } from "../table/column.ts";
import { Selectors } from "./selectors.ts";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

/** Annotations of the reports. */
export const annotations: Exporter = {
  name: "annotations",
  summary: "reports as W3C Web Annotation (JSON-LD), to be found again in an edited text",
  mediaType: `application/ld+json; profile="${CONTEXT}"`,
  extension: "jsonld",
  write: collectionOf,
};

/** The number of annotations is known when all are written: it stands at the end. */
async function* collectionOf(source: ExportSource): AsyncGenerator<string> {
  const id = `urn:isnad:export:${source.at}`;
  const head = {
    "@context": CONTEXT,
    id,
    type: "AnnotationCollection",
    label: "Isnad: reports",
    generator: { type: "Software", name: "Isnad" },
    generated: source.at,
  };
  const page = { id: `${id}:1`, type: "AnnotationPage", partOf: id, startIndex: 0 };
  yield `${open(head)},\n"first":${open(page)},\n"items":[`;
  let total = 0;
  for await (const annotation of annotationsOf(source))
    yield `${total++ === 0 ? "" : ","}\n${JSON.stringify(annotation)}`;
  yield `\n]},\n"total":${total}}\n`;
}

/** An object as JSON without its end: more members follow. */
const open = (value: object): string => JSON.stringify(value).slice(0, -1);

async function* annotationsOf(source: ExportSource): AsyncGenerator<object> {
  const articles = new Articles(source);
  let last: Targets | undefined;
  for await (const report of source.reports()) {
    const targets: Targets =
      last?.article === report.article ? last : new Targets(await articles.get(report.article));
    yield* ofReport(report, targets);
    last = targets;
  }
}

/** Stretches of one article as targets. */
class Targets {
  readonly article: string;
  readonly #selectors: Selectors;
  readonly #source: object;
  readonly #scope: string | null;
  readonly #toUtf16: ReturnType<typeof offsetsOf>["toUtf16"];

  constructor({ id, text, url, sha256 }: ExportedArticle) {
    this.article = id;
    this.#selectors = new Selectors(text);
    this.#toUtf16 = offsetsOf(text).toUtf16;
    this.#scope = url;
    this.#source = { id: textName(sha256), type: "Text", format: "text/plain", language: "ar" };
  }

  of(quote: ExportedQuote): object {
    return {
      type: "SpecificResource",
      source: this.#source,
      ...(this.#scope !== null && { scope: this.#scope }),
      selector: this.#selectors.of(this.#toUtf16(quote)),
    };
  }
}

/** The name of a text by its hash (RFC 6920): the same text has it wherever it stands. `sha256` is in hexadecimal. */
export function textName(sha256: string): string {
  const bytes = (sha256.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16));
  const base64 = btoa(String.fromCharCode(...bytes));
  return `ni:///sha-256;${base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "")}`;
}

const idOf = (report: ExportedReport, part = ""): string =>
  `urn:isnad:report:${encodeURIComponent(report.id)}${part}`;

function* ofReport(report: ExportedReport, targets: Targets): Generator<object> {
  const content = idOf(report);
  yield {
    id: content,
    type: "Annotation",
    motivation: "describing",
    body: bodiesOf(report),
    target: targets.of(report.content),
  };
  const part = (name: string, role: string, quote: ExportedQuote): object => ({
    id: idOf(report, `:${name}`),
    type: "Annotation",
    motivation: "linking",
    body: [content, tag(role)],
    target: targets.of(quote),
  });
  for (const [at, quote] of (report.more ?? []).entries()) yield part(`more-${at + 1}`, "content", quote);
  for (const [at, { source, cue }] of report.chain.entries()) {
    if (source) yield part(`source-${at + 1}`, "source", source);
    if (cue) yield part(`cue-${at + 1}`, "cue", cue);
  }
}

/** The chain for people, and all that is known of the report for programs. */
function bodiesOf({ content: _, more: __, article, ...report }: ExportedReport): object[] {
  const chain = report.chain.map(({ source: _s, cue: _c, ...link }) => link);
  const known = { ...report, article, chain };
  const names = chain.map(({ name }) => name).join(PASSES_ON);
  return [
    ...(names === ""
      ? []
      : [{ type: "TextualBody", purpose: "describing", format: "text/plain", language: "ar", value: names }]),
    { type: "TextualBody", purpose: "describing", format: "application/json", value: JSON.stringify(known) },
    tag("content"),
  ];
}

const tag = (role: string): object => ({ type: "TextualBody", purpose: "tagging", value: `isnad:${role}` });
