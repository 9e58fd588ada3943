/**
 * How many origins do not depend on one another.
 * @module
 */
import type { Independence, VoiceStanding } from "../../model/index.ts";
import { compareClauses } from "../changes/comparison.ts";
import { pairAmounts } from "../changes/numbers.ts";
import { isOpen } from "../retellings/dates.ts";
import type { Teller } from "../retellings/teller.ts";
import { isSameOutlet } from "../voices/names.ts";
import type { Flow } from "./flow.ts";
import type { VoiceGroup } from "./voices.ts";

/** A voice, and whether it surely is another than those before it. */
export interface JudgedVoice {
  readonly group: VoiceGroup;
  readonly counts: VoiceStanding;
}

/** How each voice counts, and how many of them are independent. */
export interface Count {
  /** All voices, in their order. */
  readonly voices: readonly JudgedVoice[];
  readonly independent: Independence;
  /** Index of the teller without a date that may have been the first. */
  readonly mayBeFirst: number | null;
}

/** In the sentence that says why a voice may be none of its own. */
const DOUBTS: Readonly<Record<Exclude<VoiceStanding, "certain" | "taken-back">, string>> = {
  unnamed: "غير مسمّى، وقد يكون صوتًا سبق عدّه",
  retold: "قد يكون أخذه من رواية سابقة",
  "behind-unnamed": "قد يكون هو الصوت غير المسمّى قبله",
};

/**
 * The first voice counts. A later one counts for certain where its telling derives from no other, or where its number is
 * none that an earlier voice gave; else it may have it from them: min leaves it out, max counts it. A voice that only a
 * publisher brought who has taken it back counts no more.
 */
export function countIndependent(flow: Flow, groups: readonly VoiceGroup[]): Count {
  const kept: JudgedVoice[] = [];
  const voices = groups.map((group, i): JudgedVoice => {
    const isOut = i > 0 && isTakenBack(group, flow);
    const judged: JudgedVoice = {
      group,
      counts: isOut ? "taken-back" : kept.length === 0 ? "certain" : standingOf(group, kept, flow),
    };
    if (!isOut) kept.push(judged);
    return judged;
  });
  const mayBeFirst = undatedStart(
    flow,
    kept.map(({ group }) => group),
  );
  const certain = kept.filter(({ counts }) => counts === "certain").length;
  return {
    voices,
    independent: {
      min: Math.max(1, certain),
      max: Math.max(1, kept.length + (mayBeFirst === null ? 0 : 1)),
      why: whyOf(kept, mayBeFirst === null ? null : (flow.tellers[mayBeFirst] ?? null)),
    },
    mayBeFirst,
  };
}

function whyOf(kept: readonly JudgedVoice[], undated: Teller | null): string {
  const sure = kept.filter(({ counts }) => counts === "certain").map(({ group }) => quoted(group.name));
  const doubts = kept.flatMap(({ group, counts }) =>
    counts === "certain" || counts === "taken-back" ? [] : [`${quoted(group.name)} ${DOUBTS[counts]}`],
  );
  const first = undated
    ? [`${quoted(undated.publisher ?? undated.article.id)} بلا تاريخ، وقد يكون الأسبق`]
    : [];
  return [`مؤكد: ${sure.join("، ")}`, ...doubts, ...first].join("؛ ");
}

const quoted = (name: string): string => `«${name}»`;

function standingOf(group: VoiceGroup, earlier: readonly JudgedVoice[], flow: Flow): VoiceStanding {
  const at = group.tellers[0] ?? -1;
  const parent = flow.parentage[at]?.parent ?? null;
  const unnamedBefore = earlier.some((other) => !other.group.named);
  if (!group.named) return "unnamed";
  if (givesAnotherNumber(group, earlier, flow)) return "certain";
  if (parent !== null) return "retold";
  return unnamedBefore ? "behind-unnamed" : "certain";
}

/** Every earlier voice gave a number of that thing, and none gave this one. */
function givesAnotherNumber(group: VoiceGroup, earlier: readonly JudgedVoice[], { tellers }: Flow): boolean {
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
function undatedStart({ tellers, own }: Flow, groups: readonly VoiceGroup[]): number | null {
  const first = tellers[groups[0]?.tellers[0] ?? -1];
  if (!first?.speech.speaker) return null;
  const counted = new Set(groups.flatMap((group) => group.tellers.map((at) => tellers[at]?.article.id)));
  const undated = own.find((at) => {
    const { article, standing, bounds, speech } = tellers[at] as Teller;
    const isSilent = speech.speaker === null && speech.relays.length === 0;
    return (
      isSilent &&
      isOpen(bounds) &&
      !counted.has(article.id) &&
      standing?.of == null &&
      standing?.agency == null
    );
  });
  return undated ?? null;
}
