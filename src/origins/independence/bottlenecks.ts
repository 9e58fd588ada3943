/**
 * Voices through which all else flows: what every way from an origin to every appearance passes.
 * @module
 */
import type { Teller } from "../retellings/teller.ts";
import { isSameOutlet } from "../voices/names.ts";
import type { Flow } from "./flow.ts";
import type { VoiceGroup } from "./voices.ts";

/**
 * The voices and outlets that dominate every appearance of a claim, sorted by name. An appearance is reached through its own
 * voice (and those who pass it on), and through its parent and the parent's publisher.
 */
export function bottlenecksOf(flow: Flow, groups: readonly VoiceGroup[]): readonly string[] {
  const graph: Graph = {
    ...flow,
    voices: new Map(groups.flatMap((group) => group.tellers.map((at) => [at, group.name] as const))),
    members: new Set(flow.own),
    known: new Map(),
  };
  return common(flow.own.map((at) => dominators(graph, at)));
}

interface Graph extends Flow {
  /** The voice of an appearance, where it has one. */
  readonly voices: ReadonlyMap<number, string>;
  readonly members: ReadonlySet<number>;
  readonly known: Map<number, ReadonlySet<string>>;
}

function dominators(graph: Graph, at: number): ReadonlySet<string> {
  const before = graph.known.get(at);
  if (before) return before;
  const all = new Set(common(waysTo(graph, at)));
  graph.known.set(at, all);
  return all;
}

function waysTo(graph: Graph, at: number): readonly ReadonlySet<string>[] {
  const teller = graph.tellers[at] as Teller;
  const parent = graph.parentage[at]?.parent?.parent;
  const voice = graph.voices.get(at);
  const relays = teller.speech.relays.map((relay) => publisherOf(graph, relay.name));
  const told = [...(voice === undefined ? [] : [voice]), ...relays];
  if (parent === undefined || !graph.members.has(parent)) return told.length > 0 ? [new Set(told)] : [];
  const source = graph.tellers[parent];
  const publisher = source && source.article.id !== teller.article.id ? source.publisher : null;
  const through = new Set([...dominators(graph, parent), ...(publisher === null ? [] : [publisher])]);
  // Where the parent's publisher is the one quoted, both are one way.
  const isOneWay = told.length === 0 || (voice === undefined && relays.every((relay) => relay === publisher));
  return isOneWay ? [through] : [new Set(told), through];
}

/** The name by which an outlet publishes, where one of its articles is among those that are traced. */
function publisherOf({ tellers, own }: Graph, name: string): string {
  const article = own.find((at) => isSameOutlet(tellers[at]?.publisher ?? "", name));
  return article === undefined ? name : (tellers[article]?.publisher ?? name);
}

/** What all sets hold, sorted. */
function common(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const [first, ...others] = sets;
  return [...(first ?? [])].filter((name) => others.every((each) => each.has(name))).sort();
}
