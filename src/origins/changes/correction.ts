/**
 * Whether the later telling says, or its publisher shows, that the earlier one is wrong.
 * @module
 */
import { defaultLexicon } from "../../arabic/index.ts";
import type { Change } from "../../model/index.ts";
import { type Span, tokenize } from "../../text/index.ts";
import { RUNG, rungOf, speechOf } from "../voices/authority.ts";
import { isSameOutlet } from "../voices/names.ts";
import { type Comparison, changeOf } from "./comparison.ts";
import { pairAmounts } from "./numbers.ts";
import type { Told } from "./told.ts";

/** How many UTF-16 units before a statement a word of correction may stand. */
const LEAD = 16;

/** What is known of the two beside their words. */
export interface Circumstances {
  /** The words contradict each other, or the two belong to different claims. */
  readonly opposed: boolean;
}

/** One change where the later telling corrects the earlier one. */
export function corrections(comparison: Comparison, { opposed }: Circumstances): readonly Change[] {
  const { from, to } = comparison;
  const words = rejected(comparison) ?? contrasted(comparison) ?? putRight(comparison, opposed);
  return words
    ? [changeOf(comparison, "corrected", from.told.statement, words === true ? to.told.statement : words)]
    : [];
}

/** The writer tells it in order to reject it. */
function rejected({ from, to }: Comparison): true | null {
  return to.told.statement.stance === "rejects" && from.told.statement.stance !== "rejects" ? true : null;
}

/** Four, not fourteen: names the value of the earlier telling as wrong. */
function contrasted({ from, to }: Comparison): Span | null {
  const wrong = to.pieces.find(
    ({ amount }) =>
      amount?.denied &&
      from.pieces.some(
        (piece) => piece.amount && !piece.amount.denied && piece.amount.value === amount.value,
      ),
  );
  return wrong ?? null;
}

/** The same publisher tells it otherwise, or the words before the statement call it a correction. */
function putRight(comparison: Comparison, opposed: boolean): true | null {
  const { from, to } = comparison;
  const otherwise = opposed || pairAmounts(comparison).some((pair) => pair.from.value !== pair.to.value);
  if (!otherwise || isHearsay(to.told)) return null;
  const sameArticle = from.told.article.id === to.told.article.id;
  if (sameArticle) return from.told.statement.stance === "rejects" || isLed(to.told) ? true : null;
  return isSamePublisher(from.told, to.told) || isLed(to.told) ? true : null;
}

/** What outlets or rumours are quoted with corrects nothing. */
function isHearsay({ statement }: Told): boolean {
  const { speaker, relays } = speechOf(statement.chain);
  return !statement.denied && (speaker ? rungOf(speaker) === RUNG.rumour : relays.length > 0);
}

/** Two articles of one publisher. */
export function isSamePublisher(a: Told, b: Told): boolean {
  const [first, second] = [a.article.publisher, b.article.publisher];
  return first !== null && second !== null && isSameOutlet(first, second);
}

/** A word of correction stands right before the statement or in it. */
function isLed({ article, statement }: Told): boolean {
  const tokens = tokenize(article.text, Math.max(0, statement.start - LEAD), statement.end);
  return tokens.some(
    (_, at) => defaultLexicon().phrases("change-words").match(tokens, at)?.entry.class === "correction",
  );
}
