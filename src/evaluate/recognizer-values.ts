/**
 * Values of Recognizers-Text and ours in one form, so that they can be compared: a day YYYY-MM-DD, a period as its
 * first day and the day after its last, a duration in seconds, a clock time THH:MM, a number.
 * @module
 */

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** The values that a result of theirs allows. */
export function theirValues(result: Fields): string[] {
  const value = isFields(result.Value) ? result.Value : {};
  const resolution = isFields(result.Resolution) ? result.Resolution : {};
  const lists = [value.values, resolution.values].flatMap((list) =>
    Array.isArray(list) ? list.filter(isFields) : [],
  );
  const told = [value.FutureResolution, value.PastResolution].filter(isFields);
  const plain = textOf(resolution.value);
  return [...told.flatMap(toldValues), ...lists.flatMap(listedValues), ...(plain === null ? [] : [plain])];
}

function toldValues(told: Fields): string[] {
  const { date, startDate, endDate, startTime, endTime, duration, time, set } = told;
  if (typeof date === "string") return [date];
  if (typeof startDate === "string" && typeof endDate === "string") return [`${startDate}/${endDate}`];
  if (typeof startTime === "string" && typeof endTime === "string")
    return [`T${startTime.slice(0, 5)}/T${endTime.slice(0, 5)}`];
  if (typeof duration === "string") return [duration];
  if (typeof set === "string") return [set.replace(/^Set: /, "R/")];
  return typeof time === "string" ? [`T${time.slice(0, 5)}`] : [];
}

function listedValues({ type, value, start, end }: Fields): string[] {
  if (type === "daterange" && typeof start === "string" && typeof end === "string")
    return [`${start}/${end}`];
  if (typeof value !== "string") return [];
  if (type === "date" || type === "duration") return [value];
  return type === "time" ? [`T${value.slice(0, 5)}`] : [];
}

const DAY_MS = 86_400_000;
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Our EDTF date as a day or as the period of its first day and the day after its last; null where it is no date. */
export function dateForm(edtf: string): string | null {
  const [from = "", to = from] = edtf.split("/");
  const first = boundsOf(from);
  const last = boundsOf(to);
  if (!first || !last) return null;
  return /^\d{4}-\d\d-\d\d$/.test(edtf) ? edtf : `${dayOf(first.start)}/${dayOf(last.end)}`;
}

function boundsOf(edtf: string): { start: number; end: number } | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2] ?? 1) - 1;
  const at = new Date(0);
  const start = at.setUTCFullYear(year, month, Number(match[3] ?? 1));
  if (match[3]) return { start, end: start + DAY_MS };
  const end = match[2] ? at.setUTCFullYear(year, month + 1, 1) : at.setUTCFullYear(year + 1, 0, 1);
  return { start, end };
}

/** Months of 30 days and years of 365, as theirs. */
const SECONDS: Readonly<Record<string, number>> = {
  Y: 31_536_000,
  M: 2_592_000,
  W: 604_800,
  D: 86_400,
  H: 3600,
  S: 1,
};
const SECONDS_IN_MINUTE = 60;

/** Our ISO 8601 duration in seconds; null where it is none. */
export function secondsForm(iso: string): string | null {
  const match = /^P([\dYMWD.]*)(?:T([\dHMS.]+))?$/.exec(iso);
  if (!match) return null;
  const sum = (part: string | undefined, clock: boolean): number =>
    [...(part ?? "").matchAll(/([\d.]+)([A-Z])/g)].reduce((total, [, count, letter = ""]) => {
      const seconds = clock && letter === "M" ? SECONDS_IN_MINUTE : (SECONDS[letter] ?? 0);
      return total + Number(count) * seconds;
    }, 0);
  return String(sum(match[1], false) + sum(match[2], true));
}

const CLOSE = 1e-6;

/**
 * True where two values say the same: numbers to a millionth, periods whose ends are at most a day apart, because
 * theirs takes a last day now as part of a period and now not.
 */
export function sameValue(ours: string, theirs: string): boolean {
  if (ours === theirs) return true;
  if (ours.includes("/") && theirs.includes("/")) return samePeriod(ours, theirs);
  const [a, b] = [toNumber(ours), toNumber(theirs)];
  return a !== null && b !== null && Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));
}

const toNumber = (value: string): number | null => {
  const match = /^(-?\d[\d.]*(?:E[+-]?\d+)?)%?$/i.exec(value);
  return match && Number.isFinite(Number(match[1])) ? Number(match[1]) : null;
};

/**
 * True where theirs is a part of ours: they count the days of "late last month" and of "a month ago", we keep the month.
 * A day before or after is let pass, because their weeks begin on Monday and ours on Sunday.
 */
export function holdsValue(ours: string, theirs: string): boolean {
  const [start, end] = ours.split("/");
  const [from = "", to = from] = theirs.split("/");
  if (!start || !end || !/^\d{4}-/.test(theirs)) return false;
  return Date.parse(start) - DAY_MS <= Date.parse(from) && Date.parse(to) <= Date.parse(end) + DAY_MS;
}

function samePeriod(ours: string, theirs: string): boolean {
  const [start, end] = ours.split("/");
  const [theirStart, theirEnd] = theirs.split("/");
  if (start !== theirStart || !end || !theirEnd) return false;
  const apart = Date.parse(end) - Date.parse(theirEnd);
  return apart === 0 || apart === DAY_MS;
}
