/**
 * A voice behind the one that speaks, or around it: عن مصدر قوله, نقلا عن الصحيفة, بحسب ما نقلت الوكالة.
 * @module
 */
import { ahead, maybe, oneOf, type Pattern, role, seq, token, upTo } from "../../grammar/index.ts";
import { perToken } from "../per-token.ts";
import { isWordThat, spelled } from "../per-word.ts";
import { foldedAt, type Prose } from "../prose.ts";
import { comma, has, isComma, isComplementizer, verbReadings } from "../tests.ts";
import { Flag } from "../word-flags.ts";
import { behindAdjuncts } from "./adjunct.ts";
import { isPropositional } from "./content-opener.ts";
import { gapTo, insertion } from "./gap.ts";
import { isResumptive } from "./homograph.ts";
import { accordingToAt } from "./known-phrase.ts";
import { isSaying } from "./nominal.ts";
import { barrier, lead } from "./opener.ts";
import { readVoice, voice } from "./voice.ts";

/** قوله, قولها, تأكيده: the verbal noun that gives a relayed voice its words. */
const saying: Pattern<Prose> = token((prose, at) => isSaying(prose, at));

/** "عن السفير في العاصمة قوله": the voice runs up to the verbal noun that gives it its words. */
function relayedVoice(barred: ReadonlySet<string>): Pattern<Prose> {
  const read = voice({ barred });
  const toSaying = upTo(saying, {
    max: 6,
    unless: token((prose, at) => has(prose, at, Flag.mark | Flag.complementizer)),
  });
  return (attempt, at) => {
    const end = read(attempt, at);
    // "عن الوزير أمس قوله", "عن الوزير في بيان قوله": when and where it was said is no part of who said it.
    if (end < 0 || behindAdjuncts(attempt.input, end) > end) return end;
    return Math.max(end, toSaying(attempt, end));
  };
}

/** "عن مصدر لم تسمه أن", "عن مصادر لم تكشف عن هويتها": that the voice has no name. */
export const unnamedOn: Pattern<Prose> = ({ input, limit }, at) => {
  if (!/^(?:لم|لا|رفض|رفضت|طلب|طلبت|فضل|فضلت)$/u.test(foldedAt(input, at))) return -1;
  for (let i = at + 1; i < Math.min(limit, at + LONGEST_SILENCE); i++) {
    if (/^(?:اسم|هوي|[يت]سم|[يت]حدد)(?:ه|ها|هم|ته|تها|تهم)$/u.test(foldedAt(input, i))) return i + 1;
    if (has(input, i, Flag.mark | Flag.complementizer)) return -1;
  }
  return -1;
};
const LONGEST_SILENCE = 7;

const FARTHEST_SAYING = 14;

/** توقعه ارتفاع, تأكيده وجود, نفيه أي, تخوفها من: the verbal noun that says how the relayed voice holds what follows it as a noun. */
const isHolding = perToken(
  (prose, at) =>
    mayHold(prose, at) &&
    !has(prose, at, Flag.voiceHead) &&
    (isPropositional(prose, at + 1) || isHeldBy(prose, at + 1)) &&
    !isComplementizer(prose, at + 1),
);
const mayHold = isWordThat(({ readings }) =>
  readings.some(
    ({ entry, verb, pronoun, preposition }) =>
      /^(?:ه|ها|هم)$/u.test(pronoun) &&
      preposition === "" &&
      ((entry.type === "verb" && verb?.tense === "masdar") ||
        (entry.type === "speech-noun" && entry.use === "statement")),
  ),
);
const isHeldBy = spelled(/^(?:من|عن|علي|الي|في)$/u);

/** "عن الوزير توقعه ارتفاع": the voice that fills what stands between عن and the verbal noun. */
const relayedHolder =
  (barred: ReadonlySet<string>): Pattern<Prose> =>
  ({ input, limit }, at) => {
    for (let i = at + 1; i < Math.min(limit, at + FARTHEST_SAYING); i++) {
      const end = isComma(input, i - 1) ? i - 1 : i;
      if (isHolding(input, i)) return readVoice(input, at, end, { barred }) === end ? end : -1;
      if (isComplementizer(input, i) || (has(input, i, Flag.mark) && !isComma(input, i))) return -1;
    }
    return -1;
  };

/** عن R توقعه, where a noun follows: what R holds. */
export const relayedNoun = (barred: ReadonlySet<string>, word: string): Pattern<Prose> =>
  seq(
    role("relay-cue", relayLead(word)),
    role("relay", relayedHolder(barred)),
    maybe(comma),
    role("saying", token(isHolding)),
    maybe(token(isHeldBy)),
  );

