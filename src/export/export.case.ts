/**
 * A claim of a test as it leaves the library, with its articles: harmless matters that nobody has reported.
 * @module
 */
import { createHash } from "node:crypto";
import type { ExportedArticle, ExportedClaim, ExportedOriginal, ExportSource } from "./exporter.ts";

type Quote = ExportedClaim["appearances"][number]["quote"];
type Appearance = ExportedClaim["appearances"][number];

/** Articles by their ids. The second holds a letter of two UTF-16 units before what is quoted; the third copies it. */
const TEXTS = {
  harbour:
    "قال مدير الميناء سامي الحداد إن الرصيف الجديد ربما يستقبل أربع سفن في الأسبوع.\nوحضر الافتتاح طلاب المدرسة البحرية وأهل الحي، وجالوا على السفينة التي رست أولًا عند الرصيف.\nوتقول إدارة الميناء إن أعمال البناء دامت عامين، وإن الزوار يستطيعون دخول الرصيف كل يوم جمعة من غير رسوم.",
  path: "😀 نقلت صحيفة المرفأ عن مصدر في الميناء أن الرصيف الجديد يستقبل أربع عشرة سفينة في الأسبوع.\nوتوقع تجار السمك موسمًا طيبًا.",
  amber: "نقلت صحيفة المرفأ عن مصدر في الميناء أن الرصيف الجديد يستقبل أربع عشرة سفينة في الأسبوع.",
  ledger: "سجل الميناء: جدول السفن لهذا العام.",
} as const;

type Name = keyof typeof TEXTS;

const about: Readonly<Record<Name, Omit<ExportedArticle, "id" | "text" | "sha256" | "revision">>> = {
  harbour: {
    title: "الرصيف الجديد يفتح أبوابه",
    url: "https://harbour.example/pier",
    publisher: "صحيفة المرفأ",
    author: "ليلى البحري",
    published: "2023-05-01",
  },
  path: {
    title: "أربع عشرة سفينة كل أسبوع",
    url: "https://path.example/news/7?a=1&b=2",
    publisher: "موقع الدرب",
    author: null,
    published: "2023-05-03",
  },
  amber: { title: null, url: null, publisher: "وكالة عنبر", author: null, published: null },
  ledger: { title: "سجل السفن", url: null, publisher: null, author: null, published: "2022" },
};

/** An article of the test. */
export function testArticle(name: Name): ExportedArticle {
  const text = TEXTS[name];
  return {
    id: `article-${name}`,
    revision: `revision-${name}`,
    ...about[name],
    text,
    sha256: createHash("sha256").update(text, "utf8").digest("hex"),
  };
}

/** Words where they stand in an article, in code points. */
export function quoteOf(name: Name, words: string): Quote {
  const text = TEXTS[name];
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`${words} is not in ${name}`);
  const start = [...text.slice(0, at)].length;
  const end = start + [...words].length;
  const points = [...text];
  return {
    article: `article-${name}`,
    start,
    end,
    text: words,
    prefix: points.slice(Math.max(0, start - 12), start).join(""),
    suffix: points.slice(end, end + 12).join(""),
  };
}

const SAID = "الرصيف الجديد ربما يستقبل أربع سفن في الأسبوع";
const RETOLD = "الرصيف الجديد يستقبل أربع عشرة سفينة في الأسبوع";
const ID = "claim-pier";

const noted = (position: number, name: Name, words: string, more: Partial<Appearance>): Appearance => {
  const quote = quoteOf(name, words);
  return {
    position,
    report: null,
    quote,
    excerpt: { start: quote.start, text: words },
    chain: [],
    parent: null,
    runnersUp: [],
    why: [],
    changes: [],
    ...more,
  };
};

const hearsay = (name: "path" | "amber"): Appearance["chain"] => [
  {
    name: "صحيفة المرفأ",
    kind: "outlet",
    unnamed: null,
    voice: "voice-harbour",
    source: quoteOf(name, "صحيفة المرفأ"),
    cue: quoteOf(name, "نقلت"),
  },
  {
    name: "مصدر في الميناء",
    kind: "anonymous",
    unnamed: "local",
    voice: "voice-somebody",
    source: quoteOf(name, "مصدر في الميناء"),
    cue: quoteOf(name, "عن"),
  },
];

/** What is said of an article that copies none, and tells the claim. */
export const OWN_TEXT = {
  kind: "own",
  of: null,
  agency: null,
  credited: false,
  evidence: [],
  tells: true,
} satisfies Partial<ExportedClaim["articles"][number]>;

const told = (
  name: Name,
  more: Partial<ExportedClaim["articles"][number]>,
): ExportedClaim["articles"][number] => {
  const { title, url, publisher, published } = about[name];
  return {
    id: `article-${name}`,
    title,
    url,
    publisher,
    published,
    ...OWN_TEXT,
    ...more,
  };
};

