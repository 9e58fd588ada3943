/**
 * What each article says of itself, before it is compared with others: publisher, credits, date.
 * @module
 */
import type { Lexicon } from "../../arabic/index.ts";
import type { Article, Place } from "../../model/index.ts";
import { type Credits, type Publisher, readCredits } from "./credits.ts";
import { findSelfNamed } from "./self-named.ts";

type Publishers = Lexicon["publishers"];

/** One article as standing sees it. */
export interface Facts {
  readonly article: Article;
  readonly publisher: Publisher | null;
  /** Where the text names its publisher; null where it was told otherwise. */
  readonly publisherPlace: Place | null;
  readonly credits: Credits;
  /** Published by the agency that wrote it. */
  readonly isAgencyText: boolean;
  /** The day of publication (YYYY-MM-DD), where it is known to the day. */
  readonly day: string | null;
  /** The moment of publication in milliseconds, where it is known to the minute or better. */
  readonly moment: number | null;
}

/** The facts of all articles. A house that one of them names is known at the head of the others. */
export function readFacts(articles: readonly Article[], lexicon: Lexicon): readonly Facts[] {
  const { publishers } = lexicon;
  const told = articles.map((article) => ({ article, credits: readCredits(article, lexicon) }));
  const houses = new Map<string, Publisher>();
  for (const { article, credits } of told) {
    for (const credit of credits.named) houses.set(credit.key, credit);
    const publisher = article.publisher === null ? null : publishers.read(article.publisher);
    if (publisher) houses.set(publisher.key, publisher);
  }
  return told.map(({ article, credits }) => {
    const [first] = credits.named;
    const isTold = article.publisher !== null;
    const signed = !isTold && first?.isAgency && first.inBrackets ? first : null;
    const found =
      isTold || signed
        ? null
        : (houseAtHead(article, publishers, houses) ?? findSelfNamed(article, publishers));
    const own = found?.publisher ?? publishers.read(article.publisher ?? "");
    return {
      article,
      publisher: own ?? signed,
      publisherPlace: found?.place ?? credits.ownPlace ?? signed?.place ?? null,
      credits: found ? without(credits, found.publisher) : credits,
      isAgencyText: (own ?? signed)?.isAgency === true,
      day: dayOf(article),
      moment: momentOf(article),
    };
  });
}

function without(credits: Credits, { key }: Publisher): Credits {
  return { ...credits, named: credits.named.filter((credit) => credit.key !== key) };
}

/** Known to the day or better, never by the crawl. */
function dayOf({ published }: Article): string | null {
  if (published === null || !/^\d{4}-\d{2}-\d{2}/u.test(published.value)) return null;
  return published.value.slice(0, 10);
}

/** A time without a zone is taken for the time of one zone that all articles share. */
function momentOf({ published }: Article): number | null {
  const value = published?.value ?? "";
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/u.test(value)) return null;
  const moment = Date.parse(/[zZ]$|[+-]\d{2}:?\d{2}$/u.test(value) ? value : `${value}Z`);
  return Number.isNaN(moment) ? null : moment;
}

/** A name before a dash at the very beginning of the text: "المرفأ - رست السفينة ...". */
const AT_HEAD = /^\s*([\p{L}\p{M}]+(?: [\p{L}\p{M}]+){0,3}) ?[-–—|]+\s?(?=\p{L})/u;
/** A shorter line may be a headline, in which a dash stands for anything. */
const LEAST_LINE = 140;

function houseAtHead(
  { id, text }: Article,
  publishers: Publishers,
  houses: ReadonlyMap<string, Publisher>,
): { publisher: Publisher; place: Place } | null {
  const found = AT_HEAD.exec(text);
  const name = found?.[1];
  if (name === undefined || (text.trimStart().split("\n", 1)[0] ?? "").length < LEAST_LINE) return null;
  const read = publishers.read(name);
  const publisher = publishers.find(name) ?? (read ? (houses.get(read.key) ?? null) : null);
  if (publisher === null || publisher.isAgency) return null;
  const start = text.indexOf(name);
  return { publisher, place: { document: id, start, end: start + name.length } };
}
