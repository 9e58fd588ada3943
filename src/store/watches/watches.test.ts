import { describe, expect, it } from "vitest";
import { copyLibrary } from "../copy.ts";
import { CursorError } from "../cursor.ts";
import { onEveryEngine, openFolderLibrary } from "../engines.case.ts";
import type { Library } from "../library.ts";
import * as watches from "./index.ts";

const MARKS: watches.Marks = {
  since: "2024-03-01T00:00:00.000Z",
  generation: null,
  checks: null,
  members: [],
};
const HOOK = { url: "https://receiver.example/", secret: "whsec_c2VjcmV0" };
const MINUTE = 60_000;

const told = (text: string): watches.Told => ({
  kind: "appearance",
  text,
  article: { id: "a1", title: "وصول الرافعة", publisher: "صحيفة المنارة", published: "2024-03-01" },
  report: "k1",
  chain: [{ name: "سامي الحداد", kind: "person" }],
  claim: null,
  factCheck: null,
});
const found = (...words: string[]): watches.Look => ({
  news: words.map((word) => ({ thing: watches.thingOf("a1", word), place: null, told: told(word) })),
  quiet: [],
  marks: MARKS,
});

const add = ({ engine }: Library, about: Partial<watches.NewWatch> = {}) =>
  watches.addWatch(engine, {
    name: "رافعة",
    subject: { kind: "search", query: "رافعة", filter: { publisher: "صحيفة المنارة" } },
    by: "سلمى",
    webhook: HOOK,
    marks: MARKS,
    known: [],
    ...about,
  });

