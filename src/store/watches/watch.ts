/**
 * What a watch is, and its row. Pure.
 * @module
 */
import type { Row } from "../schema.ts";
import type { Filter } from "../search/full-text.ts";

/** What can be watched. */
export type WatchKind = "claim" | "voice" | "search";

/** Which articles a search that is watched keeps to. */
export type WatchedFilter = Omit<Filter, "analysedAfter">;

/** What is watched. A claim goes by an id that it had when the watch was saved, which leads on to the one that it has. */
export type Subject =
  | { readonly kind: "claim"; readonly claim: string }
  | { readonly kind: "voice"; readonly voice: string }
  | { readonly kind: "search"; readonly query: string; readonly filter: WatchedFilter };

/** How far a watch has looked. */
export interface Marks {
  /** Analyses and fact-checks that came until this moment (ISO 8601). */
  readonly since: string;
  /** Of a claim: the generation of claims; null before the first trace. */
  readonly generation: number | null;
  /** Of a claim: the state of the fact-checks, see factChecksVersion. */
  readonly checks: string | null;
  /** Of a voice: all voices that count as it. */
  readonly members: readonly string[];
}

/** Where news are sent. */
export interface Webhook {
  readonly url: string;
  /** `whsec_` and Base64. */
  readonly secret: string;
  /** It answered that nobody is there any more (410): nothing is sent until it is resumed. */
  readonly gone: boolean;
}

/** A watch as it is kept. */
export interface Watch {
  readonly id: string;
  readonly name: string;
  readonly subject: Subject;
  /** The name of the person who saved it. */
  readonly by: string;
  /** ISO 8601 */
  readonly added: string;
  readonly paused: boolean;
  readonly webhook: Webhook | null;
  readonly marks: Marks;
}

/** Reads a row. */
export function toWatch(row: Row<"watch">): Watch {
  const { id, name, by, url, secret } = row;
  return {
    id,
    name,
    subject: { kind: row.kind as WatchKind, ...JSON.parse(row.subject) },
    by,
    added: row.added_at,
    paused: row.paused === 1,
    webhook: url === null || secret === null ? null : { url, secret, gone: row.gone === 1 },
    marks: JSON.parse(row.marks),
  };
}
