/**
 * Web Annotation: read by a JSON-LD processor, and found again in texts that were edited.
 * @module
 */
import { createHash } from "node:crypto";
import fc from "fast-check";
import jsonld from "jsonld";
import { describe, expect, it } from "vitest";
import {
  type AnnotatedStretch,
  anchorIn,
  findExporter,
  readAnnotations,
  textName,
} from "../../src/export/index.ts";
import { annotationContext } from "./annotation-context.ts";
import { bytesOf, madeArticle, madeReport, madeSource, quoteIn } from "./made.ts";

const exporter = findExporter("annotations");
if (!exporter) throw new Error("there is no exporter of annotations");
const write = exporter.write;

const nameOf = (text: string): string => textName(createHash("sha256").update(text).digest("hex"));

/** The annotations of stretches of a text, each as the content of a report. */
async function annotated(
  text: string,
  stretches: readonly { readonly start: number; readonly end: number }[],
) {
  const article = madeArticle("a1", text);
  const points = [...text];
  const reports = stretches.map(({ start, end }, at) => ({
    ...madeReport(`r${at}`, madeArticle("a1", "هيفاء قالت ستفتح"), {
      voice: "هيفاء",
      cue: "قالت",
      content: "ستفتح",
    }),
    chain: [],
    content: { start, end, text: points.slice(start, end).join("") },
  }));
  return (await bytesOf(write(madeSource({ reports, articles: [article] })))).toString();
}

const TEXT = "😀 قالت هيفاء السروجي إن حديقة الزيتون ستفتح يوم الخميس.\n\nقالت المنارة إن الكلفة لم تُعلن.\n";
const article = madeArticle("a1", TEXT);
const report = madeReport("r1", article, {
  voice: "هيفاء السروجي",
  cue: "قالت",
  content: "حديقة الزيتون ستفتح يوم الخميس",
});
const OA = "http://www.w3.org/ns/oa#";
const AS = "http://www.w3.org/ns/activitystreams#";

// biome-ignore lint/suspicious/noExplicitAny: expanded JSON-LD has many shapes
type Expanded = any;

describe("the file", () => {
  it("is Web Annotation to a JSON-LD processor", async () => {
    const file = (await bytesOf(write(madeSource({ reports: [report], articles: [article] })))).toString();
    const [collection]: Expanded = await jsonld.expand(JSON.parse(file), {
      documentLoader: annotationContext,
    });
    expect(collection["@type"]).toEqual([`${AS}OrderedCollection`]);
    expect(collection[`${AS}totalItems`][0]).toMatchObject({ "@value": 3 });
    const items: Expanded[] = collection[`${AS}first`][0][`${AS}items`][0]["@list"];
    expect(items.map((item) => item["@id"])).toEqual([
      "urn:isnad:report:r1",
      "urn:isnad:report:r1:source-1",
      "urn:isnad:report:r1:cue-1",
    ]);
    for (const item of items) expect(item["@type"]).toEqual([`${OA}Annotation`]);
    const [target] = items[0][`${OA}hasTarget`];
    expect(target[`${OA}hasSource`][0]["@id"]).toBe(nameOf(TEXT));
    const selectors: Expanded[] = target[`${OA}hasSelector`];
    const position = selectors.find((one) => one["@type"].includes(`${OA}TextPositionSelector`));
    const { start, end, text } = quoteIn(TEXT, "حديقة الزيتون ستفتح يوم الخميس");
    expect(position[`${OA}start`][0]["@value"]).toBe(start);
    expect(position[`${OA}end`][0]["@value"]).toBe(end);
    expect(selectors[0][`${OA}exact`][0]["@value"]).toBe(text);
    expect(items[1][`${OA}hasBody`][0]["@id"]).toBe("urn:isnad:report:r1");
  });

  it("is whole where there is nothing in it", async () => {
    const file = JSON.parse((await bytesOf(write(madeSource({})))).toString());
    expect(file).toMatchObject({ total: 0, first: { items: [] } });
  });

  it("tells a program all that is known of the report", async () => {
    const file = JSON.parse(
      (await bytesOf(write(madeSource({ reports: [report], articles: [article] })))).toString(),
    );
    const json = file.first.items[0].body.find(({ format }: Expanded) => format === "application/json");
    expect(JSON.parse(json.value)).toMatchObject({
      id: "r1",
      article: "a1",
      chain: [{ name: "هيفاء السروجي", kind: "person" }],
      stance: "neutral",
      claims: ["c1"],
    });
  });
});

