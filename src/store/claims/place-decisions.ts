/**
 * On which claim each verdict and each decided match falls: the one that holds the very words that it was said of.
 * @module
 */
import type { Verdict } from "../../model/index.ts";
import { findPlace } from "../analyses/place.ts";
import type { QuotedStatement } from "../group-decisions.ts";
import type { Writing } from "../schema.ts";
import type { RowsOf } from "./generation.ts";
import { MATCH, matchColumns } from "./matches.ts";
import type { NewTrace } from "./new-trace.ts";
import type { ClaimContext } from "./rows.ts";
import { VERDICT } from "./verdicts.ts";

/** A row for every verdict and every match that was ever decided, with its claim where its words stand in one. */
export async function placeDecisions(
  tx: Writing,
  trace: NewTrace,
  { generation, ids }: ClaimContext,
): Promise<Pick<RowsOf, "claim_verdict" | "claim_match">> {
  const rows = await tx.selectFrom("decision").selectAll().where("kind", "in", [VERDICT, MATCH]).execute();
  const targets = rows.map((row): QuotedStatement => JSON.parse(row.target));
  const holders = holdersIn(trace, new Set(targets.map(({ article }) => article)));
  const placed = rows.map(({ id, kind, value, decided_at }, at) => {
    const made = holderOf(targets[at] as QuotedStatement, trace, holders);
    const claim_id = made === null ? null : (ids.get(made) ?? made);
    return { kind, value, row: { generation, decision_id: id, claim_id, decided_at } };
  });
  const of = <T extends object>(wanted: string, columnsOf: (value: string) => T) =>
    placed.flatMap(({ kind, value, row }) => (kind === wanted ? [{ ...row, ...columnsOf(value) }] : []));
  return { claim_verdict: of(VERDICT, verdictColumns), claim_match: of(MATCH, matchColumns) };
}

function verdictColumns(value: string): { readonly verdict: Verdict } {
  const { verdict }: { readonly verdict: Verdict } = JSON.parse(value);
  return { verdict };
}

const keyOf = (article: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  `${article} ${start} ${end}`;

/** The claims of the statements of these articles. */
function holdersIn({ traced }: NewTrace, articles: ReadonlySet<string>): ReadonlyMap<string, string> {
  const holders = new Map<string, string>();
  if (articles.size === 0) return holders;
  for (const { id, appearances } of traced.claims)
    for (const { document, statement } of appearances) {
      const key = keyOf(document, statement);
      if (articles.has(document) && !holders.has(key)) holders.set(key, id);
    }
  return holders;
}

function holderOf(
  target: QuotedStatement,
  { seen }: NewTrace,
  holders: ReadonlyMap<string, string>,
): string | null {
  const text = seen.get(target.article)?.text;
  const span = text === undefined ? null : findPlace(text, target);
  return span && (holders.get(keyOf(target.article, span)) ?? null);
}
