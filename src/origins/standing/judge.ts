/**
 * Whose text each article is: its publisher's own, another article's, an agency's; and whether it says so.
 *
 * Evidence comes from what an article says at its head and foot, and from text that it shares with others. Every judgement
 * is about one article and its neighbours, so it does not depend on the order of articles.
 * @module
 */
import { defaultLexicon, type Lexicon } from "../../arabic/index.ts";
import type { Reuse, ReusePair } from "../../match/index.ts";
import type { DescribedArticle, Place, Standing, StandingKind } from "../../model/index.ts";
import { type FoundAgency, findAgency, type Neighbour } from "./agency.ts";
import { judgeDirection } from "./direction.ts";
import { type Facts, readFacts } from "./facts.ts";
import { sharedOddities } from "./shared-oddities.ts";
import { type AgencyTexts, createAgencyTexts } from "./told-agency.ts";

/** From this share on (or by the mean of both shares), an article is another's all but to the letter. */
const COPY = 0.8;
/** From this share on, it is another's with changes. */
const EDITED = 0.35;
/** From this share on, where both have the same typing errors. */
const EDITED_BY_ERRORS = 0.2;
/** So many of the longest shared passages are shown. */
const MOST_PASSAGES = 2;

/** Everything that a judgement looks at. */
interface Scene {
  readonly reuse: Reuse;
  readonly facts: ReadonlyMap<string, Facts>;
  readonly agencyTexts: AgencyTexts;
}

/** The article that another was taken from. */
interface Parent {
  readonly neighbour: Neighbour;
  readonly oddities: readonly Place[];
}

/**
 * The standing of every article, in the order of their ids. `reuse` must have been found over the same articles; an id that
 * it does not know throws its RangeError. `lexicon`: where agencies, outlets and their families are listed.
 */
export function judgeStandings(
  articles: readonly Pick<DescribedArticle, "article">[],
  reuse: Reuse,
  lexicon: Lexicon = defaultLexicon(),
): readonly Standing[] {
  const sorted = articles.map(({ article }) => article).sort((a, b) => (a.id < b.id ? -1 : 1));
  const facts = new Map(readFacts(sorted, lexicon).map((each) => [each.article.id, each]));
  const scene: Scene = {
    reuse,
    facts,
    agencyTexts: createAgencyTexts([...facts.values()].filter(({ isAgencyText }) => isAgencyText)),
  };
  return [...facts.values()].map((each) => judge(each, scene));
}

function judge(facts: Facts, scene: Scene): Standing {
  const neighbours = neighboursOf(facts, scene);
  const agency = facts.isAgencyText ? null : findAgency(facts, neighbours);
  const parent = findParent(facts, neighbours, { agency, scene });
  const told = parent === null && agency === null ? scene.agencyTexts.behind(facts) : null;
  const of = parent?.neighbour.facts ?? told;
  const house = agencyHouse(facts, agency, of);
  return {
    document: facts.article.id,
    publisher: facts.publisher ? (facts.article.publisher ?? facts.publisher.name) : facts.article.publisher,
    published: facts.article.published?.value ?? null,
    kind: kindOf(facts, { parent, agency, told }),
    of: of?.article.id ?? null,
    agency: house ?? (facts.credits.vague ? VAGUE : null),
    credited: isCredited(facts, agency, of),
    evidence: evidenceOf(facts, { agency, parent, told }, scene),
  };
}

/** What an article is said to be from where it credits agencies and names none. */
const VAGUE = "وكالات";

function neighboursOf({ article }: Facts, { reuse, facts }: Scene): readonly Neighbour[] {
  return reuse.of(article.id).flatMap((pair: ReusePair) => {
    const isFirst = pair.a === article.id;
    const other = facts.get(isFirst ? pair.b : pair.a);
    if (!other) return [];
    const [inOwn, inOther] = isFirst ? [pair.inA, pair.inB] : [pair.inB, pair.inA];
    return [{ facts: other, jaccard: pair.jaccard, inOwn, inOther }];
  });
}

interface Findings {
  readonly agency: FoundAgency | null;
  readonly scene: Scene;
}

/** The most likely article that this one was taken from. Articles that carry one agency's text are siblings, not parents. */
function findParent(facts: Facts, neighbours: readonly Neighbour[], findings: Findings): Parent | null {
  if (facts.isAgencyText) return null;
  const others = neighbours.filter(({ facts: other }) => !areSiblings(facts, other, findings.agency));
  const parents = others
    .filter((neighbour) => isTaken(facts, neighbour))
    .flatMap((neighbour) => asParent(facts, neighbour, []));
  // Typing errors are looked for only where nothing else speaks: it takes both texts.
  const likely =
    parents.length > 0 ? parents : others.flatMap((each) => byErrors(facts, each, findings.scene));
  return likely.sort(likeliestFirst)[0] ?? null;
}

