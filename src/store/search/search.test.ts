import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../text/index.ts";
import { addAnalysed, corpus, corpusArticles } from "../analysed.case.ts";
import { createCase, putIntoCase } from "../cases.ts";
import { incoming, onEveryEngine } from "../engines.case.ts";
import type { Library } from "../library.ts";
import { parseQuery, QueryError } from "./query.ts";
import { search } from "./search.ts";
import { formsOf, type IndexedWord, wordsOf } from "./terms.ts";

const ALL = { limit: 1_000 };

/** The naive twin: looks at every word of every text. */
function scan(query: string): Set<string> {
  const wanted = parseQuery(query);
  const found = corpus.filter(([, text]) => {
    const words = wordsOf(text);
    return wanted.every(({ kind, terms, excluded }) => {
      const holds = kind === "prefix" ? holdsBeginning(words, terms) : holdsPhrase(words, terms);
      return holds !== excluded;
    });
  });
  return new Set(found.map(([path]) => path));
}

const holdsPhrase = (words: readonly IndexedWord[], terms: readonly string[]): boolean =>
  words.some((_, at) => terms.every((term, offset) => words[at + offset]?.term === term));

/** A term that any word with this beginning has, anywhere in the corpus, stands for the beginning. */
function holdsBeginning(words: readonly IndexedWord[], beginnings: readonly string[]): boolean {
  return words.some(({ term }) => beginnings.some((from) => stemsFrom(from).has(term)));
}

const everyWord = corpus.flatMap(([, text]) => wordsOf(text));
const stems = new Map<string, Set<string>>();

function stemsFrom(beginning: string): Set<string> {
  const known = stems.get(beginning);
  if (known) return known;
  const begins = ({ folded }: IndexedWord): boolean =>
    formsOf(folded).some((form) => form.startsWith(beginning));
  const found = new Set(everyWord.filter(begins).map(({ term }) => term));
  stems.set(beginning, found);
  return found;
}

const pathsOf = async (library: Library, query: string): Promise<Set<string>> => {
  const { hits } = await search(library.engine, query, ALL);
  const rows = await library.engine.reading.selectFrom("revision").select(["article_id", "path"]).execute();
  const paths = new Map(rows.map(({ article_id, path }) => [article_id, path]));
  return new Set(hits.map(({ article }) => paths.get(article) ?? ""));
};

const word = fc.constantFrom(
  ...new Set(everyWord.map(({ start, end, folded }) => (end > start ? folded : folded))),
);
const phrase = fc
  .tuple(fc.constantFrom(...corpus.map(([, text]) => text)), fc.nat(10_000), fc.integer({ min: 2, max: 4 }))
  .map(([text, at, length]) => {
    const words = wordsOf(text);
    const from = at % Math.max(1, words.length - length);
    const last = words[from + length - 1];
    return `"${text.slice(words[from]?.start, last?.end).replace(/["“”«»]/gu, " ")}"`;
  });
const beginning = word.filter((text) => text.length > 4).map((text) => `${text.slice(0, 4)}*`);
const query = fc.oneof(
  word,
  fc.tuple(word, word).map((pair) => pair.join(" ")),
  phrase,
  beginning,
  fc.tuple(word, word).map(([wanted, not]) => `${wanted} -${not}`),
);

