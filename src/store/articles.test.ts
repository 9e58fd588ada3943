import fc from "fast-check";
import { expect, it } from "vitest";
import { findHistory, findRevisions, getCurrent, getOriginal, NotFoundError } from "./articles/read.ts";
import { incoming, onEveryEngine } from "./engines.case.ts";
import { countJobs } from "./jobs.ts";
import { Library } from "./library.ts";

const FIRST = "قال مدير الميناء سامي الحداد إن السفينة غادرت الرصيف فجر الأحد.";
const url = "https://almarfa.example/harbour/12";

onEveryEngine(({ open, newPlace }) => {
  it("adds an article with its text, its bytes and a job to analyse it", async () => {
    const library = await open();
    const published = { value: "2024-05-31", precision: "day", basis: "meta" } as const;
    const [added] = await library.add([
      incoming(FIRST, { url, title: "الميناء", publisher: "المرفأ", published }),
    ]);
    expect(added).toMatchObject({ outcome: "added", change: "first" });
    const db = library.engine.reading;
    const current = await getCurrent(db, added?.article ?? "");
    expect(current).toMatchObject({
      text: FIRST,
      title: "الميناء",
      publisher: "المرفأ",
      published,
      number: 1,
      url,
    });
    expect(new TextDecoder().decode((await getOriginal(db, current.id)).bytes)).toBe(FIRST);
    expect(await countJobs(db)).toEqual({ ready: 1, active: 0, failed: 0 });
  });

  it("adds nothing the second time, in one batch or in two", async () => {
    const library = await open();
    const article = incoming(FIRST, { url });
    const outcomes = [...(await library.add([article, article])), ...(await library.add([article]))];
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["added", "unchanged", "unchanged"]);
    expect(new Set(outcomes.map((one) => one.article)).size).toBe(1);
    expect(await library.count()).toMatchObject({ articles: 1, revisions: 1, bodies: 1 });
  });

  it("keeps equal text at another address as another article over one body", async () => {
    const library = await open();
    await library.add([incoming(FIRST, { url }), incoming(FIRST, { url: `${url}-copy` })]);
    expect(await library.count()).toMatchObject({ articles: 2, revisions: 2, bodies: 1 });
  });

  it("knows an address by any of its spellings", async () => {
    const library = await open();
    await library.add([incoming(FIRST, { url })]);
    const [again] = await library.add([incoming(FIRST, { url: `${url}?utm_source=x&fbclid=1#top` })]);
    expect(again?.outcome).toBe("unchanged");
  });

  it("tells articles without an address apart by publisher and text", async () => {
    const library = await open();
    const texts = [
      incoming(FIRST, { publisher: "المرفأ" }),
      incoming(FIRST, { publisher: "الساحل" }),
      incoming(FIRST),
    ];
    const added = await library.add(texts);
    expect(added.map(({ outcome }) => outcome)).toEqual(["added", "added", "added"]);
    expect(await library.count()).toMatchObject({ articles: 3, bodies: 1 });
  });

  it.each([
    ["trivial", FIRST.replace(".", " !")],
    ["trivial", FIRST.replace("السفينة", "السفينه").replace("غادرت", "غادرت،")],
    ["material", FIRST.replace("فجر الأحد", "فجر الاثنين")],
    ["correction", `تصحيح: ${FIRST.replace("الأحد", "الاثنين")}`],
    ["retraction", "تم سحب هذا الخبر لعدم دقته."],
  ])("keeps another text at the same address as a %s revision", async (change, text) => {
    const library = await open();
    const [first] = await library.add([incoming(FIRST, { url })]);
    const [second] = await library.add([incoming(text, { url })]);
    expect(second).toMatchObject({ outcome: "revised", change, article: first?.article });
    const history = await findHistory(library.engine.reading, first?.article ?? "");
    expect(history.map((revision) => [revision.number, revision.text])).toEqual([
      [1, FIRST],
      [2, text],
    ]);
    expect((await getCurrent(library.engine.reading, first?.article ?? "")).id).toBe(second?.revision);
  });

  it("keeps several revisions of one batch in their order", async () => {
    const library = await open();
    const texts = ["نص أول طويل", "نص ثان طويل", "نص ثالث طويل"];
    const added = await library.add(texts.map((text) => incoming(text, { url })));
    expect(added.map(({ outcome }) => outcome)).toEqual(["added", "revised", "revised"]);
    const history = await findHistory(library.engine.reading, added[0]?.article ?? "");
    expect(history.map(({ text }) => text)).toEqual(texts);
  });

  it("keeps any text, and says U+FFFD for what no database can hold", async () => {
    const library = await open();
    const anyText = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(anyText, anyText, async (text, title) => {
        const raw = `${text}\u0000\ud800`;
        const [added] = await library.add([
          incoming(raw, { title, url: `${url}/${encodeURIComponent(Math.random())}` }),
        ]);
        const [revision] = await findRevisions(library.engine.reading, [added?.revision ?? ""]);
        expect(revision?.text).toBe(raw.replaceAll("\u0000", "\ufffd").toWellFormed());
        expect(revision?.title).toBe(title.replaceAll("\u0000", "\ufffd"));
      }),
      { numRuns: 30 },
    );
  });

  it("is there when it is opened again", async () => {
    const { place } = newPlace();
    const first = await Library.open(place);
    const [added] = await first.add([incoming(FIRST, { url })]);
    await first.close();
    const second = await Library.open(place);
    expect((await getCurrent(second.engine.reading, added?.article ?? "")).text).toBe(FIRST);
    await second.close();
  });

  it("lets two that add the same articles at the same time add them once", async () => {
    const { place } = newPlace();
    const [one, two] = await Promise.all([Library.open(place), Library.open(place)]);
    const articles = Array.from({ length: 40 }, (_, at) =>
      incoming(`${FIRST} ${at}`, { url: `${url}/${at}` }),
    );
    const both = await Promise.all([one.add(articles), two.add([...articles].reverse())]);
    expect(both.flat().filter(({ outcome }) => outcome === "added")).toHaveLength(40);
    expect(await two.count()).toMatchObject({ articles: 40, revisions: 40, bodies: 40 });
    await Promise.all([one.close(), two.close()]);
  });

  it("lets a reader read while a writer writes", async () => {
    const library = await open();
    await library.add([incoming(FIRST, { url })]);
    const seen = await library.engine.write(async (tx) => {
      await tx.deleteFrom("article").execute();
      return library.count();
    });
    expect(seen.articles).toBe(1);
    expect((await library.count()).articles).toBe(0);
  });

  it("writes nothing of a batch that fails", async () => {
    const library = await open();
    const broken = { ...incoming("نص"), original: { mediaType: "text/plain", bytes: null, headers: {} } };
    await expect(library.add([incoming(FIRST), broken as never])).rejects.toThrow();
    expect(await library.count()).toMatchObject({ articles: 0, bodies: 0 });
  });

  it("says which article is not there", async () => {
    const library = await open();
    await expect(getCurrent(library.engine.reading, "nothing")).rejects.toThrow(NotFoundError);
  });
});