/** A claim told three times: by the harbour's director, raised by a site, copied by an agency without a word of it. */
export function testClaim(more: Partial<ExportedClaim> = {}): ExportedClaim {
  return {
    id: ID,
    askedAs: null,
    gist: SAID,
    gone: 0,
    storyline: null,
    independent: {
      min: 1,
      max: 2,
      why: "مؤكد: «سامي الحداد»؛ «مصدر في الميناء» غير مسمّى، وقد يكون صوتًا سبق عدّه",
    },
    checkworthiness: 0.7,
    factChecks: [],
    articles: [
      told("ledger", { kind: "unknown", tells: false }),
      told("harbour", {}),
      told("path", {}),
      told("amber", { kind: "copy", of: "article-path", evidence: [quoteOf("amber", RETOLD)] }),
    ],
    appearances: [
      noted(0, "harbour", SAID, {
        report: "report-1",
        chain: [
          {
            name: "سامي الحداد",
            kind: "person",
            unnamed: null,
            voice: "voice-sami",
            source: quoteOf("harbour", "مدير الميناء سامي الحداد"),
            cue: quoteOf("harbour", "قال"),
          },
        ],
      }),
      noted(1, "path", RETOLD, {
        report: "report-2",
        chain: hearsay("path"),
        parent: { claim: ID, position: 0 },
        why: [
          { evidence: "words", value: 0.18, of: 0.2 },
          { evidence: "values", value: 0, of: 0.1 },
        ],
        changes: [
          {
            type: "number-raised",
            from: quoteOf("harbour", "أربع سفن"),
            to: quoteOf("path", "أربع عشرة سفينة"),
            note: "4 → 14",
          },
          { type: "hedge-lost", from: quoteOf("harbour", "ربما"), to: null, note: "" },
        ],
      }),
      noted(2, "amber", RETOLD, {
        report: "report-3",
        chain: hearsay("amber"),
        parent: { claim: ID, position: 1 },
        why: [{ evidence: "verbatim", value: 0.3, of: 0.3 }],
      }),
    ],
    others: [],
    origins: [{ voice: "سامي الحداد", kind: "person", document: "article-harbour" }],
    voices: [
      { voice: "سامي الحداد", kind: "person", counts: "certain", appearances: [0], joined: [] },
      {
        voice: "مصدر في الميناء",
        kind: "anonymous",
        counts: "unnamed",
        appearances: [1, 2],
        joined: [{ a: 1, b: 2, by: "copy" }],
      },
    ],
    mayBeFirst: null,
    numbers: [
      {
        value: 4,
        unit: null,
        quote: quoteOf("harbour", "أربع سفن"),
        appearances: [0],
        voices: ["سامي الحداد"],
      },
      { value: 14, unit: null, quote: quoteOf("path", "أربع عشرة سفينة"), appearances: [1, 2], voices: [] },
    ],
    bottlenecks: ["صحيفة المرفأ"],
    loops: [],
    verdicts: [
      {
        id: "verdict-1",
        verdict: "open",
        note: null,
        by: "هند",
        at: "2023-06-01T08:00:00.000Z",
        withdrawn: "2023-06-02T08:00:00.000Z",
      },
      {
        id: "verdict-2",
        verdict: "mixed",
        note: "السجل يذكر أربع سفن",
        by: "رامي الشامي",
        at: "2023-06-02T08:00:00.000Z",
        withdrawn: null,
      },
    ],
    ...more,
  };
}

/** A source of these claims over the articles of the test, taken at one fixed moment. */
export function testSource(
  claims: readonly ExportedClaim[] = [testClaim()],
  more: Partial<ExportSource> = {},
): ExportSource {
  const articles = (Object.keys(TEXTS) as Name[]).map(testArticle);
  return {
    async *claims() {
      yield* claims;
    },
    async *reports() {},
    async getArticle(id) {
      const found = articles.find((article) => article.id === id);
      if (!found) throw new Error(`the source has no article ${id}`);
      return found;
    },
    at: "2023-07-01T09:30:00.000Z",
    version: "isnad 9.9.9",
    ...more,
  };
}

/** What an article of the test was read from: a page, a text, a text with more in it, a part of something larger. */
export async function testOriginal(revision: string): Promise<ExportedOriginal> {
  const name = revision.replace("revision-", "") as Name;
  const text = TEXTS[name];
  const page = `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${about[name].title}</title></head><body><article>${text
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("")}</article></body></html>`;
  const originals: Readonly<Record<Name, ExportedOriginal>> = {
    harbour: {
      mediaType: "text/html",
      headers: { "set-cookie": "a=1", etag: '"7"' },
      bytes: Buffer.from(page),
    },
    path: { mediaType: "text/plain", headers: {}, bytes: Buffer.from(text) },
    amber: {
      mediaType: "text/plain",
      headers: { "content-type": "text/plain; charset=utf-8" },
      bytes: Buffer.from(`عاجل: ${text}`),
    },
    ledger: {
      mediaType: "application/json",
      headers: {},
      bytes: Buffer.from(JSON.stringify({ matter: text })),
    },
  };
  return originals[name];
}

/** All that an exporter writes, as text. */
export async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  let text = "";
  for await (const piece of pieces)
    text += typeof piece === "string" ? piece : new TextDecoder().decode(piece);
  return text;
}
