/**
 * What is counted of the links of a voice. Pure.
 * @module
 */

/** How many reports have a thing. */
export interface Tally<K extends string | null = string> {
  readonly value: K;
  readonly reports: number;
}

/** A link of the voice, with its report and its article. */
export interface OwnLink {
  readonly report: string;
  readonly position: number;
  readonly cue: string | null;
  /** As the text names it, or as it was resolved. */
  readonly called: string;
  readonly unnamed: string | null;
  readonly article: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly form: string;
  readonly stance: string;
  readonly negated: number;
}

/** A link of another voice in a chain in which the voice stands. */
export interface OtherLink {
  readonly report: string;
  readonly position: number;
  readonly voice: string;
}

/** An article, and how many reports of it quote a voice. */
interface ArticleTally extends Pick<OwnLink, "article" | "title" | "publisher" | "published"> {
  readonly reports: number;
}

/** The figures of a dossier. Reports are counted once, however often the voice stands in their chains. */
export interface DossierFigures {
  readonly reports: number;
  readonly articles: number;
  /** Reports before which nobody stands: the article quotes it itself. */
  readonly direct: number;
  /** Reports in which it hands on what another says. */
  readonly passesOn: number;
  readonly denied: number;
  readonly forms: readonly Tally[];
  readonly stances: readonly Tally[];
  /** Null: the month is not known. */
  readonly months: readonly Tally<string | null>[];
  /** Null: the publisher is not known. */
  readonly publishers: readonly (Tally<string | null> & { readonly articles: number })[];
  /** As written in the texts, or resolved where they name it not. The most frequent ones, as of the next four. */
  readonly names: readonly Tally[];
  readonly cues: readonly Tally[];
  /** Types of an unnamed voice. */
  readonly unnamed: readonly Tally[];
  readonly inArticles: readonly ArticleTally[];
}

/** Of lists that have no end, the most frequent ones are told. */
const MOST = 30;

/** Where a voice stands in one chain. */
interface Stand {
  readonly link: OwnLink;
  readonly first: number;
  readonly last: number;
}

/** Counts the links of a voice, beside those of the others in the same chains. */
export function figuresOf(links: readonly OwnLink[], others: readonly OtherLink[]): DossierFigures {
  const stands = [...standsOf(links).values()];
  const outermost = new Map<string, number>();
  for (const { report, position } of others)
    outermost.set(report, Math.max(outermost.get(report) ?? -1, position));
  const count = (isMeant: (stand: Stand) => boolean): number => stands.filter(isMeant).length;
  const tally = <K extends string | null>(read: (link: OwnLink) => K): Tally<K>[] => tallyOf(links, read);
  return {
    reports: stands.length,
    articles: new Set(links.map(({ article }) => article)).size,
    direct: count(({ first }) => first === 0),
    passesOn: count(({ link, last }) => (outermost.get(link.report) ?? -1) > last),
    denied: count(({ link }) => link.negated === 1),
    forms: tally(({ form }) => form),
    stances: tally(({ stance }) => stance),
    months: tally(({ published }) => published?.slice(0, "YYYY-MM".length) ?? null).sort(byMonth),
    publishers: publishersOf(links),
    names: tally(({ called }) => called).slice(0, MOST),
    cues: withoutNull(tally(({ cue }) => cue)).slice(0, MOST),
    unnamed: withoutNull(tally(({ unnamed }) => unnamed)),
    inArticles: articlesOf(links),
  };
}

/** The voices that stand before it in chains, and behind it, by their ids. */
export function neighboursOf(
  links: readonly OwnLink[],
  others: readonly OtherLink[],
): Readonly<Record<"through" | "behind", readonly Tally[]>> {
  const stands = standsOf(links);
  const on = (isMeant: (other: OtherLink, stand: Stand) => boolean): Tally[] => {
    const meant = others.filter((other) => {
      const stand = stands.get(other.report);
      return stand !== undefined && isMeant(other, stand);
    });
    return tallyOf(meant, ({ voice }) => voice).slice(0, MOST);
  };
  return {
    through: on(({ position }, { last }) => position < last),
    behind: on(({ position }, { first }) => position > first),
  };
}

function standsOf(links: readonly OwnLink[]): Map<string, Stand> {
  const stands = new Map<string, Stand>();
  for (const link of links) {
    const { first, last } = stands.get(link.report) ?? { first: link.position, last: link.position };
    stands.set(link.report, {
      link,
      first: Math.min(first, link.position),
      last: Math.max(last, link.position),
    });
  }
  return stands;
}

/** How many reports have each value, the most frequent first. */
function tallyOf<L extends { readonly report: string }, K extends string | null>(
  links: readonly L[],
  read: (link: L) => K,
): Tally<K>[] {
  const reports = new Map<K, Set<string>>();
  for (const link of links) {
    const value = read(link);
    const known = reports.get(value);
    if (known) known.add(link.report);
    else reports.set(value, new Set([link.report]));
  }
  return [...reports]
    .map(([value, { size }]) => ({ value, reports: size }))
    .sort((a, b) => b.reports - a.reports || ((a.value ?? "") < (b.value ?? "") ? -1 : 1));
}

const withoutNull = (tallies: readonly Tally<string | null>[]): Tally[] =>
  tallies.flatMap(({ value, reports }) => (value === null ? [] : [{ value, reports }]));

/** What has no month comes last. */
const byMonth = (a: Tally<string | null>, b: Tally<string | null>): number =>
  (a.value ?? "~") < (b.value ?? "~") ? -1 : 1;

function publishersOf(links: readonly OwnLink[]): DossierFigures["publishers"] {
  const articles = new Map<string | null, Set<string>>();
  for (const { publisher, article } of links)
    articles.set(publisher, (articles.get(publisher) ?? new Set()).add(article));
  return tallyOf(links, ({ publisher }) => publisher).map((tally) => ({
    ...tally,
    articles: articles.get(tally.value)?.size ?? 0,
  }));
}

function articlesOf(links: readonly OwnLink[]): ArticleTally[] {
  const first = new Map(links.map((link) => [link.article, link]));
  return tallyOf(links, ({ article }) => article)
    .slice(0, MOST)
    .flatMap(({ value, reports }) => {
      const link = first.get(value);
      if (!link) return [];
      const { article, title, publisher, published } = link;
      return [{ article, title, publisher, published, reports }];
    });
}
