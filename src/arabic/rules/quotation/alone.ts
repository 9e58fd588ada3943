/**
 * A quotation without a cue of its own, after a voice that has just spoken.
 * @module
 */
import { defineRule, type Match, type Pattern, type Rule } from "../../../grammar/index.ts";
import { type Attribution, attribution } from "../../attribution.ts";
import { innerTokens, opensSpeech } from "../../phrases/quote.ts";
import { foldedAt, type Prose, sentenceStart } from "../../prose.ts";
import { has } from "../../tests.ts";
import { Flag } from "../../word-flags.ts";

const SHORTEST = 5;
const LONGEST = 80;

const pattern: Pattern<Prose> = ({ input }, at) => {
  const { first, last } = innerTokens(input, input.opens[at] ?? -1);
  if (last - first < SHORTEST || last - first > LONGEST || sentenceStart(input, at) !== at) return -1;
  const next = foldedAt(input, last + 1) === "،" ? last + 2 : last + 1;
  return has(input, next, Flag.finiteCue) ? -1 : last;
};

function produce(found: Match<Prose>): Attribution {
  const { first, last } = innerTokens(found.input, found.input.opens[found.first] ?? -1);
  return attribution({
    rule: found.rule,
    first: found.first,
    last: found.last,
    links: [{ source: null, cue: null, role: "governor", agreement: null }],
    shape: "before",
    content: first,
    contentLast: last,
    use: "none",
  });
}

export const quoteAlone: Rule<Prose, Attribution> = defineRule({
  name: "quotation.alone",
  starts: (prose, at) => opensSpeech(prose, at) && foldedAt(prose, at - 1) !== ":",
  pattern,
  produce,
  finds: [
    {
      sentence: "قال المدير إن العمل بدأ. «لن نتوقف قبل أن تعود المياه».",
      content: "لن نتوقف قبل أن تعود المياه",
      sources: [null],
    },
    {
      sentence: 'ونفت الوزيرة وجود أزمة. "المخزون يكفي ثلاثة أشهر كاملة".',
      content: "المخزون يكفي ثلاثة أشهر كاملة",
      sources: [null],
    },
  ],
  ignores: ["افتتح معرض «ألوان الساحل» في المدينة."],
});
