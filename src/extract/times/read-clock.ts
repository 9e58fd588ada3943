/**
 * Clock times: الساعة الثالثة عصرا, 10:30 صباحا, السابعة والنصف مساء.
 * @module
 */
import { numberWords } from "../numbers/words.ts";
import type { Piece } from "./meaning.ts";
import type { Scan } from "./scan.ts";
import type { DayHalf } from "./senses.ts";

interface HourMinute {
  readonly hour: number;
  readonly minute: number;
  /** Written with a colon: a clock time by itself where a zone or a half of the day follows. */
  readonly colon: boolean;
  readonly digits: boolean;
}

const HALF_OF = {
  morning: "am",
  dawn: "am",
  noon: "pm",
  afternoon: "pm",
  evening: "pm",
  night: "night",
} as const;
const NOON = 12;
const MINUTES = 60;
const LAST_OF_NIGHT = 5;
const pad = (value: number): string => String(value).padStart(2, "0");

/** A clock time as ISO 8601 THH:MM, or null. Without الساعة, a half of the day or a zone must follow. */
export function readClock(scan: Scan, index: number): Piece<string> | null {
  const noun = scan.pick(index, "clock");
  const time = readHourMinute(scan, noun?.next ?? index, noun !== null);
  if (!time) return null;
  const minutes = noun || !time.value.digits ? withMinutes(scan, time) : time;
  const half = readHalf(scan, minutes.next);
  const zone = readZone(scan, half?.next ?? minutes.next);
  const isCertain = minutes.next > time.next && !time.value.digits;
  if (!noun && !zone && !half && !isCertain && !isLed(scan, index, minutes)) return null;
  if (!noun && half && (scan.pick(index - 1, "unit") || (half?.next === minutes.next && !time.value.colon)))
    return null;
  if (!noun && !time.value.colon && half && isLetter(scan, minutes.next)) return null;
  const hour = toHour(minutes.value.hour, half?.value ?? null);
  return { value: `T${pad(hour)}:${pad(minutes.value.minute)}`, next: zone ?? half?.next ?? minutes.next };
}

const LEADS = ["في", "عند", "حتي"];

/** One end of a stretch between two clock times: the half of the day may stand at the other. */
export interface ClockEnd {
  readonly hour: number;
  readonly minute: number;
  readonly half: DayHalf | null;
  /** True where the word الساعة, the half of the day or a colon shows that it is a clock time. */
  readonly certain: boolean;
}

/** Reads an end: الساعة 9 صباحا, 5, والسابعة مساء. A lone letter for the half counts only after الساعة or a colon. */
export function readClockEnd(scan: Scan, index: number): Piece<ClockEnd> | null {
  const noun = scan.pick(index, "clock");
  const time = readHourMinute(scan, noun?.next ?? index, true);
  if (!time) return null;
  const full = withMinutes(scan, time);
  const { hour, minute } = full.value;
  const isMarked = noun !== null || scan.is(index + 1, ":");
  const read = readHalf(scan, full.next);
  const half = read && (isMarked || !isLetter(scan, full.next)) ? read : null;
  const value = { hour, minute, half: half?.value ?? null, certain: isMarked || half !== null };
  return { value, next: half?.next ?? full.next };
}

/** THH:MM of an end, with the half of the day that the other end may lend it. */
export function clockOf({ hour, minute, half }: ClockEnd, lent: DayHalf | null): string {
  return `T${pad(toHour(hour, half ?? lent))}:${pad(minute)}`;
}

/** "عند 14:30": minutes in digits after a word that a time may follow, with nothing counted after them. */
function isLed(scan: Scan, index: number, { value, next }: Piece<HourMinute>): boolean {
  return value.colon && scan.is(index - 1, ...LEADS) && scan.pick(next, "unit") === null;
}

/** م and ص alone after a number are metres or a page as well. */
function isLetter(scan: Scan, index: number): boolean {
  return (scan.tokens[index]?.folded.length ?? 0) === 1;
}

function toHour(hour: number, half: DayHalf | null): number {
  if (half === "night") return hour === NOON ? 0 : hour > LAST_OF_NIGHT && hour < NOON ? hour + NOON : hour;
  if (half === "pm" && hour < NOON) return hour + NOON;
  return half === "am" && hour === NOON ? 0 : hour;
}

