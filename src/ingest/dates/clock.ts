/**
 * The time of day behind a date.
 * @module
 */
import { fold } from "../../text/index.ts";
import { EVENING, MORNING, ZONES } from "./words.ts";

/** `hh:mm` or `hh:mm:ss`, with the zone as written. */
export interface ClockTime {
  readonly value: string;
  readonly precision: "minute" | "second";
}

const folded = (word: string): string => fold(word).text;
const morning = new Set(MORNING.map(folded));
const evening = new Set(EVENING.map(folded));
const CLOCK = /(?<!\d)(\d{1,2})[:.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?!\d)/u;
const COMPACT = /^(\d{2})(\d{2})(\d{2})?(?=$|[z+-])/u;

/** Reads the first time of day of a folded text; null where there is none, or none that a clock shows. */
export function readClock(text: string): ClockTime | null {
  const match = COMPACT.exec(text) ?? CLOCK.exec(text);
  if (!match) return null;
  const after = text.slice(match.index + match[0].length).trim();
  const hour = toHour(Number(match[1]), after);
  const minute = Number(match[2]);
  const second = match[3] === undefined ? null : Number(match[3]);
  // A leap second exists, an hour 24 is the next day's and is left alone.
  if (hour > 23 || minute > 59 || (second ?? 0) > 60) return null;
  const digits = [hour, minute, ...(second === null ? [] : [Math.min(second, 59)])].map((n) =>
    String(n).padStart(2, "0"),
  );
  return { value: digits.join(":") + readZone(after), precision: second === null ? "minute" : "second" };
}

function toHour(hour: number, after: string): number {
  const word = /^[\p{L}.]+/u.exec(after)?.[0] ?? "";
  if (evening.has(word) && hour < 12) return hour + 12;
  return morning.has(word) && hour === 12 ? 0 : hour;
}

function readZone(after: string): string {
  const offset = /^(?:(?:gmt|utc) ?)?([+-]\d{2}):?(\d{2})?(?!\d)/u.exec(after);
  if (offset)
    return Number(offset[1]) === 0 && !Number(offset[2] ?? 0) ? "Z" : `${offset[1]}:${offset[2] ?? "00"}`;
  const name = /^\(?([a-z]{1,4})\b/u.exec(after)?.[1] ?? "";
  return Object.hasOwn(ZONES, name) ? (ZONES[name] ?? "") : "";
}
