import { describe, expect, it } from "vitest";
import { ANALYZE } from "./articles/add.ts";
import { incoming, onEveryEngine } from "./engines.case.ts";
import { countJobs, endJobs, failJob, type LeasedJob, leaseJobs, releaseJobs } from "./jobs.ts";
import type { Library } from "./library.ts";

const LONG = 60_000;

async function withJobs(open: () => Promise<Library>, count: number): Promise<Library> {
  const library = await open();
  await library.add(Array.from({ length: count }, (_, n) => incoming(`وصلت السفينة رقم ${n} إلى الميناء.`)));
  return library;
}

const lease = (library: Library, worker: string, most: number, milliseconds = LONG): Promise<LeasedJob[]> =>
  leaseJobs(library.engine, { kind: ANALYZE, worker, most, milliseconds });

const subjects = (jobs: readonly LeasedJob[]): string[] => jobs.map(({ subject }) => subject).sort();

describe("jobs", () => {
  onEveryEngine(({ open }) => {
    it("gives each job to one worker, however many ask at once", async () => {
      const library = await withJobs(open, 40);
      const leases = await Promise.all(["a", "b", "c", "d"].map((worker) => lease(library, worker, 15)));
      const all = leases.flat().map(({ subject }) => subject);
      expect(new Set(all).size).toBe(all.length);
      const rest = await lease(library, "e", 100);
      expect(new Set([...all, ...rest.map(({ subject }) => subject)]).size).toBe(40);
      expect(await lease(library, "f", 1)).toEqual([]);
    });

    it("gives the jobs of a silent worker to another, and takes no result of the first any more", async () => {
      const library = await withJobs(open, 2);
      const lost = await lease(library, "killed", 2, -1);
      const again = await lease(library, "next", 2);
      expect(subjects(again)).toEqual(subjects(lost));
      expect(again.every(({ attempt }) => attempt === 2)).toBe(true);
      expect(await library.engine.write((tx) => endJobs(tx, "killed", lost))).toEqual(new Set());
      const ended = await library.engine.write((tx) => endJobs(tx, "next", again));
      expect(ended).toEqual(new Set(again.map(({ id }) => id)));
      expect(await countJobs(library.engine.reading)).toEqual({ ready: 0, active: 0, failed: 0 });
    });

    it("takes the jobs back that a worker gives up, as if it had not begun", async () => {
      const library = await withJobs(open, 1);
      await lease(library, "a", 1);
      await releaseJobs(library.engine, "a");
      const [job] = await lease(library, "b", 1);
      expect(job?.attempt).toBe(1);
    });

    it("lets a job that failed rest, and puts it aside after the third time", async () => {
      const library = await withJobs(open, 1);
      for (const attempt of [1, 2, 3]) {
        await library.engine.write((tx) =>
          tx
            .updateTable("job")
            .set({ run_at: new Date(0).toISOString() })
            .execute(),
        );
        const [job] = await lease(library, "a", 1);
        if (!job) throw new Error(`no job at attempt ${attempt}`);
        expect(job.attempt).toBe(attempt);
        await failJob(library.engine, "a", job, "the analysis threw");
        expect(await lease(library, "a", 1)).toEqual([]);
      }
      expect(await countJobs(library.engine.reading)).toEqual({ ready: 0, active: 0, failed: 1 });
    });

    it("makes one job for a revision that is asked for twice", async () => {
      const library = await withJobs(open, 3);
      expect(await library.requeue(null)).toBe(3);
      expect(await countJobs(library.engine.reading)).toEqual({ ready: 3, active: 0, failed: 0 });
    });
  });
});
