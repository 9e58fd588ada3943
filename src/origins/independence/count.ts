/**
 * How many origins do not depend on one another.
 * @module
 */
import type { Independence } from "../../model/index.ts";
import { compareClauses } from "../changes/comparison.ts";
import { pairAmounts } from "../changes/numbers.ts";
import { isOpen } from "../retellings/dates.ts";
import type { Teller } from "../retellings/teller.ts";
import { isSameOutlet } from "../voices/names.ts";
import type { Flow } from "./flow.ts";
import type { VoiceGroup } from "./voices.ts";

/** A voice that counts, and whether it surely is another than those before it. */
interface Standing {
  readonly group: VoiceGroup;
  /** Null where it is certain; else why it is not. */
  readonly doubt: string | null;
}

/** The voices that count as origins, and how many of them are independent. */
export interface Count {
  readonly counted: readonly VoiceGroup[];
  readonly independent: Independence;
}

/**
 * The first voice counts. A later one counts for certain where its telling derives from no other, or where its number is
 * none that an earlier voice gave; else it may have it from them: min leaves it out, max counts it. A voice that only a
 * publisher brought who has taken it back counts no more.
 */
export function countIndependent(flow: Flow, groups: readonly VoiceGroup[]): Count {
  const kept = groups.filter((group, i) => i === 0 || !isTakenBack(group, flow));
  const judged: Standing[] = [];
  for (const group of kept)
    judged.push({ group, doubt: judged.length === 0 ? null : doubtOf(group, judged, flow) });
  const certain = judged.filter(({ doubt }) => doubt === null);
  const open = judged.filter(({ doubt }) => doubt !== null);
  const undated = undatedStart(flow, kept);
  const max = judged.length + (undated ? 1 : 0);
  return {
    counted: judged.filter(({ group, doubt }) => doubt === null || group.named).map(({ group }) => group),
    independent: {
      min: Math.max(1, certain.length),
      max: Math.max(1, max),
      why: whyOf(certain, open, undated),
    },
  };
}

function whyOf(certain: readonly Standing[], open: readonly Standing[], undated: string | null): string {
  const sure = certain.map(({ group }) => quoted(group.name)).join("، ");
  const doubts = open.map(({ group, doubt }) => `${quoted(group.name)} ${doubt}`);
  return [`مؤكد: ${sure}`, ...doubts, ...(undated ? [undated] : [])].join("؛ ");
}

const quoted = (name: string): string => `«${name}»`;

function doubtOf(group: VoiceGroup, earlier: readonly Standing[], flow: Flow): string | null {
  const at = group.tellers[0] ?? -1;
  const parent = flow.parentage[at]?.parent ?? null;
  const unnamedBefore = earlier.some((other) => !other.group.named);
  if (!group.named) return "غير مسمّى، وقد يكون صوتًا سبق عدّه";
  if (givesAnotherNumber(group, earlier, flow)) return null;
  if (parent !== null) return "قد يكون أخذه من رواية سابقة";
  return unnamedBefore ? "قد يكون هو الصوت غير المسمّى قبله" : null;
}

/** Every earlier voice gave a number of that thing, and none gave this one. */
function givesAnotherNumber(group: VoiceGroup, earlier: readonly Standing[], { tellers }: Flow): boolean {
  const own = tellers[group.tellers[0] ?? -1];
  if (!own) return false;
  return earlier.every((other) => {
    const pairs = other.group.tellers.flatMap((at) =>
      pairAmounts(compareClauses((tellers[at] as Teller).clause(), own.clause())),
    );
    return pairs.length > 0 && pairs.every((pair) => pair.from.value !== pair.to.value);
  });
}

/** All its appearances are of publishers that corrected them later. */
function isTakenBack(group: VoiceGroup, flow: Flow): boolean {
  return group.tellers.every((at) => isCorrectedLater(flow.tellers[at] as Teller, flow));
}

function isCorrectedLater(teller: Teller, { tellers, parentage, own }: Flow): boolean {
  const { publisher } = teller;
  if (teller.statement.stance === "rejects") return true;
  return own.some((at) => {
    const later = tellers[at] as Teller;
    const isOwn = publisher !== null && later.publisher !== null && isSameOutlet(later.publisher, publisher);
    const corrects = parentage[at]?.parent?.changes.some((change) => change.type === "corrected") ?? false;
    return (
      isOwn && corrects && later.article.id !== teller.article.id && later.bounds.from >= teller.bounds.from
    );
  });
}

/**
 * An undated article in its own voice may have been the first, and no retelling; where the claim begins with an outlet it
 * would only take that one's place.
 */
function undatedStart({ tellers, own }: Flow, groups: readonly VoiceGroup[]): string | null {
  const first = tellers[groups[0]?.tellers[0] ?? -1];
  if (!first?.speech.speaker) return null;
  const counted = new Set(groups.flatMap((group) => group.tellers.map((at) => tellers[at]?.article.id)));
  const undated = own
    .map((at) => tellers[at] as Teller)
    .find(({ article, standing, bounds, speech }) => {
      const isSilent = speech.speaker === null && speech.relays.length === 0;
      return (
        isSilent &&
        isOpen(bounds) &&
        !counted.has(article.id) &&
        standing?.of == null &&
        standing?.agency == null
      );
    });
  return undated ? `${quoted(undated.publisher ?? undated.article.id)} بلا تاريخ، وقد يكون الأسبق` : null;
}
