import { describe, expect, it } from "vitest";
import { analyzeArticle } from "../pipeline/index.ts";
import { textOf } from "../text/index.ts";
import { addAnalysed, analyseAll, corpus } from "./analysed.case.ts";
import { findAnalysis, findReports } from "./analyses/read.ts";
import { incoming, onEveryEngine } from "./engines.case.ts";

describe("analyses", () => {
  onEveryEngine(({ open }) => {
    it("come back as they were found, report by report and span by span", async () => {
      const library = await open();
      for (const [path, text] of corpus.slice(0, 6)) {
        const [added] = await addAnalysed(library, [incoming(text, { path })]);
        if (!added) throw new Error(`${path} was not added`);
        const stored = await findAnalysis(library.engine.reading, added.revision);
        const fresh = analyzeArticle(text, { id: added.article });
        const { text: _, ...facts } = fresh.article;
        expect(stored?.article).toEqual(facts);
        expect(stored?.rules).toBe(fresh.rules);
        expect(stored?.times).toEqual(fresh.times);
        expect(stored?.quantities).toEqual(fresh.quantities);
        expect(stored?.entities).toEqual(fresh.entities);
        expect(stored?.diagnostics).toEqual(fresh.diagnostics);
        const published = stored?.reports.map(({ key: _, revision: __, voices: ___, ...report }) => report);
        const bare = JSON.parse(JSON.stringify(fresh.reports.map(({ derivation: _, ...report }) => report)));
        expect(published).toEqual(bare.map(bareSpans));
      }
    });

    it("replace what was found before, and keep the keys of the reports that are found again", async () => {
      const library = await open();
      const [, text] = corpus[0] ?? ["", ""];
      const [added] = await addAnalysed(library, [incoming(text)]);
      const before = await findReports(library.engine.reading, [added?.revision ?? ""]);
      expect(before.length).toBeGreaterThan(3);
      expect(await library.requeue(null)).toBe(1);
      expect(await analyseAll(library)).toBe(1);
      expect(await findReports(library.engine.reading, [added?.revision ?? ""])).toEqual(before);
    });

    it("are due for articles without one and for other rules alone", async () => {
      const library = await open();
      await addAnalysed(library, [incoming("قال مدير الميناء إن السفينة وصلت.")]);
      const { rules } = analyzeArticle("");
      expect(await library.requeue(rules)).toBe(0);
      expect(await library.requeue("other rules")).toBe(1);
    });

    it("are null where nothing was analysed yet", async () => {
      const library = await open();
      const [added] = await library.add([incoming("وصلت السفينة.")]);
      expect(await findAnalysis(library.engine.reading, added?.revision ?? "")).toBeNull();
    });

    it("cut their words out of the stored text", async () => {
      const library = await open();
      const [, text] = corpus[1] ?? ["", ""];
      await addAnalysed(library, [incoming(text)]);
      const rows = await library.engine.reading.selectFrom("report").selectAll().execute();
      expect(rows.length).toBeGreaterThan(3);
      for (const { start_at, end_at, text: words, prefix, suffix } of rows) {
        expect(textOf(text, { start: start_at, end: end_at })).toBe(words);
        expect(text.slice(0, start_at).endsWith(prefix)).toBe(true);
        expect(text.slice(end_at).startsWith(suffix)).toBe(true);
      }
    });
  });
});

/** Spans of an analysis in memory may carry what rules keep beside them. */
function bareSpans<T extends { content: object }>(report: T): T {
  return JSON.parse(
    JSON.stringify(report, (key, value) =>
      ["content", "source", "cue"].includes(key) && value !== null
        ? { start: value.start, end: value.end }
        : value,
    ),
  );
}
