/**
 * What a dossier is about: one claim with its articles, numbered as the page numbers them.
 * @module
 */
import type { ExportedArticle, ExportedClaim, ExportSource } from "../exporter.ts";
import { apart, type Html, html } from "./html.ts";
import type { Words } from "./words.ts";

/** One telling of the claim. */
export type Appearance = ExportedClaim["appearances"][number];
/** An article in which it is told. */
export type ToldArticle = ExportedClaim["articles"][number];

/** A claim with what its dossier shows of it. */
export interface Subject {
  readonly claim: ExportedClaim;
  /** Those that tell the claim first; their place here, from 1, is their number on the page. */
  readonly articles: readonly { readonly told: ToldArticle; readonly exported: ExportedArticle }[];
  readonly words: Words;
  readonly at: string;
  /** Of the tool that makes it; null where the source does not say. */
  readonly version: string | null;
}

/** Reads the articles of a claim and puts them in order. */
export async function subjectOf(
  claim: ExportedClaim,
  source: Pick<ExportSource, "getArticle" | "at" | "version">,
  words: Words,
): Promise<Subject> {
  const order = [...claim.articles].sort(
    (a, b) => firstTelling(claim, a) - firstTelling(claim, b) || (a.id < b.id ? -1 : 1),
  );
  const articles: Subject["articles"][number][] = [];
  for (const told of order) articles.push({ told, exported: await source.getArticle(told.id) });
  return { claim, articles, words, at: source.at, version: source.version ?? null };
}

/** The place of the first telling in an article; after all others where it has none. */
function firstTelling({ appearances }: ExportedClaim, { id }: ToldArticle): number {
  const at = appearances.findIndex(({ quote }) => quote.article === id);
  return at < 0 ? appearances.length : at;
}

/** An article by its id. Throws where the claim does not name it. */
export function articleOf({ articles }: Subject, id: string) {
  const found = articles.find(({ told }) => told.id === id);
  if (!found) throw new RangeError(`article ${id} is none of the claim's`);
  return found;
}

/** "[3]", leading to the article. */
export function articleMark({ articles, words }: Subject, id: string): Html {
  const at = articles.findIndex(({ told }) => told.id === id) + 1;
  if (at === 0) return apart(id);
  return html`<a class="mark" href="#a${at}" aria-label="${words.columns.article} ${at}">[${at}]</a>`;
}

/** "Telling 3", leading to it. */
export const tellingMark = ({ words }: Subject, position: number): Html =>
  html`<a href="#t${position + 1}">${words.telling(position + 1)}</a>`;

/** "Anbar Agency, 2023-05-17 [3]" */
export function placeOf(subject: Subject, id: string): Html {
  const { words } = subject;
  const { publisher, published } = articleOf(subject, id).told;
  const date = published === null ? words.labels.undated : apart(published);
  return html`${apart(publisher ?? words.labels.noPublisher)}${words.comma}${date} ${articleMark(subject, id)}`;
}
