/**
 * A message that somebody asks about: what it tells, which claims of the library it retells, who said them first, who checked them.
 * @module
 */
import type { Analysis, Link } from "../../model/index.ts";
import { analyzeArticle, type SuggestionReason } from "../../pipeline/index.ts";
import {
  findSaid,
  getClaim,
  type KeptAppearance,
  type KeptClaim,
  type KeptFactCheck,
  type KeptStanding,
  type Library,
} from "../../store/index.ts";
import type { Span } from "../../text/index.ts";
import { findRetold, type Retold } from "./retold.ts";
import type { FactCheckShelf, ReadyChecks } from "./shelf.ts";
import { type ClaimCheck, findClaimChecks, suggestFor } from "./suggest.ts";
import { type Telling, tellingsOf } from "./tellings.ts";

/** The earliest appearance of a claim that is known to us. */
export interface FirstAppearance {
  readonly place: KeptAppearance;
  readonly standing: KeptStanding | null;
  /** Who says it there, outermost first; empty: the article itself. */
  readonly chain: readonly Link[];
}

/** A claim of the library that a message retells. Spans count UTF-16 units of the message. */
export interface RetoldClaim {
  readonly claim: KeptClaim;
  /** Where in the message. */
  readonly at: Span;
  /** 0..1: how far it is the same. */
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
  /** The appearance that the message resembles most. */
  readonly like: KeptAppearance;
  readonly first: FirstAppearance;
  /** Fact-checks that people confirmed, and that are suggested; rejected ones are left out. */
  readonly checks: readonly ClaimCheck[];
}

/** A fact-check that may deal with what the message itself tells. */
export interface MessageCheck {
  readonly factCheck: KeptFactCheck;
  readonly at: Span;
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
}

/** What is known of a message. */
export interface CheckedMessage {
  /** What it reports, by whom. */
  readonly analysis: Analysis;
  /** Best first. */
  readonly claims: readonly RetoldClaim[];
  /** Best first; those beside a claim are among them only where the message shares words with them itself. */
  readonly factChecks: readonly MessageCheck[];
  /** Where the message says by itself that something is not so: nothing is suggested for that. */
  readonly denials: readonly Span[];
}

const MOST_CLAIMS = 5;
const MOST_CHECKS = 5;

/** How many of each, at most. */
export interface CheckMessageOptions {
  readonly claims?: number;
  readonly factChecks?: number;
}

/** Looks for a message in the library. Any text will do; of one that tells nothing nothing is found. */
export async function checkMessage(
  library: Library,
  shelf: FactCheckShelf,
  text: string,
  { claims = MOST_CLAIMS, factChecks = MOST_CHECKS }: CheckMessageOptions = {},
): Promise<CheckedMessage> {
  const analysis = analyzeArticle(text, { id: "message" });
  const tellings = tellingsOf(analysis);
  const retold = await findRetold(library, tellings);
  const found: RetoldClaim[] = [];
  for (const one of retold.slice(0, claims)) found.push(await describe(library, shelf, one));
  return {
    analysis,
    claims: found,
    factChecks: (await checksOf(await shelf.ready(), tellings)).slice(0, factChecks),
    denials: tellings.filter(({ denial }) => denial !== null).map(({ start, end }) => ({ start, end })),
  };
}

async function describe(library: Library, shelf: FactCheckShelf, retold: Retold): Promise<RetoldClaim> {
  const { telling, appearance: like, score, reasons } = retold;
  const { reading } = library.engine;
  const claim = await getClaim(reading, like.claim);
  const checks = await findClaimChecks(library, shelf, claim.id);
  const [place = like] = claim.places;
  const said = await findSaid(reading, place.report === null ? [] : [place.report]);
  return {
    claim,
    at: { start: telling.start, end: telling.end },
    score,
    reasons,
    like,
    first: {
      place,
      standing: claim.standings.get(place.article) ?? null,
      chain: said.get(place.report ?? "")?.chain ?? [],
    },
    checks: checks.filter(({ decided }) => decided?.state !== "rejected"),
  };
}

/** Each fact-check at the statement that it fits best. */
async function checksOf(ready: ReadyChecks, tellings: readonly Telling[]): Promise<MessageCheck[]> {
  const best = new Map<string, MessageCheck>();
  for (const { telling, suggestions } of await suggestFor(ready, tellings)) {
    const { start, end } = telling;
    for (const { factCheck: id, score, reasons } of suggestions) {
      const factCheck = ready.byId.get(id);
      if (factCheck && score > (best.get(id)?.score ?? -1))
        best.set(id, { factCheck, at: { start, end }, score, reasons });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.factCheck.id < b.factCheck.id ? -1 : 1));
}
