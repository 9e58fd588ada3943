/**
 * A claim as its page shows it: everything with the words that prove it.
 * @module
 */
import type { claimRoutes, ReplyOf } from "../../contract/index.ts";
import type { Change, Link, Place } from "../../model/index.ts";
import {
  type ConfirmedCheck,
  findConfirmed,
  findSaid,
  getClaim,
  type KeptAppearance,
  type KeptClaim,
  type KeptStanding,
  type KeptVerdict,
  type Library,
  type SaidBy,
  textsOf,
} from "../../store/index.ts";
import type { Span } from "../../text/index.ts";
import { Quotes } from "./quote.ts";

type Page = ReplyOf<(typeof claimRoutes)["GET /api/claims/:claim"]>;

/** A claim with the texts that it is quoted from. */
export interface LoadedClaim {
  readonly kept: KeptClaim;
  /** Who says each appearance, in their order. */
  readonly said: readonly SaidBy[];
  readonly quotes: Quotes;
  /** Published fact-checks that people say deal with it. */
  readonly confirmed: readonly ConfirmedCheck[];
}

const NOBODY: SaidBy = { chain: [], voices: [], denied: false, stance: "neutral" };

/** Loads a claim by an id that it has or had. Throws NotFoundError. */
export async function loadClaim({ engine: { reading } }: Library, id: string): Promise<LoadedClaim> {
  const kept = await getClaim(reading, id);
  const keys = kept.places.flatMap(({ report }) => report ?? []);
  const said = await findSaid(reading, [...new Set(keys)]);
  const revisions = new Map(
    [...kept.standings.values()].map(({ document, revision }) => [document, revision]),
  );
  const texts = await textsOf(reading, [...revisions.values()]);
  return {
    kept,
    confirmed: await findConfirmed(reading, kept.id),
    said: kept.places.map(({ report }) => said.get(report ?? "") ?? NOBODY),
    quotes: new Quotes(
      new Map([...revisions].map(([article, revision]) => [article, texts.get(revision) ?? ""])),
    ),
  };
}

/** All that the page shows. */
export function pageOf(loaded: LoadedClaim): Page {
  const { kept, quotes } = loaded;
  const { claim, story } = kept;
  const near = nearOf(loaded);
  return {
    id: kept.id,
    askedAs: kept.askedAs,
    gist: kept.gist,
    storyline: story && { ...story },
    gone: kept.gone,
    independent: claim.independent,
    checkworthiness: kept.checkworthiness,
    articles: [...kept.standings.values()].map((standing) => articleOf(standing, loaded)),
    appearances: claim.appearances.map((_, position) => appearanceOf(position, loaded, near)),
    others: kept.others.map((other) => ({
      claim: other.claim,
      position: other.position,
      ...wordsOf(other, quotes, near.get(other.article) ?? []),
    })),
    origins: claim.origins.map((origin) => ({ ...origin })),
    voices: claim.voices.map((voice) => ({
      ...voice,
      appearances: [...voice.appearances],
      joined: voice.joined.map((join) => ({ ...join })),
    })),
    mayBeFirst: claim.mayBeFirst,
    numbers: kept.numbers.map(({ value, unit, place, appearances, voices }) => ({
      value,
      unit,
      quote: quotes.quote(place),
      appearances: appearances.map(({ appearance }) => appearance),
      voices: [...voices],
    })),
    bottlenecks: [...claim.bottlenecks],
    loops: claim.loops.map((loop) => [...loop]),
    verdicts: kept.verdicts.map(verdictOf),
    factChecks: loaded.confirmed.map(confirmedOf),
  };
}

function confirmedOf({ match, factCheck }: ConfirmedCheck): Page["factChecks"][number] {
  const { id, url, publisher, title, claim, language, published, verdict } = factCheck;
  const { rating } = verdict;
  return {
    ...{ id, url, publisher, title, claim, language, published },
    verdict: { ...verdict, rating: rating && { ...rating } },
    by: match.by,
    at: match.at,
  };
}

/** A verdict as it leaves the process. */
export function verdictOf(kept: KeptVerdict): Page["verdicts"][number] {
  const { id, verdict, note, by, at, withdrawn } = kept;
  return { id, verdict, note, by, at, withdrawn };
}

function articleOf(standing: KeptStanding, { kept, quotes }: LoadedClaim): Page["articles"][number] {
  const { document, revision: _, evidence, ...rest } = standing;
  return {
    id: document,
    ...rest,
    evidence: evidence.flatMap((place) => quotes.find(place) ?? []),
    tells: kept.places.some(({ article }) => article === document),
  };
}

/** Words further away than this from a statement (UTF-16 units) do not make its excerpt longer. */
const REACH = 240;

function appearanceOf(
  position: number,
  { kept, said, quotes }: LoadedClaim,
  near: ReadonlyMap<string, readonly Span[]>,
): Page["appearances"][number] {
  const appearance = kept.claim.appearances[position];
  const place = kept.places[position];
  if (!appearance || !place) throw new Error(`claim ${kept.id} has no appearance ${position}`);
  const { chain, voices } = said[position] ?? NOBODY;
  const { document } = appearance;
  return {
    position,
    report: place.report,
    ...wordsOf(place, quotes, near.get(document) ?? []),
    chain: chain.map((link, at) =>
      linkOf(link, voices[at] ?? null, (span) => quotes.quote({ document, ...span })),
    ),
    parent: appearance.parent && refOf(appearance.parent),
    runnersUp: appearance.runnersUp.map(refOf),
    why: appearance.why.flatMap(weighed),
    changes: appearance.changes.map((change) => changeOf(change, quotes)),
  };
}

const wordsOf = ({ article, start, end }: KeptAppearance, quotes: Quotes, near: readonly Span[]) => {
  const place: Place = { document: article, start, end };
  return { quote: quotes.quote(place), excerpt: quotes.excerpt(place, near, REACH) };
};

const refOf = ({ claim, appearance }: { readonly claim: string; readonly appearance: number }) => ({
  claim,
  position: appearance,
});

const linkOf = (
  { name, kind, unnamed, source, cue }: Link,
  voice: string | null,
  quote: (span: Span) => ReturnType<Quotes["quote"]>,
): Page["appearances"][number]["chain"][number] => ({
  name,
  kind,
  unnamed,
  voice,
  source: source && quote(source),
  cue: cue && quote(cue),
});

const changeOf = (
  { type, from, to, note }: Change,
  quotes: Quotes,
): Page["appearances"][number]["changes"][number] => ({
  type,
  from: from && quotes.find(from),
  to: to && quotes.find(to),
  note,
});

/** "words 0.18 of 0.20" */
function weighed(why: string): Page["appearances"][number]["why"] {
  const [evidence = "", value, , of] = why.split(" ");
  return [{ evidence, value: Number(value), of: Number(of) }];
}

/** All words of an article that a page may mark beside a statement: changed ones, and those that name a voice. */
function nearOf({ kept, said }: LoadedClaim): ReadonlyMap<string, readonly Span[]> {
  const near = new Map<string, Span[]>();
  const note = (document: string, span: Span | null): void => {
    if (span) near.set(document, [...(near.get(document) ?? []), span]);
  };
  for (const [position, { document, changes }] of kept.claim.appearances.entries()) {
    for (const { from, to } of changes) {
      if (from) note(from.document, from);
      if (to) note(to.document, to);
    }
    for (const { source, cue } of said[position]?.chain ?? [])
      for (const span of [source, cue]) note(document, span);
  }
  return near;
}
