/**
 * Where the clause of a content ends: at the writer's next word, at the next report, with its sentence.
 * @module
 */
import {
  type Attribution,
  behindAdjuncts,
  type ContentShape,
  Flag,
  foldedAt,
  has,
  innerTokens,
  isComma,
  isComplementizer,
  isFusedWithB,
  isHisPart,
  isPropositional,
  isWordThat,
  judgementAt,
  type Prose,
  sentenceEnd,
  sentenceStart,
  spelled,
  stripConjunction,
} from "../arabic/index.ts";

import { Sign } from "./assertions/own-voice.ts";
import { signsAt } from "./assertions/word-signs.ts";
import { speechEnd } from "./further-sentences.ts";
import { tellsOfTelling } from "./telling-itself.ts";

/** Tokens at which another report begins, by their index. */
export type Starts = ReadonlyMap<number, readonly Attribution[]>;

/** Tokens up to which the clause from `from` runs. */
export function clauseEnd(prose: Prose, from: number, found: Attribution, starts: Starts): number {
  const limit = clauseLimit(prose, from, found, starts);
  for (let i = from; i < limit; i++) {
    const aside = found.shape === "noun" ? asideEnd(prose, i) : i;
    if (aside > i) {
      i = aside;
      continue;
    }
    if (
      i > from &&
      ((endsClause(prose, i, found, starts) && !isStillTold(prose, i, found)) ||
        joinsOuterClause(prose, i, from) ||
        (isComma(prose, i) && endsForWriter(prose, i + 1, found)))
    )
      return i;
    const quotation = prose.opens[i] ?? -1;
    if (isComma(prose, i) && has(prose, i + 1, Flag.relative)) i = insertionEnd(prose, i, limit);
    if (quotation >= 0 && prose.quotations[quotation]?.closed && !holdsReport(prose, quotation, starts))
      i = Math.max(i, Math.min(limit, innerTokens(prose, quotation).last) - 1);
  }
  return limit;
}

/** "الشركة، أمس (الاثنين)، بإهمال": the comma that closes when and where, with what is said of the noun behind it; else `at`. */
function asideEnd(prose: Prose, at: number): number {
  if (!isComma(prose, at)) return at;
  const end = behindAdjuncts(prose, at + 1);
  return end > at + 1 && isComma(prose, end) && isFusedWithB(prose, end + 1) ? end : at;
}

/** "بحسب الصحيفة، هبطت الأسعار، بعدما ارتفعت": a source at the head of its sentence stands for what happened before, too. */
const isStillTold = (prose: Prose, at: number, { position }: Attribution): boolean =>
  position === "before" && isAfterwards(prose, isComma(prose, at) ? at + 1 : at);
const isAfterwards = (prose: Prose, at: number): boolean =>
  (stripConjunction(foldedAt(prose, at)) === "بعد" && foldedAt(prose, at + 1) === "ما") ||
  foldedAt(prose, at) === "بعدما";

/** A misread mark may open a "quotation" over the next reports; that one is not skipped. */
function holdsReport(prose: Prose, quotation: number, starts: Starts): boolean {
  const { first, last } = innerTokens(prose, quotation);
  for (let i = first; i < last; i++) if (startsReport(prose, i, starts) && isComma(prose, i - 1)) return true;
  return false;
}

/** "الشركة، التي تدير المستودع، بإهمال": the comma that closes a relative clause, or where it opened if none does. */
function insertionEnd(prose: Prose, at: number, limit: number): number {
  for (let i = at + 2; i < Math.min(limit, at + 16); i++)
    if (isComma(prose, i)) return has(prose, i + 1, Flag.conjoined | Flag.participleCue) ? at : i;
  return at;
}

const joinsThat = spelled(/^و(ان|انه|انها|انهم)$/u);

/** "إن ... أبلغته أن ...، وإن": the second إن belongs to the outer verb, not to أن. */
function joinsOuterClause(prose: Prose, at: number, from: number): boolean {
  if (!joinsThat(prose, at)) return false;
  const letter = (index: number): string =>
    /[إأ]/u.exec(prose.text.slice(prose.tokens[index]?.start ?? 0, prose.tokens[index]?.end ?? 0))?.[0] ?? "";
  return letter(at) === "إ" && letter(from - 1) === "أ" && isInsideIn(prose, from - 1, letter);
}

