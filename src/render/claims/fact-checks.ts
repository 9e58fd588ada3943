/**
 * Published fact-checks for a terminal: by themselves, and beside the claims that they deal with.
 * @module
 */
import type { FactCheck, Rating, Verdict } from "../../model/index.ts";
import { wrap } from "../columns.ts";
import { isolate, rightToLeft, widthFor } from "../lines.ts";
import { type Palette, paletteOf } from "../palette.ts";
import { oneLine } from "../plain.ts";
import type { ClaimOptions } from "./claim.ts";
import { VERDICT_LABELS } from "./verdicts.ts";

/** One named piece of evidence. */
export interface ShownReason {
  readonly evidence: string;
  readonly value: number;
  readonly of: number;
  readonly words: readonly string[];
}

/** A fact-check beside a claim: what a person decided, and why it is suggested. */
export interface ShownClaimCheck {
  readonly factCheck: FactCheck;
  readonly decided: { readonly state: "confirmed" | "rejected"; readonly by: string } | null;
  readonly suggested: { readonly score: number; readonly reasons: readonly ShownReason[] } | null;
}

/** What may show that two tellings are one, by the name of the evidence. */
const EVIDENCE_LABELS: Readonly<Record<string, string>> = {
  words: "كلمات مشتركة",
  names: "أسماء مشتركة",
  numbers: "أرقام مشتركة",
  context: "السياق",
  date: "تاريخ قريب",
  translation: "ترجمة",
  "name-across-scripts": "اسم بخط آخر",
  "other-numbers": "أرقام أخرى",
  negation: "نفي في أحدهما",
};

const INDENT = "     ";

/** A numbered list of fact-checks. */
export function renderFactChecks(checks: readonly FactCheck[], options: ClaimOptions): string {
  const palette = paletteOf(options.colour);
  const width = widthFor(options.columns) - INDENT.length;
  return rightToLeft(
    checks.flatMap((check, at) => {
      const [first = "", ...more] = factCheckLines(check, width, palette);
      const number = palette.faint(`${at + 1}.`.padEnd(INDENT.length));
      return [`${number}${first}`, ...more.map((line) => `${INDENT}${line}`), ""];
    }),
  );
}

/** The fact-checks of a claim, each with what was decided or why it is suggested. */
export function renderClaimChecks(checks: readonly ShownClaimCheck[], options: ClaimOptions): string {
  const palette = paletteOf(options.colour);
  const width = widthFor(options.columns) - INDENT.length;
  return rightToLeft(
    checks.flatMap((check) => [
      ...claimCheckLines(check, width, palette).map((line) => `${INDENT}${line}`),
      "",
    ]),
  );
}

/** The words of the claim, who judged it and how, where, and its id. */
export function factCheckLines(check: FactCheck, width: number, palette: Palette): string[] {
  return [
    ...wrap(`«${isolate(oneLine(check.claim))}»`, width).map(palette.strong),
    ...wrap(judgedText(check), width),
    ...(check.url === null ? [] : [palette.faint(isolate(oneLine(check.url)))]),
    palette.faint(isolate(check.id)),
  ];
}

/** One fact-check beside a claim. */
export function claimCheckLines(
  { factCheck, decided, suggested }: ShownClaimCheck,
  width: number,
  palette: Palette,
): string[] {
  return [
    ...wrap(stateText({ decided, suggested }), width),
    ...factCheckLines(factCheck, width, palette),
    ...(suggested === null ? [] : wrap(reasonsText(suggested), width).map(palette.faint)),
  ];
}

function stateText({ decided }: Pick<ShownClaimCheck, "decided" | "suggested">): string {
  if (decided === null) return "تدقيق مقترح، لم يُبتّ فيه:";
  const who = isolate(oneLine(decided.by));
  return decided.state === "confirmed" ? `تدقيق يتناوله، أكّد ذلك ${who}:` : `تدقيق لا يتناوله، رفضه ${who}:`;
}

/** "مرصد الرصيف · 2024-03-09 · «خبر زائف» = غير صحيح" */
export function judgedText({ publisher, published, verdict }: FactCheck): string {
  const parts = [publisher, published?.slice(0, 10)].flatMap((one) => (one ? [isolate(oneLine(one))] : []));
  return [...parts, verdictText(verdict)].join(" · ");
}

function verdictText({ wording, rating, scale }: FactCheck["verdict"]): string {
  const words = wording === null ? null : `«${isolate(oneLine(wording))}»`;
  const said = [words, rating && ratingText(rating)].filter((one) => one !== null).join("، ");
  return `الحكم: ${said} = ${scaleText(scale)}`;
}

const ratingText = ({ value, best }: Rating): string => `${value} من ${best}`;

const scaleText = (scale: Verdict | null): string =>
  scale === null ? "لا يُعرف مقابله" : `${VERDICT_LABELS[scale]} (${scale})`;

/** "لأن: كلمات مشتركة («الرافعة»، «المرفأ»)، تاريخ قريب؛ وعليه: أرقام أخرى" */
export function reasonsText({
  score,
  reasons,
}: {
  readonly score: number;
  readonly reasons: readonly ShownReason[];
}): string {
  const of = (isMeant: (value: number) => boolean): string =>
    reasons
      .filter(({ value }) => isMeant(value))
      .map(({ evidence, words }) => `${EVIDENCE_LABELS[evidence] ?? isolate(evidence)}${wordsText(words)}`)
      .join("، ");
  const [because, against] = [of((value) => value > 0), of((value) => value < 0)];
  const parts = [because && `لأن: ${because}`, against && `ويخالفه: ${against}`].filter(
    (part) => part !== "",
  );
  return `${parts.join("؛ ")} (${Math.round(score * 100)}٪)`;
}

const wordsText = (words: readonly string[]): string =>
  words.length === 0 ? "" : ` (${words.map(pairText).join("، ")})`;

/** A word, and how the other text has it: the arrow turns with the direction of the line. */
const pairText = (word: string): string =>
  word
    .split(" → ")
    .map((one) => isolate(oneLine(one)))
    .join(" ← ");
