/**
 * Turns a frame of the lexicon (`S إلى أن C`) into patterns over what follows the cue. The match ends where the
 * content begins; the pieces source, object, relay, relay-cue, saying and lead are named.
 * @module
 */
import { ahead, many, maybe, not, oneOf, type Pattern, role, seq, token, upTo } from "../grammar/index.ts";
import { foldWord } from "../text/index.ts";
import {
  anySubject,
  around,
  describer,
  readSubjectPart,
  type SubjectPlace,
  subjectBeforeObject,
  teller,
  wherein,
} from "./frame-subject.ts";
import { type FrameElement, parseFrame, type VerbEntry } from "./lexicon/index.ts";
import { isWordThat, spelled } from "./per-word.ts";
import { isInPlace } from "./phrases/attached.ts";
import { isContentOpener, isPropositional } from "./phrases/content-opener.ts";
import {
  gapTo,
  gapToClause,
  gapToSpeech,
  insertion,
  LONGEST_SHORT_GAP,
  shortGapTo,
  shortObjectTo,
} from "./phrases/gap.ts";
import { voiceEntry } from "./phrases/head.ts";
import { accordingToAt } from "./phrases/known-phrase.ts";
import {
  barrier,
  complementizer,
  interjected,
  isFusedB,
  isLikelyFusedB,
  lead,
  nounOpener,
} from "./phrases/opener.ts";
import { toQuestion } from "./phrases/question.ts";
import { innerTokens, speechOpening } from "./phrases/quote.ts";
import { isFusedName } from "./phrases/rank.ts";
import { innerRelay, relayed, relayedNoun, relayLead } from "./phrases/relay.ts";
import { isTale } from "./phrases/tale.ts";
import { voice } from "./phrases/voice.ts";
import { foldedAt, type Prose } from "./prose.ts";
import { colon, comma, has } from "./tests.ts";
import { Flag } from "./word-flags.ts";

/** What kind of content a frame ends in. */
export type FrameShape = "clause" | "noun" | "direct" | "question";

/** A row's frame as a pattern. */
export interface CompiledFrame {
  readonly shape: FrameShape;
  readonly pattern: Pattern<Prose>;
  /** Folded words that must stand somewhere in the sentence for the frame to fit: its free-standing prepositions. */
  readonly needs: readonly string[];
  /** It fits only where somebody who is told is parted from the voice, and the verb has the same frame without him. */
  readonly partsTold: boolean;
}

/** After which prepositions ("" for none): what is shown, threatened or praised may be any noun (كشف عن خلل), not only what can be true or false by itself. */
const ANY_NOUN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["show", new Set(["عن"])],
  ["threaten", new Set(["عن"])],
  ["praise", new Set(["ب", "علي", ""])],
  ["deny", new Set(["ما"])],
]);
const NO_WORDS: ReadonlySet<string> = new Set();

/** By verb, then by the place of the subject and by whether the verb has a pronoun. */
const compiled = new WeakMap<VerbEntry, (readonly CompiledFrame[] | undefined)[]>();
const PLACES: readonly SubjectPlace[] = ["after", "none", "title", "owner"];

/** The frames of a verb, compiled once. Throws a TypeError for a frame that the notation does not know. */
export function framesOf(
  entry: VerbEntry,
  place: SubjectPlace,
  withPronoun = false,
): readonly CompiledFrame[] {
  let all = compiled.get(entry);
  if (!all) {
    all = new Array<undefined>(2 * PLACES.length).fill(undefined);
    compiled.set(entry, all);
  }
  const key = 2 * PLACES.indexOf(place) + (withPronoun ? 1 : 0);
  const known = all[key];
  if (known) return known;
  const made = compileFrames(entry, place, withPronoun);
  all[key] = made;
  return made;
}