function readHourMinute(scan: Scan, index: number, named: boolean): Piece<HourMinute> | null {
  const token = scan.tokens[index];
  const number = scan.number(index);
  if (number?.digits) {
    const dotted = /^(\d{1,2})[.,](\d{2})$/.exec(number.digits);
    const read = dotted && toPiece(Number(dotted[1]), Number(dotted[2]), index + 1);
    if (read) return { ...read, value: { ...read.value, colon: named } };
    const minute = scan.is(index + 1, ":") ? scan.tokens[index + 2] : undefined;
    if (token && minute?.kind === "number" && /^\d{2}$/.test(minute.folded))
      return readColon(scan, index, number.value);
    return /^\d{1,2}$/.test(number.digits) && number.value <= 24
      ? { value: { hour: number.value % 24, minute: 0, colon: false, digits: true }, next: number.next }
      : null;
  }
  const ordinal = scan.ordinal(index);
  if (ordinal?.article && ordinal.value <= NOON)
    return { value: { hour: ordinal.value, minute: 0, colon: false, digits: false }, next: ordinal.next };
  const split = readSplit(scan, index);
  if (split) return split;
  const isOne = named && number?.article && number.value === 1;
  return isOne ? { value: { hour: 1, minute: 0, colon: false, digits: false }, next: number.next } : null;
}

const TENS = 10;

/** "الثامنة وعشرين دقيقة": not the twenty-eighth, but twenty past eight. */
function readSplit(scan: Scan, index: number): Piece<HourMinute> | null {
  const ordinal = scan.ordinal(index);
  const isFeminine = scan.tokens[index]?.folded.endsWith("ه") ?? false;
  if (!ordinal?.article || !isFeminine || scan.pick(ordinal.next, "unit")?.sense.unit !== "minute")
    return null;
  const hour = ordinal.value % TENS;
  const minute = ordinal.value - hour;
  return hour > 0 && minute < MINUTES
    ? { value: { hour, minute, colon: false, digits: false }, next: ordinal.next + 1 }
    : null;
}

function readColon(scan: Scan, index: number, hour: number): Piece<HourMinute> | null {
  const minute = Number(scan.tokens[index + 2]?.folded);
  const seconds = scan.is(index + 3, ":") && /^\d{2}$/.test(scan.tokens[index + 4]?.folded ?? "");
  return toPiece(hour, minute, seconds ? index + 5 : index + 3);
}

function toPiece(hour: number, minute: number, next: number): Piece<HourMinute> | null {
  return hour <= 24 && minute < MINUTES
    ? { value: { hour: hour % 24, minute, colon: true, digits: true }, next }
    : null;
}

/** والنصف, والربع, و30 دقيقة, إلا ربعا. */
function withMinutes(scan: Scan, time: Piece<HourMinute>): Piece<HourMinute> {
  const less = scan.is(time.next, "الا");
  const apart = scan.is(time.next, "و");
  const at = less || apart ? time.next + 1 : time.next;
  const fraction = numberWords.at(scan.tokens, at).find(({ sense }) => sense.role === "fraction");
  const number = fraction ? null : scan.number(at);
  const isJoined = less || apart || (fraction ?? number)?.conjunction === "و";
  if (!isJoined) return time;
  if (fraction) return moved(time.value, fraction.sense.value * MINUTES, { less, next: fraction.next });
  const unit = number && scan.pick(number.next, "unit");
  if (!number || unit?.sense.unit !== "minute" || number.value >= MINUTES) return time;
  return moved(time.value, number.value, { less, next: unit.next });
}

function moved(time: HourMinute, minutes: number, how: { less: boolean; next: number }): Piece<HourMinute> {
  const all =
    (time.hour * MINUTES + time.minute + (how.less ? -1 : 1) * Math.round(minutes) + 24 * MINUTES) %
    (24 * MINUTES);
  return { value: { ...time, hour: Math.floor(all / MINUTES), minute: all % MINUTES }, next: how.next };
}

function readHalf(scan: Scan, index: number): Piece<DayHalf> | null {
  const half = scan.pick(index, "half");
  if (half && !half.conjunction && !half.preposition) return { value: half.sense.half, next: half.next };
  const part = scan.is(index, "من") ? scan.pick(index + 1, "daypart") : null;
  if (!part) return null;
  // "من صباح اليوم": the part of the day belongs to the date that follows.
  return { value: HALF_OF[part.sense.part], next: part.article ? part.next : index };
}

/** بتوقيت and the place after it (one word, or two with the article). */
function readZone(scan: Scan, index: number): number | null {
  const opens = scan.is(index, "(");
  const zone = scan.pick(opens ? index + 1 : index, "zone");
  if (!zone) return null;
  let next = zone.next;
  if (scan.tokens[zone.next - 1]?.folded.endsWith("توقيت") && scan.tokens[next]?.kind === "word") next++;
  return opens && scan.is(next, ")") ? next + 1 : next;
}
