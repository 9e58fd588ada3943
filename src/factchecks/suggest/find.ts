/**
 * Fact-checks by what they are about: candidates from two indexes, each compared word by word.
 * @module
 */
import { bestOf, FieldIndex, PoolIndex } from "../../match/index.ts";
import type { FactCheck } from "../../model/index.ts";
import { remembering } from "../../text/index.ts";
import { type Common, compare, Telling } from "./compare.ts";
import { nearDay } from "./dates.ts";
import { type Numbers, numbersOf, otherNumbers } from "./numbers.ts";
import { type Passage, passagesOf } from "./passages.ts";
import {
  type ReadSense,
  readOnce,
  saysNot,
  scriptOf,
  type WeighedSense,
  weigh,
  wordingOf,
} from "./prepared.ts";
import { type Pair, reasonsOf, scoreOf } from "./score.ts";
import type { CheckQuery, FactCheckIndex, FindOptions, Suggestion } from "./suggestion.ts";
import { SenseWeights } from "./weights.ts";

const LIMIT = 20;
/** Candidates of each index that are compared. */
const COMPARED = 40;
/** Of the words of a telling that were met, so much counts as an answer; in one script the ranking is the surer judge, except of synonyms. */
const ANSWERED_ACROSS = 0.8;
const ANSWERED_WITHIN = 0.35;

/** A telling counts as weighing at least so much (a word that nearly no text has weighs 1): two words are soon answered by much. */
const LEAST = 2.5;

/** What is known of a text as a whole. */
interface Text {
  readonly wording: string;
  readonly isArabic: boolean;
  readonly numbers: Numbers;
}

const textOf = (text: string, words: readonly ReadSense[]): Text => ({
  wording: wordingOf(text),
  isArabic: scriptOf(words) === "arabic",
  numbers: numbersOf(words),
});

/** A fact-check as it is compared. */
interface Prepared {
  readonly check: FactCheck;
  readonly words: readonly WeighedSense[];
  readonly text: Text;
}

/** One that was compared. */
interface Answer {
  readonly number: number;
  readonly score: number;
  readonly common: Common;
  readonly pair: Pair;
}

/** Makes fact-checks ready to be asked. Throws a RangeError for two with one id. */
export function indexFactChecks(checks: readonly FactCheck[]): FactCheckIndex {
  return new SuggestionIndex(checks);
}

class SuggestionIndex implements FactCheckIndex {
  private readonly pool: PoolIndex;
  private readonly meanings: FieldIndex;
  private readonly weights: SenseWeights;
  private readonly prepared: readonly Prepared[];
  /** Read of those that are compared alone. */
  private readonly isNegated = remembering(saysNot, 1 << 14);
  private readonly byWording = new Map<string, number[]>();

  constructor(checks: readonly FactCheck[]) {
    this.pool = new PoolIndex(
      checks.map(({ id, claim, title }) => ({ id, text: claim, title: title ?? "" })),
    );
    const read = checks.map(({ claim, title }) => ({ claim: readOnce(claim), title: readOnce(title ?? "") }));
    const whole = read.map(({ claim, title }) => [...claim, ...title].map(({ sense }) => sense));
    this.weights = new SenseWeights(whole);
    this.meanings = new FieldIndex(read.map(({ claim, title }) => meaningsOf([...claim, ...title])));
    this.prepared = checks.map((check, i) => {
      const claim = read[i]?.claim ?? [];
      return { check, words: weigh(claim, this.weights), text: textOf(check.claim, claim) };
    });
    this.prepared.forEach(({ text }, number) => {
      this.byWording.set(text.wording, [...(this.byWording.get(text.wording) ?? []), number]);
    });
  }

  find(query: CheckQuery, { limit = LIMIT, least = 0 }: FindOptions = {}): Suggestion[] {
    const best = new Map<number, Answer>();
    for (const passage of passagesOf(query.text, query.context ?? ""))
      for (const answer of this.ask(passage, query.published ?? null))
        if (answer.score > (best.get(answer.number)?.score ?? 0)) best.set(answer.number, answer);
    return [...best.values()]
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score || (this.comesFirst(a.number, b.number) ? -1 : 1))
      .slice(0, limit)
      .map(({ number, score, common, pair }) => ({
        factCheck: this.at(number).check.id,
        score,
        reasons: reasonsOf(common, pair),
      }));
  }

  private ask(passage: Passage, published: string | null): Answer[] {
    const own = readOnce(passage.text);
    const telling = new Telling(weigh(own, this.weights));
    const around = new Telling(weigh(readOnce(passage.context), this.weights));
    const told = textOf(passage.text, own);
    const negated = saysNot(passage.text);
    const full = Math.min(1, telling.weight / LEAST);
    const ranked = this.pool.scores(passage.text);
    return this.candidates(own, ranked, told).map((number) => {
      const { check, words, text } = this.at(number);
      const common = compare(words, telling, around);
      const share = text.isArabic === told.isArabic ? ANSWERED_WITHIN : ANSWERED_ACROSS;
      const pair: Pair = {
        isWhole: text.wording === told.wording && common.meetings.length > 0,
        answered: full * Math.max(ranked[number] ?? 0, common.ofTelling * share),
        otherNumbers: otherNumbers(told.numbers, text.numbers),
        negation: negated !== this.isNegated(check.claim),
        sameTime: nearDay(published, check),
      };
      return { number, score: scoreOf(common, pair), common, pair };
    });
  }

  private at(number: number): Prepared {
    const prepared = this.prepared[number];
    if (!prepared) throw new RangeError(`there is no fact-check ${number} of ${this.prepared.length}`);
    return prepared;
  }

  /**
   * The same words, the best by words, the best by meanings, and the best by meanings of those in the other script: else the many in
   * one would leave none.
   */
  private candidates(own: readonly ReadSense[], ranked: Float64Array, { wording, isArabic }: Text): number[] {
    const meant = new Float64Array(this.prepared.length);
    this.meanings.addScores(new Set(meaningsOf(own)), meant, 1);
    const across = meant.slice();
    this.prepared.forEach(({ text }, number) => {
      if (text.isArabic === isArabic) across[number] = 0;
    });
    const best = [ranked, meant, across].flatMap((scores) => bestOf(scores, COMPARED, this.comesFirst));
    return [...new Set([...(this.byWording.get(wording) ?? []), ...best])];
  }

  private readonly comesFirst = (x: number, y: number): boolean => this.at(x).check.id < this.at(y).check.id;
}

/** What texts of other scripts share: meanings, sounds of names, numbers. */
const meaningsOf = (words: readonly ReadSense[]): string[] =>
  words.flatMap(({ sense }) => sense.keys.filter((key) => /^[gn#]/u.test(key)));
