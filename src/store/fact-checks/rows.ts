/**
 * Fact-checks as rows, and back. Pure.
 * @module
 */
import { createHash } from "node:crypto";
import type { FactCheck, Verdict } from "../../model/index.ts";
import type { NewRow, Row } from "../schema.ts";
import { wordsOf } from "../search/terms.ts";

/** A fact-check with where and when it came in. Moments are ISO 8601. */
export interface KeptFactCheck extends FactCheck {
  /** The file or address that it was last read from. */
  readonly source: string;
  readonly added: string;
  /** When it last came otherwise than it was known. */
  readonly changed: string;
}

/** Columns that say what was published. */
type Published = Omit<NewRow<"fact_check">, "source_id" | "added_at" | "changed_at">;

/** The id of a source. */
export const sourceId = (source: string): string =>
  createHash("sha256").update(source).digest("hex").slice(0, 32);

/** Turns what was published into columns. */
export function publishedOf(check: FactCheck): Published {
  const { claimants, appearances, published, verdict, ...same } = check;
  return {
    ...same,
    claimants: JSON.stringify(claimants),
    appearances: JSON.stringify(appearances),
    published: published ?? "",
    wording: verdict.wording,
    rating: verdict.rating && JSON.stringify(verdict.rating),
    scale: verdict.scale,
    terms: termsOf(check),
  };
}

function termsOf({ claim, title, publisher, claimants, verdict }: FactCheck): string {
  const said = [claim, title, publisher, ...claimants, verdict.wording].filter((one) => one !== null);
  const terms = new Set(wordsOf(said.join("\n").toLowerCase()).map(({ term }) => term));
  return ` ${[...terms].join(" ")} `;
}

/** Reads a row with the name of its source. */
export function toFactCheck(row: Row<"fact_check"> & { readonly source: string }): KeptFactCheck {
  const { id, url, publisher, language, title, claim, claimed, wording, source } = row;
  return {
    id,
    url,
    publisher,
    language,
    title,
    claim,
    claimants: JSON.parse(row.claimants),
    claimed,
    appearances: JSON.parse(row.appearances),
    published: row.published || null,
    verdict: {
      wording,
      rating: row.rating === null ? null : JSON.parse(row.rating),
      scale: row.scale as Verdict | null,
    },
    source,
    added: row.added_at,
    changed: row.changed_at,
  };
}
