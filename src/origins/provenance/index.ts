/**
 * The graph of a claim: by which ways it came from its origins through those who pass on to publishers and articles.
 * @module
 */
import type {
  Claim,
  DescribedStatement,
  Provenance,
  ProvenanceEdge,
  ProvenanceEvidence,
  ProvenanceNode,
  Standing,
} from "../../model/index.ts";
import { speechIn } from "../retellings/teller.ts";
import type { Speech } from "../voices/authority.ts";
import { type Cast, castOf, type Member } from "./cast.ts";
import { agencyOf, type Step, stepsOf } from "./ways.ts";

/** What the graph of a claim is read from. */
export interface ProvenanceSource {
  readonly claim: Claim;
  /** Who says each appearance, in their order. */
  readonly said: readonly Pick<DescribedStatement, "chain" | "denied">[];
  /** Whose text the claim's articles are, by their ids; what is not known may be missing. */
  readonly standings: ReadonlyMap<string, Standing>;
}

const LAYERS = ["origin", "relay", "outlet", "article"];

/** The graph of one claim. Pure; nodes in the order of their layers and first appearances. Throws where `said` is too short. */
export function provenanceOf({ claim, said, standings }: ProvenanceSource): Provenance {
  const speeches = claim.appearances.map(({ document }, position): Speech => {
    const statement = said[position];
    if (!statement)
      throw new Error(`claim ${claim.id}: nobody is given who says appearance ${position}; pass all of them`);
    return speechIn(statement, standings.get(document)?.publisher ?? null);
  });
  const known = claim.appearances.flatMap(({ document }) => standings.get(document) ?? []);
  const cast = castOf({
    claim,
    relays: [
      ...speeches.flatMap(({ speaker, relays }) => (speaker ? [...relays, speaker] : relays)),
      ...known
        .flatMap((standing) => agencyOf(standing) ?? [])
        .map((name) => ({ name, kind: "outlet" as const })),
    ],
    publishers: known.flatMap(({ publisher }) => publisher ?? []),
  });
  const steps = stepsOf({ claim, speeches, standings, cast });
  const marks = marksOf(claim, cast);
  const edges = edgesOf(steps, marks.circles);
  return { nodes: nodesOf(claim, steps, cast, { marks, speeches, known }), edges };
}

interface Marks {
  readonly bottlenecks: ReadonlySet<string>;
  /** Ids of the outlets that quote each other, "from to". */
  readonly circles: ReadonlySet<string>;
  readonly inCircle: ReadonlySet<string>;
}

function marksOf(claim: Claim, cast: Cast): Marks {
  const idOf = (name: string): string => {
    const member = cast.members.find((one) => one.name === name && one.layer !== "article");
    return (member ?? cast.relay(name)).id;
  };
  const loops = claim.loops.map((loop) => loop.map(idOf));
  // The first of a loop quotes the second: the claim goes from the second to the first.
  const circles = loops.flatMap((loop) => loop.map((to, i) => `${loop[(i + 1) % loop.length]} ${to}`));
  return {
    bottlenecks: new Set(claim.bottlenecks.map(idOf)),
    circles: new Set(circles),
    inCircle: new Set(loops.flat()),
  };
}

function edgesOf(steps: readonly Step[], circles: ReadonlySet<string>): readonly ProvenanceEdge[] {
  const edges = new Map<
    string,
    { from: string; to: string; evidence: ProvenanceEvidence[]; loop: boolean }
  >();
  for (const { from, to, evidence } of steps) {
    const key = `${from.id} ${to.id}`;
    const edge = edges.get(key) ?? { from: from.id, to: to.id, evidence: [], loop: false };
    edges.set(key, edge);
    edge.evidence.push(evidence);
    edge.loop ||= evidence.why === "quoted" && circles.has(key);
  }
  return [...edges.values()];
}

interface Seen {
  readonly marks: Marks;
  readonly speeches: readonly Speech[];
  readonly known: readonly Standing[];
}

/** Those who take part in a step; everybody else who is only named is left out. */
function nodesOf(claim: Claim, steps: readonly Step[], cast: Cast, seen: Seen): readonly ProvenanceNode[] {
  const places = new Map<Member, Set<number>>();
  const note = (member: Member, position: number): void => {
    places.set(member, (places.get(member) ?? new Set()).add(position));
  };
  for (const { from, to, evidence } of steps) for (const one of [from, to]) note(one, evidence.appearance);
  for (const [position, { document }] of claim.appearances.entries()) note(cast.article(document), position);
  for (const member of cast.members)
    for (const at of claim.voices[member.voice ?? -1]?.appearances ?? []) note(member, at);
  const names = namesOf(cast, seen);
  const { bottlenecks, inCircle } = seen.marks;
  return [...places]
    .map(
      ([member, positions]): ProvenanceNode => ({
        ...member,
        names: [...(names.get(member) ?? [])].filter((name) => name !== member.name).sort(),
        appearances: [...positions].sort((a, b) => a - b),
        bottleneck: bottlenecks.has(member.id),
        loop: inCircle.has(member.id),
      }),
    )
    .sort(inOrder);
}

/** Every name that each is called by. */
function namesOf(cast: Cast, { speeches, known }: Seen): ReadonlyMap<Member, ReadonlySet<string>> {
  const names = new Map<Member, Set<string>>();
  const call = (member: Member, name: string): void => {
    names.set(member, (names.get(member) ?? new Set()).add(name));
  };
  for (const [position, { speaker, relays }] of speeches.entries()) {
    if (speaker) call(cast.speaker(speaker, position), speaker.name);
    for (const { name } of relays) call(cast.relay(name), name);
  }
  for (const { publisher } of known) if (publisher !== null) call(cast.relay(publisher), publisher);
  return names;
}

const inOrder = (a: ProvenanceNode, b: ProvenanceNode): number =>
  LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) ||
  (a.appearances[0] ?? 0) - (b.appearances[0] ?? 0) ||
  (a.id < b.id ? -1 : 1);
