/**
 * Who takes part in the telling of a claim: every voice, outlet and article once, whatever it is called.
 * @module
 */
import type { Claim, ClaimVoice, Link, ProvenanceLayer, VoiceKind } from "../../model/index.ts";
import { isSameVoice } from "../voices/authority.ts";
import { isSameOutlet, stemsOf } from "../voices/names.ts";

/** One who takes part. */
export interface Member {
  readonly id: string;
  readonly layer: ProvenanceLayer;
  readonly name: string;
  readonly kind: VoiceKind | null;
  readonly voice: number | null;
}

/** Somebody who is named, and whether only as a publisher. */
interface Named {
  readonly name: string;
  readonly kind: VoiceKind;
  readonly isPublisher: boolean;
}

/** Finds those who take part. */
export interface Cast {
  readonly members: readonly Member[];
  /** The voice that speaks last in a chain; `position`: of the appearance. */
  speaker(link: Link, position: number): Member;
  /** An outlet, agency or other voice that passes on, by name. Throws where nobody named it beforehand. */
  relay(name: string): Member;
  /** An article whose publisher nobody knows: as a voice, where the claim begins with it. */
  unpublished(document: string): Member;
  article(document: string): Member;
}

/** What a cast is read from. `relays` are all who are quoted or credited, `publishers` all who published. */
export interface CastSource {
  readonly claim: Claim;
  readonly relays: readonly Pick<Link, "name" | "kind">[];
  readonly publishers: readonly string[];
}

/** Gathers who takes part. */
export function castOf({ claim, relays, publishers }: CastSource): Cast {
  const voices = voiceMembers(claim);
  const named: Named[] = [
    ...relays.map(({ name, kind }) => ({ name, kind, isPublisher: false })),
    ...publishers.map((name) => ({ name, kind: "outlet" as const, isPublisher: true })),
  ];
  const byName = outletMembers(named, voices);
  const articles = new Map(
    claim.appearances.map(({ document }) => [document, articleMember(document)] as const),
  );
  const speaking = new Map(
    voices.flatMap((member) =>
      (claim.voices[member.voice ?? -1]?.appearances ?? []).map((at) => [at, member] as const),
    ),
  );
  const relay = (name: string): Member => known(byName.get(name), name);
  return {
    members: [...new Set([...voices, ...byName.values(), ...articles.values()])],
    relay,
    speaker: (link, position) =>
      speaking.get(position) ?? voices.find((voice) => isVoice(voice, link)) ?? relay(link.name),
    article: (document) => known(articles.get(document), document),
    unpublished: (document) =>
      voices.find(({ name }) => name === document) ?? known(articles.get(document), document),
  };
}

function known(member: Member | undefined, name: string): Member {
  if (!member) throw new Error(`nobody is called ${name} here; name everybody who takes part`);
  return member;
}

const articleMember = (document: string): Member => ({
  id: `article:${document}`,
  layer: "article",
  name: document,
  kind: null,
  voice: null,
});

/** Voices have their names as ids; of several with one name, each with its first article too. */
function voiceMembers({ voices, appearances }: Claim): readonly Member[] {
  const idOf = ({ voice, appearances: at }: ClaimVoice): string =>
    voices.filter((other) => other.voice === voice).length === 1
      ? `voice:${voice}`
      : `voice:${voice}@${appearances[at[0] ?? 0]?.document}:${at[0]}`;
  return voices.map((each, voice) => ({
    id: idOf(each),
    layer: "origin",
    name: each.voice,
    kind: each.kind,
    voice,
  }));
}

/** The longest name of an outlet stands for the others; one that supports the claim is a voice already. */
function outletMembers(named: readonly Named[], voices: readonly Member[]): ReadonlyMap<string, Member> {
  const kinds = new Map<string, Named>();
  for (const each of named) {
    const before = kinds.get(each.name);
    if (!before || (before.isPublisher && !each.isPublisher)) kinds.set(each.name, each);
  }
  const groups: Named[][] = [];
  const found = new Map<string, Member>();
  for (const each of [...kinds.values()].sort(fullestFirst)) {
    const voice = voices.find((member) => isVoice(member, each));
    if (voice) found.set(each.name, voice);
    else {
      const group = groups.find(([first]) => first && isSame(first, each));
      if (group) group.push(each);
      else groups.push([each]);
    }
  }
  for (const group of groups) {
    const member = outletMember(group);
    for (const { name } of group) found.set(name, member);
  }
  return found;
}

function outletMember(group: readonly Named[]): Member {
  const [first] = group as readonly [Named, ...Named[]];
  const quoted = group.find(({ isPublisher }) => !isPublisher);
  return {
    id: `outlet:${first.name}`,
    layer: quoted ? "relay" : "outlet",
    name: first.name,
    kind: (quoted ?? first).kind,
    voice: null,
  };
}

const fullestFirst = (a: Named, b: Named): number =>
  stemsOf(b.name).size - stemsOf(a.name).size || (a.name < b.name ? -1 : 1);

function isSame(a: Named, b: Named): boolean {
  if (a.name === b.name) return true;
  if (a.kind === "anonymous" || b.kind === "anonymous") return false;
  return isSameOutlet(a.name, b.name);
}

function isVoice(member: Member, { name, kind }: Pick<Link, "name" | "kind">): boolean {
  if (member.name === name) return true;
  if (member.kind === "anonymous" || kind === "anonymous" || member.kind === null) return false;
  if (member.kind === "outlet" || kind === "outlet")
    return HOUSES.has(member.kind) && HOUSES.has(kind) && isSameOutlet(member.name, name);
  return isSameVoice(linkOf(member.name, member.kind), linkOf(name, kind));
}

/** What an outlet may be taken for: never for a person whose name holds its own. */
const HOUSES: ReadonlySet<VoiceKind> = new Set(["outlet", "organisation"]);

const linkOf = (name: string, kind: VoiceKind): Link => ({
  ...{ source: null, cue: null, unnamed: null, candidates: [], confidence: 1 },
  name,
  kind,
});
