/**
 * One claim: who first said it, how many independent origins it has and why, and the tree of its retellings with what
 * each of them changed.
 * @module
 */
import type {
  Appearance,
  AppearanceRef,
  Change,
  Claim,
  DescribedArticle,
  NumberEvidence,
  Origin,
  Standing,
  TracedClaims,
} from "../../model/index.ts";
import { wrap } from "../columns.ts";
import { countOf, isUnnamed, KIND_LABELS, NOUNS, unnamedLabel } from "../labels.ts";
import { isolate, rightToLeft, widthFor } from "../lines.ts";
import { type Palette, paletteOf } from "../palette.ts";
import { oneLine, shorten } from "../plain.ts";
import { CHANGE_LABELS, reasonsText, STANDING_LABELS } from "./labels.ts";
import { countsText } from "./list.ts";
import { Told, type Words } from "./told.ts";

/** How to print. */
export interface ClaimOptions {
  readonly columns: number;
  readonly colour: boolean;
}

interface Context {
  readonly told: Told;
  readonly claim: Claim;
  readonly palette: Palette;
  readonly width: number;
}

const STEP = 2;
/** Deeper retellings are not moved further in. */
const DEEPEST = 8;
const EXCERPT = 60;

/** What a claim is shown from. */
export interface ShownClaims {
  readonly traced: TracedClaims;
  readonly articles: readonly DescribedArticle[];
}

/** The page of a claim for a terminal, with the numbers that it is told with. */
export function renderClaim(
  claim: Claim,
  numbers: readonly NumberEvidence[],
  { traced, articles }: ShownClaims,
  options: ClaimOptions,
): string {
  const told = new Told(traced, articles);
  const context = { told, claim, palette: paletteOf(options.colour), width: widthFor(options.columns) };
  return rightToLeft([...headLines(context, numbers), "", ...treeLines(context)]);
}

function headLines({ told, claim, palette, width }: Context, numbers: readonly NumberEvidence[]): string[] {
  const lines = [
    ...wrap(oneLine(claim.gist), width).map(palette.strong),
    countsText(told, claim),
    ...claim.origins.map((origin) => originLine(told, origin)),
    ...(claim.independent.why === "" ? [] : wrap(`لماذا: ${oneLine(claim.independent.why)}`, width)),
  ];
  if (numbers.length > 1)
    lines.push(
      ...numbers.slice(0, MOST_NUMBERS).flatMap((number) => wrap(numberText(told, claim, number), width)),
    );
  if (claim.bottlenecks.length > 0) lines.push(`يمر كله عبر: ${namesText(claim.bottlenecks)}`);
  for (const loop of claim.loops) lines.push(`إسناد دائري: ${loop.map(isolate).join(" ← ")}`);
  const storyline = told.storylines.find((one) => one.id === claim.storyline);
  if (storyline && storyline.claims.length > 1)
    lines.push(palette.faint(`من قصة: ${isolate(oneLine(storyline.gist))}`));
  lines.push(palette.faint(isolate(claim.id)));
  return lines;
}

/** More numbers of one claim than this are not shown. */
const MOST_NUMBERS = 6;

/** "رقم: «أربعة عشر عاملا» في مقالين، يقوله: مسؤولون" */
function numberText(
  told: Told,
  { appearances }: Claim,
  { place, appearances: at, voices }: NumberEvidence,
): string {
  const articles = new Set(at.map(({ appearance }) => appearances[appearance]?.document));
  const who = voices.length === 0 ? "لا يقوله صوت بعينه" : `يقوله: ${namesText(voices)}`;
  return `رقم: «${isolate(told.words(place))}»، ${countOf(articles.size, NOUNS.article)}، ${who}`;
}

const namesText = (names: readonly string[]): string =>
  names.map((name) => isolate(oneLine(name))).join("، ");

const originLine = (told: Told, { voice, kind, document }: Origin): string =>
  `أصل: ${isolate(oneLine(voice))} (${KIND_LABELS[kind]})، في ${documentText(told.standing(document))}`;

/** "port.txt · القلوع · 2023-05-17" */
export function documentText({ document, publisher, published }: Standing): string {
  return [document, publisher, published]
    .filter((part) => part !== null)
    .map((part) => isolate(oneLine(part)))
    .join(" · ");
}

