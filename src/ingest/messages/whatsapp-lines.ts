/**
 * Lines of a WhatsApp export: which begin a message, and when it was sent. Two styles are written, with the digits and the order of
 * day and month of the telephone's language.
 * @module
 */
import type { PublicationDate } from "../../model/index.ts";
import { toAsciiDigits, toPublished } from "../record/published-date.ts";
import { AFTERNOON, FORENOON } from "./whatsapp-words.ts";

/** The first line of a message, in pieces. */
export interface Opening {
  /** Three numbers in the order in which they are written. */
  readonly date: readonly [number, number, number];
  readonly time: string;
  /** Written in the manner of Arabic: the day comes first. */
  readonly arabic: boolean;
  /** Sender and text, or the words of a notice. */
  readonly rest: string;
}

const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CLOCK = "(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?(?:\\s*([\\p{L}.]{1,6}))?";
const OPENING = new RegExp(
  `^(?:\\[(\\d{1,4})[/.-](\\d{1,2})[/.-](\\d{1,4})[,،]?\\s+${CLOCK}\\]\\s*|(\\d{1,4})[/.-](\\d{1,2})[/.-](\\d{1,4})[,،]?\\s+${CLOCK}\\s+[-–]\\s+)`,
  "u",
);

/** The opening of a message, or null for a line that goes on with one. */
export function readOpening(line: string): Opening | null {
  const plain = toAsciiDigits(line.replace(MARKS, "").replace(/[\u00a0\u202f]/g, " "));
  const match = OPENING.exec(plain);
  if (!match) return null;
  const groups = match[1] === undefined ? match.slice(8) : match.slice(1);
  const [day, month, year, hour, minute, second, half] = groups;
  const time = clock(Number(hour), `${minute}${second === undefined ? "" : `:${second}`}`, half);
  if (time === null) return null;
  const raw = line.replace(MARKS, "");
  return {
    date: [Number(day), Number(month), Number(year)],
    time,
    arabic: /[\u0660-\u0669]/.test(raw.slice(0, match[0].length)) || /\p{Script=Arabic}/u.test(half ?? ""),
    rest: raw.slice(match[0].length),
  };
}

/** Null for a word that is no half of the day. */
function clock(hour: number, rest: string, half: string | undefined): string | null {
  const word = half?.toLowerCase();
  if (word === undefined) return `${hour}:${rest}`;
  if (FORENOON.includes(word)) return `${hour % 12}:${rest}`;
  return AFTERNOON.includes(word) ? `${(hour % 12) + 12}:${rest}` : null;
}

/** In which order a file writes day, month and year; null where no date of it tells. */
export type DateOrder = "dmy" | "mdy" | "ymd" | null;

/** Read from all dates of a file together: one 25th tells. */
export function findOrder(openings: readonly Opening[]): DateOrder {
  if (openings.some(({ date: [first] }) => first > 31)) return "ymd";
  if (openings.some(({ date: [first], arabic }) => first > 12 || arabic)) return "dmy";
  return openings.some(({ date: [, second] }) => second > 12) ? "mdy" : null;
}

/** When a message was sent, by the clock of the telephone; null where the order of day and month is not known. */
export function toDate({ date: [a, b, c], time }: Opening, order: DateOrder): PublicationDate | null {
  const same = a === b && c > 31; // the fifth of May is the same in both orders
  const [day, month, year] = order === "ymd" ? [c, b, a] : order === "mdy" ? [b, a, c] : [a, b, c];
  if (order === null && !same) return null;
  const full = year < 100 ? 2000 + year : year;
  return toPublished(`${full}-${month}-${day} ${time}`, "meta");
}
