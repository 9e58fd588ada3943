/**
 * Claims on their way out: spans in code points, one JSON object.
 * @module
 */
import {
  type Appearance,
  type Change,
  CLAIMS_FORMAT,
  CLAIMS_VERSION,
  type Claim,
  COMPARISON_FORMAT,
  COMPARISON_VERSION,
  type DescribedArticle,
  type Place,
  type Standing,
  type TracedClaims,
  WHY_FORMAT,
  WHY_VERSION,
} from "../model/index.ts";
import { type OffsetConverter, offsetsOf, type Span } from "../text/index.ts";
import type { Comparison } from "./compare.ts";
import type { ExplainedMatch, Stated } from "./why.ts";

/**
 * The published JSON ("isnad/claims", version 1), piece by piece: the whole may be longer than one string can be. Joined,
 * the pieces are one JSON object on one line. Throws where a place names a document that is not among `articles`.
 */
export function* claimsJson(traced: TracedClaims, articles: readonly DescribedArticle[]): Generator<string> {
  const places = new Places(articles);
  yield `{"format":${JSON.stringify(CLAIMS_FORMAT)},"version":${CLAIMS_VERSION},"articles":[`;
  yield* joined(traced.articles, (standing) => places.standing(standing));
  yield '],"claims":[';
  yield* joined(traced.claims, (claim) => places.claim(claim));
  yield '],"storylines":[';
  yield* joined(traced.storylines, (storyline) => storyline);
  yield traced.diagnostics ? `],"diagnostics":${JSON.stringify(traced.diagnostics)}}\n` : "]}\n";
}

/** The published JSON of two articles side by side ("isnad/comparison", version 1), on one line. */
export function comparisonJson(comparison: Comparison, a: DescribedArticle, b: DescribedArticle): string {
  const places = new Places([a, b]);
  const spanIn = (document: string, { start, end }: Span): Span => {
    const { document: _, ...span } = places.place({ document, start, end });
    return span;
  };
  const [first, second] = [a.article.id, b.article.id];
  return `${JSON.stringify({
    format: COMPARISON_FORMAT,
    version: COMPARISON_VERSION,
    ...comparison,
    a: places.standing(comparison.a),
    b: places.standing(comparison.b),
    passages: comparison.passages.map((passage) => ({
      a: spanIn(first, passage.a),
      b: spanIn(second, passage.b),
      words: passage.words,
    })),
    claims: comparison.claims.map((claim) => ({
      a: spanIn(first, claim.a),
      b: spanIn(second, claim.b),
      changes: claim.changes.map((change) => places.change(change)),
    })),
  })}\n`;
}

/** Why two statements are one claim or not ("isnad/why", version 1), on one line. */
export function whyJson({ a, b, match, changes }: ExplainedMatch): string {
  const places = new Places(a.article === b.article ? [a.article] : [a.article, b.article]);
  const place = ({ statement }: Stated): Place => places.place(statement);
  return `${JSON.stringify({
    format: WHY_FORMAT,
    version: WHY_VERSION,
    a: place(a),
    b: place(b),
    ...match,
    changes: changes.map((change) => places.change(change)),
  })}\n`;
}

function* joined<T>(values: readonly T[], convert: (value: T) => unknown): Generator<string> {
  for (const [at, value] of values.entries()) yield `${at === 0 ? "" : ","}${JSON.stringify(convert(value))}`;
}

/** Spans of named documents in code points. */
class Places {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #offsets = new Map<string, OffsetConverter>();

  constructor(articles: readonly DescribedArticle[]) {
    this.#texts = new Map(articles.map(({ article }) => [article.id, article.text]));
  }

  standing(standing: Standing): Standing {
    return { ...standing, evidence: standing.evidence.map((place) => this.place(place)) };
  }

  claim(claim: Claim): Claim {
    return { ...claim, appearances: claim.appearances.map((appearance) => this.#appearance(appearance)) };
  }

  #appearance(appearance: Appearance): Appearance {
    const { start, end } = this.place({ ...appearance.statement, document: appearance.document });
    const changes = appearance.changes.map(
      (change): Change => ({
        ...change,
        from: change.from && this.place(change.from),
        to: change.to && this.place(change.to),
      }),
    );
    return { ...appearance, statement: { start, end }, changes };
  }

  change(change: Change): Change {
    return {
      ...change,
      from: change.from && this.place(change.from),
      to: change.to && this.place(change.to),
    };
  }

  place({ document, start, end }: Place): Place {
    return { document, ...this.#offsetsOf(document).toCodePoints({ start, end }) };
  }

  #offsetsOf(document: string): OffsetConverter {
    const known = this.#offsets.get(document);
    if (known) return known;
    const text = this.#texts.get(document);
    if (text === undefined) throw new Error(`a place names ${document}, which is none of the articles`);
    const offsets = offsetsOf(text);
    this.#offsets.set(document, offsets);
    return offsets;
  }
}
