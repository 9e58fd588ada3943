/**
 * Voices through which all else flows: what every way from an origin to every appearance passes.
 * @module
 */
import type { Teller } from "../retellings/teller.ts";
import type { Flow } from "./flow.ts";
import type { VoiceGroup } from "./voices.ts";

/**
 * The voices and outlets that dominate every appearance of a claim, sorted by name. An appearance is reached through its own
 * voice (and those who pass it on), and through its parent and the parent's publisher.
 */
export function bottlenecksOf(flow: Flow, groups: readonly VoiceGroup[]): readonly string[] {
  const nameOf = new Map(groups.flatMap((group) => group.tellers.map((at) => [at, group.name] as const)));
  const own = new Set(flow.own);
  const known = new Map<number, ReadonlySet<string>>();
  const dominators = (at: number): ReadonlySet<string> => {
    const before = known.get(at);
    if (before) return before;
    const ways = waysTo(at);
    const [first = new Set<string>(), ...others] = ways;
    const all = new Set([...first].filter((name) => others.every((way) => way.has(name))));
    known.set(at, all);
    return all;
  };
  const waysTo = (at: number): ReadonlySet<string>[] => {
    const teller = flow.tellers[at] as Teller;
    const parent = flow.parentage[at]?.parent?.parent;
    const voice = nameOf.get(at);
    const relays = teller.speech.relays.map((relay) => relay.name);
    const ways: ReadonlySet<string>[] =
      voice !== undefined || relays.length > 0
        ? [new Set([...(voice === undefined ? [] : [voice]), ...relays])]
        : [];
    if (parent === undefined || !own.has(parent)) return ways;
    const publisher = flow.tellers[parent]?.publisher;
    const inside = flow.tellers[parent]?.article.id === teller.article.id;
    ways.push(new Set([...dominators(parent), ...(publisher && !inside ? [publisher] : [])]));
    return ways;
  };
  const [first, ...others] = flow.own.map(dominators);
  return [...(first ?? [])].filter((name) => others.every((each) => each.has(name))).sort();
}
