/**
 * What may follow a nominal content behind a comma and still belong to it: a further noun of the row, a purpose, a reason.
 * @module
 */
import {
  Flag,
  foldedAt,
  has,
  isPropositional,
  isWordThat,
  type Prose,
  sentenceStart,
  spelled,
} from "../arabic/index.ts";
import type { Starts } from "./report-starts.ts";

const FARTHEST_PARALLEL = 20;

/** "على قواتها في الميناء، وعلى مواقع أخرى": the same preposition again, behind و. */
export function repeatsPreposition(prose: Prose, at: number): boolean {
  const second = /^و(علي|عن|الي|ضد|بين)$/u.exec(foldedAt(prose, at))?.[1];
  if (second === undefined) return false;
  const floor = Math.max(sentenceStart(prose, at), at - FARTHEST_PARALLEL);
  for (let i = at - 1; i >= floor; i--) if (foldedAt(prose, i) === second) return true;
  return false;
}

/** "، بهدف دعم العمل", "، لأنها ضعيفة", "، خاصة في الصيف", "، تبدأ غدا": what is added to a noun without و belongs to it. */
export function trailsNoun(prose: Prose, at: number, starts: Starts): boolean {
  if (has(prose, at, Flag.relative) || isSpecially(prose, at)) return true;
  // "، حيث لوحظ", but not "، حيث أكد أن": for which reason.
  if (isSince(prose, at)) return !starts.has(at + 1);
  if (has(prose, at, Flag.conjoined | Flag.finiteCue | Flag.participleCue | Flag.breaker)) return false;
  if (starts.has(at) || isConcession(prose, at)) return false;
  if (has(prose, at, Flag.preposition | Flag.fusedPreposition))
    return !has(prose, at, Flag.circumstance) && !has(prose, at + 1, Flag.circumstance);
  return (
    isPurpose(prose, at) ||
    isForDoing(prose, at) ||
    isInOrderTo(prose, at) ||
    (isFurtherVerb(prose, at) && !has(prose, at + 1, Flag.article | Flag.name))
  );
}

export const isSince = spelled(/^حيث$/u);
const isConcession = spelled(/^و?(رغم|برغم|بالرغم)$/u);
const isSpecially = spelled(/^و?ب?(خاصه|خصوصا|لاسيما|سيما|الاخص)$/u);
/** "، لإنجاز العمل": ل and a verbal noun. */
const isForDoing = (prose: Prose, at: number): boolean =>
  /^ل(?!ل)/u.test(foldedAt(prose, at)) && isPropositional(prose, at);
const isPurpose = spelled(
  /^(ل(ان(ه|ها|هم)?|كي|كون(ه|ها|هم)?)?|كون(ه|ها|هم)|ل[يت].{2,}|ب(هدف|غرض|غيه|الاضافه|سبب|دءا|ما)|اضافه|فضلا|الي|كي|بل|وصولا|ابتداء|اعتبارا|بدءا|تمهيدا|حفاظا|نظرا|نتيجه|سعيا)$/u,
);
/** "، استعدادا للموسم", "، تنفيذا لتوجيهات الوزير": for what or after what it is done. */
const isInOrderTo = (prose: Prose, at: number): boolean =>
  ACCUSATIVE_MASDAR.test(foldedAt(prose, at)) &&
  has(prose, at + 1, Flag.fusedPreposition | Flag.preposition | Flag.article);
const ACCUSATIVE_MASDAR = /^(?:ا?ست.{2,3}ا.ا|ا.ت.ا.ا|ان..ا.ا|ت..ي.ا)$/u;
/** تبدأ, يستمر: a verb that describes an indefinite noun. */
const isFurtherVerb = isWordThat(
  ({ folded, readings }) =>
    /^[يت]\p{L}{3,}$/u.test(folded) && !readings.some((r) => r.entry.type !== "function"),
);

/** ومهندس, وأساليب, ومنشآت: forms that no verb has. */
const isRowNoun = spelled(/^و(?:ا.ا.ي.|م\p{L}{4,}|\p{L}{3,}ات)$/u);

/** "، وساعدت الصفقة": a verb that no list knows. */
const isSheDid = isWordThat(
  ({ folded, readings }) =>
    readings.every((r) => r.entry.type === "verb") && /^و\p{L}{2,}[^ا]ت$/u.test(folded),
);

/** A further noun of the same row: وجود نقص، وارتفاع الأسعار. */
export function continuesNoun(prose: Prose, at: number): boolean {
  if (has(prose, at, Flag.adjective)) return true;
  if (!/^و/u.test(foldedAt(prose, at)) || has(prose, at, Flag.finiteCue)) return false;
  if (isSheDid(prose, at)) return false;
  if (isRowNoun(prose, at) || (has(prose, at, Flag.voiceHead) && has(prose, at, Flag.conjoined))) return true;
  const last = prose.text[(prose.tokens[at]?.end ?? 0) - 1];
  return (
    has(prose, at, Flag.article | Flag.contentHead | Flag.masdarCue) ||
    last === "ة" ||
    isPropositional(prose, at)
  );
}
