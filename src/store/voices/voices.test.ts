/**
 * What is counted of voices and outlets is what a look at every row counts.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addAnalysed, corpusArticles } from "../analysed.case.ts";
import { incoming, onEveryEngine } from "../engines.case.ts";
import type { Library } from "../library.ts";
import { findOutletReports, getOutlet, listOutlets } from "../outlets/profile.ts";
import type { Row } from "../schema.ts";
import {
  countVoiceKinds,
  findAlike,
  findVoiceReports,
  findVoices,
  getDossier,
  type ListedVoice,
  listVoices,
  mergeVoices,
  type QuotedReport,
  splitVoice,
  type VoiceQuery,
} from "./index.ts";

/** Everything that stands, read whole. */
interface Whole {
  readonly voices: readonly Row<"voice">[];
  readonly links: readonly (Row<"link"> & { readonly root: string; readonly article: string })[];
  readonly reports: ReadonlyMap<string, Row<"report">>;
  readonly publishers: ReadonlyMap<string, string | null>;
}

async function readWhole({ engine }: Library): Promise<Whole> {
  const db = engine.reading;
  const articles = await db.selectFrom("article").selectAll().execute();
  const analyses = await db.selectFrom("analysis").selectAll().execute();
  const facts = new Map(analyses.map((row) => [row.revision_id, JSON.parse(row.article)]));
  const current = new Map(articles.map((row) => [row.revision_id, row]));
  const voices = await db.selectFrom("voice").selectAll().execute();
  const rootOf = new Map(voices.map((voice) => [voice.id, voice.merged_into ?? voice.id]));
  const links = (await db.selectFrom("link").selectAll().execute()).flatMap((link) => {
    const article = current.get(link.revision_id);
    return article ? [{ ...link, root: rootOf.get(link.voice_id) ?? "", article: article.id }] : [];
  });
  const reports = await db.selectFrom("report").selectAll().execute();
  return {
    voices,
    links,
    reports: new Map(reports.filter((row) => current.has(row.revision_id)).map((row) => [row.key, row])),
    publishers: new Map(
      articles.map((row) => [
        row.revision_id,
        row.publisher ?? facts.get(row.revision_id)?.publisher ?? null,
      ]),
    ),
  };
}

const distinct = (values: readonly unknown[]): number => new Set(values).size;

function listNaively({ voices, links }: Whole): ListedVoice[] {
  return voices.flatMap(({ id, kind, name }) => {
    const own = links.filter(({ root }) => root === id);
    if (own.length === 0) return [];
    const articles = distinct(own.map(({ article }) => article));
    const merged = voices.filter((voice) => voice.merged_into === id).length;
    return [{ id, kind, name, links: own.length, articles, merged }];
  });
}

