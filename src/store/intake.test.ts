import { describe, expect, it } from "vitest";
import { Plan } from "./articles/plan.ts";
import { incoming, onEveryEngine } from "./engines.case.ts";
import { clearFailures, findFailures, forgetFailuresBefore, noteFailures } from "./failures.ts";
import { type Feed, findFeeds, followFeed, leaveFeed, notePoll, restAfter } from "./feeds.ts";
import type { Library } from "./library.ts";

const URL_A = "https://example.org/feed.xml";
const failure = (input: string, message = "is empty") => ({ input, kind: "empty", message });
const inputs = async (library: Library): Promise<string[]> =>
  (await findFailures(library.engine.reading)).map(({ input }) => input);

describe("failures", () => {
  onEveryEngine(({ open }) => {
    it("are kept once for each input, and gone when it was read", async () => {
      const library = await open();
      await noteFailures(library.engine, [failure("a"), failure("b"), failure("a", "is still empty")]);
      await noteFailures(library.engine, [failure("b", "is torn")]);
      const kept = await findFailures(library.engine.reading);
      expect(new Map(kept.map(({ input, message }) => [input, message]))).toEqual(
        new Map([
          ["a", "is still empty"],
          ["b", "is torn"],
        ]),
      );
      await clearFailures(library.engine, ["a", "c"]);
      expect(await inputs(library)).toEqual(["b"]);
    });

    it("are forgotten where a new attempt did not meet them", async () => {
      const { engine, ...library } = await open();
      await noteFailures(engine, [failure("old"), failure("again")]);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const began = new Date().toISOString();
      await noteFailures(engine, [failure("again")]);
      await forgetFailuresBefore(engine, ["old", "again"], began);
      expect(await inputs({ engine, ...library } as Library)).toEqual(["again"]);
    });
  });
});

describe("feeds", () => {
  onEveryEngine(({ open }) => {
    const getFeed = async (library: Library): Promise<Feed> => {
      const [feed] = await findFeeds(library.engine.reading);
      if (!feed) throw new Error("no feed is followed");
      return feed;
    };

    it("are followed once, due at once, and left", async () => {
      const library = await open();
      await followFeed(library.engine, URL_A, { everyMinutes: 30 });
      await followFeed(library.engine, URL_A, { everyMinutes: 60 });
      expect(await findFeeds(library.engine.reading, "due")).toMatchObject([
        { url: URL_A, everyMinutes: 60 },
      ]);
      expect(await leaveFeed(library.engine, URL_A)).toBe(true);
      expect(await leaveFeed(library.engine, URL_A)).toBe(false);
      expect(await findFeeds(library.engine.reading)).toEqual([]);
    });

    it("keep whether the pages behind their links are read, until somebody says otherwise", async () => {
      const library = await open();
      const followed = (follow?: boolean) =>
        followFeed(library.engine, URL_A, { everyMinutes: 30, ...(follow !== undefined && { follow }) });
      expect((await followed()).follow).toBe(false);
      expect((await followed(true)).follow).toBe(true);
      expect((await followed()).follow).toBe(true);
      await notePoll(library.engine, await getFeed(library), { ok: false, error: "is not there" });
      expect((await getFeed(library)).follow).toBe(true);
      expect((await followed(false)).follow).toBe(false);
    });

    it("keep what the server said of their state, and are due later", async () => {
      const library = await open();
      await followFeed(library.engine, URL_A, { everyMinutes: 30 });
      const poll = { ok: true, title: "أخبار", etag: '"1"', modified: null } as const;
      await notePoll(library.engine, await getFeed(library), poll);
      expect(await getFeed(library)).toMatchObject({ title: "أخبار", etag: '"1"', failures: 0, error: null });
      expect(await findFeeds(library.engine.reading, "due")).toEqual([]);
    });

    it("rest longer with each failure, and as before after one success", async () => {
      const library = await open();
      await followFeed(library.engine, URL_A, { everyMinutes: 30 });
      for (const failures of [1, 2, 3]) {
        await notePoll(library.engine, await getFeed(library), { ok: false, error: "is not there" });
        const feed = await getFeed(library);
        expect(feed).toMatchObject({ failures, error: "is not there" });
        const rest = (Date.parse(feed.next) - Date.parse(feed.polled ?? "")) / 60_000;
        expect(rest).toBeCloseTo(30 * 2 ** failures, 0);
      }
      await notePoll(library.engine, await getFeed(library), {
        ok: true,
        title: null,
        etag: null,
        modified: null,
      });
      expect(await getFeed(library)).toMatchObject({ failures: 0, error: null });
    });
  });

  it("are asked once a day at least, unless they are to be asked less often", () => {
    expect(restAfter(30, 20)).toBe(24 * 60);
    expect(restAfter(3 * 24 * 60, 5)).toBe(3 * 24 * 60);
  });
});

describe("a plan", () => {
  onEveryEngine(({ open }) => {
    it("says what adding does, and writes nothing", async () => {
      const library = await open();
      const url = "https://example.org/1";
      await library.add([incoming("النص الأول", { url })]);
      const all = [
        incoming("النص الأول", { url }),
        incoming("النص الثاني", { url }),
        incoming("النص الثاني", { url }),
        incoming("نص آخر"),
        incoming("نص آخر"),
      ];
      const plan = new Plan(library.engine);
      const planned = [...(await plan.outcomesOf(all.slice(0, 2))), ...(await plan.outcomesOf(all.slice(2)))];
      expect(planned).toEqual(["unchanged", "revised", "unchanged", "added", "unchanged"]);
      expect(await library.count()).toMatchObject({ articles: 1, revisions: 1 });
      expect((await library.add(all)).map(({ outcome }) => outcome)).toEqual(planned);
    });
  });
});
