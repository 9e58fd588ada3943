/**
 * What an acknowledgement is worth: processes that are killed at any moment, against real databases.
 * @module
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Running, start } from "../bench/command.ts";
import { importWithKills, type KnownArticle } from "../bench/kills.ts";
import { createRandom } from "../scripts/random.ts";
import { onEveryEngine } from "../src/store/engines.case.ts";
import { Library } from "../src/store/index.ts";

const ARTICLES = 240;
const KILLS = 6;
const SLOW_MS = 300_000;

const folder = mkdtempSync(join(tmpdir(), "isnad-crash-"));
const dump = join(folder, "dump.jsonl");
const random = createRandom(7);
const texts = fileURLToPath(new URL("../corpus/texts/", import.meta.url));

beforeAll(() => {
  if (!existsSync(fileURLToPath(new URL("../dist/cli.js", import.meta.url))))
    throw new Error("dist/cli.js is not there; run npm run build");
  const sources = readdirSync(texts).map((name) => readFileSync(join(texts, name), "utf8"));
  const lines = Array.from({ length: ARTICLES }, (_, n) =>
    JSON.stringify({
      url: `https://wadi.example/${n}`,
      text: `${sources[n % sources.length]}\nالعدد ${n}.\n`,
    }),
  );
  writeFileSync(dump, `${lines.join("\n")}\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

async function readArticles(place: string): Promise<readonly KnownArticle[]> {
  const library = await Library.open(place);
  try {
    return await library.engine.reading.selectFrom("article").select(["id", "identity"]).execute();
  } finally {
    await library.close();
  }
}

/** What must hold when all work is done. */
async function checkDone(library: Library): Promise<void> {
  const { reading } = library.engine;
  expect(await library.count()).toMatchObject({ articles: ARTICLES, revisions: ARTICLES });
  expect(await reading.selectFrom("analysis").select("revision_id").execute()).toHaveLength(ARTICLES);
  expect(await reading.selectFrom("job").selectAll().execute()).toEqual([]);
  const positions = await reading.selectFrom("report").select(["revision_id", "position"]).execute();
  expect(new Set(positions.map(({ revision_id, position }) => `${revision_id} ${position}`)).size).toBe(
    positions.length,
  );
}

async function withLibrary(place: string, work: (library: Library) => Promise<void>): Promise<void> {
  const library = await Library.open(place);
  try {
    await work(library);
  } finally {
    await library.close();
  }
}

describe("an intake that is killed", () => {
  onEveryEngine(({ newPlace }) => {
    it(
      "loses nothing that it acknowledged and doubles nothing",
      async () => {
        const { place } = newPlace();
        const damage = await importWithKills({
          input: dump,
          place,
          times: KILLS,
          nextPause: () => 200 + random() * 2_500,
          readArticles: () => readArticles(place),
        });
        expect(damage).toEqual({ lost: [], doubled: [] });
        const last = await start(["add", dump, "--library", place]).ended;
        expect(last.code).toBe(0);
        await finish(place);
        await withLibrary(place, checkDone);
      },
      SLOW_MS,
    );

    it(
      "ends at Ctrl-C with what it acknowledged, and goes on from there",
      async () => {
        const { place } = newPlace();
        const acknowledged = new Set<string>();
        const running = start(["add", dump, "--library", place], ({ ok }) => {
          if (typeof ok !== "string") return;
          acknowledged.add(ok);
          if (acknowledged.size === 1) running.child.kill("SIGINT");
        });
        const { code, lines } = await running.ended;
        expect(code).toBe(130);
        expect(lines.at(-1)).toMatchObject({ added: acknowledged.size });
        const ids = (await readArticles(place)).map(({ id }) => id);
        expect(new Set(ids)).toEqual(acknowledged);
        const again = await start(["add", dump, "--library", place]).ended;
        expect(again.lines.at(-1)).toMatchObject({ unchanged: acknowledged.size, failed: 0 });
        await withLibrary(place, checkDone);
      },
      SLOW_MS,
    );
  });
});

/** Does what killed intakes had in hand, without waiting for their leases to run out. */
async function finish(place: string): Promise<void> {
  await withLibrary(place, async ({ engine }) => {
    const lease_until = new Date(0).toISOString();
    await engine.write((tx) =>
      tx.updateTable("job").set({ lease_until }).where("state", "=", "active").execute(),
    );
  });
  await start(["worker", "--once", "--library", place]).ended;
}

describe("workers that share a library", () => {
  onEveryEngine(({ newPlace }) => {
    it(
      "do each analysis once to lasting effect, although one of them is killed",
      async () => {
        const { place } = newPlace();
        await start(["add", dump, "--library", place, "--no-analysis"]).ended;
        const workers: Running[] = [1, 2, 3].map(() =>
          start(["worker", "--library", place, "--lease", "4", "--threads", "1"]),
        );
        await pause(1_500 + random() * 1_500);
        workers[0]?.child.kill("SIGKILL");
        await withLibrary(place, async ({ engine: { reading } }) => {
          const left = async (): Promise<number> =>
            (await reading.selectFrom("job").select("id").execute()).length;
          while ((await left()) > 0) await pause(200);
        });
        for (const { child } of workers) child.kill("SIGTERM");
        const ends = await Promise.all(workers.map(({ ended }) => ended));
        expect(ends.slice(1).map(({ code }) => code)).toEqual([0, 0]);
        await withLibrary(place, checkDone);
      },
      SLOW_MS,
    );
  });
});
