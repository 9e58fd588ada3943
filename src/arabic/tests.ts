/**
 * Questions that rules ask of a token.
 * @module
 */
import { type Pattern, token } from "../grammar/index.ts";
import type { Reading, VerbEntry, VerbFeatures } from "./lexicon/index.ts";
import { isWordThat, perWord, spelled } from "./per-word.ts";
import { foldedAt, type Prose } from "./prose.ts";
import { Flag } from "./word-flags.ts";

/** True where the token has one of the classes. */
export function has(prose: Prose, at: number, flags: number): boolean {
  return ((prose.flags[at] ?? 0) & flags) !== 0;
}

/** A token with exactly one of these folded spellings. */
export function oneWord(...spellings: readonly string[]): Pattern<Prose> {
  const set = new Set(spellings);
  return token((prose, at) => set.has(foldedAt(prose, at)));
}

/** A comma of either script, or the semicolon that the Arabic press writes for one. */
export function isComma(prose: Prose, at: number): boolean {
  if (!has(prose, at, Flag.mark)) return false;
  const folded = foldedAt(prose, at);
  return folded === "،" || folded === "," || folded === "؛";
}
export const comma: Pattern<Prose> = token(isComma);
export const colon: Pattern<Prose> = token((prose, at) => foldedAt(prose, at) === ":");

const isPlainComplementizer = spelled(/^(ان|انه|انها|انهم|انهما|انهن|اننا|انني|اني|انك|انا)$/u);
const isFusedComplementizer = spelled(/^ب(ان|انه|انها|انهم|انهما|انهن|اننا|انني|اني|انك)$/u);

/** أن, إن and their pronoun forms; with ب before them where `fused`. */
export function isComplementizer(prose: Prose, at: number, fused = false): boolean {
  if (!has(prose, at, Flag.complementizerForm)) return false;
  return fused ? isFusedComplementizer(prose, at) : isPlainComplementizer(prose, at) && !isLetter(prose, at);
}

/** "شبكة إن تي في", "إس إن بي": the letter N in a name spelled out. */
const isLetter = (prose: Prose, at: number): boolean =>
  foldedAt(prose, at) === "ان" && isBeforeLetter(prose, at + 1) && isBehindChannel(prose, at - 1);
const isBeforeLetter = spelled(/^(?:تي|بي|سي|اف|اس|ار|دي|جي)$/u);
const isBehindChannel = spelled(/^(?:شبكه|قناه|محطه|تلفزيون|موقع|وكاله|سي|اس)$/u);

/** أن after one of these is no content: بعد أن, يجب أن, إلا أن, إلى أن (until) excepted by its verb. */
const NO_CONTENT_BEFORE = new Set(
  "قبل بعد منذ دون بدون لولا غير الا كما ذلك بما حيث لو رغم مع بيد يمكن يجب ينبغي يستطيع بسبب لمجرد بمجرد حتي شرط بشرط لا الي خشيه مخافه شريطه قد عسي يوشك كاد اوشك شان عدا سوي لدرجه طالما فور وقت اما خاصه خصوصا سيما لاسيما كون اذ".split(
    " ",
  ),
);

/** من الطبيعي أن, المهم أن, الأفضل أن: a judgement on what follows, told by no verb before it. */
const judgesClause = spelled(
  /^[وف]?(الطبيعي|المهم|الاهم|الممكن|المقرر|المتوقع|المرجح|المحتمل|المنتظر|المرتقب|المفترض|المفروض|الضروري|الافضل|الصعب|المستحيل|المستبعد|الغريب|المستغرب|الجميل|الاجدي|الاجدر|الاولي|الواجب|الملاحظ|الواضح|المعروف|المعلوم|المشكله|الحقيقه|الواقع|الصحيح|الثابت|المؤسف|المءسف|المؤكد|المءكد)$/u,
);

/** True where أن at this place belongs to the word before it and opens no content. */
export function isBoundComplementizer(prose: Prose, at: number): boolean {
  if (judgesClause(prose, at - 1)) return true;
  const before = foldedAt(prose, at - 1);
  if (before === "ذلك" && has(prose, at - 2, Flag.preposition | Flag.adverb)) return false;
  return leadsToNoContent(prose, at - 1);
}

const leadsToNoContent = isWordThat(
  ({ folded }) => NO_CONTENT_BEFORE.has(folded) || NO_CONTENT_BEFORE.has(folded.replace(/^[وف]/u, "")),
);

type Tense = VerbFeatures["tense"];
const TENSE: Readonly<Record<Tense, number>> = { past: 1, present: 2, participle: 4, masdar: 8 };

/** The readings of a word as a verb, and those of some tenses by the sum of these. */
interface VerbReadings {
  readonly all: readonly VerbReading[];
  readonly byTenses: (readonly VerbReading[] | undefined)[];
}

const NO_VERB: VerbReadings = { all: [], byTenses: [] };

const verbReadingsAt = perWord(({ readings }): VerbReadings => {
  const all = readings.filter(isVerbReading);
  return all.length === 0 ? NO_VERB : { all, byTenses: [] };
});

/** The readings of a token as a verb of saying in one of these tenses; made once for each spelling. */
export function verbReadings(prose: Prose, at: number, ...tenses: readonly Tense[]): readonly VerbReading[] {
  return verbReadingsOf(prose, at, sumOf(tenses));
}

/** Tenses as one number, for {@link verbReadingsOf}. */
export function sumOf(tenses: readonly Tense[]): number {
  let sum = 0;
  for (const tense of tenses) sum |= TENSE[tense];
  return sum;
}

/** As {@link verbReadings}, where the tenses are summed up already. */
export function verbReadingsOf(prose: Prose, at: number, sum: number): readonly VerbReading[] {
  const { all, byTenses } = verbReadingsAt(prose, at);
  if (all.length === 0) return all;
  byTenses[sum] ??= all.filter(({ verb }) => verb !== null && (TENSE[verb.tense] & sum) !== 0);
  return byTenses[sum] ?? all;
}

/** A reading whose entry is a verb of saying. */
export type VerbReading = Reading & { readonly entry: VerbEntry };

/** True where some reading of the word as a verb of saying passes. For module level only: asked once for each spelling. */
export const isVerbThat = (
  passes: (reading: VerbReading) => boolean,
): ((prose: Prose, at: number) => boolean) =>
  isWordThat(({ readings }) => readings.some((reading) => isVerbReading(reading) && passes(reading)));

const isVerbReading = (reading: Reading): reading is VerbReading => reading.entry.type === "verb";

/** True for a word of these classes' words (not marks or numbers). */
export const isWord = (prose: Prose, at: number): boolean => has(prose, at, Flag.word);

/** True where the word cannot take a definite adjective or a genitive any more: it has the article or a fused pronoun, or is a name. */
export function isDefinite(prose: Prose, at: number): boolean {
  return has(prose, at, Flag.article | Flag.name);
}

/** The spellings of a fused or free preposition that leads to what follows. */
export function stripConjunction(folded: string): string {
  return folded.length > 3 && /^[وف]/u.test(folded) ? folded.slice(1) : folded;
}
