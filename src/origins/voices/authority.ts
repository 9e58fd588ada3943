/**
 * Who speaks, how much weight his name lends, and who only passes on.
 * @module
 */
import type { Link } from "../../model/index.ts";
import { isSameName, isSameTitle } from "./names.ts";

/** The ladder: what nobody stands behind, unnamed voices, unnamed officials, voices with a name. A retelling that climbs it is a promotion. */
export const RUNG = { rumour: 0, unnamed: 1, official: 2, named: 3 } as const;

/** By the type of an unnamed voice. */
const RUNGS: Readonly<Record<string, number>> = {
  ...{ media: RUNG.rumour, social: RUNG.rumour },
  ...{ local: RUNG.unnamed, eyewitness: RUNG.unnamed, informed: RUNG.unnamed, expert: RUNG.unnamed },
  ...{ other: RUNG.unnamed, medical: RUNG.unnamed, diplomatic: RUNG.unnamed },
  ...{ official: RUNG.official, security: RUNG.official, military: RUNG.official },
};

/** Where a voice stands on the ladder. A voice without words (يقال, شائعات) is a rumour. */
export function rungOf(link: Link): number {
  if (link.kind !== "anonymous") return RUNG.named;
  if (isWordless(link)) return RUNG.rumour;
  return RUNGS[link.unnamed ?? "other"] ?? RUNG.unnamed;
}

const isWordless = ({ source, name }: Link): boolean =>
  source === null && /^(?:غير مسمى|مجهول)?$/u.test(name);

/** True for a voice that passes on what others say: an outlet, or media that are not named. */
export function isRelay(link: Link): boolean {
  return link.kind === "outlet" || (link.kind === "anonymous" && link.unnamed === "media");
}

/** Who speaks in the end, and through whom. */
export interface Speech {
  /** The original speaker; null where the article speaks itself or only an outlet is named. */
  readonly speaker: Link | null;
  /** Those who pass it on, outermost first. */
  readonly relays: readonly Link[];
}

/** A chain as a speaker and those who pass on. */
export function speechOf(chain: readonly Link[]): Speech {
  const last = chain.at(-1);
  if (!last) return { speaker: null, relays: [] };
  return isRelay(last) ? { speaker: null, relays: chain } : { speaker: last, relays: chain.slice(0, -1) };
}

/** True where two links are one voice by name; two that are unnamed only where their words agree. */
export function isSameVoice(a: Link, b: Link): boolean {
  if ((a.kind === "anonymous") !== (b.kind === "anonymous")) return false;
  if (isWordless(a) || isWordless(b)) return isWordless(a) && isWordless(b);
  const mayLackHead =
    a.kind === "person" || b.kind === "person" || a.kind === "document" || b.kind === "document";
  return mayLackHead ? isSameName(a.name, b.name) : isSameTitle(a.name, b.name);
}
