/**
 * The ways by which each appearance has the claim, as single steps with what proves them.
 * @module
 */
import type {
  Appearance,
  Claim,
  Link,
  Place,
  ProvenanceEvidence,
  ProvenanceReason,
  Standing,
} from "../../model/index.ts";
import type { Speech } from "../voices/authority.ts";
import { isSameOutlet } from "../voices/names.ts";
import type { Cast, Member } from "./cast.ts";

/** From one who takes part to another. */
export interface Step {
  readonly from: Member;
  readonly to: Member;
  readonly evidence: ProvenanceEvidence;
}

/** What steps are read from. `speeches`: in the order of the appearances. */
export interface WaySource {
  readonly claim: Claim;
  readonly speeches: readonly Speech[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly cast: Cast;
}

/** All steps of a claim, some of them several times with other evidence. */
export const stepsOf = (source: WaySource): readonly Step[] =>
  source.claim.appearances.flatMap((_, position) => [
    ...spokenSteps(source, position),
    ...textSteps(source, position),
    ...retoldSteps(source, position),
    ...publishedSteps(source, position),
  ]);

/** Its publisher; the article itself where nobody knows who that is. */
function homeOf({ standings, cast }: WaySource, document: string): Member {
  const publisher = standings.get(document)?.publisher ?? null;
  return publisher === null ? cast.unpublished(document) : cast.relay(publisher);
}

/** The agency of an article's text, where another published it. */
export function agencyOf(standing: Standing | undefined): string | null {
  const { agency = null, publisher = null } = standing ?? {};
  if (agency === null || (publisher !== null && isSameOutlet(agency, publisher))) return null;
  return agency;
}

/** The article that one was copied from, where the claim appears in that one too. */
function copiedFrom({ claim, standings }: WaySource, document: string): string | null {
  const of = standings.get(document)?.of ?? null;
  return of !== null && claim.appearances.some((each) => each.document === of) ? of : null;
}

/** Whom the voices of an article spoke to: of a copy, those of what it copies. */
function hearerOf(source: WaySource, document: string, seen: ReadonlySet<string> = new Set()): Member {
  const standing = source.standings.get(document);
  if (standing?.kind === "copy" && !seen.has(document)) {
    const of = copiedFrom(source, document);
    if (of !== null) return hearerOf(source, of, new Set([...seen, document]));
    const agency = agencyOf(standing);
    if (agency !== null) return source.cast.relay(agency);
  }
  return homeOf(source, document);
}

/** From the original speaker through those who pass on to whoever heard it. */
function spokenSteps(source: WaySource, position: number): readonly Step[] {
  const { claim, cast, speeches } = source;
  const appearance = claim.appearances[position] as Appearance;
  const { speaker, relays } = speeches[position] as Speech;
  const hops = [
    ...(speaker ? [{ link: speaker, member: cast.speaker(speaker, position) }] : []),
    ...relays.toReversed().map((link) => ({ link, member: cast.relay(link.name) })),
  ];
  return hops.flatMap(({ link, member }, i) => {
    const to = hops[i + 1]?.member ?? hearerOf(source, appearance.document);
    return step(member, to, { why: "quoted", appearance: position, places: spokenPlaces(link, appearance) });
  });
}

/** Where the voice is named, and the words that make it speech; where it carries over, the statement. */
function spokenPlaces({ source, cue }: Link, { document, statement }: Appearance): readonly Place[] {
  const spans = [source, cue].filter((span) => span !== null);
  return (spans.length > 0 ? spans : [statement]).map(({ start, end }) => ({ document, start, end }));
}

/** From the one whose text it is: another article's publisher, or an agency. */
function textSteps(source: WaySource, position: number): readonly Step[] {
  const { claim, standings, cast } = source;
  const appearance = claim.appearances[position] as Appearance;
  const { document } = appearance;
  const of = copiedFrom(source, document);
  const standing = standings.get(document);
  const proof = (why: ProvenanceReason, documents: readonly (string | null)[]): ProvenanceEvidence => {
    const places = standing?.evidence.filter((place) => documents.includes(place.document)) ?? [];
    return { why, appearance: position, places: places.length > 0 ? places : [placeOf(appearance)] };
  };
  const home = homeOf(source, document);
  const agency = agencyOf(standing);
  if (of !== null) return step(homeOrArticle(source, of, home), home, proof("copy", [document, of]));
  return agency === null ? [] : step(cast.relay(agency), home, proof("agency", [document]));
}

/** From the publisher of the telling that it retells; where that is its own publisher, from article to article. */
function retoldSteps(source: WaySource, position: number): readonly Step[] {
  const { claim, cast, standings } = source;
  const { document, parent, statement } = claim.appearances[position] as Appearance;
  const earlier = parent?.claim === claim.id ? claim.appearances[parent.appearance] : undefined;
  if (!earlier || earlier.document === document || standings.get(document)?.of === earlier.document)
    return [];
  const [from, to] = [homeOf(source, earlier.document), homeOf(source, document)];
  const evidence: ProvenanceEvidence = {
    why: "retold",
    appearance: position,
    places: [{ document, start: statement.start, end: statement.end }, placeOf(earlier)],
  };
  if (from.id !== to.id) return step(from, to, evidence);
  return step(cast.article(earlier.document), cast.article(document), evidence);
}

/** The publisher of what was copied; where both have one publisher there is no step. */
const homeOrArticle = (source: WaySource, of: string, home: Member): Member => {
  const from = homeOf(source, of);
  return from.id === home.id ? home : from;
};

function publishedSteps(source: WaySource, position: number): readonly Step[] {
  const appearance = source.claim.appearances[position] as Appearance;
  const { document } = appearance;
  return step(homeOf(source, document), source.cast.article(document), {
    why: "published",
    appearance: position,
    places: [placeOf(appearance)],
  });
}

const placeOf = ({ document, statement: { start, end } }: Appearance): Place => ({ document, start, end });

const step = (from: Member, to: Member, evidence: ProvenanceEvidence): Step[] =>
  from.id === to.id ? [] : [{ from, to, evidence }];
