/**
 * Sources of exports that are made, not read: about invented matters, as large as a test wants them.
 * @module
 */
import { createHash } from "node:crypto";
import { OWN_TEXT } from "../../src/export/export.case.ts";
import type {
  ExportedArticle,
  ExportedClaim,
  ExportedQuote,
  ExportedReport,
  ExportSource,
} from "../../src/export/index.ts";

/** Everything in a piece. */
export async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(all);
}

/** An article of an invented paper. */
export const madeArticle = (id: string, text: string): ExportedArticle => ({
  id,
  revision: `${id}-1`,
  title: "افتتاح حديقة الزيتون",
  url: `https://news.example/${id}`,
  publisher: "صحيفة المنارة",
  author: null,
  published: "2024-05-31",
  text,
  sha256: createHash("sha256").update(text).digest("hex"),
});

/** The words of a text that stand there first, in code points. */
export function quoteIn(text: string, words: string): ExportedQuote {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`${JSON.stringify(words)} does not stand in the text`);
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...words].length, text: words };
}

/** A report with one voice. */
export const madeReport = (
  id: string,
  { id: article, text }: ExportedArticle,
  { voice, cue, content }: { readonly voice: string; readonly cue: string; readonly content: string },
): ExportedReport => ({
  id,
  article,
  content: quoteIn(text, content),
  more: [],
  denied: false,
  chain: [
    {
      name: voice,
      kind: "person",
      unnamed: null,
      voice: `v-${id}`,
      source: quoteIn(text, voice),
      cue: quoteIn(text, cue),
    },
  ],
  stance: "neutral",
  form: "indirect",
  claims: ["c1"],
});

/** A claim with so many appearances of these words. `words` may be anything: a desk of spreadsheets gets it. */
export function madeClaim(id: string, words: string, appearances = 1): ExportedClaim {
  const place = { article: "a1", start: 3, end: 3 + [...words].length, text: words, prefix: "", suffix: "" };
  return {
    id,
    askedAs: null,
    gist: words,
    storyline: null,
    gone: 0,
    independent: { min: 1, max: 2, why: "one voice" },
    checkworthiness: 0.25,
    factChecks: [],
    articles: [
      {
        id: "a1",
        title: words,
        url: null,
        publisher: words,
        published: "2024-05",
        ...OWN_TEXT,
      },
    ],
    appearances: Array.from({ length: appearances }, (_, position) => ({
      position,
      report: `r${position}`,
      quote: place,
      excerpt: { start: 3, text: words },
      chain: ["صحيفة المنارة", "هيفاء السروجي"].map((name) => ({
        name,
        kind: "person" as const,
        unnamed: null,
        voice: null,
        source: null,
        cue: null,
      })),
      parent: position === 0 ? null : { claim: id, position: 0 },
      runnersUp: [],
      why: [],
      changes: position === 0 ? [] : [{ type: "hedge-lost" as const, from: null, to: null, note: "" }],
    })),
    others: [],
    origins: [],
    voices: [],
    mayBeFirst: 0,
    numbers: [],
    bottlenecks: [],
    loops: [],
    verdicts: [
      { id: "d1", verdict: "mixed", note: null, by: "سلمى", at: "2024-06-01T00:00:00.000Z", withdrawn: null },
      {
        id: "d2",
        verdict: "refuted",
        note: null,
        by: "سلمى",
        at: "2024-06-02T00:00:00.000Z",
        withdrawn: "2024-06-03",
      },
    ],
  };
}

/** A source of what is given; claims may be made while they are asked for. */
export const madeSource = (given: {
  readonly claims?: Iterable<ExportedClaim>;
  readonly reports?: Iterable<ExportedReport>;
  readonly articles?: readonly ExportedArticle[];
}): ExportSource => ({
  at: "2024-06-30T12:00:00.000Z",
  async *claims() {
    yield* given.claims ?? [];
  },
  async *reports() {
    yield* given.reports ?? [];
  },
  getArticle: async (id) => {
    const found = given.articles?.find((article) => article.id === id);
    if (!found) throw new Error(`there is no article ${id}`);
    return found;
  },
});
