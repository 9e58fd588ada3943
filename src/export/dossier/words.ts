/**
 * What a dossier says in its own words: the shape of them, and how they count.
 * @module
 */
import type { Verdict } from "../../model/index.ts";
import type { ExportedClaim } from "../exporter.ts";
import { type Html, html, type Part } from "./html.ts";

type Appearance = ExportedClaim["appearances"][number];
type Kind = ExportedClaim["origins"][number]["kind"];
type Counts = ExportedClaim["voices"][number]["counts"];
type JoinedBy = ExportedClaim["voices"][number]["joined"][number]["by"];
type Standing = ExportedClaim["articles"][number]["kind"];

/** The forms of a counted noun, by the plural rules of the language; `{n}` stands for the number. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The words of one language. What takes a Part gives HTML. */
export interface Words {
  readonly language: "ar" | "en";
  readonly direction: "rtl" | "ltr";
  readonly title: string;
  readonly comma: string;
  /** Between a voice and the one that it has it from. */
  readonly arrow: string;
  readonly headings: Readonly<
    Record<
      | "summary"
      | "origins"
      | "retellings"
      | "numbers"
      | "timeline"
      | "verdicts"
      | "factChecks"
      | "articles"
      | "guide",
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | "voice"
      | "kind"
      | "counts"
      | "where"
      | "stands"
      | "number"
      | "unit"
      | "words"
      | "who"
      | "date"
      | "article"
      | "what",
      string
    >
  >;
  readonly labels: Readonly<
    Record<
      | "unit"
      | "nobody"
      | "undated"
      | "untitled"
      | "noPublisher"
      | "ownVoice"
      | "firstKnown"
      | "mayBeFirst"
      | "bottlenecks"
      | "loop"
      | "because"
      | "joined"
      | "noVerdicts"
      | "withdrawn"
      | "publisher"
      | "author"
      | "published"
      | "standing"
      | "address"
      | "articleId"
      | "revision"
      | "hash"
      | "uncredited"
      | "mentioned"
      | "before"
      | "after"
      | "left"
      | "new"
      | "otherClaim"
      | "unchanged"
      | "made"
      | "version"
      | "claimId"
      | "neverTruth"
      | "exact"
      | "noNumbers",
      string
    >
  >;
  readonly articles: Forms;
  readonly outlets: Forms;
  readonly origins: Forms;
  /** One sentence: so many articles, of so many outlets, so many origins, these. */
  summary(articles: Part, outlets: Part | null, origins: Part, names: Part): Html;
  range(min: number, max: number): string;
  rangeWhy(min: number, max: number): string;
  telling(number: number): string;
  retells(telling: Part): Html;
  readonly change: Readonly<Record<Appearance["changes"][number]["type"], string>>;
  readonly evidence: Readonly<Record<string, string>>;
  readonly kind: Readonly<Record<Kind, string>>;
  readonly counts: Readonly<Record<Counts, string>>;
  readonly joined: Readonly<Record<JoinedBy, string>>;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** How the page is to be read, a paragraph each. */
  readonly guide: readonly string[];
}

/** A number with its noun. */
export function count(words: Words, n: number, forms: Forms): string {
  const form = forms[new Intl.PluralRules(words.language).select(n)] ?? forms.other;
  return form.replace("{n}", String(n));
}

/** Names in a row. */
export const listed = (words: Words, names: readonly Part[]): Html =>
  html`${names.flatMap((name, i) => (i === 0 ? [name] : [words.comma, name]))}`;
