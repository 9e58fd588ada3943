/**
 * Fact-checks that may deal with a claim: suggested with reasons, decided by people.
 * @module
 */
import { SUGGESTED_FROM, type Suggestion, type SuggestionReason } from "../../pipeline/index.ts";
import {
  findAppearances,
  findMatches,
  findSaid,
  findStandings,
  type KeptAppearance,
  type KeptFactCheck,
  type KeptMatch,
  type KeptStanding,
  type Library,
  newestOfEach,
  resolveClaim,
  type SaidBy,
  textsOf,
} from "../../store/index.ts";
import type { FactCheckShelf, ReadyChecks } from "./shelf.ts";
import { sentencesOf, type Telling, tellingAt } from "./tellings.ts";

/** Why a fact-check may deal with a claim. */
export interface Suggested {
  /** 0..1 */
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
  /** The place of the appearance that it was found by among those of the claim. */
  readonly appearance: number;
}

/** A fact-check beside a claim: decided by a person, suggested, or both. */
export interface ClaimCheck {
  readonly factCheck: KeptFactCheck;
  /** What was decided last and stands. */
  readonly decided: KeptMatch | null;
  readonly suggested: Suggested | null;
}

/** What an appearance of a claim tells. */
interface ClaimTelling extends Telling {
  /** Its place among the appearances. */
  readonly appearance: number;
  /** Of its article. */
  readonly url: string | null;
}

/** Appearances of one claim that are asked for, those of different words. */
const MOST_ASKED = 12;
/** Suggestions for one claim. */
const MOST = 10;

/**
 * What people decided for a claim and, behind that, what is suggested, best first. An appearance that is told as untrue already is
 * offered nothing. Throws NotFoundError where there is no such claim.
 */
export async function findClaimChecks(
  library: Library,
  shelf: FactCheckShelf,
  id: string,
): Promise<ClaimCheck[]> {
  const { reading } = library.engine;
  const claim = await resolveClaim(reading, id);
  const ready = await shelf.ready();
  const decided = new Map(
    newestOfEach(await findMatches(reading, { claim })).map((match) => [match.factCheck, match]),
  );
  const suggested = await suggestForClaim(library, ready, claim);
  const ids = new Set([...decided.keys(), ...suggested.keys()]);
  const found = [...ids].flatMap((one): ClaimCheck[] => {
    const factCheck = ready.byId.get(one);
    if (!factCheck) return [];
    return [{ factCheck, decided: decided.get(one) ?? null, suggested: suggested.get(one) ?? null }];
  });
  return found.sort((a, b) => rankOf(b) - rankOf(a));
}

const STATES = { confirmed: 2, rejected: -2 } as const;

/** Confirmed ones, then suggestions by their score, then rejected ones. */
const rankOf = ({ decided, suggested }: ClaimCheck): number =>
  (decided ? STATES[decided.state] : 0) + (suggested?.score ?? 0);

/** What is suggested for each telling; one that says itself that it is not so is offered nothing. */
export async function suggestFor<T extends Telling>(
  { suggest, byId }: ReadyChecks,
  tellings: readonly T[],
): Promise<{ readonly telling: T; readonly suggestions: readonly Suggestion[] }[]> {
  const asked = byId.size === 0 ? [] : tellings.filter(({ denial }) => denial === null);
  const queries = asked.map(({ words: text, context, published }) => ({ text, context, published }));
  const found = await suggest(queries, { least: SUGGESTED_FROM });
  return asked.map((telling, i) => ({ telling, suggestions: found[i] ?? [] }));
}

/** The suggestions for a claim by the ids of the fact-checks, best first. */
async function suggestForClaim(
  library: Library,
  ready: ReadyChecks,
  claim: string,
): Promise<ReadonlyMap<string, Suggested>> {
  const best = new Map<string, Suggested>();
  for (const { telling, suggestions } of await suggestFor(ready, await tellingsOfClaim(library, claim))) {
    const { appearance, url } = telling;
    for (const { factCheck, score, reasons } of suggestions.slice(0, MOST)) {
      // The review itself tells the claim, too.
      if (url !== null && ready.byId.get(factCheck)?.url === url) continue;
      if (score > (best.get(factCheck)?.score ?? -1)) best.set(factCheck, { score, reasons, appearance });
    }
  }
  const sorted = [...best].sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1));
  return new Map(sorted.slice(0, MOST));
}

/** What each appearance of a claim tells, each wording once. */
async function tellingsOfClaim({ engine: { reading } }: Library, claim: string): Promise<ClaimTelling[]> {
  const seen = new Set<string>();
  const appearances = (await findAppearances(reading, claim))
    .filter(({ text }) => seen.size < seen.add(text).size)
    .slice(0, MOST_ASKED);
  const texts = await textsOf(
    reading,
    appearances.map(({ revision }) => revision),
  );
  const said = await findSaid(
    reading,
    appearances.flatMap(({ report }) => report ?? []),
  );
  const standings = await findStandings(
    reading,
    appearances.map(({ article }) => article),
  );
  return appearances.map((place) => {
    const standing = standings.get(place.article);
    const about = { said: said.get(place.report ?? ""), standing };
    const telling = tellingOf(place, texts.get(place.revision) ?? "", about);
    return { ...telling, appearance: place.position, url: standing?.url ?? null };
  });
}

function tellingOf(
  place: KeptAppearance,
  text: string,
  { said, standing }: { readonly said: SaidBy | undefined; readonly standing: KeptStanding | undefined },
): Telling {
  const names = [standing?.title ?? "", ...(said?.chain ?? []).map(({ name }) => name)];
  return tellingAt(place, names, {
    text,
    sentences: sentencesOf(text),
    published: standing?.published ?? null,
    report: said ? { stance: said.stance, negated: said.denied } : null,
  });
}
