/**
 * The published format of one analysis ("isnad/analysis", version 1). It has the fields of {@link Analysis} under the
 * same names, with every span in Unicode code points and without derivations.
 * The JSON schema of it is in scripts/analysis-schema.ts, kept apart so that no analysis loads a schema library.
 * @module
 */
import type { Analysis, Article, Diagnostic, Entity, Quantity, Report, TimeExpression } from "./analysis.ts";
import type { TracedClaims } from "./claims.ts";

/** Name of the format, as written into every analysis. */
export const ANALYSIS_FORMAT = "isnad/analysis";

/** Version of the format. A reader refuses any other. */
export const ANALYSIS_VERSION = 1;

/** A report as published: how it was derived is shown by `isnad explain` and is not part of the format. */
export type InterchangeReport = Omit<Report, "derivation">;

/** What an analysis says, without how each report was derived: the form in which it is kept. */
export interface KeptAnalysis extends Omit<Analysis, "reports"> {
  readonly reports: readonly InterchangeReport[];
}

/** The analysis of one article as it leaves the process. Spans count code points of `document.text`. */
export interface InterchangeAnalysis {
  readonly format: typeof ANALYSIS_FORMAT;
  readonly version: typeof ANALYSIS_VERSION;
  /** Version of the rule set that found it. */
  readonly rules: string;
  readonly document: Article;
  /** In the order of `content.start`. */
  readonly reports: readonly InterchangeReport[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly entities: readonly Entity[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Name of the format of what is told across articles. */
export const CLAIMS_FORMAT = "isnad/claims";

/** Version of that format. */
export const CLAIMS_VERSION = 1;

/** Claims as they leave the process. Spans count code points of the named document's text. */
export interface InterchangeClaims extends TracedClaims {
  readonly format: typeof CLAIMS_FORMAT;
  readonly version: typeof CLAIMS_VERSION;
}

/** Name and version of the format of two articles side by side. */
export const COMPARISON_FORMAT = "isnad/comparison";
/** Version of the format `isnad/comparison`. */
export const COMPARISON_VERSION = 1;

/** Name and version of the format of why two statements are one claim or not. */
export const WHY_FORMAT = "isnad/why";
/** Version of the format `isnad/why`. */
export const WHY_VERSION = 1;
