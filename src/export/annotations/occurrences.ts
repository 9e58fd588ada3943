/**
 * Where quoted words stand in a text, to the letter.
 * @module
 */

/** Words, and what stands right before and behind them; what is left out or empty says nothing. */
export interface Quoted {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** So many are looked for: whether there are more makes no difference. */
const ENOUGH = 2;

/** Where the words begin (UTF-16), the first two places. No place lies within what a reader sees as one letter. */
export function occurrencesOf(text: string, { exact, prefix = "", suffix = "" }: Quoted): number[] {
  const found: number[] = [];
  if (exact === "") return found;
  const whole = prefix + exact + suffix;
  for (let at = text.indexOf(whole); at >= 0 && found.length < ENOUGH; at = text.indexOf(whole, at + 1)) {
    const start = at + prefix.length;
    if (isWhole(text, start, start + exact.length, exact)) found.push(start);
  }
  return found;
}

const LOW = /^[\udc00-\udfff]/u;
const JOINED = /^[\p{M}\u200d]/u;

/** Whether no letter is cut at either end. Words that themselves begin with a mark were quoted so. */
function isWhole(text: string, start: number, end: number, exact: string): boolean {
  const behind = text.slice(end, end + 2);
  return (
    !LOW.test(behind) && !JOINED.test(behind) && (!LOW.test(exact) || start === 0 || !isHigh(text, start - 1))
  );
}

function isHigh(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}
