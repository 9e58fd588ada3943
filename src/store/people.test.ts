import { describe, expect, it } from "vitest";
import { addAnalysed, analyseAll } from "./analysed.case.ts";
import { findAnalysis, type StoredReport } from "./analyses/read.ts";
import { getCurrent } from "./articles/read.ts";
import * as cases from "./cases.ts";
import { decideReport, type Wish } from "./decided/decide-report.ts";
import { layOver } from "./decided/lay-over.ts";
import {
  type Decision,
  decide,
  findDecidedArticles,
  findDecisionHistory,
  findDecisions,
  withdraw,
} from "./decisions.ts";
import { incoming, onEveryEngine } from "./engines.case.ts";
import type { Library } from "./library.ts";
import { findVoices, getVoice, mergeVoices, splitVoice } from "./voices/index.ts";

const TEXT = "قال مدير المرفأ سامي الحداد إن الرافعة وصلت. وأكدت البلدية أن الطريق سيفتح غدا.\n";

async function withArticle(open: () => Promise<Library>) {
  const library = await open();
  const [added] = await addAnalysed(library, [incoming(TEXT, { url: "https://example.org/1" })]);
  if (!added) throw new Error("nothing was added");
  return { library, engine: library.engine, article: added.article, revision: added.revision };
}

async function reportsOf(library: Library, article: string): Promise<readonly StoredReport[]> {
  const { id } = await getCurrent(library.engine.reading, article);
  const analysis = await findAnalysis(library.engine.reading, id);
  return analysis?.reports.filter(({ chain }) => chain.length > 0) ?? [];
}

const decision = (article: string, kind: Decision["kind"], value: unknown = null) => ({
  article,
  kind,
  value,
  by: "سلمى",
});

describe("what people decide", () => {
  onEveryEngine(({ open }) => {
    it("is laid over the reports, and over those of a new analysis", async () => {
      const { library, engine, article } = await withArticle(open);
      const [first, second] = await reportsOf(library, article);
      if (!first || !second) throw new Error("two reports were expected");
      await decide(engine, TEXT, { ...decision(article, "reject"), span: first.content });
      const laid = async () =>
        layOver(TEXT, await reportsOf(library, article), await findDecisions(engine.reading, article));
      expect((await laid()).reports.map(({ key }) => key)).toEqual([second.key]);
      await library.requeue(null);
      await analyseAll(library);
      expect(await laid()).toMatchObject({ reports: [{ key: second.key }], orphans: [] });
      expect(await findDecidedArticles(engine.reading)).toEqual([article]);
    });

    it("fixes the words of a content", async () => {
      const { library, engine, article } = await withArticle(open);
      const [first] = await reportsOf(library, article);
      if (!first) throw new Error("a report was expected");
      const right = { text: "الرافعة وصلت", prefix: "إن ", suffix: "." };
      await decide(engine, TEXT, { ...decision(article, "fix-content", right), span: first.content });
      const { reports } = layOver(
        TEXT,
        await reportsOf(library, article),
        await findDecisions(engine.reading, article),
      );
      const { start, end } = reports[0]?.content ?? { start: 0, end: 0 };
      expect(TEXT.slice(start, end)).toBe("الرافعة وصلت");
    });

    it("is an orphan where its words are gone, and never moves to others", async () => {
      const { library, engine, article } = await withArticle(open);
      const [first] = await reportsOf(library, article);
      if (!first) throw new Error("a report was expected");
      await decide(engine, TEXT, { ...decision(article, "reject"), span: first.content });
      const changed = TEXT.replace("وصلت", "تأخرت");
      await addAnalysed(library, [incoming(changed, { url: "https://example.org/1" })]);
      const reports = await reportsOf(library, article);
      const laid = layOver(changed, reports, await findDecisions(engine.reading, article));
      expect(laid.reports).toEqual(reports);
      expect(laid.orphans).toHaveLength(1);
    });

    it("splits, joins and renames by words that are found again", async () => {
      const { library, engine, article } = await withArticle(open);
      const standing = async () => {
        const decisions = await findDecisions(engine.reading, article);
        return layOver(TEXT, await reportsOf(library, article), decisions);
      };
      const say = async (key: string, wish: Wish) => {
        const { reports } = await standing();
        const report = reports.find((one) => one.key === key);
        if (!report) throw new Error(`report ${key} was expected`);
        return decideReport(engine, { article, text: TEXT, reports, report }, wish, "سلمى");
      };
      const [first, second] = await reportsOf(library, article);
      if (!first || !second) throw new Error("two reports were expected");
      await say(first.key, { kind: "split", at: [TEXT.indexOf("وصلت")] });
      const parts = (await standing()).reports.map(({ content }) => TEXT.slice(content.start, content.end));
      expect(parts).toEqual(["الرافعة", "وصلت", "الطريق سيفتح غدا"]);
      const joined = await say(`${first.key}-2`, { kind: "merge", next: second.key });
      await say(first.key, { kind: "fix-voice", link: 0, name: "رنا", voice: "person", unnamed: null });
      const { reports, decided } = await standing();
      expect(reports.map(({ key, more }) => [key, more.length])).toEqual([
        [first.key, 0],
        [`${first.key}-2`, 1],
      ]);
      expect(reports[0]?.chain[0]).toMatchObject({ name: "رنا", candidates: [] });
      expect(decided.get(joined)).toEqual([`${first.key}-2`]);
      await withdraw(engine, joined, article);
      await expect(withdraw(engine, joined, "another")).rejects.toThrow("the library has no decision");
      expect((await standing()).reports).toHaveLength(3);
      expect(
        (await findDecisionHistory(engine.reading, article)).map(({ withdrawn }) => withdrawn !== null),
      ).toEqual([false, true, false]);
    });

    it("is refused where it does not fit", async () => {
      const { library, engine, article } = await withArticle(open);
      const reports = await reportsOf(library, article);
      const [report, other] = reports;
      if (!report || !other) throw new Error("two reports were expected");
      const say = (wish: Wish) =>
        decideReport(engine, { article, text: TEXT, reports, report }, wish, "سلمى");
      const nothing = { start: 3, end: 4 };
      await expect(say({ kind: "fix-content", content: nothing })).rejects.toThrow(
        "there are no words at 3..4",
      );
      await expect(say({ kind: "split", at: [report.content.start] })).rejects.toThrow("does not cut");
      await expect(say({ kind: "split", at: [] })).rejects.toThrow("say where");
      await expect(say({ kind: "merge", next: report.key })).rejects.toThrow("no other report");
      const noVoice = { name: "رنا", voice: "person", unnamed: null } as const;
      await expect(say({ kind: "fix-voice", link: 4, ...noVoice })).rejects.toThrow("has no link 4");
      expect(await findDecisionHistory(engine.reading, article)).toEqual([]);
    });

    it("can be taken back", async () => {
      const { library, engine, article } = await withArticle(open);
      const [first] = await reportsOf(library, article);
      if (!first) throw new Error("a report was expected");
      const id = await decide(engine, TEXT, { ...decision(article, "reject"), span: first.content });
      await withdraw(engine, id);
      expect(await findDecisions(engine.reading, article)).toEqual([]);
      await expect(withdraw(engine, "nothing")).rejects.toThrow("the library has no decision nothing");
    });
  });
});

