/**
 * Outlets that quote each other in a circle: A quotes B, B quotes A.
 * @module
 */

import { isRelay } from "../voices/authority.ts";
import { isSameOutlet } from "../voices/names.ts";
import type { Flow } from "./flow.ts";

/** The circles of one claim, each from the name that sorts first; sorted. */
export function loopsOf({ tellers, own }: Flow): readonly (readonly string[])[] {
  const quotes = new Map<string, Set<string>>();
  const publishers = [...new Set(own.flatMap((at) => tellers[at]?.publisher ?? []))].sort();
  for (const at of own) {
    const teller = tellers[at];
    if (!teller || teller.publisher === null) continue;
    const named = [...teller.speech.relays, ...(teller.speech.speaker ? [teller.speech.speaker] : [])].filter(
      isRelay,
    );
    for (const publisher of publishers)
      if (
        !isSameOutlet(publisher, teller.publisher) &&
        named.some((relay) => isSameOutlet(relay.name, publisher))
      )
        quotes.set(teller.publisher, (quotes.get(teller.publisher) ?? new Set()).add(publisher));
  }
  const loops = new Map<string, readonly string[]>();
  for (const start of [...quotes.keys()].sort()) {
    const loop = shortestLoop(quotes, start);
    const key = loop && [...loop].sort().join("\n");
    if (key && !loops.has(key)) loops.set(key, loop);
  }
  return [...loops.values()];
}

/** The shortest way from an outlet back to itself. */
function shortestLoop(
  quotes: ReadonlyMap<string, ReadonlySet<string>>,
  start: string,
): readonly string[] | null {
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of [...(quotes.get(way.at(-1) ?? "") ?? [])].sort()) {
      if (next === start) return way;
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
