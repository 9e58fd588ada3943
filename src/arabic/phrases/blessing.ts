/**
 * Blessings that stand behind a name: صلى الله عليه وسلم, رضي الله عنه, حفظه الله.
 * @module
 */
import { spelled } from "../per-word.ts";
import type { Prose } from "../prose.ts";

const isPrayer = spelled(/^(?:صلي|رضي)$/u);
const isWish = spelled(/^ي?(?:حفظ|رحم|رعا|ايد|وفق|سلم|نصر|اعز|حرس|ادام)(?:ه|ها|هم|هما)$/u);
const isGod = spelled(/^الله$/u);
const isOnHim = spelled(/^(?:عليه|عنه|عنها|عنهم|عنهما)$/u);
const goesOnHim = spelled(/^(?:و?علي|و?اله|وصحبه|وسلم|اجمعين|وارضاه|تعالي)$/u);
const goesOn = spelled(/^(?:ورعاه|ورعاها|ورعاهم|تعالي)$/u);
const mayEnd = spelled(/^(?:الله|وسلم|عليه|عنه|عنها|عنهم|عنهما|ورعاه|ورعاها|ورعاهم|تعالي|وارضاه|اجمعين)$/u);
const isDash = spelled(/^[-–—ـ]+$/u);

/** Longest blessing, in tokens, with its dashes. */
const LONGEST = 10;

/** Index after the blessing that begins at a token; -1 where none does. */
export function blessingEnd(prose: Prose, at: number): number {
  const ofPrayer = isPrayer(prose, at);
  if ((!ofPrayer && !isWish(prose, at)) || !isGod(prose, at + 1)) return -1;
  let end = at + 2;
  if (ofPrayer) {
    if (!isOnHim(prose, end)) return -1;
    end++;
  }
  while (end < at + LONGEST && (ofPrayer ? goesOnHim : goesOn)(prose, end)) end++;
  return end;
}

/** The token at which a blessing begins, dash included, that ends right before `end`; `end` where there is none. */
export function beforeBlessing(prose: Prose, end: number): number {
  const last = isDash(prose, end - 1) ? end - 1 : end;
  if (!mayEnd(prose, last - 1)) return end;
  for (let at = last - 2; at >= Math.max(0, last - LONGEST); at--)
    if (blessingEnd(prose, at) === last) return isDash(prose, at - 1) ? at - 1 : at;
  return end;
}