describe("search", () => {
  onEveryEngine(({ open }) => {
    it("finds what a look at every word finds", async () => {
      const library = await open();
      await addAnalysed(library, corpusArticles());
      await fc.assert(
        fc.asyncProperty(query, async (typed) => {
          expect(await pathsOf(library, typed)).toEqual(scan(typed));
        }),
        { numRuns: 150 },
      );
    });

    it("shows a place that holds the words, in the report that it stands in", async () => {
      const library = await open();
      const text = "خبر المرفأ\n\nقال مدير المرفأ سامي الحداد إن الرافعة الجديدة وصلت. وبقي الرصيف مغلقا.\n";
      await addAnalysed(library, [incoming(text)]);
      const { hits } = await search(library.engine, "الرافعة الجديدة");
      expect(hits).toHaveLength(1);
      const [hit] = hits;
      if (!hit || hit.start === null || hit.end === null) throw new Error("the hit has no place");
      expect(textOf(text, { start: hit.start, end: hit.end })).toBe("الرافعة الجديدة");
      const report = await library.engine.reading.selectFrom("report").selectAll().executeTakeFirstOrThrow();
      expect(hit.report).toBe(report.key);
      expect((await search(library.engine, "الرصيف")).hits[0]?.report).toBeNull();
    });

    it("shows a voice where it speaks, and a title where the text begins with it", async () => {
      const library = await open();
      const text = "يوم سامي الحداد\n\nزار الوفد الحداد. وقال سامي الحداد إن الرافعة وصلت.\n";
      await addAnalysed(library, [incoming(text)]);
      const { hits } = await search(library.engine, "مصدر:الحداد");
      expect(hits[0]).toMatchObject({ start: text.lastIndexOf("الحداد"), title: "يوم سامي الحداد" });
    });

    it("looks in one field where one is named", async () => {
      const library = await open();
      const text = "قال مدير المرفأ سامي الحداد إن الرافعة وصلت. وبقي الرصيف مغلقا.\n";
      await addAnalysed(library, [incoming(text, { title: "يوم في الميناء" })]);
      const count = async (typed: string): Promise<number> =>
        (await search(library.engine, typed)).hits.length;
      expect(await count("مصدر:الحداد")).toBe(1);
      expect(await count("مصدر:الرافعة")).toBe(0);
      expect(await count("متن:الرافعة")).toBe(1);
      expect(await count("متن:الرصيف")).toBe(0);
      expect(await count("عنوان:الميناء")).toBe(1);
      expect(await count("نص:الميناء")).toBe(0);
    });

    it("filters by publisher, date and case", async () => {
      const library = await open();
      const date = (value: string) => ({ value, precision: "day", basis: "meta" }) as const;
      const [first] = await addAnalysed(library, [
        incoming("وصلت الباخرة صباحا.", { publisher: "المنارة", published: date("2015-07-21") }),
        incoming("وصلت الباخرة مساء.", { publisher: "الرصيف", published: date("2015-08-02") }),
      ]);
      const count = async (filter: object): Promise<number> =>
        (await search(library.engine, "الباخرة", filter)).hits.length;
      expect(await count({})).toBe(2);
      expect(await count({ publisher: "المنارة" })).toBe(1);
      expect(await count({ from: "2015-08" })).toBe(1);
      expect(await count({ to: "2015-07-21" })).toBe(1);
      expect(await count({ from: "2015", to: "2015" })).toBe(2);
      const folder = await createCase(library.engine, "الباخرة");
      await putIntoCase(library.engine, folder.id, "article", [first?.article ?? ""]);
      expect(await count({ case: folder.id })).toBe(1);
    });

    it("searches the newest revision alone", async () => {
      const library = await open();
      const url = "https://example.org/a";
      await addAnalysed(library, [incoming("وصلت الباخرة.", { url })]);
      await addAnalysed(library, [incoming("غادرت القافلة.", { url })]);
      expect((await search(library.engine, "الباخرة")).hits).toEqual([]);
      expect((await search(library.engine, "القافلة")).hits).toHaveLength(1);
    });

    it("pages through the hits in one order", async () => {
      const library = await open();
      await addAnalysed(library, corpusArticles());
      const whole = await search(library.engine, "قال", ALL);
      const pages = [];
      for (let offset = 0; offset < whole.hits.length; offset += 3)
        pages.push(...(await search(library.engine, "قال", { limit: 3, offset })).hits);
      expect(pages.map(({ article }) => article)).toEqual(whole.hits.map(({ article }) => article));
      expect(whole.hits.length).toBeGreaterThan(3);
    });
  });

  it.each(["", "  ", "-كلمة", "ا*", "«»"])("refuses %j in one line", (typed) => {
    expect(() => parseQuery(typed)).toThrow(QueryError);
  });

  it.each(["مصدر:", "مصدر: الوكالة", "-متن:", "voice: x", 'نص:" "'])(
    "misses the word of a field: %s",
    (typed) => {
      expect(() => parseQuery(typed)).toThrow(QueryError);
    },
  );

  it("knows the fields of its list alone, and a colon in a phrase is none", () => {
    for (const typed of ["constructor:ميناء", '"المصدر: ميناء"', 'x "قال مصدر: ميناء"'])
      for (const { fields } of parseQuery(typed)) expect(fields).toEqual(["title", "text"]);
    expect(parseQuery('مصدر:"الوكالة الوطنية"')).toMatchObject([{ fields: ["voice"] }]);
  });

  it("takes any text as a query or refuses it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        try {
          expect(parseQuery(typed).some(({ excluded }) => !excluded)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(QueryError);
        }
      }),
    );
  });
});
