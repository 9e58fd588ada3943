/**
 * Whose text an article says it is: agencies and outlets named in its byline, dateline and foot.
 *
 * What its sentences say is never read here: an agency that somebody spoke to (قال لرويترز) or that is quoted (نقلت رويترز
 * عن ...) wrote no word of the article.
 * @module
 */
import type { Lexicon } from "../../arabic/index.ts";
import type { Article, Place } from "../../model/index.ts";
import { tokenize } from "../../text/index.ts";

type Publishers = Lexicon["publishers"];
/** A publisher as its name tells. */
export type Publisher = NonNullable<ReturnType<Publishers["read"]>>;

/** A house that the article names as the one whose text it is. */
export interface Credit extends Publisher {
  /** Where the text names it; null where only the byline field does. */
  readonly place: Place | null;
  /** In brackets after a city, as an agency itself begins: "بيروت (رويترز) -". */
  readonly inBrackets: boolean;
}

/** What bylines, datelines and feet say of one article. */
export interface Credits {
  /** Named houses, once each: first those of the byline field. */
  readonly named: readonly Credit[];
  /** Agencies are credited, but none is named: "المصدر: وكالات". */
  readonly vague: boolean;
  /** Where the text says so. */
  readonly vaguePlace: Place | null;
  /** Where the text names its own publisher as it names an agency. */
  readonly ownPlace: Place | null;
  /** The byline names the publisher itself or says that the text was written for it. */
  readonly own: boolean;
  /** The byline names a person. */
  readonly writer: boolean;
}

/** Between the parts of a byline; a dash needs no spaces, a full stop is part of أ. ف. ب */
const BETWEEN = /\s*(?:[-–—ـ:()[\]،,؛;/|«»"“”‹›\n]|&nbsp;|&#160;)+\s*/u;
/** Where a text names whose it is: so many units at its head and foot. */
const HEAD = 400;
const FOOT = 300;

/** Reads the credits of an article. */
export function readCredits(article: Article, lexicon: Lexicon): Credits {
  const { publishers } = lexicon;
  const byline = partsOf(article.author);
  const stated = partsOf(article.republishes);
  const named: Credit[] = [];
  const add = (publisher: Publisher, written: string): void => {
    if (named.some(({ key }) => key === publisher.key)) return;
    named.push({ ...publisher, ...locate(written, article) });
  };
  for (const part of byline)
    for (const [agency, written] of agenciesIn(part, publishers)) add(agency, written);
  for (const part of stated) {
    const publisher = publishers.classOf(part) === null ? publishers.read(part) : null;
    if (publisher) add(publisher, part);
  }
  const own = publishers.read(article.publisher ?? "");
  const others = named.filter(({ key }) => key !== own?.key);
  const vague = [...stated, ...byline].find((part) => publishers.classOf(part) === "agencies");
  return {
    named: others,
    ownPlace: named.find(({ key }) => key === own?.key)?.place ?? null,
    vague: vague !== undefined,
    vaguePlace: vague === undefined ? null : locate(vague, article).place,
    own: byline.some((part) => publishers.classOf(part) === "own" || isHouse(part, own, publishers)),
    writer: byline.some((part) => isName(part, lexicon)),
  };
}

function partsOf(byline: string | null): string[] {
  return (byline ?? "")
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The agencies of one part of a byline, which may join two: "رويترز وأ ف ب". */
function agenciesIn(part: string, publishers: Publishers): [Publisher, string][] {
  const whole = agencyOf(part, publishers);
  if (whole) return [[whole, part]];
  const pieces = part.split(/\s+و\s*(?=\p{L})/u);
  return pieces.length < 2
    ? []
    : pieces.flatMap((piece): [Publisher, string][] => {
        const agency = agencyOf(piece, publishers);
        return agency ? [[agency, piece]] : [];
      });
}

function agencyOf(part: string, publishers: Publishers): Publisher | null {
  if (publishers.classOf(part) !== null) return null;
  const publisher = publishers.read(part);
  return publisher?.isAgency ? publisher : null;
}

function isHouse(part: string, own: Publisher | null, publishers: Publishers): boolean {
  const publisher = publishers.find(part);
  return publisher !== null && !publisher.isAgency && (own === null || publisher.key === own.key);
}

/** Two to five words of which the first is a listed first name. */
function isName(part: string, lexicon: Lexicon): boolean {
  const words = tokenize(part).filter(({ kind }) => kind === "word");
  if (words.length < 2 || words.length > 5) return false;
  return lexicon.phrases("people-names").match(words, 0) !== null;
}

/** Where the head or the foot of the text names a house. */
function locate(written: string, { id, text }: Article): Pick<Credit, "place" | "inBrackets"> {
  const pattern = new RegExp(
    written
      .split(/\s+/u)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
      .join("\\s+"),
    "u",
  );
  const footFrom = Math.max(HEAD, text.length - FOOT);
  const head = pattern.exec(text.slice(0, HEAD));
  const foot = head ? null : pattern.exec(text.slice(footFrom));
  const start = head ? head.index : foot ? foot.index + footFrom : -1;
  if (start < 0) return { place: null, inBrackets: false };
  const end = start + ((head ?? foot)?.[0].length ?? 0);
  const inBrackets = head !== null && /\(\s*$/u.test(text.slice(0, start)) && /^\s*\)/u.test(text.slice(end));
  return { place: { document: id, start, end }, inBrackets };
}