describe("watches", () => {
  onEveryEngine(({ open }) => {
    it("are as they were saved, changed one by one, and gone with all that is theirs", async () => {
      const library = await open();
      const { engine } = library;
      const one = await add(library);
      const other = await add(library, { subject: { kind: "claim", claim: "c1" }, webhook: null });
      expect(await watches.getWatch(engine.reading, one.id)).toEqual({
        id: one.id,
        name: "رافعة",
        subject: { kind: "search", query: "رافعة", filter: { publisher: "صحيفة المنارة" } },
        by: "سلمى",
        added: expect.stringMatching(/Z$/u),
        paused: false,
        webhook: { ...HOOK, gone: false },
        marks: MARKS,
      });
      expect((await watches.findWatches(engine.reading)).map(({ id }) => id)).toEqual([other.id, one.id]);
      expect(await watches.findWatchIds(engine.reading, one.id)).toEqual([one.id]);
      expect(await watches.changeWatch(engine, one.id, {})).toEqual(one);
      await watches.noteGone(engine, one.id);
      const paused = await watches.changeWatch(engine, one.id, { paused: true, name: "روافع" });
      expect(paused).toMatchObject({ paused: true, name: "روافع", webhook: { gone: true } });
      expect((await watches.changeWatch(engine, one.id, { paused: false })).webhook?.gone).toBe(false);
      await watches.keepNews(engine, one.id, found("أ"));
      expect((await watches.changeWatch(engine, one.id, { webhook: null })).webhook).toBeNull();
      expect(await watches.nextDelivery(engine.reading)).toBeNull();
      await watches.removeWatch(engine, one.id);
      const missing = `no watch ${one.id}`;
      await expect(watches.getWatch(engine.reading, one.id)).rejects.toThrow(missing);
      await expect(watches.removeWatch(engine, one.id)).rejects.toThrow(missing);
      await expect(watches.changeWatch(engine, one.id, { name: "x" })).rejects.toThrow(missing);
      expect((await watches.findWatchNews(engine.reading)).news).toEqual([]);
      expect(await watches.keepNews(engine, one.id, found("ب"))).toBe(0);
    });

    it("have news once, numbered for the whole library, also where two looks find the same", async () => {
      const library = await open();
      const { engine } = library;
      const one = await add(library, { known: [{ thing: watches.thingOf("a1", "قديم"), place: null }] });
      const other = await add(library, { webhook: null });
      const both = await Promise.all([
        watches.keepNews(engine, one.id, found("قديم", "أول", "أَوَّل", "ثانٍ")),
        watches.keepNews(engine, one.id, found("أول", "ثان", "ثالث")),
      ]);
      expect(both.reduce((sum, news) => sum + news, 0)).toBe(3);
      await watches.keepNews(engine, other.id, found("أول"));
      const { news } = await watches.findWatchNews(engine.reading);
      expect(news.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
      expect(news[0]).toMatchObject({ ...told("أول"), watch: other.id, delivery: null });
      expect(news[1]?.delivery).toEqual({
        state: "waiting",
        attempts: 0,
        next: expect.stringMatching(/Z$/u),
        error: null,
      });
      const of = async (filter: watches.NewsFilter) =>
        (await watches.findWatchNews(engine.reading, filter)).news.map(({ number }) => number);
      expect(await of({ watch: one.id })).toEqual([3, 2, 1]);
      expect(await of({ since: 2 })).toEqual([4, 3]);
      expect(await of({ from: "2999" })).toEqual([]);
      const { next } = await watches.findWatchNews(engine.reading, { limit: 3 });
      expect(await of({ after: next ?? "" })).toEqual([1]);
      await expect(of({ after: "x" })).rejects.toThrow(CursorError);
      await watches.removeWatch(engine, other.id);
      await watches.keepNews(engine, one.id, found("رابع"));
      expect(await of({ since: 3 })).toEqual([5]); // a number of news that is gone is not given again
      expect((await watches.countNews(engine.reading)).get(one.id)).toMatchObject({ news: 4, waiting: 4 });
    });

    it("have messages in hand of one process at a time, due again when that one ends", async () => {
      const library = await open();
      const { engine } = library;
      const { id } = await add(library);
      await watches.keepNews(engine, id, found("أول", "ثان", "ثالث"));
      const now = Date.now() + MINUTE;
      const lease = (at: number, most = 10) =>
        watches.leaseDeliveries(engine, { now: at, most, milliseconds: 5 * MINUTE });
      const hands = await Promise.all([lease(now, 2), lease(now, 2)]);
      const numbers = hands.flatMap((hand) => hand.map(({ news }) => news.number));
      expect(numbers.toSorted()).toEqual([1, 2, 3]);
      expect(await lease(now)).toEqual([]);
      // Its process ends here: nothing is noted, and all comes due again, with the same ids.
      const again = await lease(now + 6 * MINUTE);
      expect(again.map(({ news, attempts }) => [news.number, attempts])).toEqual([
        [1, 2],
        [2, 2],
        [3, 2],
      ]);
      const [first, second, third] = again.map(({ news }) => news.id);
      await watches.noteDelivered(engine, first ?? "", now);
      await watches.noteFailed(engine, second ?? "", { error: "answered 503", next: now + MINUTE, now });
      await watches.putBack(engine, [third ?? ""], now + 2 * MINUTE);
      expect(await watches.nextDelivery(engine.reading)).toBe(now + MINUTE);
      expect((await lease(now + 3 * MINUTE)).map(({ news, attempts }) => [news.number, attempts])).toEqual([
        [3, 2], // put back: the attempt that was none does not count
        [2, 3],
      ]);
      await watches.noteFailed(engine, second ?? "", { error: "answered 500", next: null, now });
      expect((await watches.countNews(engine.reading, id)).get(id)).toEqual({
        news: 3,
        newest: expect.any(String),
        waiting: 1,
        delivered: 1,
        givenUp: 1,
        lastDelivered: new Date(now).toISOString(),
        error: "answered 500",
      });
      await watches.changeWatch(engine, id, { paused: true });
      expect(await lease(now + 60 * MINUTE)).toEqual([]);
    });

    it("go to another place with what they know", async () => {
      const library = await open();
      const { id } = await add(library);
      await watches.keepNews(library.engine, id, found("أول", "ثان"));
      const folder = await openFolderLibrary();
      await copyLibrary(library.engine, folder.engine);
      expect(await watches.findWatchNews(folder.engine.reading)).toEqual(
        await watches.findWatchNews(library.engine.reading),
      );
      expect(await watches.keepNews(folder.engine, id, found("أول", "ثالث"))).toBe(1);
      const [newest] = (await watches.findWatchNews(folder.engine.reading)).news;
      expect(newest?.number).toBe(3);
      await folder.close();
    });
  });
});
