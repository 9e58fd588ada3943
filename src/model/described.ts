/**
 * An article as matching and tracing read it: its statements, each with what is said in it and who said it. Spans count
 * UTF-16 units of the article's text.
 * @module
 */
import type { Span } from "../text/index.ts";
import type { Article, Entity, Form, Link, Quantity, Stance, TimeExpression } from "./analysis.ts";

/** One checkable assertion, with what stands inside its span and the voices behind it. */
export interface DescribedStatement extends Span {
  /** Id of the statement, unique in its article. */
  readonly id: string;
  /** Id of the article. */
  readonly document: string;
  /** Id of the report that it stands in; an assertion in the article's own voice is a report without a chain. */
  readonly report: string;
  /** Outermost voice first; empty: the article's own voice. */
  readonly chain: readonly Link[];
  readonly form: Form;
  readonly stance: Stance;
  /** The voice denies it: the content is what is denied. */
  readonly denied: boolean;
  /** The clause itself says that something is not so (لم، لن، ليس، دون). */
  readonly negated: boolean;
  /** It stands in the article's headline. */
  readonly headline: boolean;
  readonly hedges: readonly Span[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  readonly entities: readonly Entity[];
}

/** One article with its statements, in the order of their start. */
export interface DescribedArticle {
  readonly article: Article;
  readonly statements: readonly DescribedStatement[];
  /** What the statements are compared by, as numbers, where that was read beforehand (`match/statements`). */
  readonly compared?: Int32Array;
}
