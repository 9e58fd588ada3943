/**
 * What an exporter is: one form in which claims, or reports, leave the library. The interface is public: docs/guide/exporters.md.
 * @module
 */
import type { claimRoutes, ReplyOf } from "../contract/index.ts";

/** A claim with all that its page shows. Offsets count code points of the articles' texts. */
export type ExportedClaim = ReplyOf<(typeof claimRoutes)["GET /api/claims/:claim"]>;

/** By which ways a claim came to its articles. */
export type ExportedGraph = ReplyOf<(typeof claimRoutes)["GET /api/claims/:claim/graph"]>;

/** An article that something exported stands in. */
export interface ExportedArticle {
  readonly id: string;
  /** The revision whose text is quoted. */
  readonly revision: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** The text that all offsets count in. */
  readonly text: string;
  /** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What an article was read from. */
export interface ExportedOriginal {
  readonly mediaType: string;
  /** Of the response, names in lower case; empty for a file. */
  readonly headers: Readonly<Record<string, string>>;
  /** As they came. */
  readonly bytes: Uint8Array;
}

/** Words of an article: offsets in code points. */
export interface ExportedQuote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A report as the library has it, with what people have decided laid over it. */
export interface ExportedReport {
  readonly id: string;
  readonly article: string;
  readonly content: ExportedQuote;
  /** Further stretches of the content, where the words of the attribution stand inside it. */
  readonly more?: readonly ExportedQuote[];
  /** The voices deny what is said. */
  readonly denied?: boolean;
  /** Outermost first, as in the published format. */
  readonly chain: readonly {
    readonly name: string;
    readonly kind: string;
    /** Type of a voice without a name; null of one that is named. */
    readonly unnamed?: string | null;
    /** Its id in the library; null where a person gave it another name. */
    readonly voice?: string | null;
    readonly source: ExportedQuote | null;
    readonly cue: ExportedQuote | null;
  }[];
  readonly stance: string;
  readonly form: string;
  /** Ids of the claims that it states. */
  readonly claims: readonly string[];
}

/** Where exporters take from. Everything streams: nothing here is ever held as a whole. */
export interface ExportSource {
  /** The chosen claims, each once, in the order of their ids. */
  claims(): AsyncIterable<ExportedClaim>;
  /**
   * The reports of the chosen articles, article by article, in the order of the text; where claims were chosen, those that state
   * one of them.
   */
  reports(): AsyncIterable<ExportedReport>;
  /** An article that was named. Throws where there is none of that id. */
  getArticle(id: string): Promise<ExportedArticle>;
  /** The graph of a claim that was named. A source may know none. */
  getGraph?(claim: string): Promise<ExportedGraph>;
  /** The bytes that a revision was read from. A source may keep none. */
  getOriginal?(revision: string): Promise<ExportedOriginal>;
  /** When this was taken, ISO 8601 in UTC: the one moment that an export names, so that it can be made again. */
  readonly at: string;
  /** Of the tool that makes the export: `isnad 1.2.3`. */
  readonly version?: string;
  /** Version of the rules that the claims were traced by. */
  readonly rules?: string;
}

/** What an export may be told beside its source. */
export interface ExportOptions {
  /** Of what it says in words of its own; Arabic where it is left out. */
  readonly language?: "ar" | "en";
}

/** One form of export. */
export interface Exporter {
  /** What is typed after `--format`, and in the address: `csv`. */
  readonly name: string;
  /** One line: what it is good for. */
  readonly summary: string;
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
  /** It is of one claim: nothing else may be chosen. */
  readonly oneClaim?: true;
  /** Writes it piece by piece. The pieces together are the file; text is UTF-8. */
  write(source: ExportSource, options?: ExportOptions): AsyncIterable<string | Uint8Array>;
}
