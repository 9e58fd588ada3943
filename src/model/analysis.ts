/**
 * What an analysis says of one article. Inside the process every span counts UTF-16 units of the raw text;
 * `toInterchange` turns it into the published format, which counts code points.
 * @module
 */
import type { Span } from "../text/index.ts";

/** What a voice is. */
export type VoiceKind = "person" | "organisation" | "outlet" | "document" | "anonymous" | "group";

/** direct: all of the content is quoted; mixed: part of it; indirect: none. */
export type Form = "direct" | "indirect" | "mixed";

/** The writer's own stance to the content, as worded. */
export type Stance = "neutral" | "supports" | "doubts" | "rejects";

/** One voice of a chain. `source` is the voice's noun phrase, `cue` the words that make it speech; both null where it carries over. */
export interface Link {
  readonly source: Span | null;
  readonly cue: Span | null;
  /** The resolved name: "الصحيفة" that means صحيفة المرفأ is "المرفأ". */
  readonly name: string;
  readonly kind: VoiceKind;
  /** Type of an unnamed voice (official, security, local, informed, eyewitness, media, social ...), null for a named one. */
  readonly unnamed: string | null;
  /** Other names that the voice may have, best first. */
  readonly candidates: readonly string[];
  /** 0..1 */
  readonly confidence: number;
}

/** One checkable assertion inside a report's content or in the article's own voice. */
export interface Statement extends Span {
  readonly id: string;
}

/** A named feature of a statement (number, consequence, opinion ...) and what it adds to its check-worthiness. */
export interface WorthFeature {
  readonly feature: string;
  readonly weight: number;
}

/** Why a result was found: a rule, what it covered, and the pieces it was built from. */
export interface Derivation extends Span {
  readonly rule: string;
  /** What the piece is to its parent: cue, source, content ...; null at the root. */
  readonly role: string | null;
  readonly children: readonly Derivation[];
}

/** One stretch of content with its chain, outermost voice first. An empty chain is an assertion in the article's own voice. */
export interface Report {
  readonly id: string;
  readonly content: Span;
  /** The other parts of a quotation that its cue splits. */
  readonly more: readonly Span[];
  readonly form: Form;
  readonly stance: Stance;
  /** The voice denies the content. */
  readonly negated: boolean;
  readonly hedges: readonly Span[];
  /** When it was said, where the text says so (EDTF). */
  readonly saidAt: string | null;
  readonly chain: readonly Link[];
  readonly statements: readonly Statement[];
  readonly rule: string;
  /** 0..1: how sure it is that this was said, by these voices. */
  readonly confidence: number;
  /** 0..1: how much there is to check, not whether it is true. */
  readonly checkworthiness: number;
  /** What the value was summed from, the strongest first. */
  readonly checkworthinessWhy: readonly WorthFeature[];
  readonly derivation: Derivation;
}

/** What a time expression names: a day or stretch of days, a time of day, a length, something that returns. */
export type TimeType = "date" | "time" | "duration" | "set";

/** A time expression. `value`: EDTF for dates, ISO 8601 for the others, or "relative" where it cannot be resolved. */
export interface TimeExpression extends Span {
  readonly type: TimeType;
  readonly value: string;
}

/** An amount in the text. `value` is exact for digits and number words; `unit` is null where none is told. */
export interface Quantity extends Span {
  readonly value: number;
  readonly unit: string | null;
}

/** What a named thing is. */
export type EntityType = "person" | "organisation" | "outlet" | "place" | "event" | "weapon" | "other";

/** A named thing at one place of the text, under the name that it has in every article. */
export interface Entity extends Span {
  readonly type: EntityType;
  readonly name: string;
  readonly id: string | null;
}

/** Something a reader should know about how the text was read. Span only where it points at a place. */
export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}

/** Where an article's day was read. */
export type DateBasis = "meta" | "byline" | "text" | "feed";

/** A date with its precision and where it was read; never a crawl date. */
export interface PublicationDate {
  /** EDTF */
  readonly value: string;
  readonly precision: "year" | "month" | "day" | "minute" | "second";
  readonly basis: DateBasis;
}

/** The article: its text to the letter, and what is known of its publication. */
export interface Article {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly publisher: string | null;
  /** Whose text it is, where the text says so. */
  readonly republishes: string | null;
  readonly translatedFrom: string | null;
  readonly author: string | null;
  readonly published: PublicationDate | null;
  readonly text: string;
}

/** Everything found in one article. Reports are in the order of `content.start`. */
export interface Analysis {
  /** Version of the rule set that found it. */
  readonly rules: string;
  readonly article: Article;
  readonly reports: readonly Report[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly Quantity[];
  readonly entities: readonly Entity[];
  readonly diagnostics: readonly Diagnostic[];
}
