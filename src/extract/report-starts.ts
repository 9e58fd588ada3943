/**
 * Where another report, or what the voice does while it speaks, begins inside what might still be a content.
 * @module
 */
import {
  type Attribution,
  Flag,
  has,
  headOf,
  isComplementizer,
  isPropositional,
  type Prose,
  spelled,
  verbReadings,
} from "../arabic/index.ts";

/** Tokens at which another report begins, by their index. */
export type Starts = ReadonlyMap<number, readonly Attribution[]>;

/** "، لكنه توقع أن": a connective and a verb of saying. */
export const beginsReport = (
  prose: Prose,
  starts: Starts,
  at: number,
  found: Attribution | null = null,
): boolean =>
  [at, at + 1].some((i) =>
    (starts.get(i) ?? []).some(
      (other) => other.rule.startsWith("verb.") && other.first === i && !isOfAnother(prose, found, other),
    ),
  );

const SHAPES_OF_CLAUSE: ReadonlySet<string> = new Set(["clause", "noun"]);

/** "أوضح المدير أن الجمعية تعمل، حيث أكدت أن": a verb without a subject that does not agree with who speaks goes on with who is spoken of. */
function isOfAnother(prose: Prose, found: Attribution | null, other: Attribution): boolean {
  if (found?.shape !== "clause" || !SHAPES_OF_CLAUSE.has(other.shape)) return false;
  if (other.links.some(({ source, role }) => source !== null || role === "impersonal")) return false;
  const [ours, theirs] = [found, other].map(({ links }) => links[0]?.agreement ?? "");
  if (!isSingular(ours ?? "")) return false;
  if (theirs === "3mp") return isOne(prose, found);
  return isSingular(theirs ?? "") && ours !== theirs;
}
const isSingular = (agreement: string): boolean => /^3[mf]s$/u.test(agreement);

/** "قال المدير إن العمال وصلوا وطالبوا": one person or body, who is no "they". */
function isOne(prose: Prose, { links }: Attribution): boolean {
  const source = links[0]?.source;
  if (!source) return false;
  const { kind, titled } = headOf(prose, source.first, source.last);
  return titled && kind !== "anonymous" && kind !== "group" && !endsLikeMany(prose, source.first);
}
const endsLikeMany = spelled(/(?:ون|ين|اء|ان|ات)$/u);

/** Reports that stand beside a content, not inside it. */
export function startsReport(
  prose: Prose,
  at: number,
  starts: Starts,
  found: Attribution | null = null,
): boolean {
  const all = starts.get(at);
  if (all === undefined) return false;
  return all.some((other) => {
    if (isOfAnother(prose, found, other)) return false;
    if (other.position === "after") return true;
    if (other.rule === "verb.participle") return true;
    return (
      other.rule.startsWith("verb.") &&
      has(prose, at, Flag.conjoined) &&
      has(prose, at, Flag.finiteCue) &&
      other.first === at
    );
  });
}

const LONGEST_FRONTED = 6;

/** "قالت صحف إن الجسر مغلق، وصحف أخرى ذكرت أن": another subject with its verb of saying right behind it. */
export const opensOtherVoice = (prose: Prose, at: number, starts: Starts): boolean =>
  beginsWithW(prose, at) && (starts.get(at) ?? []).some((other) => isFrontedAt(prose, other, at));
const beginsWithW = spelled(/^و\p{L}{3}/u);

/** In the past, or named as another one: what somebody feels now may be told by the same voice. */
function isFrontedAt(prose: Prose, { rule, links: [link] }: Attribution, at: number): boolean {
  const { source, cue } = link ?? {};
  if (!rule.startsWith("verb.") || source?.first !== at || source.last !== cue?.first) return false;
  const isOther = isAnother(prose, at) || isAnother(prose, cue.first - 1);
  return cue.first - at <= LONGEST_FRONTED && (isOther || verbReadings(prose, cue.first, "past").length > 0);
}
const isAnother = spelled(/^(?:و?ال)?(?:اخر|اخري|اخرون|اخرين)$/u);

/** "، كما أكد أن"; not "، كما أنهم يطالبون", with which the clause goes on. */
export const connects = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.breaker | Flag.connector | Flag.conjunction) && !isComplementizer(prose, at + 1);

/** "، وبحسب الصحيفة فإن": another source, before what it says. */
export const opensSource = (prose: Prose, at: number, starts: Starts): boolean =>
  has(prose, at, Flag.conjoined) &&
  (starts.get(at) ?? []).some(
    ({ use, position, first }) => use === "preposition" && position === "before" && first === at,
  );

export const isParticiple = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.participleCue) &&
  !has(prose, at, Flag.article) &&
  // "، منتقدة تأخر العمل": a critic, too, but for what follows.
  (!has(prose, at, Flag.voiceHead) || isAccusative(prose, at) || isPropositional(prose, at + 1)) &&
  endsLikeParticiple(prose, at);

const endsLikeParticiple = spelled(/(ا|ه)$/u);

/** "في مطلع الصيف مشيرا إلى حزمة", "إلى الضاحية مؤكدين أن": without a comma, what it leads to tells that it reports. */
export const goesOnToReport = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.participleCue) &&
  !has(prose, at, Flag.article) &&
  isAccusative(prose, at) &&
  (leads(prose, at + 1) || isComplementizer(prose, at + 1) || isComplementizer(prose, at + 1, true));
const isAccusative = spelled(/(?:[^ا]ا|ين)$/u);
const leads = spelled(/^(?:الي|علي|عن)$/u);

/** "، مقدما شكره للشركاء", "، موجها التحية": what the voice does while it speaks. */
export const isThanking = (prose: Prose, at: number): boolean =>
  isOffering(prose, at) && isThanks(prose, at + 1);
const isOffering = spelled(/^(?:مقدم|موجه|متوجه|مزجي|مسدي)(?:ا|ه|ين)$/u);
const isThanks = spelled(
  /^(?:ب?ال|ب)?(?:شكر|تقدير|تهان|تهن|تعاز|تعزي|تحي|امتنان|عرفان|اعتذار|ثناء)\p{L}{0,3}$/u,
);

/** "، مستندة إلى شهادات", "، مستعينا بصور": on what the voice builds what it says. */
export const isLeaning = spelled(/^(?:مستند|مستشهد|مستدل|مستعين|متذرع|متعلل|متحجج)(?:ا|ه|ين)$/u);
