import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import Database from "libsql";
import { afterAll, describe, expect, it } from "vitest";
import { onEveryEngine } from "./engines.case.ts";
import { Library } from "./library.ts";
import { describeTrouble } from "./trouble.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-trouble-"));
const at = (...names: string[]): string => join(folder, ...names);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is said of a place that cannot be opened. */
const troubleOf = (place: string): Promise<string | null> =>
  Library.open(place).then(
    () => "was opened",
    (error: unknown) => describeTrouble(error),
  );

describe("a place that can hold no library", () => {
  it("is a file", async () => {
    writeFileSync(at("plain"), "text");
    expect(await troubleOf(at("plain"))).toBe("is a file; name a folder");
    expect(await troubleOf(at("plain", "below"))).toBe("lies below a file; name a folder");
  });

  it("has a file of another kind, or a folder, where the library would be", async () => {
    mkdirSync(at("noise"));
    writeFileSync(
      at("noise", "library.db"),
      Uint8Array.from({ length: 9_000 }, (_, n) => (n * 7919) % 251),
    );
    expect(await troubleOf(at("noise"))).toMatch(
      /^is a file of another kind, or damaged; name another folder/,
    );
    mkdirSync(at("folders", "library.db"), { recursive: true });
    expect(await troubleOf(at("folders"))).toMatch(/^cannot be opened; check that you may/);
  });

  it.skipIf(process.platform !== "linux")("is where the system makes no folders", async () => {
    expect(await troubleOf("/proc/library")).toMatch(/^cannot be made there .+; name a folder/);
  });

  it.each(["mysql://host/news", "https://example.org/library"])("is of another kind: %s", async (place) => {
    expect(await troubleOf(place)).toMatch(/^is at an address of another kind; name a folder or postgres:/);
  });

  it("is no address", async () => {
    expect(await troubleOf("postgres://two words/news")).toMatch(/^is no address; write it as postgres:/);
  });

  it.each(["postgres://desk@127.0.0.1:1/news", "postgres://desk@localhost:1/news"])(
    "does not answer: %s",
    async (place) => {
      expect(await troubleOf(place)).toMatch(/^is not answered for; check host and port/);
    },
  );
});

it("makes a folder and all above it", async () => {
  const library = await Library.open(at("غرفة الأخبار", "سنة 2020", "مكتبة"));
  expect(await library.isEmpty()).toBe(true);
  await library.close();
});

it("waits for whoever makes the same library at this moment", async () => {
  mkdirSync(at("same"));
  const other = new Database(at("same", "library.db"));
  other.exec("create table x (y)");
  other.exec("begin immediate");
  other.exec("insert into x values (1)");
  const opening = Library.open(at("same"));
  const first = await Promise.race([opening, rest(500, "still waiting")]);
  expect(first).toBe("still waiting");
  other.exec("commit");
  other.close();
  await (await opening).close();
});

it("leaves alone what is no place's fault", () => {
  expect([new Error("surprise"), "text", null, new TypeError("x is undefined")].map(describeTrouble)).toEqual(
    [null, null, null, null],
  );
});

onEveryEngine(({ newPlace }) => {
  it("refuses a library of a newer version", async () => {
    const { place } = newPlace();
    const library = await Library.open(place);
    await library.engine.write((tx) =>
      tx.updateTable("meta").set({ value: "99" }).where("key", "=", "schema").execute(),
    );
    await library.close();
    expect(await troubleOf(place)).toMatch(/^has schema 99, and .+; install the version that wrote it/);
  });
});