describe("finding again", () => {
  const stretch = (exact: string, prefix?: string, suffix?: string) => ({
    id: "x",
    source: null,
    selectors: [
      { type: "TextQuoteSelector" as const, exact, ...(prefix && { prefix }), ...(suffix && { suffix }) },
    ],
  });
  const anchored = (text: string, ...about: Parameters<typeof stretch>) =>
    anchorIn({ text, name: nameOf(text) })(stretch(...about));

  it.each([
    ["gone", "ستفتح الحديقة", ["ستغلق"]],
    ["ambiguous", "ستفتح ثم ستفتح", ["ستفتح"]],
    ["ambiguous", "نعم ستفتح، نعم ستفتح", ["ستفتح", "نعم "]],
    ["surroundings", "لا ستفتح", ["ستفتح", "نعم "]],
    ["gone", "كتبَ", ["كتب"]],
    ["gone", "😀", ["\ude00"]],
    ["unquoted", "ستفتح", [""]],
  ] as const)("%s: %j", (reason, text, about) => {
    expect(anchored(text, ...(about as unknown as Parameters<typeof stretch>))).toMatchObject({
      state: "orphan",
      reason,
    });
  });

  it("surroundings tell which of several is meant, in code points", () => {
    expect(anchored("😀 لا ستفتح، نعم ستفتح", "ستفتح", "نعم ")).toMatchObject({
      state: "found",
      start: 16,
      end: 21,
    });
  });

  it("a place is believed in the very text that was annotated, and there alone", () => {
    const selectors = [
      ...stretch("ستفتح").selectors,
      { type: "TextPositionSelector" as const, start: 6, end: 11 },
    ];
    const text = "ستفتح ستفتح";
    const name = nameOf(text);
    const anchor = anchorIn({ text, name });
    expect(anchor({ id: "x", source: name, selectors })).toMatchObject({ state: "found", start: 6 });
    expect(anchor({ id: "x", source: "https://news.example/1", selectors })).toMatchObject({
      reason: "ambiguous",
    });
  });

  it("reads what other programs write, and says what it cannot read", () => {
    const one = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: "https://notes.example/1",
      type: "Annotation",
      target: { source: "https://news.example/1", selector: { type: "TextQuoteSelector", exact: "ستفتح" } },
    };
    expect(readAnnotations(JSON.stringify(one))).toEqual([
      {
        id: "https://notes.example/1",
        source: "https://news.example/1",
        selectors: [{ type: "TextQuoteSelector", exact: "ستفتح" }],
      },
    ]);
    expect(readAnnotations(JSON.stringify([one, { ...one, target: "https://news.example/1" }])).length).toBe(
      2,
    );
    expect(() => readAnnotations("{")).toThrow("no JSON");
    expect(() => readAnnotations("{}")).toThrow("no annotations");
    expect(() => readAnnotations('{"type":"AnnotationCollection","first":"https://x.example/1"}')).toThrow(
      "elsewhere",
    );
  });
});

/** Pieces that texts are made of: marks on letters, letters beyond the first plane, signs of direction, words that occur in one another. */
const WORDS = [
  "قال",
  "قالت",
  "كتبَ",
  "كتب",
  "😀",
  "𞺀",
  "\u200fالمدير",
  "المدير",
  "علي",
  "عليه",
  "لا",
  "إنَّ",
  "2015",
  "المكتبة",
];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => `${words.join(" ")}.`);
/** A paragraph that no other is like: a number stands in the midst. */
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 });

interface Edit {
  readonly kind: "insert" | "delete" | "replace" | "change";
  readonly at: number;
  readonly with: readonly string[];
}
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("insert", "delete", "replace", "change"),
  at: fc.nat(20),
  with: paragraph,
});

interface Part {
  /** Which paragraph of the first text it is; null: it is new, or was changed. */
  readonly from: number | null;
  readonly text: string;
}

/** Applies edits, and knows of every paragraph where it comes from. */
function edited(parts: readonly Part[], edits: readonly Edit[]): Part[] {
  const now = [...parts];
  for (const { kind, at, with: words } of edits) {
    const place = now.length === 0 ? 0 : at % now.length;
    const text = words.join(" ");
    if (kind === "insert") now.splice(place, 0, { from: null, text });
    else if (kind === "delete") now.splice(place, 1);
    else if (kind === "replace") now.splice(place, 1, { from: null, text });
    else if (now[place]) now[place] = { from: null, text: `${text} ${now[place].text}` };
  }
  return now;
}

const BREAK = "\n\n";
const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join(BREAK);
const pointsOf = (text: string): number => [...text].length;

/** Where each part begins, in code points. */
function startsOf(parts: readonly Part[]): number[] {
  let at = 0;
  return parts.map(({ text }) => {
    const start = at;
    at += pointsOf(text + BREAK);
    return start;
  });
}

