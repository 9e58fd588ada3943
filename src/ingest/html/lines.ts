/**
 * Of the lines of what was taken for the article, those that are its text.
 * @module
 */
import { fold } from "../../text/index.ts";
import { findDate } from "../dates/index.ts";
import type { Block } from "./blocks.ts";
import { ALONE, LEADS_AWAY, OF_DATE_LINES, OF_RULES, RULES_OF_SITE } from "./furniture.ts";

/** Lines at the top among which headline, author and date are repeated. */
const TOP = 4;
/** Of a line, this share in links makes it a pointer. */
const POINTER = 0.8;
/** UTF-16 units; longer lines say more than where they lead. */
const LONGEST_LEAD = 160;

/** Whose picture it is. */
const CREDIT = /^(?:©|\(c\)\s)[^\n]{0,120}$/iu;
const READING_TIME = /^(?:\d+ ?(?:min|دقيقه|دقاءق|mins?)|(?:مده|وقت) القراءه.{0,20})(?: read)?$/u;

/** One spelling for comparison: folded, without marks at its ends. */
export function plain(text: string): string {
  return fold(text)
    .text.replace(/[\s\u00a0]+/g, " ")
    .replace(/^[\s:.…«»"“”|،-]+|[\s:.…«»"“”|،-]+$/g, "");
}

const alone = new Set(ALONE.map(plain));
const rules = RULES_OF_SITE.map(plain);
const ofRules = OF_RULES.map(plain);
const leads = LEADS_AWAY.map(plain);
const SAYS_WHEN = /^(?:تم النشر|تم نشره|تاريخ النشر|اخر تحديث|نشر في|published|updated)/u;
const dateWords = OF_DATE_LINES.map(plain).sort((a, b) => b.length - a.length);

/** Leaves out what repeats the head of the page, points elsewhere or asks to share. */
export function keepText(blocks: readonly Block[], known: readonly (string | null)[]): Block[] {
  const head = new Set(known.flatMap((text) => (text === null ? [] : [plain(text)])));
  const kept = blocks.filter((block, i) => {
    const line = plain(block.text);
    if (alone.has(line) || isPointer(block, line) || CREDIT.test(block.text)) return false;
    return i >= TOP || !(head.has(line) || READING_TIME.test(line) || isDateLine(block.text, line));
  });
  while (kept.length > 1 && isFoot(kept.at(-1))) kept.pop();
  return kept;
}

/** The heading of what was left out, or rules of the site. */
function isFoot(block: Block | undefined): boolean {
  if (block === undefined || block.heading) return block !== undefined;
  const line = plain(block.text);
  if (rules.some((words) => line.startsWith(words))) return true;
  return ofRules.filter((words) => line.includes(words)).length >= 2;
}

function isPointer({ text, linked }: Block, line: string): boolean {
  const lead = leads.some(
    (words) => line.startsWith(words) && !/^[\p{L}\p{M}]/u.test(line.slice(words.length)),
  );
  if (lead && (linked > 0 || text.endsWith(":") || line.length <= 30) && text.length <= LONGEST_LEAD)
    return true;
  // A sentence may be a link as a whole; a headline has no full stop.
  return linked >= text.length * POINTER && (linked === 0 ? false : !/[.!؟…»"”]$/u.test(text));
}

/** A date with the words that go with it, and nothing else. */
function isDateLine(text: string, line: string): boolean {
  if (text.length > 100 || !/\d/.test(line)) return false;
  if (findDate(text) === null) return line.length < 50 && SAYS_WHEN.test(line);
  let rest = line.replace(/\d+/g, " ");
  for (const word of dateWords) rest = rest.replaceAll(word, " ");
  const words = rest.match(/\p{L}+/gu) ?? [];
  return words.length <= 4;
}
