/**
 * Ranks and forms of address that stand right before a name, written out (الدكتور, اللواء) or as one letter (د., م., أ.د.),
 * and the first names of the list, which are names after them whatever else they spell.
 * @module
 */
import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose } from "../prose.ts";
import { isWord } from "../tests.ts";

/** A rank or form of address, with or without article; of those that are offices too, only with it. */
export const isRank = spelled(
  /^(?:ال)?(?:دكتور|دكتوره|مهندس|مهندسه|لواء|عميد|عقيد|مقدم|راءد|نقيب|ملازم|فريق|جنرال|كولونيل|سيد|سيده|لورد|ليدي|سير|بارون|بارونه|دوق|دوقه|سناتور|سيناتور|بروفيسور|بروفسور|كابتن|انسه|حاج|اخ)$|^ال(?:استاذ|استاذه|شيخ|امير|اميره|سفير|سفيره|ملك|ملكه)$/u,
);

/** رائد, سيد: first names too, where they stand without article behind a definite title (اللاعب رائد شاهين). */
export const isFirstNameToo = spelled(/^(?:راءد|سيد)$/u);

/** العميد الركن, العقيد بحري, الفريق أول, المهندس الاستشاري: what may stand between rank and name. */
export const isRankAddition = spelled(/^(?:ال)?(?:ركن|بحري|جوي|طيار|مظلي|متقاعد|اول|ثاني|دكتور|مهندس)$/u);

const isLetter = spelled(/^[دما]$/u);

/** The token after a title of one letter with its dot or slash (د. م/ أ.د.); `at` where none stands there. */
export function skipInitials(prose: Prose, at: number): number {
  let end = at;
  while (isLetter(prose, end) && isDotOf(prose, end + 1) && (end === at || !isWord(prose, end - 1))) end += 2;
  return isWord(prose, end) ? end : at;
}

/** The dot or slash that makes one letter a title. */
export function isDotOf(prose: Prose, at: number): boolean {
  const mark = foldedAt(prose, at);
  if (mark !== "." && mark !== "/" && mark !== "\\") return false;
  return isLetter(prose, at - 1) && (mark !== "." || prose.tokens[at]?.start === prose.tokens[at - 1]?.end);
}

/** A first or family name of the list, with no particle before it. */
export const isListedName = isWordThat((word, { lexicon }) => {
  const name = lexicon.phrases("people-names").match([word], 0);
  return name !== null && !name.conjunction && !name.preposition;
});

/** لسامي, وسامي: a name of the list behind a particle that is written together with it. */
export const isFusedName = isWordThat((word, { lexicon }) => {
  const name = lexicon.phrases("people-names").match([word], 0);
  return name !== null && Boolean(name.conjunction || name.preposition);
});

/** A name of the lists, or a word that is on none: what a name may be made of. */
export const isListedOrUnknown = (prose: Prose, at: number): boolean =>
  isListedName(prose, at) || (isWord(prose, at) && isOnNoList(prose, at));
const isOnNoList = isWordThat(({ readings }) => readings.length === 0);