/** عن, إلى or من before the relayed voice; نقلا عن is one cue. */
export const relayLead = (word: string): Pattern<Prose> => oneOf(seq(lead("نقلا"), lead(word)), lead(word));

/** عن R, with whatever tells that it has no name, a further voice and قوله. */
export const relayed = (barred: ReadonlySet<string>, word: string): Pattern<Prose> =>
  seq(
    role("relay-cue", relayLead(word)),
    role("relay", relayedVoice(barred)),
    maybe(unnamedOn),
    maybe(furtherRelay(barred)),
    maybe(
      seq(oneOf(seq(insertion, ahead(saying)), seq(maybe(comma), gapTo(saying, 12))), role("saying", saying)),
    ),
  );

/** "نقلت الوكالة عن الصحيفة عن مسؤول": a third voice behind the second. */
const furtherRelay = (barred: ReadonlySet<string>): Pattern<Prose> =>
  seq(role("relay-cue", lead("عن")), role("relay", relayedVoice(barred)));

/** "ذكرت الصحيفة في 17 مايو، نقلا عن": what stands between the subject and the comma before the phrase. */
const behind = (phrase: Pattern<Prose>): Pattern<Prose> =>
  seq(upTo(seq(comma, ahead(phrase)), { max: LONGEST_ADJUNCT, unless: oneOf(barrier, that) }), comma);
const LONGEST_ADJUNCT = 6;
const that: Pattern<Prose> = token(
  (prose, at) => isComplementizer(prose, at) || isComplementizer(prose, at, true),
);

/** "لفتت الصحيفة نقلا عن مصادرها إلى أن" and "قال عن مصدر": a voice between the subject and the content. */
export const innerRelay = (barred: ReadonlySet<string>): Pattern<Prose> => {
  const teller = role("relay", voice({ barred: new Set([...barred, "عن"]) }));
  const read = seq(
    oneOf(behind(oneOf(accordingTo, asRelayed)), maybe(comma)),
    oneOf(
      seq(role("relay-cue", accordingTo), teller),
      seq(role("relay-cue", asTold), maybe(token(isResumptive)), teller),
    ),
    maybe(unnamedOn),
    maybe(furtherRelay(barred)),
  );
  return (attempt, at) => (comesNear(attempt.input, at) ? read(attempt, at) : -1);
};

/** False where no such phrase stands right there or behind a comma on the way, as behind nearly every cue: a cheap look before the reading. */
const comesNear = perToken((prose, at) => {
  if (mayTellOfVoice(prose, at)) return true;
  for (let i = at; i <= at + LONGEST_ADJUNCT; i++)
    if (isComma(prose, i) && mayTellOfVoice(prose, i + 1)) return true;
  return false;
});
const mayTellOfVoice = (prose: Prose, at: number): boolean =>
  isAs(prose, at) || accordingToAt(prose, at) !== null;

/**
 * "قال الوزير بحسب ما نقلت الوكالة إن", "... كما ذكرت الصحيفة أن": the phrase with its verb. A verb of saying behind فيما, or
 * behind كما further on, begins a report of its own: "أعلنت الوزارة وقف العمل، فيما قال المدير إن".
 */
const told =
  ({ sayingBehindAs }: { sayingBehindAs: boolean }): Pattern<Prose> =>
  ({ input, limit }, at) => {
    const found = accordingToAt(input, at);
    const length = found?.entry.takes === "clause" ? found.length : isAs(input, at) ? 1 : 0;
    const verb = at + length;
    const tells = found || (sayingBehindAs && isJustAs(input, at)) ? TELLS : RELAYS;
    const isTold = verbReadings(input, verb, "past").some(
      ({ entry, verb: form }) => tells.test(entry.use) && form?.person === 3,
    );
    return length > 0 && isTold && verb + 1 < limit ? verb + 1 : -1;
  };
const isAs = spelled(/^(?:كما|فيما)$/u);
const isJustAs = spelled(/^كما$/u);
const TELLS = /^(?:relay|say)$/u;
const RELAYS = /^relay$/u;
const asTold = told({ sayingBehindAs: true });
const asRelayed = told({ sayingBehindAs: false });

const accordingTo: Pattern<Prose> = (attempt, at) => {
  const found = accordingToAt(attempt.input, at);
  return found?.entry.takes === "voice" ? at + found.length : -1;
};