async function allPages<T>(
  ask: (after?: string) => Promise<{ items: readonly T[]; next: string | null }>,
): Promise<T[]> {
  const items: T[] = [];
  let page = await ask();
  items.push(...page.items);
  while (page.next !== null) {
    page = await ask(page.next);
    items.push(...page.items);
  }
  return items;
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

const REVISED = { url: "https://example.org/ferry", publisher: "صحيفة المد" };

/** The corpus, an article that was revised, and two voices joined with a third. */
async function fill(library: Library): Promise<void> {
  await addAnalysed(library, corpusArticles());
  await addAnalysed(library, [incoming("قالت هيفاء السروجي إن العبّارة أبحرت.\n", REVISED)]);
  await addAnalysed(library, [
    incoming("قال سامي الحداد إن العبّارة أبحرت متأخرة. وأكد حداد سامي أن الرحلة ألغيت.\n", REVISED),
    incoming("نقلت وكالة الرصيف عن مدير المرفأ سامي الحداد قوله إن الرافعة وصلت.\n", {
      publisher: "صحيفة المد",
    }),
    incoming("نفى الحداد أن تكون الرافعة وصلت. ونقل مدير المرفأ الحداد عن مصدر مطلع أن الرصيف مغلق.\n"),
  ]);
  const { items } = await listVoices(library.engine.reading, { limit: 3 });
  const [root, first, second] = items;
  if (!root || !first || !second) throw new Error("three voices were expected");
  for (const { id } of [first, second])
    await mergeVoices(library.engine, { from: id, into: root.id, by: "سلمى" });
}

describe("voices in numbers", () => {
  onEveryEngine(({ open }) => {
    let library: Library;
    let whole: Whole;
    beforeAll(async () => {
      library = await open();
      await fill(library);
      whole = await readWhole(library);
    });
    afterAll(() => expect(whole.links.length).toBeGreaterThan(100));

    it.each<VoiceQuery>([{}, { sort: "articles" }, { sort: "name" }, { kind: "person" }, { words: "ال وز" }])(
      "lists every voice once, page by page: %j",
      async (query) => {
        const listed = await allPages((after) =>
          listVoices(library.engine.reading, { ...query, limit: 7, ...(after !== undefined && { after }) }),
        );
        const named = (id: string): string[] =>
          whole.voices.filter((one) => one.id === id || one.merged_into === id).map((one) => one.folded);
        const wanted = listNaively(whole)
          .filter(({ kind }) => query.kind === undefined || kind === query.kind)
          .filter(({ id }) =>
            (query.words?.split(" ") ?? []).every((word) => named(id).some((name) => name.includes(word))),
          );
        expect(listed.toSorted(byId)).toEqual(wanted.toSorted(byId));
        const figures = listed.map((voice) => (query.sort === "articles" ? voice.articles : voice.links));
        if (query.sort !== "name") expect(figures).toEqual(figures.toSorted((a, b) => b - a));
      },
    );

    it("counts kinds as the list has them", async () => {
      const counted = await countVoiceKinds(library.engine.reading);
      for (const { kind, voices } of counted)
        expect(voices).toBe(listNaively(whole).filter((voice) => voice.kind === kind).length);
      expect(counted.reduce((sum, { voices }) => sum + voices, 0)).toBe(listNaively(whole).length);
    });

    it("tells of each voice what its rows tell, and shows them for every figure", async () => {
      const { items } = await listVoices(library.engine.reading, { limit: 12 });
      for (const { id } of items) await compareDossier(library, whole, id);
    }, 30_000);

    it("tells of each outlet what its rows tell", async () => {
      const outlets = await allPages((after) =>
        listOutlets(library.engine.reading, { limit: 2, ...(after !== undefined && { after }) }),
      );
      const known = [...whole.publishers.values()].filter((name) => name !== null);
      expect(new Set(outlets.map(({ publisher }) => publisher))).toEqual(new Set(known));
      for (const { publisher } of outlets) await compareOutlet(library, whole, publisher);
    }, 30_000);

    it("does not know an outlet that printed nothing", async () => {
      await expect(getOutlet(library.engine.reading, "صحيفة لم تصدر")).rejects.toThrow("صحيفة لم تصدر");
      await expect(listVoices(library.engine.reading, { after: "x" })).rejects.toThrow("does not continue");
    });
  });
});

async function compareDossier(library: Library, whole: Whole, id: string): Promise<void> {
  const { engine } = library;
  const told = await getDossier(engine.reading, id);
  const own = whole.links.filter(({ root }) => root === id);
  const keys = new Set(own.map((link) => link.report_key));
  const rows = [...keys].flatMap((key) => whole.reports.get(key) ?? []);
  const firstOf = (key: string): number =>
    Math.min(...own.filter((link) => link.report_key === key).map(({ position }) => position));
  const lastOf = (key: string): number =>
    Math.max(...own.filter((link) => link.report_key === key).map(({ position }) => position));
  const others = whole.links.filter((link) => keys.has(link.report_key) && link.root !== id);
  const passing = others.filter((link) => link.position > lastOf(link.report_key));
  expect(told).toMatchObject({
    reports: keys.size,
    articles: distinct(own.map(({ article }) => article)),
    direct: [...keys].filter((key) => firstOf(key) === 0).length,
    passesOn: distinct(passing.map((link) => link.report_key)),
    denied: rows.filter(({ negated }) => negated === 1).length,
  });
  const shown = async (filter: object): Promise<QuotedReport[]> =>
    allPages((after) =>
      findVoiceReports(engine.reading, id, { ...filter, limit: 9, ...(after !== undefined && { after }) }),
    );
  expect(new Set((await shown({})).map(({ report }) => report))).toEqual(keys);
  for (const { value, reports } of told.forms) {
    expect(reports).toBe(rows.filter(({ form }) => form === value).length);
    expect(await shown({ form: value })).toHaveLength(reports);
  }
  for (const { value, reports } of told.stances) expect(await shown({ stance: value })).toHaveLength(reports);
  for (const { value, reports } of told.months)
    expect(await shown({ month: value ?? "" })).toHaveLength(reports);
  for (const { value, reports } of told.publishers)
    expect(await shown({ publisher: value ?? "" })).toHaveLength(reports);
  for (const { value, reports } of told.cues.slice(0, 4)) {
    expect(reports).toBe(distinct(own.filter(({ cue }) => cue === value).map((link) => link.report_key)));
    expect(await shown({ cue: value })).toHaveLength(reports);
  }
  for (const [side, beside] of [
    ["through", told.through],
    ["behind", told.behind],
  ] as const)
    for (const { id: other, reports } of beside) {
      const meets = (link: (typeof others)[number]): boolean =>
        own.some(
          ({ report_key, position }) =>
            report_key === link.report_key &&
            (side === "through" ? link.position < position : link.position > position),
        );
      const found = others.filter((link) => link.root === other && meets(link));
      expect(reports).toBe(distinct(found.map((link) => link.report_key)));
      expect(await shown({ [side]: other })).toHaveLength(reports);
    }
  expect(await shown({ direct: true })).toHaveLength(told.direct);
  expect(await shown({ negated: true })).toHaveLength(told.denied);
  for (const { article, reports } of told.inArticles) expect(await shown({ article })).toHaveLength(reports);
}

async function compareOutlet(library: Library, whole: Whole, publisher: string): Promise<void> {
  const told = await getOutlet(library.engine.reading, publisher);
  const mine = (revision: string): boolean => whole.publishers.get(revision) === publisher;
  const reports = [...whole.reports.values()].filter((report) => mine(report.revision_id));
  const links = whole.links.filter((link) => mine(link.revision_id));
  const attributed = new Set(links.map((link) => link.report_key));
  expect(told).toMatchObject({
    articles: [...whole.publishers.values()].filter((name) => name === publisher).length,
    reports: attributed.size,
    ownVoice: reports.length - attributed.size,
    relayed: links.filter(({ position }) => position === 1).length,
  });
  const lastOf = (key: string) =>
    links.filter((link) => link.report_key === key).toSorted((a, b) => b.position - a.position)[0];
  const kinds = [...attributed].map((key) => lastOf(key)?.kind);
  const originOf = (kind?: string): string =>
    kind === "anonymous" ? "unnamed" : kind === "document" ? "document" : "named";
  for (const origin of ["named", "unnamed", "document"] as const) {
    const sum = told.origins
      .filter((one) => one.origin === origin)
      .reduce((all, one) => all + one.reports, 0);
    expect(sum).toBe(kinds.filter((kind) => originOf(kind) === origin).length);
    const shown = await allPages((after) =>
      findOutletReports(library.engine.reading, publisher, { origin, ...(after !== undefined && { after }) }),
    );
    expect(shown).toHaveLength(sum);
  }
  const reportsOf = (id: string, isMeant: (link: (typeof links)[number]) => boolean): number =>
    distinct(links.filter((link) => link.root === id && isMeant(link)).map((link) => link.report_key));
  for (const { id, reports: counted } of told.voices)
    expect(counted).toBe(reportsOf(id, ({ kind }) => kind !== "anonymous"));
  const isOuter = (link: (typeof links)[number]): boolean =>
    link.kind === "outlet" && lastOf(link.report_key) !== link;
  for (const { id, reports: counted } of told.through) expect(counted).toBe(reportsOf(id, isOuter));
}

describe("voices that may be one", () => {
  onEveryEngine(({ open }) => {
    it("are named with what speaks for it, and joined by people alone", async () => {
      const library = await open();
      await addAnalysed(library, [
        incoming("قال مدير المرفأ سامي الحداد إن الرافعة وصلت.\n"),
        incoming("قال مدير المرفأ سامي الحدادي إن الرصيف مفتوح.\n"),
        incoming("قالت مهندسة السد هيفاء السروجي إن المياه كافية.\n"),
      ]);
      const [voice] = await findVoices(library.engine.reading, "سامي الحداد");
      const alike = await findAlike(library.engine.reading, voice?.id ?? "");
      expect(alike).toMatchObject([
        {
          name: "سامي الحدادي",
          reasons: [{ reason: "spelling" }, { reason: "office", office: "مدير المرفا" }],
        },
      ]);
      expect((await listVoices(library.engine.reading)).items.every(({ merged }) => merged === 0)).toBe(true);
    });

    it("keep who decided, and go back as they came", async () => {
      const library = await open();
      const { engine } = library;
      await addAnalysed(library, [
        incoming("قال سامي الحداد إن الرافعة وصلت. وقالت هيفاء السروجي إن القاعة جاهزة.\n"),
        incoming("قال نزار البستاني إن الطريق سيفتح.\n"),
      ]);
      const idOf = async (name: string): Promise<string> =>
        (await findVoices(engine.reading, name))[0]?.id ?? "";
      const [a, b, c] = [await idOf("سامي الحداد"), await idOf("هيفاء السروجي"), await idOf("نزار البستاني")];
      await mergeVoices(engine, { from: a, into: b, by: "سلمى" });
      await mergeVoices(engine, { from: b, into: c, by: "رنا" });
      const joined = await getDossier(engine.reading, a);
      expect(joined).toMatchObject({ voice: { id: c }, reports: 3, articles: 2 });
      expect(joined.decisions.map(({ kind, voice, with: other, by }) => [kind, voice, other, by])).toEqual([
        ["merge-voice", a, b, "سلمى"],
        ["merge-voice", b, c, "رنا"],
      ]);
      await splitVoice(engine, { voice: b, by: "سلمى" });
      expect((await getDossier(engine.reading, a)).voice.id).toBe(b);
      expect((await getDossier(engine.reading, c)).reports).toBe(1);
      await expect(splitVoice(engine, { voice: b, by: "سلمى" })).rejects.toThrow("already");
    });
  });
});
