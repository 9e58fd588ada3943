/**
 * What the writer adds about the telling itself, behind a comma: where it was said, and what the voice left out.
 * @module
 */
import { adjunctEnd, foldedAt, isComma, isPaper, type Prose, sentenceEnd, spelled } from "../arabic/index.ts";

/** True where the words at a token are about the telling, and so no part of what is told. */
export const tellsOfTelling = (prose: Prose, at: number): boolean =>
  isWhereItCame(prose, at) || isWherein(prose, at) || withoutDetail(prose, at) || leftOut(prose, at);

/** "، جاء ذلك خلال مؤتمر", "، وجاء هذا في بيان". */
const isWhereItCame = (prose: Prose, at: number): boolean =>
  came(prose, at) && isThis(prose, at + 1) && isOnOccasion(prose, at + 2);
const came = spelled(/^[وف]?جاء(?:ت)?$/u);
const isThis = spelled(/^(?:ذلك|هذا|تصريحاته|تصريحاتها)$/u);
const isOnOccasion = spelled(/^(?:خلال|في|اثناء|عقب|ضمن|علي|بعد|ردا|تعليقا)$/u);

/** "، وذلك خلال مؤتمر صحافي", "، في تصريح أدلى به أمس": the paper or meeting, and nothing more behind it. */
function isWherein(prose: Prose, at: number): boolean {
  const first = isAndThat(prose, at) ? at + 1 : at;
  const noun = isMargin(prose, first + 1) ? first + 2 : first + 1;
  const end = isIn(prose, first) ? adjunctEnd(prose, first) : -1;
  if (end < 0) return false;
  if (first > at) return isPaper(prose, noun) || isMeeting(prose, noun);
  return isPaper(prose, noun) && (end >= sentenceEnd(prose, at) - 1 || isComma(prose, end));
}
const isAndThat = spelled(/^وذلك$/u);
const isIn = spelled(/^(?:في|خلال|اثناء|عقب|علي|عبر)$/u);
const isMargin = spelled(/^(?:هامش|ختام|اعقاب)$/u);
const isMeeting = spelled(
  /^(?:ال)?(?:مؤتمر|مءتمر|لقاء|اجتماع|ندوه|جلسه|محاضره|تصريح|تصريحات|كلمت|حفل|حوار|مقابلت)(?:ه|ها)?$/u,
);

/** "، دون ذكر تفاصيل", "، من دون أن يحدد موعدا", "، دون مزيد من التفاصيل". */
function withoutDetail(prose: Prose, at: number): boolean {
  const without = foldedAt(prose, at) === "من" ? at + 1 : at;
  if (!isWithout(prose, without)) return false;
  const next = foldedAt(prose, without + 1) === "ان" ? without + 2 : without + 1;
  return isDetail(prose, next);
}
const isWithout = spelled(/^[وب]?دون$/u);
const isDetail = spelled(
  /^(?:ال)?(?:ذكر|اعطاء|كشف|تحديد|توضيح|ادلاء|خوض|مزيد|افصاح|اشاره|تطرق|تفاصيل|تعليق|[يت](?:ذكر|عطي|كشف|حدد|وضح|دلي|خوض|فصح|شير|تطرق|علق|سم|سمي)(?:وا|ها|ه|هم)?)$/u,
);

/** "، لكنه لم يحدد موعدا", "، إلا أنه رفض الكشف عن": what the voice did not say. */
function leftOut(prose: Prose, at: number): boolean {
  const verb = isButHe(prose, at) ? at + 1 : isExcept(prose, at) && isThatHe(prose, at + 1) ? at + 2 : -1;
  if (verb < 0) return false;
  return (isNot(prose, verb) || refused(prose, verb)) && isDetail(prose, verb + 1);
}
const isButHe = spelled(/^ولكن(?:ه|ها|هم)$|^لكن(?:ه|ها|هم)$/u);
const isExcept = spelled(/^(?:الا|غير|بيد)$/u);
const isThatHe = spelled(/^ان(?:ه|ها|هم)$/u);
const isNot = spelled(/^(?:لم|لا)$/u);
const refused = spelled(/^(?:رفض|امتنع|تجنب)(?:ت|وا)?$/u);
