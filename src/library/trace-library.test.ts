import { describe, expect, it } from "vitest";
import { addAnalysed, corpusArticles } from "../store/analysed.case.ts";
import { incoming, onEveryEngine } from "../store/engines.case.ts";
import { findClaims, findPassages, findVoices, getClaim, mergeVoices, splitVoice } from "../store/index.ts";
import { isFresh, type TraceProgress, TraceUnderWayError, traceLibrary, traceState } from "./index.ts";

const SLOW = 120_000;

describe("traceLibrary", () => {
  onEveryEngine(({ open }) => {
    it("keeps what it traced, says how far it is, and what is newer", { timeout: SLOW }, async () => {
      const library = await open();
      const added = await addAnalysed(library, corpusArticles());
      expect(isFresh(await traceState(library))).toBe(false);
      const told: TraceProgress[] = [];
      const state = await traceLibrary(library, { onProgress: (progress) => told.push(progress) });
      expect(isFresh(state)).toBe(true);
      expect(state.run).toMatchObject({ articles: added.length });
      expect(new Set(told.map(({ step }) => step))).toEqual(new Set(["comparing", "tracing", "saving"]));
      expect(told.at(-1)).toMatchObject({ done: state.run?.claims, total: state.run?.claims });
      const { reading } = library.engine;
      expect((await findClaims(reading)).claims.length).toBeGreaterThan(3);
      const shared = await Promise.all(added.map(({ article }) => findPassages(reading, article)));
      expect(shared.flat().length).toBeGreaterThan(0);
      await addAnalysed(library, [incoming("وقال مدير المرفأ سامي الحداد إن الرافعة وصلت.\n")]);
      expect(await traceState(library)).toMatchObject({ newer: 1 });
    });

    it("counts voices as one that people joined, until they are parted", { timeout: SLOW }, async () => {
      const library = await open();
      const { engine } = library;
      await addAnalysed(
        library,
        [
          "قال مدير المرفأ سامي الحداد إن 120 حاوية وصلت إلى الرصيف الشرقي صباح الأحد. وذكر الحارس حسن الديب أن الباب الخلفي مغلق.",
          "قال نبيل الخوري إن 120 حاوية وصلت إلى الرصيف الشرقي صباح الأحد. وأعلن البستاني رامي عيد أن الحديقة زُرعت ورودا.",
        ].map((text) => incoming(text)),
      );
      const origins = async (): Promise<readonly string[]> => {
        await traceLibrary(library);
        const [claim] = (await findClaims(engine.reading)).claims;
        const found = claim && (await getClaim(engine.reading, claim.id));
        return found ? found.claim.voices.map(({ voice }) => voice).sort() : [];
      };
      expect(await origins()).toEqual(["سامي الحداد", "نبيل الخوري"]);
      const [into] = await findVoices(engine.reading, "سامي الحداد");
      const [from] = await findVoices(engine.reading, "نبيل الخوري");
      await mergeVoices(engine, { from: from?.id ?? "", into: into?.id ?? "", by: "سلمى" });
      expect(isFresh(await traceState(library))).toBe(false);
      expect(await origins()).toEqual(["سامي الحداد"]);
      await splitVoice(engine, { voice: from?.id ?? "", by: "سلمى" });
      expect(await origins()).toEqual(["سامي الحداد", "نبيل الخوري"]);
    });

    it("is not done twice at once, and can be broken off", { timeout: SLOW }, async () => {
      const library = await open();
      await addAnalysed(library, corpusArticles());
      const stop = new AbortController();
      const first = traceLibrary(library, { signal: stop.signal });
      await new Promise((resolve) => setTimeout(resolve, 300));
      await expect(traceLibrary(library)).rejects.toThrow(TraceUnderWayError);
      stop.abort(new Error("enough"));
      await expect(first).rejects.toThrow("enough");
      expect((await traceState(library)).run).toBeNull();
      expect(isFresh(await traceLibrary(library))).toBe(true);
    });

    it("is given up where its process was, and done by another", { timeout: SLOW }, async () => {
      const library = await open();
      await addAnalysed(library, corpusArticles().slice(0, 2));
      const dead = { kind: "trace", subject: "library", state: "active", attempt: 1, worker: "dead" };
      const past = new Date(0).toISOString();
      await library.engine.write((tx) =>
        tx
          .insertInto("job")
          .values({ ...dead, id: "dead", run_at: past, lease_until: past, error: null })
          .execute(),
      );
      expect(isFresh(await traceLibrary(library))).toBe(true);
    });
  });
});
