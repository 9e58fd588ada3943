/**
 * Words with which the writer takes over behind a content: an addition, a main clause, what happened afterwards.
 * @module
 */
import {
  type ContentShape,
  Flag,
  foldedAt,
  has,
  isComma,
  isComplementizer,
  isHisPart,
  isWordThat,
  type Prose,
  sentenceEnd,
  sentenceStart,
  spelled,
  stripConjunction,
} from "../arabic/index.ts";
import { Sign } from "./assertions/own-voice.ts";
import { signsAt } from "./assertions/word-signs.ts";
import { beginsReport, type Starts } from "./report-starts.ts";

/** بعدما, بعد ما: what happened after what was told. */
export const isAfterwards = (prose: Prose, at: number): boolean =>
  (stripConjunction(foldedAt(prose, at)) === "بعد" && foldedAt(prose, at + 1) === "ما") ||
  foldedAt(prose, at) === "بعدما";

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
  (isWhereas(prose, at) && beginsReport(prose, starts, at + 1)) ||
  (foldedAt(prose, at) === "في" && foldedAt(prose, at + 1) === "حين" && beginsReport(prose, starts, at + 2));
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
export function opensFronted(prose: Prose, at: number): boolean {
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
export function opensWriterClause(prose: Prose, at: number, starts: Starts, shape: ContentShape): boolean {
  if (!mayTakeOver(prose, at)) return false;
  const folded = foldedAt(prose, at);
  if (isThen(prose, at)) return opensMainClause(prose, at) && !answersCondition(prose, at);
  if (WRITER.has(folded) || setsBeside(prose, at, starts)) return true;
  if (/^و?من$/u.test(folded) && isHisPart(prose, at + 1)) return true;
  if (folded === "مع") return shape === "clause" && foldedAt(prose, at + 1) === "العلم";
  if (/^و?(يذكر|يشار)$/u.test(folded)) return isComma(prose, at - 1) || isComplementizer(prose, at + 1);
  const next = foldedAt(prose, at + 1);
  if (folded === "في" && next === "الوقت" && foldedAt(prose, at + 2) === "الذي")
    return isComma(prose, at - 1) || beginsReport(prose, starts, at + 3);
  if (folded === "في" && next === "وقت") return isComma(prose, at - 1);
  return isAfterwards(prose, at);
}

/** والذي, والتي, وهو ما: what is added to the content is the writer's. */
export function opensAddition(prose: Prose, at: number): boolean {
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