describe("voices", () => {
  onEveryEngine(({ open }) => {
    it("are one across articles and spellings", async () => {
      const { library, engine } = await withArticle(open);
      await addAnalysed(library, [incoming("وقال سامى الحداد إن الرصيف مغلق.\n")]);
      const [voice] = await findVoices(engine.reading, "سامي الحداد");
      expect(voice).toMatchObject({ links: 2, mergedInto: null });
    });

    it("are joined and parted by people", async () => {
      const { library, engine } = await withArticle(open);
      await addAnalysed(library, [incoming("قالت هيفاء السروجي إن القاعة جاهزة.\n")]);
      const [from] = await findVoices(engine.reading, "سامي الحداد");
      const [into] = await findVoices(engine.reading, "هيفاء السروجي");
      if (!from || !into) throw new Error("two voices were expected");
      await mergeVoices(engine, { from: from.id, into: into.id, by: "سلمى" });
      expect((await getVoice(engine.reading, from.id)).mergedInto).toBe(into.id);
      await expect(mergeVoices(engine, { from: into.id, into: from.id, by: "سلمى" })).rejects.toThrow(
        "into itself",
      );
      await library.requeue(null);
      await analyseAll(library);
      expect((await getVoice(engine.reading, from.id)).mergedInto).toBe(into.id);
      await splitVoice(engine, { voice: from.id, by: "رنا" });
      expect((await getVoice(engine.reading, from.id)).mergedInto).toBeNull();
    });

    it("that are not there are said so", async () => {
      const { engine } = await withArticle(open);
      await expect(getVoice(engine.reading, "nobody")).rejects.toThrow("the library has no voice nobody");
      expect(await findVoices(engine.reading, "اسم لم يرد")).toEqual([]);
    });
  });
});

describe("cases", () => {
  onEveryEngine(({ open }) => {
    it("hold what is put into them, once and in order", async () => {
      const { engine, article } = await withArticle(open);
      const { id } = await cases.createCase(engine, "حريق المرفأ", { tags: ["ميناء"], assignee: "سلمى" });
      await cases.putIntoCase(engine, id, "article", [article]);
      await cases.putIntoCase(engine, id, "article", [article, "other"]);
      expect(await cases.findCaseItems(engine.reading, id, "article")).toEqual([article, "other"]);
      await cases.takeFromCase(engine, id, "article", article);
      expect(await cases.findCaseItems(engine.reading, id, "article")).toEqual(["other"]);
      expect(await cases.findCaseItems(engine.reading, id, "claim")).toEqual([]);
    });

    it("are found by name or id, and changed in what is given", async () => {
      const { engine } = await withArticle(open);
      const made = await cases.createCase(engine, "حريق المرفأ", { notes: "بلا" });
      await cases.updateCase(engine, made.id, { tags: ["أ", "ب"], assignee: "رنا" });
      const found = await cases.getCase(engine.reading, "حريق المرفأ");
      expect(found).toEqual({ ...made, tags: ["أ", "ب"], assignee: "رنا" });
      expect(await cases.getCase(engine.reading, made.id)).toEqual(found);
      await cases.closeCase(engine, made.id);
      expect((await cases.findCases(engine.reading))[0]?.closed).not.toBeNull();
    });

    it("have names of their own", async () => {
      const { engine } = await withArticle(open);
      await cases.createCase(engine, "واحد");
      await expect(cases.createCase(engine, "واحد")).rejects.toThrow(cases.DuplicateCaseError);
      await expect(cases.getCase(engine.reading, "اثنان")).rejects.toThrow("there is no case");
    });
  });
});
