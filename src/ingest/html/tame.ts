/**
 * Takes from markup what only an attack has: thousands of nested tags, tags of thousands of attributes, more tags than a page has words. Text is never lost by it.
 * One pass, linear in the length of the page.
 * @module
 */

/** Levels. Readers of pages look at ancestors again and again; a real page has some thirty. */
const DEEPEST = 100;
/** UTF-16 units of one tag. Pictures are written into longer ones, and are not wanted. */
const LONGEST_TAG = 2048;
/** Tags that open something; a long page has some ten thousand. */
const MOST_TAGS = 50_000;

const STRAY = /<(?![a-z/!?])/gi;
const MOST_STRAY = 10_000;

/** Never hold anything, or are closed by the next of their kind: no depth. */
const FLAT = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option " +
    "tbody thead tfoot"
  ).split(" "),
);
/** What stands in them is no markup. */
const RAW = new Set(["script", "style", "textarea", "title", "noscript"]);
const TAG = /<(?:(\/?)([a-z][^\s/>]*)|!--)/gi;

/** The page with tags below the deepest level left out, and over-long tags reduced to their name. */
export function tame(html: string): string {
  return tameTags(withoutStray(html));
}

/** A few signs in a text are comparisons; each costs a text node, so that an attack's are left out. */
function withoutStray(html: string): string {
  return (html.match(STRAY)?.length ?? 0) > MOST_STRAY ? html.replace(STRAY, "") : html;
}

function tameTags(html: string): string {
  const pieces: string[] = [];
  const levels = new Levels();
  let kept = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const [, slash = "", name = ""] = tag;
    const end = endOfTag(html, name, TAG.lastIndex);
    if (end < 0) break;
    const instead = name === "" ? null : replacement({ slash, name, length: end - tag.index }, levels);
    if (instead !== null) {
      pieces.push(html.slice(kept, tag.index), instead);
      kept = end;
    }
    TAG.lastIndex = slash ? end : endOfRaw(html, name.toLowerCase(), end);
    if (TAG.lastIndex === 0) break;
  }
  return kept === 0 ? html : pieces.join("") + html.slice(kept);
}

/** How many tags there were, how deep they are, and how many that were left out are still to be closed. */
class Levels {
  tags = 0;
  #depth = 0;
  #dropped = 0;

  /** Counts a tag; true where it is to be left out. */
  drops(closes: boolean): boolean {
    if (closes && this.#dropped > 0) {
      this.#dropped--;
      return true;
    }
    if (closes) this.#depth = Math.max(0, this.#depth - 1);
    else if (this.#depth >= DEEPEST) this.#dropped++;
    else this.#depth++;
    return !closes && this.#dropped > 0;
  }
}

interface Tag {
  readonly slash: string;
  readonly name: string;
  readonly length: number;
}

/** What stands for a tag, or null where it may stay. */
function replacement({ slash, name, length }: Tag, levels: Levels): string | null {
  const kind = name.toLowerCase();
  if (slash === "") levels.tags++;
  if (levels.tags > MOST_TAGS) return " ";
  if (!FLAT.has(kind) && levels.drops(slash !== "")) return "";
  return length > LONGEST_TAG && kind !== "meta" ? `<${slash}${name.slice(0, 40)}>` : null;
}

/** Behind the tag or comment, or -1 where it does not end. */
function endOfTag(html: string, name: string, from: number): number {
  const mark = name === "" ? "-->" : ">";
  const at = html.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** Behind the text of an element that holds no markup; 0 where it does not end. */
function endOfRaw(html: string, kind: string, from: number): number {
  if (!RAW.has(kind)) return from;
  const close = new RegExp(`</${kind}[\\s>/]`, "gi");
  close.lastIndex = from;
  return close.exec(html)?.index ?? 0;
}
