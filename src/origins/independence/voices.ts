/**
 * The voices behind a claim, merged where the texts show that they are one.
 *
 * Support is a voice that says so. Propagation is everything else: an article in its own voice after others, an outlet that is
 * quoted, rumours. An outlet counts as a voice only where the claim begins with it.
 * @module
 */
import type { JoinedBy, Link, VoiceKind } from "../../model/index.ts";
import type { Teller } from "../retellings/teller.ts";
import { isSameVoice, RUNG, rungOf } from "../voices/authority.ts";
import { isOneInstitution } from "../voices/institutions.ts";
import { isOneHouse, isSameName, isSameOutlet } from "../voices/names.ts";
import type { Flow } from "./flow.ts";

/** One voice of a claim, with every appearance that it speaks in. */
export interface VoiceGroup {
  /** As the first appearance calls it. */
  readonly name: string;
  readonly kind: VoiceKind;
  readonly document: string;
  readonly named: boolean;
  /** Indexes of the tellers, in the order of the claim. */
  readonly tellers: readonly number[];
  /** Pairs of tellers that showed it. */
  readonly joined: readonly Joined[];
}

/** Two tellers, by index, that have one voice. */
interface Joined {
  readonly a: number;
  readonly b: number;
  readonly by: JoinedBy;
}

interface Spoken {
  readonly at: number;
  readonly link: Link;
  readonly teller: Teller;
}

/** The voices of a claim in the order in which they come in. */
export function voicesOf(flow: Flow): readonly VoiceGroup[] {
  const spoken = spokenIn(flow);
  const first = flow.own[0];
  const begins =
    first !== undefined && !spoken.some(({ at }) => at === first)
      ? outletOf(flow.tellers[first] as Teller)
      : null;
  const voices = mergeSpoken(spoken, flow)
    .map((group) => toGroup(group))
    .sort((a, b) => flow.own.indexOf(a.tellers[0] ?? 0) - flow.own.indexOf(b.tellers[0] ?? 0));
  return begins && first !== undefined ? withOutlet(begins, first, voices, flow) : voices;
}

interface Merged {
  readonly members: readonly Spoken[];
  readonly joined: readonly Joined[];
}

function mergeSpoken(spoken: readonly Spoken[], flow: Flow): readonly Merged[] {
  const order = new Map(flow.own.map((at, position) => [at, position]));
  const positionOf = ({ at }: Spoken): number => order.get(at) ?? 0;
  const groups = new Set<Merged>();
  for (const each of spoken) {
    const into = [...groups].flatMap((group) => {
      const join = firstJoin(group, each, flow);
      return join ? [{ group, join }] : [];
    });
    for (const { group } of into) groups.delete(group);
    const members = [...into.flatMap(({ group }) => group.members), each];
    groups.add({
      members: members.sort((a, b) => positionOf(a) - positionOf(b)),
      joined: into.flatMap(({ group, join }) => [...group.joined, join]),
    });
  }
  return [...groups];
}

function firstJoin({ members }: Merged, each: Spoken, flow: Flow): Joined | null {
  for (const other of members) {
    const by = joinedBy(each, other, flow);
    if (by !== null) return { a: other.at, b: each.at, by };
  }
  return null;
}

/** The appearances in which a voice supports the claim. */
function spokenIn({ tellers, own }: Flow): readonly Spoken[] {
  const all = own.flatMap((at): Spoken[] => {
    const teller = tellers[at] as Teller;
    const { speaker } = teller.speech;
    return speaker && rungOf(speaker) > RUNG.rumour && !isTextOfOutlet(speaker, tellers, own)
      ? [{ at, link: speaker, teller }]
      : [];
  });
  const inBody = all.filter(({ teller }) => !teller.statement.headline);
  return inBody.length > 0 ? inBody : all;
}

/** نص الوكالة is the agency, where an article of hers is among those that tell it. */
function isTextOfOutlet(link: Link, tellers: readonly Teller[], own: readonly number[]): boolean {
  return (
    link.kind === "document" &&
    own.some((at) => {
      const publisher = tellers[at]?.publisher ?? null;
      return publisher !== null && isSameName(publisher, link.name) && link.name !== publisher;
    })
  );
}

interface Outlet {
  readonly name: string;
  readonly kind: VoiceKind;
  readonly document: string;
}

