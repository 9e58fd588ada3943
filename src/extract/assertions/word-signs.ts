/**
 * Signs of a word: what its spelling tells, wherever it stands, and the phrase that begins with it.
 * @module
 */
import { Flag, foldedAt, has, numberPerWord, type Prose } from "../../arabic/index.ts";
import { foldWord } from "../../text/index.ts";
import { formsOf } from "../numbers/words.ts";
import { EVENT_VERBS, NUMBERS, OWN_VOICE } from "../rows.generated.ts";
import { ownVoiceOf, Sign } from "./own-voice.ts";
import { verbFormsOf } from "./verb-forms.ts";

const ownVoice = ownVoiceOf(OWN_VOICE);
const verbForms = verbFormsOf(EVENT_VERBS);
const counting = new Set(
  NUMBERS.filter(([, role = ""]) => /^(?:unit|ten|hundred|scale|dual|fraction)/u.test(role)).flatMap(
    ([, , forms]) => formsOf(forms).map(foldWord),
  ),
);

/** The signs of the token here, of the phrase that begins here included. */
export function signsAt(prose: Prose, at: number): number {
  if (has(prose, at, Flag.mark | Flag.number)) return 0;
  const signs = wordSigns(prose, at);
  if ((signs & Sign.phrase) === 0) return signs;
  const first = foldedAt(prose, at);
  const phrases = ownVoice.phrases.get(first) ?? ownVoice.phrases.get(first.slice(1)) ?? [];
  let all = signs;
  for (const { rest, sign } of phrases)
    if (rest.every((word, i) => foldedAt(prose, at + 1 + i) === word)) all |= sign;
  return all;
}

const wordSigns = numberPerWord(({ folded }) => {
  const bare = /^[وف]\p{L}{2}/u.test(folded) ? folded.slice(1) : folded;
  const known = ownVoice.words.get(folded) ?? ownVoice.words.get(bare) ?? 0;
  if (known & Sign.notVerb) return known;
  return known | (counting.has(folded) || counting.has(bare) ? Sign.counts : verbSigns(folded, bare));
});

/** A verb of the table, whole or behind و; else what only looks like one. The و of وصل and واصل is a letter of theirs. */
function verbSigns(folded: string, bare: string): number {
  const whole = formSign(folded);
  if (whole) return whole;
  if (bare === folded) return shapeSign(folded);
  const joined = formSign(bare) || shapeSign(bare);
  return joined ? joined | Sign.joined : 0;
}

function formSign(word: string): number {
  const future = /^س[يت]/u.test(word) ? word.slice(1) : word;
  const form = verbForms.get(future) ?? verbForms.get(withoutObject(future));
  if (!form) return 0;
  if (form.noun) return Sign.either;
  return form.tense === "past" ? Sign.past : Sign.present;
}

/** نفذها is نفذ with its object; إقامتها is a noun with its owner. ه is folded with ة, so it is taken off behind ت alone. */
function withoutObject(word: string): string {
  const stem = word.replace(/(?:ها|هم|هما|(?<=ت)ه)$/u, "");
  return /^ا(?:ست)?\p{L}ا\p{L}ت$/u.test(stem) ? "" : stem;
}

/** Verbs that no table holds: no noun but a few begins with ي, and سيارة and its like begin with سي; none ends in وا, and few but plurals in ت. */
function shapeSign(word: string): number {
  if (/^س?ي\p{L}{3,}$/u.test(word) && !/(?:يه|يا)$|^سي.*(?:ه|ات)$/u.test(word)) return Sign.present;
  if (/^(?:ال|لل|بال)/u.test(word)) return 0;
  if (/^\p{L}{3,}وا$/u.test(word)) return Sign.past;
  return /^\p{L}{2,}[^اي]ت$/u.test(word) ? Sign.feminine : 0;
}
