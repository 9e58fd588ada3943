/**
 * A feed in XML, cut at its entries before it is parsed: what is broken in one entry stays in it, and the bytes of each are known.
 * @module
 */

/** Of which family a feed is. */
export type FeedKind = "rss" | "rdf" | "atom";

/** One entry as it was written, its tags included. */
export interface EntrySlice {
  readonly xml: string;
  /** False where the end tag is missing. */
  readonly closed: boolean;
}

/** A feed without its entries. */
export interface FeedFrame {
  readonly kind: FeedKind;
  /** Name of an entry's tag, with its prefix where it has one. */
  readonly entryTag: string;
  /** What must stand before entries so that they are a feed: the root with its namespaces. */
  readonly open: string;
  readonly close: string;
  /** Index of the first character behind the root's tag. */
  readonly start: number;
}

const KINDS: Readonly<Record<string, FeedKind>> = { rss: "rss", rdf: "rdf", feed: "atom" };
const ROOT = /<((?:[\w.-]+:)?)(rss|RDF|feed)((?:\s[^<>]*)?)>/i;
/** UTF-16 units in front of the root: declarations, comments, style sheets. */
const PROLOG = 65_536;

/** Finds the root; null where the text is no feed. */
export function findFrame(xml: string): FeedFrame | null {
  const match = ROOT.exec(xml.slice(0, PROLOG));
  if (!match) return null;
  const [tag, prefix = "", name = ""] = match;
  const kind = KINDS[name.toLowerCase()] ?? "rss";
  const root = `${prefix}${name}`;
  const channel = kind === "rss" ? [`${tag}<channel>`, `</channel></${root}>`] : [tag, `</${root}>`];
  return {
    kind,
    entryTag: kind === "atom" ? `${prefix}entry` : "item",
    open: channel[0] ?? "",
    close: channel[1] ?? "",
    start: match.index + tag.length,
  };
}

/** The feed with all of its entries left out: what it says of itself. */
export function withoutEntries(xml: string, frame: FeedFrame): string {
  const first = new RegExp(`<${frame.entryTag}(?=[\\s/>])`, "i").exec(xml)?.index;
  if (first === undefined) return xml;
  const end = xml.lastIndexOf(`</${frame.entryTag}`);
  const tail = end < 0 ? "" : xml.slice(xml.indexOf(">", end) + 1);
  // A feed that is cut off ends inside of an entry.
  const isEnd = tail.includes("</") && !tail.includes(`<${frame.entryTag}`);
  return xml.slice(0, first) + (isEnd ? tail : frame.close);
}

/** All entries, in order. One pass, linear in the length of the feed whatever stands in it. */
export function* sliceEntries(xml: string, { entryTag, start }: FeedFrame): Generator<EntrySlice> {
  const marks = new RegExp(`<!--|<!\\[CDATA\\[|<${entryTag}(?=[\\s/>])|</${entryTag}\\s*>`, "gi");
  const skip = new Skipper(xml, `</${entryTag}`);
  let begin = -1;
  marks.lastIndex = start;
  for (let mark = marks.exec(xml); mark; mark = marks.exec(xml)) {
    const [text] = mark;
    if (text.startsWith("<!")) marks.lastIndex = skip.behind(text, marks.lastIndex);
    else if (text.startsWith("</")) {
      if (begin >= 0) yield { xml: xml.slice(begin, marks.lastIndex), closed: true };
      begin = -1;
    } else {
      // Entries hold no entries: the one before was not closed.
      if (begin >= 0) yield { xml: xml.slice(begin, mark.index), closed: false };
      begin = mark.index;
    }
  }
  if (begin >= 0) yield { xml: xml.slice(begin), closed: false };
}

/** Where comments and CDATA end. Each position is looked for once, so that many that never end cost nothing. */
class Skipper {
  readonly #xml: string;
  readonly #entryEnd: string;
  readonly #known = new Map<string, number>();

  constructor(xml: string, entryEnd: string) {
    this.#xml = xml;
    this.#entryEnd = entryEnd;
  }

  /** Behind what was opened before `from`, or `from` itself where it is never closed, or only in another entry. */
  behind(opened: string, from: number): number {
    const mark = opened === "<!--" ? "-->" : "]]>";
    const end = this.#next(mark, from);
    if (end === this.#xml.length) return from;
    if (mark === "]]>" && this.#next(this.#entryEnd, from) < end) return from;
    return end + mark.length;
  }

  #next(mark: string, from: number): number {
    const before = this.#known.get(mark) ?? -1;
    if (before >= from) return before;
    const at = this.#xml.indexOf(mark, from);
    const found = at < 0 ? this.#xml.length : at;
    this.#known.set(mark, found);
    return found;
  }
}
