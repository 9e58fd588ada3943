/**
 * The subject of a verb's frame, with the words that may stand around it.
 * @module
 */
import { type Attempt, many, maybe, oneOf, type Pattern, role, seq, token } from "../grammar/index.ts";
import { once } from "./per-token.ts";
import { spelled } from "./per-word.ts";
import { adjunct } from "./phrases/adjunct.ts";
import { headOf, nameKind } from "./phrases/head.ts";
import { hasPronoun } from "./phrases/nominal.ts";
import { audience, interjected } from "./phrases/opener.ts";
import { isFullyNamed } from "./phrases/proper.ts";
import { unnamedOn } from "./phrases/relay.ts";
import { isHisHonour, readSubject, toldFrom } from "./phrases/subject.ts";
import { readVoice, voice } from "./phrases/voice.ts";
import type { Prose } from "./prose.ts";
import { comma, has, isComplementizer } from "./tests.ts";
import { Flag } from "./word-flags.ts";

const NO_WORDS: ReadonlySet<string> = new Set();

/** With a subject after the cue (finite verbs, قول فلان), without one (قوله), with a title alone (participles: مؤكدا سموه أن), or only with one whose owner is told (معتقدا سائقها أن). */
export type SubjectPlace = "after" | "none" | "title" | "owner";

/** "واعترف بدوره، المدرب": the comma that some writers put behind it parts nothing. */
const inTurn: Pattern<Prose> = token(spelled(/^بدور(?:ه|ها|هم)$/u));

const surroundings = new Map<string, Pattern<Prose>>();

/** Words that may stand anywhere around a subject. All frames of a verb ask at the same places: read once for each. */
export function around(barred: ReadonlySet<string>): Pattern<Prose> {
  const key = [...barred].sort().join(" ");
  const known =
    surroundings.get(key) ?? once(many(oneOf(seq(inTurn, comma), interjected, audience, adjunct(barred)), 4));
  surroundings.set(key, known);
  return known;
}

/** "المدير، سامي الحداد، أمس في بيان": when and where, behind the comma that closes an apposition. */
export const wherein = (barred: ReadonlySet<string>): Pattern<Prose> =>
  seq(comma, oneOf(interjected, audience, adjunct(barred)), around(barred));

/** The subject, if the frame has room for one; then the words that may stand anywhere. */
export function readSubjectPart(
  place: SubjectPlace,
  read: Pattern<Prose>,
  barred: ReadonlySet<string> = NO_WORDS,
): Pattern<Prose> {
  const words = around(barred);
  if (place === "title") return seq(words, maybe(role("source", titleAlone)), words);
  if (place === "owner") return seq(words, maybe(role("source", ownedAlone)), words);
  return place === "none" ? words : seq(words, maybe(seq(role("source", read), maybe(unnamedOn))), words);
}

/** "معتقدا سائقها أن": whose he is tells who. */
const isOwned = (prose: Prose, at: number): boolean =>
  hasPronoun(prose, at) &&
  !has(prose, at, Flag.fusedPreposition | Flag.conjoined) &&
  isComplementizer(prose, at + 1);
const ownedAlone: Pattern<Prose> = token(isOwned);

/** "مؤكدا وزير الخارجية حرص", "مشيرا سموه إلى أن": a participle's own subject, where it surely is a person. */
const titleAlone: Pattern<Prose> = (attempt, at) => {
  const prose = attempt.input;
  if (isHisHonour(prose, at)) return isHappiness(prose, at) && !leadsToThat(prose, at + 1) ? -1 : at + 1;
  if (!has(prose, at, Flag.voiceHead) || has(prose, at, Flag.fusedPreposition | Flag.conjoined)) return -1;
  if (isOwned(prose, at)) return at + 1;
  // "موضحة الوزارة أن".
  if (has(prose, at, Flag.article) && isComplementizer(prose, at + 1)) return at + 1;
  const end = readVoice(prose, at, attempt.limit, { stopAtContent: true, bare: true, barred: ANY_LEAD });
  return end > at + 1 && headOf(prose, at, end).kind === "person" ? end : -1;
};
const ANY_LEAD: ReadonlySet<string> = new Set(["علي", "الي", "عن", "من"]);
/** "مؤكدا سعادته بالفوز": his happiness; "مؤكدا سعادته أن": his excellency. */
const isHappiness = spelled(/^سعادت/u);
const leadsToThat = (prose: Prose, at: number): boolean =>
  isComplementizer(prose, at) || isComplementizer(prose, at + 1);

const subjects = new Map<string, Pattern<Prose>>();

/** One for all frames that keep the same prepositions for themselves: the clause, the speech and the noun of one verb have one subject. */
export function anySubject(place: SubjectPlace, barred: ReadonlySet<string>): Pattern<Prose> {
  const key = `${place} ${[...barred].sort().join(" ")}`;
  const known = subjects.get(key) ?? once(readSubjectPart(place, voice({ barred, bare: true }), barred));
  subjects.set(key, known);
  return known;
}

/** A subject after a verb with object pronoun: only a noun phrase that is surely a voice. */
export const describer: Pattern<Prose> = (attempt, at) => {
  const end = readSubject(attempt.input, at, attempt.limit, { stopAtContent: true });
  const isVoice = headOf(attempt.input, at, end).titled || isFullyNamed(attempt.input, at);
  return end > at && isVoice ? end : -1;
};

/** "أبلغ شهود الوكالة أن": up to where the one who is told can be parted from the one who tells. */
const subjectOrAll =
  (barred: ReadonlySet<string>): Pattern<Prose> =>
  (attempt, at) =>
    readSubject(attempt.input, at, attempt.limit, { barred, bare: true });

/** "حذر المدير السكان من": only where somebody who is told surely begins. */
const surelyParted =
  (barred: ReadonlySet<string>): Pattern<Prose> =>
  ({ input, limit }, at) => {
    const whole = readVoice(input, at, limit, { barred, bare: true });
    return whole < 0 ? -1 : toldFrom(input, at, whole);
  };

/** Who tells somebody. `mayLackObject`: the verb needs nobody who is told (حذر المدير من), so that the frame fits only where one is parted. */
export const teller = (
  place: SubjectPlace,
  barred: ReadonlySet<string>,
  mayLackObject: boolean,
): Pattern<Prose> =>
  mayLackObject
    ? seq(around(barred), role("source", surelyParted(barred)))
    : readSubjectPart(place, subjectOrAll(barred), barred);

/**
 * `stopAtContent`: the object may be a verbal noun (أرجع المدير تأخر العمل إلى). `closed`: an أن closes the object, so that what stands
 * between a phrase and it is the object, whoever the phrase names (وصف الحداد | الزيارة بأنها).
 */
export const subjectBeforeObject =
  (barred: ReadonlySet<string>, { stopAtContent = false, closed = false } = {}): Pattern<Prose> =>
  (attempt: Attempt<Prose>, at) => {
    const end = readSubject(attempt.input, at, attempt.limit, { barred, stopAtContent });
    const isParted = closed && end > 0 && !isThat(attempt.input, end);
    return barred.size > 0 || end < 0 || isParted || isSurelyVoice(attempt.input, at, end) ? end : -1;
  };
const isThat = (prose: Prose, at: number): boolean =>
  isComplementizer(prose, at) || isComplementizer(prose, at, true);

/** Without a word between subject and object, only a title or a known name is taken for the subject. */
function isSurelyVoice(prose: Prose, first: number, last: number): boolean {
  return headOf(prose, first, last).titled || nameKind(prose, first) !== null || isFullyNamed(prose, first);
}