/** Some إن stands open before the clause. */
function isInsideIn(prose: Prose, at: number, letter: (index: number) => string): boolean {
  for (let i = at - 1; i >= sentenceStart(prose, at); i--)
    if ((isComplementizer(prose, i) || isComplementizer(prose, i, true)) && letter(i) === "إ") return true;
  return false;
}

/** The sentence's end, or that of the quotation in which the cue itself stands. */
function clauseLimit(prose: Prose, from: number, found: Attribution, starts: Starts): number {
  const end = sentenceEnd(prose, from);
  const around = prose.within[found.links[0]?.cue?.first ?? found.first] ?? -1;
  if (around < 0) return found.shape === "noun" ? end : speechEnd(prose, end, starts);
  return Math.min(end, Math.max(innerTokens(prose, around).last, from + 1));
}

function endsClause(prose: Prose, at: number, found: Attribution, starts: Starts): boolean {
  const { shape } = found;
  if (isSemicolon(prose, at) && (isAndWas(prose, at + 1) || isAgainst(prose, at + 1))) return true;
  if (isComma(prose, at)) return endsAfterComma(prose, at + 1, found, starts);
  if (has(prose, at, Flag.mark) && (prose.closes[at] ?? -1) < 0 && /^[”»]$/u.test(foldedAt(prose, at)))
    return false;
  if (startsReport(prose, at, starts, found) || goesOnToReport(prose, at)) return true;
  if (shape === "noun" && isAndThat(prose, at) && at - found.content <= SHORT_PREDICATE) return true;
  if (shape === "noun" && (isAndWas(prose, at) || (isSince(prose, at) && starts.has(at + 1)))) return true;
  if (isAgainst(prose, at) && beginsReport(starts, at + 1, found)) return true;
  return opensWriterClause(prose, at, starts, shape) || opensAddition(prose, at);
}

/** "وصفه بالعنيد وذلك بعد خلافهما": behind a word or two it tells when they were said. */
const isAndThat = spelled(/^وذلك$/u);
const SHORT_PREDICATE = 3;

/** The press writes it for a comma; before a clause of its own, the writer goes on. */
const isSemicolon = spelled(/^؛$/u);

/** "تبرع الجمعية بمليون ريال وكانت من أول": a clause joined to a noun is the writer's; so is one behind a semicolon. */
const isAndWas = spelled(/^و(كان|كانت|كانوا|قد|لم)$/u);

/** "وبينما أكدت الشركة أن المنتج آمن، حذرت الوزارة": the main clause follows the comma. */
const SUBORDINATES = /^[وف]?(بينما|فيما|عندما|حينما|بعدما|لما|رغم|مثلما)$/u;

/** "وادعى السائق أنه لم ير الإشارة، غير أن": after a claim, what speaks against it is the writer's. */
const isAgainst = (prose: Prose, at: number): boolean =>
  isBut(prose, at) && !(isOther(prose, at) && has(prose, at + 1, Flag.article));
const isBut = spelled(/^و?(غير|الا|بيد|لكن|لكنه|لكنها|لكنهم)$/u);
/** التصريحات غير المسؤولة: no adversative. */
const isOther = spelled(/^و?غير$/u);

function endsForWriter(prose: Prose, next: number, found: Attribution): boolean {
  if (found.stance === "doubts" && isAgainst(prose, next)) return true;
  const cue = found.links.at(-1)?.cue?.first ?? found.first;
  return (
    SUBORDINATES.test(foldedAt(prose, cue - 1)) &&
    sentenceStart(prose, cue) === cue - 1 &&
    has(prose, next, Flag.finiteCue) &&
    !has(prose, next, Flag.voiceHead | Flag.article)
  );
}

function endsAfterComma(prose: Prose, next: number, found: Attribution, starts: Starts): boolean {
  const { shape } = found;
  if (startsReport(prose, next, starts, found) || isParticiple(prose, next)) return true;
  if (isThanking(prose, next) || isLeaning(prose, next)) return true;
  if (opensSource(prose, next, starts) || opensFronted(prose, next)) return true;
  if (connects(prose, next) && beginsReport(starts, next + 1, found)) return true;
  if (opensWriterClause(prose, next, starts, shape) || opensAddition(prose, next) || judges(prose, next))
    return true;
  if (tellsOfTelling(prose, next)) return true;
  return (
    shape === "noun" &&
    !continuesNoun(prose, next) &&
    !trailsNoun(prose, next, starts) &&
    !repeatsPreposition(prose, next)
  );
}