/** Stretches of whole words within paragraphs, in code points of the text, with their paragraph and their place in it. */
function stretchesOf(parts: readonly Part[], picks: readonly (readonly [number, number, number])[]) {
  const starts = startsOf(parts);
  return picks.map(([part, first, length]) => {
    const of = part % parts.length;
    const words = parts[of]?.text.split(" ") ?? [];
    const from = first % words.length;
    const to = Math.min(words.length, from + 1 + length);
    const within = from === 0 ? 0 : pointsOf(`${words.slice(0, from).join(" ")} `);
    const start = (starts[of] ?? 0) + within;
    return { of, within, start, end: start + pointsOf(words.slice(from, to).join(" ")) };
  });
}

/** What each selector quotes: the words with what stands around them. */
const quotedBy = ({ selectors }: AnnotatedStretch): string[] =>
  selectors.flatMap((one) =>
    one.type === "TextQuoteSelector" ? [(one.prefix ?? "") + one.exact + (one.suffix ?? "")] : [],
  );

const picks = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(12)), { minLength: 1, maxLength: 8 });
const RUNS = { numRuns: 300 };

describe("a round trip through an edited text", () => {
  it("finds what it finds to the letter; of repeated words those whose surroundings are right; everything in the same text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(paragraph, { minLength: 1, maxLength: 6 }),
        fc.array(edit, { maxLength: 3 }),
        picks,
        async (all, edits, chosen) => {
          const parts = all.map((one, from): Part => ({ from, text: one.join(" ") }));
          const before = textOf(parts);
          const stretches = stretchesOf(parts, chosen);
          const found = readAnnotations(await annotated(before, stretches));
          const here = anchorIn({ text: before, name: nameOf(before) });
          expect(found.map(here)).toMatchObject(
            stretches.map(({ start, end }) => ({ state: "found", start, end })),
          );
          const after = textOf(edited(parts, edits));
          const there = anchorIn({ text: after, name: nameOf(after) });
          const points = [...after];
          for (const one of found) {
            const now = there(one);
            if (now.state === "orphan") continue;
            expect(points.slice(now.start, now.end).join("")).toBe(now.exact);
            const isOnly = after.split(now.exact).length === 2;
            const [head, tail] = [points.slice(0, now.start).join(""), points.slice(now.end).join("")];
            const agrees = one.selectors.some(
              (selector) =>
                selector.type === "TextQuoteSelector" &&
                (selector.prefix ?? selector.suffix) !== undefined &&
                head.endsWith(selector.prefix ?? "") &&
                tail.startsWith(selector.suffix ?? ""),
            );
            expect({ isOnly, agrees }).not.toEqual({ isOnly: false, agrees: false });
          }
        },
      ),
      RUNS,
    );
  });

  it("moves nothing silently: what is found stands in its own paragraph, and what stands with all that is quoted around it is found", async () => {
    const own = fc.array(paragraph, { minLength: 2, maxLength: 6 });
    const stood = { withNeighbours: 0, asQuoted: 0 };
    await fc.assert(
      fc.asyncProperty(
        own,
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        picks,
        async (all, edits, chosen) => {
          const parts = all.map(
            (one, from): Part => ({ from, text: `فقرة${from} ${one.join(" ")} نهاية${from}` }),
          );
          const stretches = stretchesOf(parts, chosen);
          const found = readAnnotations(await annotated(textOf(parts), stretches));
          const fresh = edits.map((one, nth) => ({
            ...one,
            with: [`جديد${nth}`, ...one.with, `جديد${nth}`],
          }));
          const now = edited(parts, fresh);
          const after = textOf(now);
          const starts = startsOf(now);
          const anchor = anchorIn({ text: after, name: nameOf(after) });
          for (const [nth, one] of found.entries()) {
            const { of, within } = stretches[nth] ?? { of: -1, within: 0 };
            const at = now.findIndex(({ from }) => from === of);
            const result = anchor(one);
            const stays =
              at >= 0 &&
              now[at - 1]?.from === (of === 0 ? undefined : of - 1) &&
              now[at + 1]?.from === (of === parts.length - 1 ? undefined : of + 1);
            // Where paragraphs are very short, more is quoted than the neighbours: then an edit beyond them may make an orphan.
            const isQuotedNear = quotedBy(one).some((quoted) =>
              textOf(parts.slice(Math.max(0, of - 1), of + 2)).includes(quoted),
            );
            if (stays) stood.withNeighbours += 1;
            if (stays && isQuotedNear) {
              stood.asQuoted += 1;
              expect(result.state).toBe("found");
            }
            if (result.state === "found" && at >= 0) expect(result.start).toBe((starts[at] ?? 0) + within);
            if (result.state === "found" && at < 0) {
              const home = now.findIndex(
                (_, part) =>
                  result.start >= (starts[part] ?? 0) && result.start < (starts[part + 1] ?? Infinity),
              );
              expect(now[home]?.text).toContain(parts[of]?.text);
            }
          }
        },
      ),
      RUNS,
    );
    expect(stood.asQuoted / stood.withNeighbours).toBeGreaterThan(0.95);
  });
});
