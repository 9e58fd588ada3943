/**
 * A fresh library on each engine. PostgreSQL is the server at ISNAD_TEST_POSTGRES, each library a schema of its own in it.
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe } from "vitest";
import { requires } from "../../test/requirements.ts";
import { type Incoming, NOTHING_SAID } from "../model/index.ts";
import { Library } from "./library.ts";

const server = process.env.ISNAD_TEST_POSTGRES;
const hasServer = requires("a PostgreSQL server at ISNAD_TEST_POSTGRES", server !== undefined);

/** A place where a library can be made, and what removes it. */
export interface Place {
  readonly place: string;
  remove(): Promise<void>;
}

let made = 0;

function newFolder(): Place {
  const place = mkdtempSync(join(tmpdir(), "isnad-library-"));
  return { place, remove: async () => rmSync(place, { recursive: true, force: true }) };
}

function newSchema(): Place {
  const schema = `isnad_test_${process.pid}_${Date.now()}_${made++}`;
  const remove = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.end();
  };
  return { place: `${server}?schema=${schema}`, remove };
}

const ENGINES: readonly (readonly [string, () => Place])[] = [
  ["sqlite", newFolder],
  ...(hasServer ? ([["postgres", newSchema]] as const) : []),
];

/** Runs one suite on every engine. `open` gives a new empty library, closed and removed when the suite ends. */
export function onEveryEngine(
  suite: (tools: { open: () => Promise<Library>; newPlace: () => Place }) => void,
): void {
  for (const [name, make] of ENGINES)
    describe(`on ${name}`, () => {
      const places: Place[] = [];
      const libraries: Library[] = [];
      const newPlace = (): Place => {
        const place = make();
        places.push(place);
        return place;
      };
      const open = async (): Promise<Library> => {
        const library = await Library.open(newPlace().place);
        libraries.push(library);
        return library;
      };
      suite({ open, newPlace });
      afterAll(async () => {
        for (const library of libraries) await library.close();
        for (const place of places) await place.remove();
      });
    });
}

const folders: Place[] = [];
afterAll(async () => {
  for (const { remove } of folders) await remove();
});

/** A new embedded library, whatever engine a suite runs on. The test closes it. */
export function openFolderLibrary(): Promise<Library> {
  const folder = newFolder();
  folders.push(folder);
  return Library.open(folder.place);
}

/** An incoming article of a test: a text and what else matters. */
export function incoming(text: string, about: Partial<Incoming> = {}): Incoming {
  return {
    path: "test.txt",
    text,
    ...NOTHING_SAID,
    original: { mediaType: "text/plain", bytes: new TextEncoder().encode(text), headers: {} },
    diagnostics: [],
    ...about,
  };
}