/** "نسخة من port.txt، نص وكالة عنبر (بلا ذكرها)" */
export function standingText({ kind, of, agency, credited }: Standing): string {
  const whose = kind === "agency" ? agency : of;
  const parts = [
    whose === null ? STANDING_LABELS[kind] : `${STANDING_LABELS[kind]} ${isolate(oneLine(whose))}`,
  ];
  if (agency !== null && kind !== "agency") parts.push(`نص ${isolate(oneLine(agency))}`);
  if ((agency !== null || of !== null) && !credited) parts.push("بلا ذكر المصدر");
  return parts.join("، ");
}

/** Roots are appearances without a parent in this claim; each is followed by what retells it. */
function treeLines(context: Context): string[] {
  const { claim } = context;
  const children = new Map<number, number[]>();
  const roots: number[] = [];
  for (const [at, { parent }] of claim.appearances.entries()) {
    const within = parent?.claim === claim.id ? parent.appearance : null;
    if (within === null) roots.push(at);
    else children.set(within, [...(children.get(within) ?? []), at]);
  }
  const lines: string[] = [];
  const waiting = roots.map((at) => ({ at, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { at, depth } = next;
    const appearance = claim.appearances[at];
    if (appearance) lines.push(...appearanceLines(context, appearance, depth), "");
    for (const child of (children.get(at) ?? []).reverse()) waiting.push({ at: child, depth: depth + 1 });
  }
  return lines;
}

function appearanceLines(context: Context, appearance: Appearance, depth: number): string[] {
  const { told, palette, width } = context;
  const indent = " ".repeat(STEP * Math.min(depth, DEEPEST));
  const inner = `${indent}  `;
  const standing = told.standing(appearance.document);
  const words = told.words({ ...appearance.statement, document: appearance.document });
  const lines = [
    `${indent}${depth === 0 ? "●" : "└"} ${palette.strong(documentText(standing))} ${palette.faint(standingText(standing))}`,
    ...wrap(`${voicesText(told, appearance)}${words}`, width - inner.length).map((line) => `${inner}${line}`),
    ...appearance.changes.flatMap((change) =>
      wrap(changeText(told.words, change), width - inner.length).map(
        (line) => `${inner}${palette.doubts(line)}`,
      ),
    ),
  ];
  const { parent } = appearance;
  if (parent && parent.claim !== context.claim.id) lines.push(`${inner}${otherClaimText(told, parent)}`);
  const reasons = reasonsText(appearance.why);
  if (reasons !== null)
    lines.push(...wrap(reasons, width - inner.length).map((line) => `${inner}${palette.faint(line)}`));
  return lines;
}

/** "صحيفة المرفأ ← مصادر (غير مسمّى): " */
function voicesText(told: Told, appearance: Appearance): string {
  const chain = told.statement(appearance)?.chain ?? [];
  if (chain.length === 0) return "بصوت المقال: ";
  const voices = chain.map((link) =>
    isUnnamed(link) ? `${isolate(oneLine(link.name))} (${unnamedLabel(link)})` : isolate(oneLine(link.name)),
  );
  return `${voices.join(" ← ")}: `;
}

/** "سقط التحفّظ: «ربما»" or "زاد الرقم: من «أربعة» إلى «أربعة عشر»" */
export function changeText(words: Words, { type, from, to, note }: Change): string {
  const quoted = (place: Change["from"]): string =>
    place === null ? "" : `«${isolate(shorten(words(place), EXCERPT))}»`;
  const label = CHANGE_LABELS[type];
  if (from && to) return `${label}: من ${quoted(from)} إلى ${quoted(to)}`;
  if (from || to) return `${label}: ${quoted(from ?? to)}`;
  return note === "" ? label : `${label}: ${oneLine(note)}`;
}

function otherClaimText(told: Told, { claim, appearance }: AppearanceRef): string {
  const other = told.claims.get(claim)?.appearances[appearance];
  if (!other) throw new Error(`there is no appearance ${appearance} of ${claim}`);
  const words = told.words({ ...other.statement, document: other.document });
  return `عن ادعاء آخر ${isolate(claim)}: «${isolate(shorten(words, EXCERPT))}» (${isolate(other.document)})`;
}