function compileFrames(entry: VerbEntry, place: SubjectPlace, withPronoun: boolean): CompiledFrame[] {
  const subject = place === "title" && mayTakeObject(entry) ? "owner" : place;
  const anyNounAfter = ANY_NOUN.get(entry.use) ?? NO_WORDS;
  return entry.frames.map((notation, k) =>
    compileFrame(withPronoun ? withoutObject(notation) : notation, {
      place: subject,
      anyNounAfter,
      // حذر من comes before حذر السكان من; أبلغ tells somebody, first of all.
      mayLackObject: subject === "after" && entry.frames.slice(0, k).includes(withoutObject(notation)),
    }),
  );
}

/** مطالبا المدير بكذا: what follows the participle may be its object. */
const mayTakeObject = ({ use, frames }: VerbEntry): boolean =>
  use !== "say" || frames.some((frame) => /S \(?O /u.test(frame));

/** سمته تدخلا, وصفه بأنه: the pronoun on the verb is the object. */
const withoutObject = (notation: string): string =>
  notation.replace("(O ", "(").replace(/\bO\s|(?<=\s)O\s/u, "");

/** What a verb's other frames and its form tell of one of them. */
interface FrameOf {
  readonly place: SubjectPlace;
  readonly anyNounAfter: ReadonlySet<string>;
  /** The verb has the same frame without its object, and that comes first. */
  readonly mayLackObject: boolean;
}

const SHAPE_OF: Readonly<Partial<Record<string, FrameShape>>> = { Q: "direct", C: "clause" };
type Compile = (elements: readonly FrameElement[], of: FrameOf) => Pattern<Prose>;
const COMPILE: Readonly<Record<FrameShape, Compile>> = {
  clause: compileClause,
  direct: compileDirect,
  noun: compileNoun,
  question: compileQuestion,
};

function compileFrame(notation: string, of: FrameOf): CompiledFrame {
  const elements = parseFrame(notation);
  if (typeof elements === "string") throw new TypeError(elements);
  const rest = elements.slice(1);
  const last = rest.at(-1);
  const told = rest.some((e) => e.type === "role" && e.role === "O" && !e.inContent);
  const shape = asks(elements) ? "question" : (SHAPE_OF[last?.type === "role" ? last.role : "N"] ?? "noun");
  return {
    shape,
    needs: needsOf(elements),
    partsTold: told && of.mayLackObject,
    pattern: COMPILE[shape](rest, of),
  };
}

/** ب and ل are written together with their nouns, أن in many forms, إذا stands for other words, and مسؤولية may have a pronoun (المسؤولية may not): only the other words are needed to the letter. */
function needsOf(elements: readonly FrameElement[]): string[] {
  return elements.flatMap((e) =>
    e.type === "word" && !/^(أن|بأن|ب|ل|إذا)$|^(?!ال).*ة$/u.test(e.word) ? [foldWord(e.word)] : [],
  );
}

/** The prepositions that a frame keeps for itself. */
function prepositionsOf(elements: readonly FrameElement[]): Set<string> {
  return new Set(
    elements.flatMap((e) =>
      e.type === "word" && e.word !== "أن" && e.word !== "بأن" ? [foldWord(e.word)] : [],
    ),
  );
}

/** ينظر إلى (المشروع على أنه): the words of the frame before what belongs to the content. */
const leadsToObject = (elements: readonly FrameElement[]): Pattern<Prose>[] =>
  elements.flatMap((e) => (e.type === "word" && !e.inContent ? [lead(foldWord(e.word))] : []));

function compileClause(elements: readonly FrameElement[], { place, mayLackObject }: FrameOf): Pattern<Prose> {
  const barred = prepositionsOf(elements);
  const opener = clauseOpener(elements);
  const led = isLed(elements);
  const withObject = elements.some((e) => e.type === "role" && e.role === "O");
  const inContent = elements.some((e) => e.type === "role" && e.role === "O" && e.inContent);
  const relay = relayWordOf(elements);
  if (relay !== null)
    return seq(
      anySubject(place, barred),
      gapTo(relayLead(relay), 12),
      relayed(barred, relay),
      gapToClause(opener, led),
      role("lead", opener),
    );
  if (inContent)
    return seq(
      readSubjectPart(place, subjectBeforeObject(barred, { closed: true }), barred),
      maybe(oneOf(insertedAside, wherein(barred))),
      ...leadsToObject(elements),
      ahead(seq(gapToClause(opener, led, 20), opener)),
    );
  if (withObject) {
    const toClause = seq(gapToClause(opener, led, 25), role("lead", opener));
    return oneOf(
      seq(around(barred), toldPaper, role("source", voice({ barred, bare: true })), toClause),
      seq(teller(place, barred, mayLackObject), toClause),
    );
  }
  return seq(
    anySubject(place, barred),
    maybe(innerRelay(barred)),
    gapToClause(opener, led),
    role("lead", opener),
  );
}

/** "أبلغت «المرفأ» مصادر مطلعة أن": a name in marks with an unnamed voice behind it is who was told. */
const toldPaper: Pattern<Prose> = ({ input, limit }, at) => {
  const index = input.opens[at] ?? -1;
  if (index < 0 || !input.quotations[index]?.closed) return -1;
  const { first, last } = innerTokens(input, index);
  const isVoice =
    has(input, last + 1, Flag.voiceHead) &&
    !has(input, last + 1, Flag.article | Flag.fusedPreposition | Flag.conjoined | Flag.finiteCue);
  return last - first <= LONGEST_NAME && last + 1 < limit && isVoice ? last + 1 : -1;
};

/** The preposition before the voice that is relayed (عن R, إلى R, من R), or null. */
function relayWordOf(elements: readonly FrameElement[]): string | null {
  const at = elements.findIndex((e) => e.type === "role" && e.role === "R");
  const before = elements[at - 1];
  return at < 0 ? null : before?.type === "word" ? foldWord(before.word) : "عن";
}

/** The preposition of the frame that stands before its أن (إلى أن), or null. */
function leadOf(elements: readonly FrameElement[]): string | null {
  const relay = relayWordOf(elements);
  const outside = elements.some((e) => e.type === "role" && e.role === "O" && !e.inContent);
  const words = elements.flatMap((e) => (e.type === "word" ? [foldWord(e.word)] : []));
  const preposition = words.filter((w) => w !== "ان" && w !== "بان" && w !== relay).at(-1);
  return preposition === undefined || preposition === "ب" || outside ? null : preposition;
}

const isLed = (elements: readonly FrameElement[]): boolean => leadOf(elements) !== null;

/** The words right before the content: [preposition] أن. */
function clauseOpener(elements: readonly FrameElement[]): Pattern<Prose> {
  const preposition = leadOf(elements);
  return preposition === null ? complementizer(false) : seq(lead(preposition), complementizer(true));
}

/** "كتب عن «...»": what stands in quotation marks after a preposition is a title or a term. */
const titled: Pattern<Prose> = token(
  (prose, at) =>
    has(prose, at - 1, Flag.preposition) ||
    /^(بعنوان|عنوان|شعار|باسم|اسم|مسمي|عباره)$/u.test(foldedAt(prose, at - 1)),
);

function compileDirect(elements: readonly FrameElement[], { place, mayLackObject }: FrameOf): Pattern<Prose> {
  const opener = oneOf(seq(not(titled), speechOpening), seq(colon, maybe(speechOpening)));
  const relay = relayWordOf(elements);
  const barred = prepositionsOf(elements);
  const between = gapToSpeech(opener);
  const middle =
    relay !== null ? seq(gapTo(relayLead(relay), 12), relayed(barred, relay)) : maybe(innerRelay(barred));
  const isAsked = elements.some((e) => e.type === "role" && e.role === "O" && !e.inContent);
  const subject = isAsked ? teller(place, barred, mayLackObject) : anySubject(place, barred);
  return seq(subject, middle, between, role("lead", opener));
}

const asks = (elements: readonly FrameElement[]): boolean =>
  elements.some((e) => e.type === "word" && e.word === "إذا");

/** "سألت النقابة | ما إذا", "تساءل مسؤولون | عما إذا". */
const TO_QUESTION: ReadonlySet<string> = new Set(["ما", "عما", "عن"]);
function compileQuestion(
  elements: readonly FrameElement[],
  { place, mayLackObject }: FrameOf,
): Pattern<Prose> {
  const isAsked = elements.some((e) => e.type === "role" && e.role === "O");
  return seq(
    isAsked ? teller(place, TO_QUESTION, mayLackObject) : anySubject(place, TO_QUESTION),
    toQuestion,
  );
}

function compileNoun(
  elements: readonly FrameElement[],
  { place, anyNounAfter, mayLackObject }: FrameOf,
): Pattern<Prose> {
  const barred = prepositionsOf(elements);
  const words = elements.flatMap((e) => (e.type === "word" ? [foldWord(e.word)] : []));
  const relay = elements.some((e) => e.type === "role" && e.role === "R") ? relayWordOf(elements) : null;
  if (relay !== null)
    return seq(anySubject(place, barred), gapTo(relayLead(relay), 12), relayedNoun(barred, relay));
  const object = elements.find((e) => e.type === "role" && e.role === "O");
  if (object?.type === "role" && object.inContent) return objectAndNoun(words, place, barred);
  if (object) {
    const subject = mayLackObject
      ? teller(place, barred, true)
      : readSubjectPart(place, subjectBeforeObject(barred), barred);
    return seq(subject, behindObject(words, elements.at(-2) === object));
  }
  const described =
    elements.some((e) => e.type === "role" && e.role === "N" && e.inContent) ||
    words.at(-1) === "من" ||
    (words.length > 0 && anyNounAfter.has(words.at(-1) ?? ""));
  // "مثمنا دور المدينة": behind a participle no subject stands between it and what is praised.
  if (words.length === 0 && place !== "after" && anyNounAfter.has(""))
    return oneOf(bareNoun(place), ahead(nounOpener));
  if (words.length === 0)
    return (described ? describedNoun : anyNounAfter.has("ما") ? deniedNoun : bareNoun)(place);
  const opener = nounAfter(words.at(-1) ?? "", described);
  return seq(
    anySubject(place, barred),
    ...words.slice(0, -1).map((word) => seq(shortGapTo(lead(word)), lead(word))),
    // "أشار إلى كذا، بحسب الصحيفة": where the content stands right there, what is behind it is no way to it.
    oneOf(
      seq(maybe(comma), ahead(opener)),
      seq(maybe(innerRelay(barred)), oneOf(shortGapTo(opener), seq(wherein(barred), ahead(opener)))),
    ),
    opener,
  );
}

/** "شدد على «ضرورة الحذر»": in the speaker's own words. */
const quotedNoun: Pattern<Prose> = token(
  (prose, at) => (prose.opens[at] ?? -1) >= 0 && isPropositional(prose, at + 1),
);

const FARTHEST_BEHIND_PLACE = 4;

/** "أشاد عدد من السكان بالمدينة القديمة بالجهود": where they are, with what they praise behind it. */
function isInPlaceBefore(prose: Prose, at: number): boolean {
  if (!isInPlace(prose, at)) return false;
  for (let i = at + 1; i <= at + FARTHEST_BEHIND_PLACE; i++) {
    if (has(prose, i, Flag.mark | Flag.conjoined | Flag.preposition)) return false;
    if (isFusedB(prose, i)) return true;
  }
  return false;
}

/** The preposition before nominal content is read, a fused ب stays with its noun. What is said must be able to be true or false, unless it describes. */
function nounAfter(word: string, anyNoun = false): Pattern<Prose> {
  if (word === "ب")
    return ahead(
      token((prose, at) =>
        isInPlaceBefore(prose, at)
          ? false
          : anyNoun
            ? isFusedB(prose, at) || isLikelyFusedB(prose, at) || foldedAt(prose, at) === "بما"
            : isFusedB(prose, at) && isPropositional(prose, at),
      ),
    );
  if (word === "ل")
    return ahead(
      token(
        (prose, at) =>
          /^لل?./u.test(prose.tokens[at]?.folded ?? "") &&
          !PEOPLE.test(prose.tokens[at]?.folded ?? "") &&
          (has(prose, at, Flag.article | Flag.fusedPreposition) ||
            isPropositional(prose, at) ||
            isToDo(prose, at)),
      ),
    );
  return oneOf(
    seq(
      role("lead", lead(word)),
      ahead(anyNoun ? oneOf(nounOpener, what) : oneOf(token(isPropositional), quotedNoun)),
    ),
    role(
      "lead",
      token((prose, at) => isOwnOf(word, foldedAt(prose, at))),
    ),
  );
}

/** "حملتها مسؤولية ما حدث". */
const what: Pattern<Prose> = lead("ما");
/** مسؤوليتها, of مسؤولية: whose it is, so that nothing need follow. */
const isOwnOf = (word: string, folded: string): boolean =>
  word.endsWith("ه") && folded.startsWith(`${word.slice(0, -1)}ت`) && /ت(?:ه|ها|هم|هما)$/u.test(folded);

/** لنزع اللوحات, لحفظ الأمن: a short verbal noun with what it is done to. */
const isToDo = (prose: Prose, at: number): boolean =>
  isShortWithL(prose, at) && has(prose, at + 1, Flag.article) && !isFusedName(prose, at);
const isShortWithL = isWordThat(
  ({ folded, readings }) => readings.length === 0 && /^ل(?!ل)\p{L}{3}$/u.test(folded),
);

/** للصيادين, للعاملين: people in the plural are not what somebody is called to. */
const PEOPLE = /^لل\p{L}{3,}ين$/u;

const opensNoun: Pattern<Prose> = token(isContentOpener);
const BARE = {
  max: LONGEST_SHORT_GAP,
  unless: token<Prose>(
    (prose, at) =>
      has(prose, at, Flag.complementizer | Flag.mark | Flag.breaker) ||
      // عبر (across) and بين (between) are prepositions first.
      (has(prose, at, Flag.finiteCue) && !has(prose, at, Flag.preposition)),
  ),
};
const LONGEST_NAME = 4;
/** شركة الصناعات «سابك»: a name in marks behind its subject. */
const quotedName: Pattern<Prose> = ({ input }, at) => {
  const index = input.opens[at] ?? -1;
  if (index < 0 || !input.quotations[index]?.closed) return -1;
  const { first, last } = innerTokens(input, index);
  return last - first <= LONGEST_NAME ? last + 1 : -1;
};
const upToBare: Pattern<Prose> = upTo(opensNoun, BARE);

/** "شركة الساحل التي تدير الميناء | وقف العمل", "الحداد وهو أحد التجار": the verb of a clause on the voice is no content. */
const described: Pattern<Prose> = seq(
  token((prose, at) => has(prose, at, Flag.relative) || isWho(prose, at)),
  token((prose, at) => has(prose, at, Flag.word)),
);
const isWho = spelled(/^وه[وي]$/u);

/** أعلنت الوزارة وقف العمل: nothing stands between the subject and the content, or an insertion and the comma that closes a long subject. */
const bareNoun = (place: SubjectPlace): Pattern<Prose> =>
  seq(
    readSubjectPart(place, voice({ stopAtContent: true, bare: true })),
    maybe(quotedName),
    maybe(described),
    oneOf(
      seq(ahead(seq(comma, not(opensNoun))), insertion, ahead(opensNoun)),
      upToBare,
      seq(upTo(comma, BARE), comma, ahead(opensNoun)),
      seq(wherein(NO_WORDS), ahead(opensNoun)),
    ),
  );

/** نفى المدير ما تردد, نفى الأنباء التي: what somebody else told, and so what is denied. */
const deniedTale: Pattern<Prose> = token(isTale);
const deniedNoun = (place: SubjectPlace): Pattern<Prose> =>
  oneOf(
    seq(
      readSubjectPart(place, seq(not(deniedTale), voice({ stopAtContent: true, bare: true }))),
      upTo(deniedTale, BARE),
    ),
    bareNoun(place),
  );

const LONGEST_ASKED = 8;
/** الاستعانة, الانسحاب, الحصول: to be done, though the article is with it. */
const isDoing = spelled(/^ال(?:است.{2}ا.|ان[^س].ا.|ا[^ل]ت.ا.|ت..ي.|حصول|سماح|عمل)$/u);
/** Up to the verbal noun behind whom it is asked of. */
const upToAsked: Pattern<Prose> = upTo(oneOf(quotedNoun, opensNoun, token(isDoing)), {
  ...BARE,
  max: LONGEST_ASKED,
});

/** From the object to the noun. `isLast`: it stands right before the noun (طلب من السكان إغلاق), not before the preposition (هدد السكان بإغلاق). */
function behindObject(words: readonly string[], isLast: boolean): Pattern<Prose> {
  const word = words.at(-1) ?? "";
  if (isLast && words.length > 0) return seq(shortGapTo(lead(word)), lead(word), upToAsked);
  const opener = nounAfter(word, true);
  return seq(upTo(opener, { max: 12, unless: barrier }), opener);
}

/** سمته تدخلا: what the object is called follows at once. */
const describedNoun = (place: SubjectPlace): Pattern<Prose> =>
  oneOf(
    seq(readSubjectPart(place, describer), comma, upTo(comma, BARE), comma, ahead(opensNoun)),
    seq(readSubjectPart(place, describer), ahead(nounOpener)),
  );

/** "، في بيان أمس،", "، وفقا للصحيفة،"; not "، بإغلاق الجسر،", which is what is asked for. */
const insertedAside: Pattern<Prose> = seq(ahead(seq(comma, token(opensAside))), insertion);
function opensAside(prose: Prose, at: number): boolean {
  return (
    has(
      prose,
      at,
      Flag.preposition | Flag.adverb | Flag.conjunction | Flag.conjoined | Flag.relative | Flag.number,
    ) || accordingToAt(prose, at) !== null
  );
}

const never: Pattern<Prose> = () => -1;
/** "دعت المديرية العامة للجوازات الراغبين إلى": a body right behind its verb is no object, and the ل belongs to its name. */
const body: Pattern<Prose> = token((prose, at) => voiceEntry(prose, at)?.kind === "organisation");

/** اتهمت النقابة | الشركة بإخفاء ...: the object belongs to the content. Without a word between them (اعتبر الهجوم دعما) the object must be told from the subject. */
function objectAndNoun(
  words: readonly string[],
  place: SubjectPlace,
  barred: ReadonlySet<string>,
): Pattern<Prose> {
  const preposition = words.at(-1);
  const reaches = preposition
    ? ahead(seq(shortObjectTo(nounAfter(preposition, true)), nounAfter(preposition, true)))
    : ahead(nounOpener);
  const toObject = seq(maybe(insertedAside), maybe(oneOf(wherein(barred), comma)), around(barred), reaches);
  // Where no object is left after a subject, what looked like the subject is the object.
  return oneOf(
    seq(readSubjectPart(place, subjectBeforeObject(barred, { stopAtContent: true }), barred), toObject),
    seq(many(interjected, 3), not(preposition === "ل" ? body : never), reaches),
  );
}
