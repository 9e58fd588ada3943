/**
 * Whether the later telling says, or its publisher shows, that the earlier one is wrong.
 * @module
 */
import type { Change } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import { RUNG, rungOf, speechOf } from "../voices/authority.ts";
import { isSameOutlet } from "../voices/names.ts";
import { type Comparison, changeOf } from "./comparison.ts";
import { pairAmounts } from "./numbers.ts";
import type { Told } from "./told.ts";

/**
 * One change where the later telling corrects the earlier one. `isOpposed`: their words contradict each other, or the two
 * belong to different claims; asked only where the answer hangs on it.
 */
export function corrections(comparison: Comparison, isOpposed: () => boolean): readonly Change[] {
  const { from, to } = comparison;
  const words = correctionIn(comparison, isOpposed);
  return words
    ? [changeOf(comparison, "corrected", from.told.statement, words === true ? to.told.statement : words)]
    : [];
}

/** The words in which the later telling corrects the earlier one: true for its whole statement, null where it does not. */
export function correctionIn(comparison: Comparison, isOpposed: () => boolean): Span | true | null {
  return rejected(comparison) ?? contrasted(comparison) ?? putRight(comparison, isOpposed);
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
function putRight(comparison: Comparison, isOpposed: () => boolean): true | null {
  const { from, to } = comparison;
  if (isHearsay(to.told)) return null;
  const sameArticle = from.told.article.id === to.told.article.id;
  const isOwn = sameArticle ? from.told.statement.stance === "rejects" : isSamePublisher(from.told, to.told);
  if (!isOwn && !to.isLedByCorrection()) return null;
  const isOtherwise =
    pairAmounts(comparison).some((pair) => pair.from.value !== pair.to.value) || isOpposed();
  return isOtherwise ? true : null;
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
