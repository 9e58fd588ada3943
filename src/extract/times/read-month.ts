/**
 * Months: مارس, آذار/مارس, أغسطس (آب), شهر رمضان.
 * @module
 */
import { textOf } from "../../text/index.ts";
import type { Hit } from "../numbers/words.ts";
import type { Piece } from "./meaning.ts";
import type { Scan } from "./scan.ts";
import type { Calendar, SenseOf } from "./senses.ts";

/** A month. `certain` where no other word may stand there. */
export interface Month {
  readonly month: number;
  readonly calendar: Calendar;
  readonly certain: boolean;
}

const JOINERS = ["/", "-", "–", "—", "\\"];

/** The month at a token, with its name in the other tradition, or null. Clitics are for the caller to judge. */
export function readMonth(scan: Scan, index: number): Piece<Month> | null {
  const noun = scan.pick(index, "unit");
  const isMonthNoun = noun !== null && noun.sense.unit === "month" && noun.sense.count === 1 && !noun.article;
  const hit = isMonthNoun ? scan.pick(noun.next, "month") : scan.pick(index, "month");
  if (!hit || (isMonthNoun && (hit.conjunction || hit.preposition || hit.article))) return null;
  if (hit.article && hit.sense.calendar === "gregorian") return null;
  const twin = readTwin(scan, hit);
  const { month, calendar, certain } = hit.sense;
  const known = certain || isMonthNoun || twin !== null;
  return { value: { month, calendar, certain: known }, next: twin ?? hit.next };
}

/** The index after a second name of the same month: آذار/مارس, أغسطس (آب), تموز يوليو. */
function readTwin(scan: Scan, first: Hit<SenseOf<"month">>): number | null {
  const opens = scan.is(first.next, "(", "[");
  const at = opens || scan.is(first.next, ...JOINERS) ? first.next + 1 : first.next;
  const twin = scan.pick(at, "month");
  if (!twin || twin.conjunction || twin.preposition || twin.article) return null;
  if (twin.sense.month !== first.sense.month || twin.sense.calendar !== first.sense.calendar) return null;
  if (!opens) return twin.next;
  return scan.is(twin.next, ")", "]") ? twin.next + 1 : null;
}

/**
 * True where the words before a month that may be another word make it one: "في مارس", "أوائل رمضان". آب (August) and
 * أب (father) fold together, so there the letter itself must be آ.
 */
export function isMonthByContext(scan: Scan, index: number): boolean {
  const token = scan.tokens[index];
  if (!token) return false;
  if (token.folded.endsWith("اب") && !textOf(scan.text, token).includes("آ")) return false;
  if (scan.pick(index - 1, "in") !== null || scan.pick(index - 1, "part") !== null) return true;
  return (
    scan.pick(index - 1, "between") !== null && scan.pick(index, "month")?.sense.calendar === "gregorian"
  );
}
