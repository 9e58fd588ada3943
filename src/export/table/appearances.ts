/**
 * The table of claims: a row for each appearance, with its claim, its article and its chain.
 * @module
 */
import type { ExportedClaim, ExportSource } from "../exporter.ts";
import { type Column, columnsOf, PASSES_ON } from "./column.ts";

type Appearance = ExportedClaim["appearances"][number];

/** An appearance with what it belongs to. */
export interface AppearanceRow {
  readonly claim: ExportedClaim;
  readonly appearance: Appearance;
  readonly article: ExportedClaim["articles"][number] | null;
  /** What was decided last and stands. */
  readonly verdict: ExportedClaim["verdicts"][number] | null;
}

/** The rows of the chosen claims, claim by claim, in the order of the appearances. */
export async function* appearanceRows(source: ExportSource): AsyncGenerator<AppearanceRow> {
  for await (const claim of source.claims()) {
    const articles = new Map(claim.articles.map((article) => [article.id, article]));
    const verdict = claim.verdicts.findLast(({ withdrawn }) => withdrawn === null) ?? null;
    for (const appearance of claim.appearances)
      yield { claim, appearance, article: articles.get(appearance.quote.article) ?? null, verdict };
  }
}

const { text, whole, fraction, truth, list } = columnsOf<AppearanceRow>();

/** Offsets count code points of the article's text; dates are EDTF. */
export const APPEARANCE_COLUMNS: readonly Column<AppearanceRow>[] = [
  text("claim", ({ claim }) => claim.id),
  text("gist", ({ claim }) => claim.gist),
  text("storyline", ({ claim }) => claim.storyline?.id ?? null),
  whole("articles", ({ claim }) => claim.articles.filter(({ tells }) => tells).length),
  whole("independent_min", ({ claim }) => claim.independent.min),
  whole("independent_max", ({ claim }) => claim.independent.max),
  fraction("checkworthiness", ({ claim }) => claim.checkworthiness),
  text("verdict", ({ verdict }) => verdict?.verdict ?? null),
  text("verdict_by", ({ verdict }) => verdict?.by ?? null),
  text("verdict_at", ({ verdict }) => verdict?.at ?? null),
  whole("position", ({ appearance }) => appearance.position),
  text("article", ({ appearance }) => appearance.quote.article),
  text("title", ({ article }) => article?.title ?? null),
  text("url", ({ article }) => article?.url ?? null),
  text("publisher", ({ article }) => article?.publisher ?? null),
  text("published", ({ article }) => article?.published ?? null),
  text("article_kind", ({ article }) => article?.kind ?? null),
  text("copied_from", ({ article }) => article?.of ?? null),
  text("agency", ({ article }) => article?.agency ?? null),
  whole("start", ({ appearance }) => appearance.quote.start),
  whole("end", ({ appearance }) => appearance.quote.end),
  text("words", ({ appearance }) => appearance.quote.text),
  text("report", ({ appearance }) => appearance.report),
  list("chain", ({ appearance }) => appearance.chain.map(({ name }) => name), PASSES_ON),
  list("chain_kinds", ({ appearance }) => appearance.chain.map(({ kind }) => kind), PASSES_ON),
  text("speaker", ({ appearance }) => appearance.chain.at(-1)?.name ?? null),
  truth("may_be_first", ({ claim, appearance }) => claim.mayBeFirst === appearance.position),
  text("retells_claim", ({ appearance }) => appearance.parent?.claim ?? null),
  whole("retells_position", ({ appearance }) => appearance.parent?.position ?? null),
  list("changes", ({ appearance }) => appearance.changes.map(({ type }) => type), "; "),
];