const FARTHEST_PARALLEL = 20;

/** "على قواتها في الميناء، وعلى مواقع أخرى": the same preposition again, behind و. */
function repeatsPreposition(prose: Prose, at: number): boolean {
  const second = /^و(علي|عن|الي|ضد|بين)$/u.exec(foldedAt(prose, at))?.[1];
  if (second === undefined) return false;
  const floor = Math.max(sentenceStart(prose, at), at - FARTHEST_PARALLEL);
  for (let i = at - 1; i >= floor; i--) if (foldedAt(prose, i) === second) return true;
  return false;
}

/** "، بهدف دعم العمل", "، لأنها ضعيفة", "، خاصة في الصيف", "، تبدأ غدا": what is added to a noun without و belongs to it. */
function trailsNoun(prose: Prose, at: number, starts: Starts): boolean {
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

const isSince = spelled(/^حيث$/u);
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

/** "، ولم يقدم أي دليل", "، دون دليل", "، وهذا ليس صحيحا": how the writer takes the content. */
const judges = (prose: Prose, at: number): boolean =>
  judgementAt(prose, at) !== null ||
  ((has(prose, at, Flag.breaker | Flag.connector) || isAndThis(prose, at)) &&
    judgementAt(prose, at + 1) !== null);
const isAndThis = spelled(/^و(هذا|ذلك|هو|هي)$/u);

/** "، لكنه توقع أن": a connective and a verb of saying. */
const beginsReport = (starts: Starts, at: number, found: Attribution | null = null): boolean =>
  [at, at + 1].some((i) =>
    (starts.get(i) ?? []).some(
      (other) => other.rule.startsWith("verb.") && other.first === i && !isOfAnother(found, other),
    ),
  );

const SHAPES_OF_CLAUSE: ReadonlySet<string> = new Set(["clause", "noun"]);

/** "أوضح المدير أن الجمعية تعمل، حيث أكدت أن": a verb without a subject that does not agree with who speaks goes on with who is spoken of. */
function isOfAnother(found: Attribution | null, other: Attribution): boolean {
  if (found?.shape !== "clause" || !SHAPES_OF_CLAUSE.has(other.shape)) return false;
  if (other.links.some(({ source, role }) => source !== null || role === "impersonal")) return false;
  const [ours, theirs] = [found, other].map(
    ({ links }) => /^3([mf])s$/u.exec(links[0]?.agreement ?? "")?.[1],
  );
  return ours !== undefined && theirs !== undefined && ours !== theirs;
}

/** Reports that stand beside a content, not inside it. */
function startsReport(prose: Prose, at: number, starts: Starts, found: Attribution | null = null): boolean {
  const all = starts.get(at);
  if (all === undefined) return false;
  return all.some((other) => {
    if (isOfAnother(found, other)) return false;
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

/** "، كما أكد أن"; not "، كما أنهم يطالبون", with which the clause goes on. */
const connects = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.breaker | Flag.connector | Flag.conjunction) && !isComplementizer(prose, at + 1);

/** "، وبحسب الصحيفة فإن": another source, before what it says. */
const opensSource = (prose: Prose, at: number, starts: Starts): boolean =>
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
const goesOnToReport = (prose: Prose, at: number): boolean =>
  has(prose, at, Flag.participleCue) &&
  !has(prose, at, Flag.article) &&
  isAccusative(prose, at) &&
  (leads(prose, at + 1) || isComplementizer(prose, at + 1) || isComplementizer(prose, at + 1, true));
const isAccusative = spelled(/(?:[^ا]ا|ين)$/u);
const leads = spelled(/^(?:الي|علي|عن)$/u);

/** "، مقدما شكره للشركاء", "، موجها التحية": what the voice does while it speaks. */
const isThanking = (prose: Prose, at: number): boolean => isOffering(prose, at) && isThanks(prose, at + 1);
const isOffering = spelled(/^(?:مقدم|موجه|متوجه|مزجي|مسدي)(?:ا|ه|ين)$/u);
const isThanks = spelled(
  /^(?:ب?ال|ب)?(?:شكر|تقدير|تهان|تهن|تعاز|تعزي|تحي|امتنان|عرفان|اعتذار|ثناء)\p{L}{0,3}$/u,
);

/** "، مستندة إلى شهادات", "، مستعينا بصور": on what the voice builds what it says. */
const isLeaning = spelled(/^(?:مستند|مستشهد|مستدل|مستعين|متذرع|متعلل|متحجج)(?:ا|ه|ين)$/u);

const WRITER = new Set(["علما", "وفيما", "وبينما", "وعندما", "وحينما"]);

const isThen = spelled(/^فان(ه|ها|هم)?$/u);
const LONGEST_CONDITION = 40;

/** "إنه إذا استمر الجفاف، فإن المحصول": the clause that answers what was supposed inside the content itself. */
function answersCondition(prose: Prose, at: number): boolean {
  const floor = Math.max(sentenceStart(prose, at), at - LONGEST_CONDITION);
  for (let i = at - 1; i >= floor; i--)
    if (IF.test(foldedAt(prose, i)) || (isComma(prose, i) && isFronted(prose, i + 1))) return true;
    else if (isComplementizer(prose, i) || isComplementizer(prose, i, true)) return isSupposed(prose, i + 1);
  return false;
}
const IF = /^[وف]?(?:اذا|لو|كلما|مهما|اما)$/u;
/** "، وبسبب الحر فإن العمل", "، ونظرا إلى الأسعار فإن". */
const isFronted = spelled(/^و?(?:بسبب|نظرا|نتيجه|بناء|لذلك|لذا|رغم|برغم|بالرغم|مع|عند)$/u);
const isSupposed = spelled(
  /^[وف]?(اذا|لو|كلما|متي|مهما|عندما|حين|حينما|رغم|بالرغم|برغم|ما|اما|بعد|قبل|مع|في|نظرا|بما|كل|من)$/u,
);

/** فيما, بينما, في حين set one thing beside another: the writer's two reports, or what one voice compares. */
const setsBeside = (prose: Prose, at: number, starts: Starts): boolean =>
  (isWhereas(prose, at) && beginsReport(starts, at + 1)) ||
  (foldedAt(prose, at) === "في" && foldedAt(prose, at + 1) === "حين" && beginsReport(starts, at + 2));
const isWhereas = spelled(/^(فيما|بينما)$/u);

/** All first words that {@link opensWriterClause} knows. */
const mayTakeOver = isWordThat(
  ({ folded }) =>
    WRITER.has(folded) ||
    /^(فيما|بينما|فان(ه|ها|هم)?|و?من|في|مع|بعدما|و?(يذكر|يشار))$/u.test(folded) ||
    stripConjunction(folded) === "بعد",
);

const FARTHEST_THEN = 5;

/** "، وفي الواقع فإن": behind a comma, a phrase that the main clause answers. */
function opensFronted(prose: Prose, at: number): boolean {
  if (!has(prose, at, Flag.conjoined | Flag.preposition) || !/^و/u.test(foldedAt(prose, at))) return false;
  let i = at + 1;
  while (i < at + FARTHEST_THEN && !has(prose, i, Flag.mark | Flag.complementizer)) i++;
  return isThen(prose, i) && !answersCondition(prose, i);
}

/**
 * Without a comma, or where the sentence begins with its verb of saying, and with nothing fronted that it answers, "فإن" only gives a
 * reason: "هو الحليم فإن الحلم كياسة".
 */
const opensMainClause = (prose: Prose, at: number): boolean => {
  const start = sentenceStart(prose, at);
  return isFronted(prose, start) || (isComma(prose, at - 1) && !has(prose, start, Flag.finiteCue));
};

/** Words with which the writer takes over again. */
function opensWriterClause(prose: Prose, at: number, starts: Starts, shape: ContentShape): boolean {
  if (!mayTakeOver(prose, at)) return false;
  const folded = foldedAt(prose, at);
  if (isThen(prose, at)) return opensMainClause(prose, at) && !answersCondition(prose, at);
  if (WRITER.has(folded) || setsBeside(prose, at, starts)) return true;
  if (/^و?من$/u.test(folded) && isHisPart(prose, at + 1)) return true;
  if (folded === "مع") return shape === "clause" && foldedAt(prose, at + 1) === "العلم";
  if (/^و?(يذكر|يشار)$/u.test(folded)) return isComma(prose, at - 1) || isComplementizer(prose, at + 1);
  const next = foldedAt(prose, at + 1);
  if (folded === "في" && next === "الوقت" && foldedAt(prose, at + 2) === "الذي")
    return isComma(prose, at - 1) || beginsReport(starts, at + 3);
  if (folded === "في" && next === "وقت") return isComma(prose, at - 1);
  return isAfterwards(prose, at);
}

/** والذي, والتي, وهو ما: what is added to the content is the writer's. */
function opensAddition(prose: Prose, at: number): boolean {
  if (addsRelative(prose, at)) return !isParenthesis(prose, at) && !lacksVerb(prose, at);
  return isItself(prose, at) && foldedAt(prose, at + 1) === "ما" && !isPredicate(prose, at);
}

const addsRelative = spelled(/^و(الذي|التي|الذين|اللذان|اللتان)$/u);
const isItself = spelled(/^و?(هو|هي|هذا)$/u);
/** "الود هو ما يجمع الناس": right behind its subject, no addition. */
const isPredicate = (prose: Prose, at: number): boolean => !isAnd(prose, at) && has(prose, at - 1, Flag.word);
const isAnd = spelled(/^و/u);

const LONGEST_PARENTHESIS = 20;
const goesOnAfter = spelled(/^(ثم|س[يت]\p{L}{2,}|خاصه|خصوصا|لاسيما|لا|كان|كانت|هو|هي)$/u);

/** "آخر موعد للتسجيل والذي حدد أمس، سيكون غدا": a relative clause in the middle, with the content's own clause behind its comma. */
function isParenthesis(prose: Prose, at: number): boolean {
  if (isComma(prose, at - 1)) return false;
  const limit = Math.min(sentenceEnd(prose, at), at + LONGEST_PARENTHESIS);
  for (let i = at + 1; i < limit; i++) if (isComma(prose, i)) return goesOnAfter(prose, i + 1);
  return false;
}

const FARTHEST_RELATIVE = 12;

/** "إن اللجنة التي بدأت العمل، والتي زارت الميناء، بينت أن": what it is all about has no verb but those of its relative clauses yet. */
function lacksVerb(prose: Prose, at: number): boolean {
  const floor = Math.max(sentenceStart(prose, at), at - FARTHEST_RELATIVE);
  let first = at - 1;
  while (
    first > floor &&
    !has(prose, first, Flag.relative | Flag.complementizer) &&
    !isComma(prose, first - 1)
  )
    first--;
  if (!has(prose, first, Flag.relative) || !isComplementizer(prose, nounBefore(prose, first) - 1))
    return false;
  const limit = Math.min(sentenceEnd(prose, at), at + LONGEST_PARENTHESIS);
  for (let i = at + 1; i < limit; i++) if (isComma(prose, i)) return isVerbForm(prose, i + 1);
  return false;
}
/** The first token of the short noun phrase right before a relative. */
function nounBefore(prose: Prose, at: number): number {
  let first = at;
  while (first > at - LONGEST_NOUN && has(prose, first - 1, Flag.word) && !isComplementizer(prose, first - 1))
    first--;
  return first;
}
const LONGEST_NOUN = 5;
const isVerbForm = (prose: Prose, at: number): boolean =>
  !has(prose, at, Flag.conjoined) &&
  (has(prose, at, Flag.finiteCue) || (signsAt(prose, at) & (Sign.past | Sign.present)) !== 0);

/** ومهندس, وأساليب, ومنشآت: forms that no verb has. */
const isRowNoun = spelled(/^و(?:ا.ا.ي.|م\p{L}{4,}|\p{L}{3,}ات)$/u);

/** A further noun of the same row: وجود نقص، وارتفاع الأسعار. */
function continuesNoun(prose: Prose, at: number): boolean {
  if (has(prose, at, Flag.adjective)) return true;
  if (!/^و/u.test(foldedAt(prose, at)) || has(prose, at, Flag.finiteCue)) return false;
  if (isRowNoun(prose, at) || (has(prose, at, Flag.voiceHead) && has(prose, at, Flag.conjoined))) return true;
  const last = prose.text[(prose.tokens[at]?.end ?? 0) - 1];
  return (
    has(prose, at, Flag.article | Flag.contentHead | Flag.masdarCue) ||
    last === "ة" ||
    isPropositional(prose, at)
  );
}