/** The outlet with which a claim begins: the one that is quoted, else the publisher. */
function outletOf({ speech, publisher, article }: Teller): Outlet {
  const quoted = speech.relays.at(-1) ?? speech.speaker;
  return quoted
    ? { name: quoted.name, kind: quoted.kind, document: article.id }
    : { name: publisher ?? article.id, kind: "outlet", document: article.id };
}

/** The claim begins with an outlet: one voice more, but where a later text names who stands behind that outlet. */
function withOutlet(
  outlet: Outlet,
  first: number,
  voices: readonly VoiceGroup[],
  flow: Flow,
): readonly VoiceGroup[] {
  const behind = voices.findIndex(({ tellers }) =>
    tellers.some((at) =>
      flow.tellers[at]?.speech.relays.some((relay) => isSameOutlet(relay.name, outlet.name)),
    ),
  );
  const own: VoiceGroup = { ...outlet, named: true, tellers: [first], joined: [] };
  const voice = voices[behind];
  if (!voice) return [own, ...voices];
  const join: Joined = { a: first, b: voice.tellers[0] ?? first, by: "behind-outlet" };
  const merged = { ...own, tellers: [first, ...voice.tellers], joined: [join, ...voice.joined] };
  return [merged, ...voices.filter((_, i) => i !== behind)];
}

function toGroup({ members, joined }: Merged): VoiceGroup {
  const first = members[0] as Spoken;
  return {
    name: first.link.name,
    kind: first.link.kind,
    document: first.teller.article.id,
    named: members.some(({ link }) => link.kind !== "anonymous"),
    tellers: members.map(({ at }) => at),
    joined,
  };
}

/** What shows that two tellers have one voice; null where nothing does. */
function joinedBy(a: Spoken, b: Spoken, flow: Flow): JoinedBy | null {
  const unnamed = (a.link.kind === "anonymous" ? 1 : 0) + (b.link.kind === "anonymous" ? 1 : 0);
  if (unnamed === 1) return null;
  if (unnamed === 0) return namedBy(a, b);
  if (isToldThrough(a, b) || isToldThrough(b, a)) return "through-outlet";
  return isSameVoice(a.link, b.link) ? handedOnBy(a, b, flow) : null;
}

function namedBy(a: Spoken, b: Spoken): JoinedBy | null {
  if (isSameVoice(a.link, b.link)) return "name";
  if (isOneInstitution([a.link, a.teller], [b.link, b.teller])) return "institution";
  const isHouse =
    a.link.kind === "outlet" && b.link.kind === "outlet" && isOneHouse(a.link.name, b.link.name);
  return isHouse ? "house" : null;
}

/** One is told through the outlet that published the other. */
const isToldThrough = (a: Spoken, b: Spoken): boolean =>
  b.teller.publisher !== null &&
  a.teller.speech.relays.some((relay) => isSameOutlet(relay.name, b.teller.publisher ?? ""));

/** An unnamed voice of the same words is the same where the text was handed on: one publisher or family, a copy, a credited agency. */
function handedOnBy(a: Spoken, b: Spoken, { parentage }: Flow): JoinedBy | null {
  const [p, c] = [a.teller, b.teller];
  if (p.article.id === c.article.id) return "article";
  if (p.publisher !== null && c.publisher !== null && isOneHouse(p.publisher, c.publisher))
    return "publisher";
  const copied = copiedBy(p, c) ?? copiedBy(c, p);
  if (copied !== null) return copied;
  const isChildOf = (child: number, parent: number): boolean => {
    const link = parentage[child]?.parent;
    return link?.parent === parent && link.parts.verbatim === 1;
  };
  return isChildOf(a.at, b.at) || isChildOf(b.at, a.at) ? "wording" : null;
}

/** One article is the other's text, or both are one agency's. */
function copiedBy(p: Teller, c: Teller): JoinedBy | null {
  if (c.standing?.of === p.article.id) return "copy";
  const agency = c.standing?.agency ?? null;
  if (agency === null) return null;
  const isHers = p.publisher !== null && isSameOutlet(agency, p.publisher);
  const isToo = p.standing?.agency != null && isSameOutlet(agency, p.standing.agency);
  return isHers || isToo ? "agency" : null;
}
