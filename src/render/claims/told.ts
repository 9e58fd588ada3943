/**
 * What listings of claims read: the traced claims with the articles behind them.
 * @module
 */
import type {
  Appearance,
  Claim,
  DescribedArticle,
  DescribedStatement,
  Place,
  Standing,
  TracedClaims,
} from "../../model/index.ts";
import { textOf } from "../../text/index.ts";
import { oneLine } from "../plain.ts";

/** The words of a place, on one line. */
export type Words = (place: Place) => string;

/** Reads words out of these articles; throws for a place in any other. */
export function wordsIn(articles: readonly DescribedArticle[]): Words {
  const texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  return (place) => {
    const text = texts.get(place.document);
    if (text === undefined) throw new Error(`${place.document} is none of the articles`);
    return oneLine(textOf(text, place));
  };
}

/** Claims with their articles, found by id. */
export class Told {
  readonly claims: ReadonlyMap<string, Claim>;
  readonly storylines: TracedClaims["storylines"];
  readonly words: Words;
  readonly #articles: ReadonlyMap<string, DescribedArticle>;
  readonly #standings: ReadonlyMap<string, Standing>;

  constructor(traced: TracedClaims, articles: readonly DescribedArticle[]) {
    this.claims = new Map(traced.claims.map((claim) => [claim.id, claim]));
    this.storylines = traced.storylines;
    this.words = wordsIn(articles);
    this.#articles = new Map(articles.map((each) => [each.article.id, each]));
    this.#standings = new Map(traced.articles.map((standing) => [standing.document, standing]));
  }

  /** Whose text an article is. Throws where there is no such article. */
  standing(document: string): Standing {
    const standing = this.#standings.get(document);
    if (!standing) throw new Error(`${document} is none of the articles`);
    return standing;
  }

  title(document: string): string | null {
    return this.#articles.get(document)?.article.title ?? null;
  }

  /** The statement of an appearance, with its voices. */
  statement({ document, statement: { start, end }, report }: Appearance): DescribedStatement | null {
    const statements = this.#articles.get(document)?.statements ?? [];
    return statements.find((one) => one.start === start && one.end === end && one.report === report) ?? null;
  }
}

/** The articles in which a claim appears. */
export const documentsOf = ({ appearances }: Claim): ReadonlySet<string> =>
  new Set(appearances.map(({ document }) => document));

/** Who published them, as far as that is known. */
export function publishersOf(told: Told, claim: Claim): ReadonlySet<string> {
  const publishers = [...documentsOf(claim)].map((document) => told.standing(document).publisher);
  return new Set(publishers.filter((publisher) => publisher !== null));
}