function asParent(facts: Facts, neighbour: Neighbour, oddities: readonly Place[]): Parent[] {
  const { isFrom } = judgeDirection(facts, neighbour.facts, neighbour.inOwn, neighbour.inOther);
  return isFrom ? [{ neighbour, oddities }] : [];
}

function byErrors(facts: Facts, neighbour: Neighbour, { reuse }: Scene): Parent[] {
  if (neighbour.inOwn < EDITED_BY_ERRORS || neighbour.inOwn >= EDITED) return [];
  const [parent] = asParent(facts, neighbour, []);
  if (!parent) return [];
  const oddities = sharedOddities(facts, neighbour.facts, reuse);
  return oddities.length > 0 ? [{ ...parent, oddities }] : [];
}

function isTaken(facts: Facts, { inOwn, facts: other }: Neighbour): boolean {
  if (inOwn >= EDITED) return true;
  // It says itself that an agency's text is in it.
  if (!other.isAgencyText) return false;
  return facts.credits.vague || facts.credits.named.some(({ key }) => key === other.publisher?.key);
}

function areSiblings(facts: Facts, other: Facts, agency: FoundAgency | null): boolean {
  if (other.isAgencyText || agency === null || !agency.house.isAgency) return false;
  return !facts.credits.named.some(({ key }) => key === other.publisher?.key);
}

function likeliestFirst(a: Parent, b: Parent): number {
  const [one, other] = [a.neighbour, b.neighbour];
  return (
    Number(other.facts.isAgencyText) - Number(one.facts.isAgencyText) ||
    other.inOwn - one.inOwn ||
    other.inOther - one.inOther ||
    (one.facts.day ?? "~").localeCompare(other.facts.day ?? "~") ||
    (one.facts.article.id < other.facts.article.id ? -1 : 1)
  );
}

interface Judged {
  readonly parent: Parent | null;
  readonly agency: FoundAgency | null;
  readonly told: Facts | null;
}

function kindOf(facts: Facts, { parent, agency, told }: Judged): StandingKind {
  if (facts.isAgencyText) return "agency";
  if (parent) return isCopy(parent.neighbour) ? "copy" : "edited-copy";
  if (told) return "edited-copy";
  if (agency) return isWhole(facts, agency) ? "copy" : "edited-copy";
  if (facts.credits.vague) return "edited-copy";
  return facts.publisher || facts.article.publisher || facts.credits.writer || facts.credits.own
    ? "own"
    : "unknown";
}

/** A short text that took all and added a line shares less of its own than of the other. */
function isCopy({ inOwn, inOther }: Neighbour): boolean {
  return inOwn >= COPY || (inOwn + inOther) / 2 >= COPY;
}

/** All but to the letter the agency's: copies show it, or nobody else is named beside it. */
function isWhole({ credits }: Facts, { isOwnCredit, through }: FoundAgency): boolean {
  const [closest] = through;
  if (closest) return isCopy(closest);
  return isOwnCredit && credits.named.length === 1 && !credits.writer && !credits.own;
}

/** The agency by its fullest name: an agency text that was found calls itself as it is called. */
function agencyHouse(facts: Facts, agency: FoundAgency | null, of: Facts | null): string | null {
  if (facts.isAgencyText) return facts.publisher?.name ?? null;
  if (of?.isAgencyText) return of.publisher?.name ?? null;
  return agency?.house.name ?? null;
}

function isCredited(facts: Facts, agency: FoundAgency | null, of: Facts | null): boolean {
  if (facts.isAgencyText || facts.credits.vague) return true;
  if (of?.publisher && facts.credits.named.some(({ key }) => key === of.publisher?.key)) return true;
  return agency?.isOwnCredit === true;
}

function evidenceOf(facts: Facts, { agency, parent, told }: Judged, { reuse }: Scene): readonly Place[] {
  const { credits, publisherPlace } = facts;
  const own = [publisherPlace, ...credits.named.map(({ place }) => place), credits.vaguePlace];
  const closest = agency?.through[0]?.facts ?? null;
  const theirs = closest?.credits.named.map(({ place }) => place) ?? [];
  const other = parent?.neighbour.facts ?? closest;
  const source = told ? [told.publisherPlace] : [];
  const passages = other
    ? [...reuse.passagesOf(facts.article.id, other.article.id)]
        .sort((x, y) => y.words - x.words || x.a.start - y.a.start)
        .slice(0, MOST_PASSAGES)
        .flatMap(({ a, b }) => [
          { document: facts.article.id, start: a.start, end: a.end },
          { document: other.article.id, start: b.start, end: b.end },
        ])
    : [];
  const found = [...own, ...theirs, ...source].filter((place) => place !== null);
  return onceEach([...found, ...passages, ...(parent?.oddities ?? [])]);
}

function onceEach(places: readonly Place[]): readonly Place[] {
  const byKey = new Map(places.map((place) => [`${place.start}-${place.end} ${place.document}`, place]));
  return [...byKey.values()];
}
