import { describe, expect, it } from "vitest";
import { addAnalysed, analyseAll, corpusArticles } from "../analysed.case.ts";
import { findReports } from "../analyses/read.ts";
import { ANALYZE } from "../articles/add.ts";
import { findCurrent, getCurrent } from "../articles/read.ts";
import { decide, withdraw } from "../decisions.ts";
import { incoming, onEveryEngine } from "../engines.case.ts";
import { failJob, leaseJobs } from "../jobs.ts";
import type { Library } from "../library.ts";
import { fillDoubts } from "../migrations/0003-doubts.ts";
import { DOUBT_WEIGHTS, type Doubtful, doubtsOf, sumOf } from "./doubts.ts";
import { countQueue, findQueue, getQueued, type QueueItem, type QueuePlace } from "./queue.ts";

const sure: Doubtful = {
  confidence: 0.9,
  checkworthiness: 0.9,
  chain: [{ name: "سامي الحداد", unnamed: null, candidates: [] }],
};

describe("the doubt about a report", () => {
  it("grows with each reason, and is one at most", () => {
    const unnamed = { ...sure, chain: [{ name: "مصدر", unnamed: "official", candidates: [] }] };
    const torn = { ...sure, chain: [{ name: "مصدر", unnamed: "official", candidates: ["الحارس"] }] };
    const all = { ...torn, confidence: 0.1, checkworthiness: 1 };
    const doubts = [sure, unnamed, torn, { ...torn, confidence: 0.5 }, all].map((one) =>
      sumOf(doubtsOf(one)),
    );
    expect(doubts).toEqual(doubts.toSorted((a, b) => a - b));
    expect(new Set(doubts).size).toBe(doubts.length);
    expect([doubts[0], doubts.at(-1)]).toEqual([0, 1]);
    expect(Object.values(DOUBT_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
  });

  it("is none where the article speaks in its own voice, and none about voices with nothing to check", () => {
    expect(doubtsOf({ confidence: 0.1, checkworthiness: 1, chain: [] })).toEqual([]);
    const unnamed = { ...sure, chain: [{ name: "مصدر", unnamed: "official", candidates: [] }] };
    expect(doubtsOf({ ...unnamed, checkworthiness: 0.3 })).toEqual([]);
  });
});

/** The naive twin: looks at every report of every newest revision. */
async function everyDoubtful({ engine: { reading } }: Library): Promise<string[]> {
  const found: { key: string; score: number }[] = [];
  for await (const { id } of findCurrent(reading))
    for (const report of await findReports(reading, [id]))
      found.push({ key: report.key, score: sumOf(doubtsOf(report)) });
  return found
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
    .map(({ key }) => key);
}

async function pageThrough({ engine }: Library, limit: number): Promise<QueueItem[]> {
  const items: QueueItem[] = [];
  for (let after: QueuePlace | null = null; ; ) {
    const page = await findQueue(engine, { limit, after });
    items.push(...page);
    const last = page.at(-1);
    if (!last || page.length < limit) return items;
    after = { kind: last.kind, score: last.score, key: last.key };
  }
}

const keysOf = (items: readonly QueueItem[]): string[] => items.map(({ key }) => key);

async function confirm({ engine }: Library, key: string): Promise<string> {
  const { report, revision } = await getQueued(engine, key);
  return decide(engine, revision.text, {
    article: revision.article,
    kind: "confirm",
    span: report.content,
    value: null,
    by: "سلمى",
  });
}

describe("the queue", () => {
  onEveryEngine(({ open }) => {
    it("finds what a look at every report finds, in its order, page by page", async () => {
      const library = await open();
      await addAnalysed(library, corpusArticles());
      const wanted = await everyDoubtful(library);
      expect(wanted.length).toBeGreaterThan(50);
      expect(keysOf(await pageThrough(library, 7))).toEqual(wanted);
      expect((await countQueue(library.engine)).reports).toBe(wanted.length);
    });

    it("gives what was analysed before there was a queue the same doubts", async () => {
      const library = await open();
      await addAnalysed(library, corpusArticles());
      const wanted = await everyDoubtful(library);
      await library.engine.write((tx) => tx.updateTable("report").set({ doubt: 0 }).execute());
      expect(await findQueue(library.engine, { limit: 10 })).toEqual([]);
      await library.engine.write(fillDoubts);
      expect(keysOf(await findQueue(library.engine, { limit: 1_000 }))).toEqual(wanted);
    });

    it("does not ask again what was decided, until that is taken back", async () => {
      const library = await open();
      await addAnalysed(library, corpusArticles());
      const [first = "", second = ""] = await everyDoubtful(library);
      const decision = await confirm(library, first);
      expect((await findQueue(library.engine, { limit: 1 }))[0]?.key).toBe(second);
      await withdraw(library.engine, decision);
      expect((await findQueue(library.engine, { limit: 1 }))[0]?.key).toBe(first);
    });

    it("begins with analyses that failed and decisions that have lost their words", async () => {
      const library = await open();
      const url = "https://example.org/ferry";
      const text = "ربما قال مصدر في المرفأ إن 40 حقيبة ضاعت.\n";
      const [added] = await addAnalysed(library, [incoming(text, { url })]);
      const article = added?.article ?? "";
      const { id } = await getCurrent(library.engine.reading, article);
      const [report] = await findReports(library.engine.reading, [id]);
      const decision = await confirm(library, report?.key ?? "");
      expect(keysOf(await pageThrough(library, 1))).not.toContain(decision);
      await library.add([incoming("غادرت القافلة صباحا.\n", { url })]);
      await analyseAll(library);
      await library.add([incoming("نص لا يُقرأ.\n")]);
      for (let attempt = 1; attempt <= 3; attempt++) await failOnce(library);
      const items = await pageThrough(library, 1);
      expect(items.slice(0, 2).map(({ kind }) => kind)).toEqual(["failure", "orphan"]);
      expect(items[1]?.key).toBe(decision);
      expect(await countQueue(library.engine)).toMatchObject({ failures: 1, orphans: 1 });
    });
  });
});

async function failOnce({ engine }: Library): Promise<void> {
  await engine.write((tx) => tx.updateTable("job").set({ run_at: "2000" }).execute());
  const [job] = await leaseJobs(engine, { kind: ANALYZE, worker: "test", most: 1, milliseconds: 60_000 });
  if (!job) throw new Error("there is no job to fail");
  await failJob(engine, "test", job, "the text ends too early");
}
