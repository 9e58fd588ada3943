/**
 * What a rule for debris is: a value with a name, a pattern over folded text, and examples.
 * @module
 */

/** What kind of debris a stretch is. */
export type DebrisCode = "boilerplate" | "byline" | "dateline" | "credit" | "caption";

/** What debris says of the article. Names are as written in the text. */
export interface DebrisMetadata {
  readonly publisher: string | null;
  /** Whose text it is. */
  readonly republishes: string | null;
  /** YYYY-MM-DD */
  readonly published: string | null;
  readonly author: string | null;
  readonly translatedFrom: string | null;
}

/**
 * Where a rule is tried: at the start of the article's first lines; on whole lines of its foot; at the end of the
 * foot's lines; anywhere.
 */
export type DebrisPlace = "head" | "foot" | "tail" | "anywhere";

/** A capture of a match, as written in the raw text. */
export type Captures = (group: string) => string | null;

/** One kind of debris. */
export interface DebrisRule {
  /** Stable: it stands in diagnostics. */
  readonly name: string;
  readonly code: DebrisCode;
  readonly place: DebrisPlace;
  /**
   * Over the folded line. "head" and whole-line rules begin with ^, "tail" rules end with $. The group `debris`
   * narrows what is cut; without it the whole match is.
   */
  readonly pattern: RegExp;
  /** Every match holds one of these: a cheap look before the pattern, which need not be there. */
  readonly needs?: readonly string[];
  /** A last check that a pattern cannot make. */
  readonly accepts?: (captures: Captures, known: KnownNames) => boolean;
  readonly read?: (captures: Captures, known: KnownNames) => Partial<DebrisMetadata>;
  /** True where everything after it, too, is debris if it is short. */
  readonly opensFoot?: boolean;
  /** `[text, what is cut from it]` */
  readonly finds: readonly (readonly [string, string])[];
  readonly ignores: readonly string[];
}

/** Names that make a doubtful head sure. Both get folded names. */
export interface KnownNames {
  isOutlet(folded: string): boolean;
  isPlace(folded: string): boolean;
}
