/**
 * What is known of a message, for a terminal: what it retells, who said that first, who checked it.
 * @module
 */
import type { Analysis, FactCheck, Independence, Link } from "../../model/index.ts";
import { type Span, textOf } from "../../text/index.ts";
import { wrap } from "../columns.ts";
import { countOf, isUnnamed, NOUNS, unnamedLabel } from "../labels.ts";
import { isolate, rightToLeft, widthFor } from "../lines.ts";
import { type Palette, paletteOf } from "../palette.ts";
import { oneLine, shorten } from "../plain.ts";
import { renderListing } from "../terminal.ts";
import type { ClaimOptions } from "./claim.ts";
import {
  claimCheckLines,
  factCheckLines,
  reasonsText,
  type ShownClaimCheck,
  type ShownReason,
} from "./fact-checks.ts";
import { independenceText } from "./labels.ts";

/** A claim that a message retells. Spans count UTF-16 units of the message. */
export interface ShownRetold {
  readonly claim: {
    readonly id: string;
    readonly gist: string;
    readonly articles: number;
    readonly outlets: number;
    readonly independent: Independence;
  };
  readonly at: Span;
  readonly score: number;
  readonly reasons: readonly ShownReason[];
  readonly first: {
    readonly place: { readonly article: string; readonly text: string };
    readonly standing: {
      readonly title: string | null;
      readonly publisher: string | null;
      readonly published: string | null;
      readonly url: string | null;
    } | null;
    readonly chain: readonly Link[];
  };
  readonly checks: readonly ShownClaimCheck[];
}

/** A message and what was found for it. */
export interface ShownCheck {
  readonly analysis: Analysis;
  readonly claims: readonly ShownRetold[];
  readonly factChecks: readonly {
    readonly factCheck: FactCheck;
    readonly score: number;
    readonly reasons: readonly ShownReason[];
  }[];
  readonly denials: readonly Span[];
}

interface Context {
  readonly text: string;
  readonly palette: Palette;
  readonly width: number;
}

const INDENT = "     ";
const EXCERPT = 120;

/** The message's reports, then the claims of the library, then fact-checks, and plain words where there are none. */
export function renderCheck(checked: ShownCheck, options: ClaimOptions): string {
  const { analysis, claims, factChecks, denials } = checked;
  const palette = paletteOf(options.colour);
  const context = { text: analysis.article.text, palette, width: widthFor(options.columns) };
  const lines = [
    palette.strong(
      claims.length === 0
        ? "لا ادعاء في المكتبة ترويه هذه الرسالة."
        : `في المكتبة مما ترويه الرسالة: ${countOf(claims.length, NOUNS.claim)}`,
    ),
    "",
    ...claims.flatMap((claim, at) => [...numbered(at + 1, claimLines(claim, context), palette), ""]),
    ...denials.flatMap((span) => denialLines(span, context)),
    palette.strong(
      factChecks.length === 0
        ? "لا تدقيق منشورا في المكتبة يُقترح لكلام الرسالة."
        : `قد يتناول كلام الرسالة: ${countOf(factChecks.length, NOUNS.factCheck)}`,
    ),
    "",
    ...factChecks.flatMap((check, at) => [
      ...numbered(
        at + 1,
        [
          ...factCheckLines(check.factCheck, context.width - INDENT.length, palette),
          ...wrap(reasonsText(check), context.width - INDENT.length).map(palette.faint),
        ],
        palette,
      ),
      "",
    ]),
  ];
  const message = { ...analysis, article: { ...analysis.article, id: "الرسالة" } };
  return `${renderListing(message, { ...options, assertions: true, sort: "text" })}\n${rightToLeft(lines)}`;
}

function numbered(number: number, [first = "", ...more]: readonly string[], palette: Palette): string[] {
  return [
    `${palette.faint(`${number}.`.padEnd(INDENT.length))}${first}`,
    ...more.map((line) => `${INDENT}${line}`),
  ];
}

function claimLines(retold: ShownRetold, context: Context): string[] {
  const { palette, text } = context;
  const { claim, at, checks } = retold;
  const width = context.width - INDENT.length;
  const inner = width - INDENT.length;
  return [
    ...wrap(oneLine(claim.gist), width).map(palette.strong),
    [
      countOf(claim.articles, NOUNS.article),
      countOf(claim.outlets, NOUNS.publisher),
      independenceText(claim.independent),
    ].join(" · "),
    ...wrap(`في الرسالة: «${isolate(shorten(oneLine(textOf(text, at)), EXCERPT))}»`, width),
    ...wrap(reasonsText(retold), width).map(palette.faint),
    ...firstLines(retold.first, width),
    ...(checks.length === 0 ? ["لم يُعرف له تدقيق منشور."] : []),
    ...checks.flatMap((check) => claimCheckLines(check, inner, palette).map((line) => `${INDENT}${line}`)),
    palette.faint(isolate(claim.id)),
  ];
}

/** "أول ظهور معروف: صحيفة المرفأ · 2024-03-01 · العنوان", then who says it there. */
function firstLines({ place, standing, chain }: ShownRetold["first"], width: number): string[] {
  const about = [standing?.publisher, standing?.published?.slice(0, 10), standing?.title]
    .filter((part) => typeof part === "string")
    .map((part) => isolate(oneLine(part)));
  const where = about.length === 0 ? isolate(place.article) : about.join(" · ");
  return [
    ...wrap(`أول ظهور معروف: ${where}`, width),
    ...(standing?.url ? [isolate(oneLine(standing.url))] : []),
    ...wrap(`${voicesText(chain)}: «${isolate(shorten(oneLine(place.text), EXCERPT))}»`, width),
  ];
}

function voicesText(chain: readonly Link[]): string {
  if (chain.length === 0) return "يقوله المقال بصوته";
  const voices = chain.map((link) =>
    isUnnamed(link) ? `${isolate(oneLine(link.name))} (${unnamedLabel(link)})` : isolate(oneLine(link.name)),
  );
  return `يقوله: ${voices.join(" ← ")}`;
}

const denialLines = (span: Span, { text, width }: Context): string[] => [
  ...wrap(
    `تنفيه الرسالة نفسها، فلا يُقترح له تدقيق: «${isolate(shorten(oneLine(textOf(text, span)), EXCERPT))}»`,
    width,
  ),
  "",
];
