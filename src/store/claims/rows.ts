/**
 * What was traced, as rows. Pure.
 * @module
 */
import type { Claim, NumberEvidence, Passage, Standing, Storyline } from "../../model/index.ts";
import { textOf } from "../../text/index.ts";
import { voiceSpelling } from "../analyses/rows.ts";
import type { NewRow } from "../schema.ts";
import type { IndexedClaim } from "../search/claim-index.ts";
import { BORDER, wordsOf } from "../search/terms.ts";
import type { SeenArticle } from "./new-trace.ts";

/** What claims are turned into rows with. */
export interface ClaimContext {
  readonly generation: number;
  readonly seen: ReadonlyMap<string, SeenArticle>;
  readonly standings: ReadonlyMap<string, Standing>;
  /** The id of each claim, by the one that was made for it. */
  readonly ids: ReadonlyMap<string, string>;
  readonly numbersOf: (claim: Claim) => readonly NumberEvidence[];
}

/** The rows of one claim. */
export interface ClaimRows {
  readonly claim: NewRow<"claim">;
  readonly text: NewRow<"claim_text">;
  readonly places: readonly NewRow<"claim_article">[];
  readonly origins: readonly NewRow<"claim_origin">[];
  readonly indexed: IndexedClaim;
}

/** Turns a claim into rows. Throws where an article of it was not seen. */
export function rowsOfClaim(traced: Claim, context: ClaimContext): ClaimRows {
  const claim = renamed(traced, context.ids);
  const { generation } = context;
  const own = { generation, claim_id: claim.id };
  const places = claim.appearances.map(({ document, statement, report }, position) => {
    const { revision, reports } = seenOf(context, document);
    const key = reports.get(report ?? "")?.key ?? null;
    return {
      ...own,
      position,
      article_id: document,
      revision_id: revision,
      report_key: key,
      start_at: statement.start,
      end_at: statement.end,
    };
  });
  const numbers = context.numbersOf(traced).map((number) => ({
    ...number,
    appearances: number.appearances.map((ref) => ({ ...ref, claim: claim.id })),
  }));
  const row = claimRow(claim, context);
  const text = { ...own, claim: JSON.stringify({ ...claim, numbers }), terms: termsOf(claim, context) };
  return {
    claim: row,
    text,
    indexed: indexedOf(row, text.terms, claim),
    places,
    origins: originRows(claim, generation),
  };
}

/** The origins of a claim as rows. */
export const originRows = (
  { id, origins }: Pick<Claim, "id" | "origins">,
  generation: number,
): NewRow<"claim_origin">[] =>
  origins.map(({ voice, kind }, position) => ({
    generation,
    claim_id: id,
    position,
    name: voice,
    folded: voiceSpelling(voice),
    kind,
  }));

/** The claim under the ids that it and the others have. */
function renamed(claim: Claim, ids: ReadonlyMap<string, string>): Claim {
  const idOf = (id: string): string => ids.get(id) ?? id;
  const appearances = claim.appearances.map((appearance) => ({
    ...appearance,
    parent: appearance.parent && { ...appearance.parent, claim: idOf(appearance.parent.claim) },
    runnersUp: appearance.runnersUp.map((ref) => ({ ...ref, claim: idOf(ref.claim) })),
  }));
  return { ...claim, id: idOf(claim.id), appearances };
}

function claimRow(claim: Claim, context: ClaimContext): NewRow<"claim"> {
  const documents = [...new Set(claim.appearances.map(({ document }) => document))];
  const dates = documents.flatMap((document) => context.standings.get(document)?.published ?? []).sort();
  const worth = claim.appearances.map(
    ({ document, report }) => seenOf(context, document).reports.get(report ?? "")?.checkworthiness ?? 0,
  );
  return {
    generation: context.generation,
    id: claim.id,
    gist: claim.gist,
    storyline_id: claim.storyline,
    articles: documents.length,
    outlets: publishersOf(documents, context.standings).size,
    appearances: claim.appearances.length,
    independent_min: claim.independent.min,
    independent_max: claim.independent.max,
    why: claim.independent.why,
    copies: documents.length / Math.max(1, claim.independent.max),
    worth: worth.reduce((most, one) => Math.max(most, one), 0),
    first_published: dates[0] ?? "",
    last_published: dates.at(-1) ?? "",
    gone: 0,
  };
}

function seenOf({ seen }: ClaimContext, document: string): SeenArticle {
  const article = seen.get(document);
  if (!article) throw new Error(`a claim names ${document}, which is none of the articles that were traced`);
  return article;
}

const publishersOf = (
  documents: readonly string[],
  standings: ReadonlyMap<string, Standing>,
): ReadonlySet<string> => new Set(documents.flatMap((document) => standings.get(document)?.publisher ?? []));

const termsOf = (claim: Claim, context: ClaimContext): string =>
  termsOfTold([
    claim.gist,
    ...claim.appearances.map(({ document, statement }) => textOf(seenOf(context, document).text, statement)),
  ]);

/** The terms of wordings, each wording once, in their order; a space before and behind each term, and a border between wordings. */
export function termsOfTold(told: readonly string[]): string {
  const wordings = new Set(
    told.map((words) => wordsOf(words).map(({ term }) => term)).map((terms) => terms.join(" ")),
  );
  return ` ${[...wordings].filter((terms) => terms !== "").join(` ${BORDER} `)} `;
}

/** What a claim is found by, of its rows: `terms` as {@link termsOfTold} gives them. */
export function indexedOf(
  { generation, id, articles }: Pick<NewRow<"claim">, "generation" | "id" | "articles">,
  terms: string,
  { voices, origins }: Pick<Claim, "voices" | "origins">,
): IndexedClaim {
  const names = new Set([...origins, ...voices].map(({ voice }) => voice));
  return {
    generation,
    claim: id,
    articles,
    text: terms.trim().split(" "),
    voice: [...names].flatMap((name) => [...wordsOf(name).map(({ term }) => term), BORDER]),
  };
}

/** Turns storylines into rows; `claims` are the rows' places, by the id of their claim. */
export function storylineRow(
  { id, gist, claims }: Storyline,
  context: Pick<ClaimContext, "generation" | "standings">,
  documentsOf: (claim: string) => Iterable<string>,
): NewRow<"storyline"> {
  const documents = [...new Set(claims.flatMap((claim) => [...documentsOf(claim)]))];
  return {
    generation: context.generation,
    id,
    gist,
    claims: claims.length,
    articles: documents.length,
    outlets: publishersOf(documents, context.standings).size,
  };
}

/** Turns a standing into a row. */
export const standingRow = (
  standing: Standing,
  { revision, analysed }: SeenArticle,
  generation: number,
): NewRow<"standing"> => ({
  generation,
  article_id: standing.document,
  revision_id: revision,
  analysed_at: analysed,
  publisher: standing.publisher,
  published: standing.published,
  kind: standing.kind,
  source_id: standing.of,
  agency: standing.agency,
  credited: standing.credited ? 1 : 0,
  evidence: JSON.stringify(standing.evidence),
});

/** Turns passages into rows, those of each two articles numbered in their order. */
export function passageRows(passages: readonly Passage[], generation: number): NewRow<"passage">[] {
  const counts = new Map<string, number>();
  return passages.map(({ a, b, words }) => {
    const key = `${a.document} ${b.document}`;
    const position = counts.get(key) ?? 0;
    counts.set(key, position + 1);
    return {
      generation,
      first_id: a.document,
      second_id: b.document,
      position,
      first_start: a.start,
      first_end: a.end,
      second_start: b.start,
      second_end: b.end,
      words,
    };
  });
}
