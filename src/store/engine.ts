/**
 * What the two databases have in common, and by name the few things in which they differ.
 * @module
 */
import type { RawBuilder } from "kysely";
import type { NewRow, Reading, Schema, Writing } from "./schema.ts";
import type { ClaimIndex } from "./search/claim-index.ts";
import type { FullText } from "./search/full-text.ts";

/** A section of the library that one writer at a time may enter. */
export type Section = "schema" | "articles" | "voices" | "claims" | "fact-checks" | "watches";

/** An open database. Its errors are its own; describeTrouble tells those that its place is to blame for. */
export interface Engine {
  readonly name: "sqlite" | "postgres";
  /** Where it is, without secrets: a file, or host and database. */
  readonly location: string;
  /** Never waits for a writer. */
  readonly reading: Reading;
  /** Reads one state of the library, whatever is written meanwhile. */
  snapshot<T>(work: (db: Reading) => Promise<T>): Promise<T>;
  /** Runs `work` in one transaction. When it is fulfilled, what was written survives the end of the process and of power. */
  write<T>(work: (tx: Writing) => Promise<T>): Promise<T>;
  readonly differs: Differences;
  close(): Promise<void>;
}

/** All that is not written once for both. */
export interface Differences {
  /** Column type of bytes. */
  readonly bytes: "blob" | "bytea";
  /** Column type of a fraction in double precision. */
  readonly fraction: "real" | "double precision";
  /** Column type of a text that is compared letter by letter, whatever the language of the database. */
  readonly exact: "text" | 'text collate "C"';
  hasTable(db: Reading, name: string): Promise<boolean>;
  /** Inserts any number of rows by one statement. With `known: "keep"`, a row whose key is there already is left out. */
  insert<T extends keyof Schema>(
    tx: Writing,
    table: T,
    rows: readonly NewRow<T>[],
    known?: "refuse" | "keep",
  ): Promise<void>;
  /** A member of an object that a column holds as JSON, as text; null where there is none. */
  member(json: RawBuilder<unknown>, path: readonly string[]): RawBuilder<string | null>;
  /** The same text, to be sorted by code points whatever the language of the database. */
  letters(text: RawBuilder<unknown>): RawBuilder<string>;
  /** Whether a text holds these letters (as `foldWord` gives them), however it is spelt itself. */
  holds(text: RawBuilder<string | null>, folded: string): RawBuilder<boolean>;
  /** Waits until no other transaction is in the section; held to the end of this one. */
  enter(tx: Writing, section: Section): Promise<void>;
  /** Whether rows that another transaction has locked can be passed over. SQLite has one writer, and no such rows. */
  readonly skipsLocked: boolean;
  readonly fullText: FullText;
  readonly claimIndex: ClaimIndex;
  /** Bytes on disk. */
  size(): Promise<number>;
}
