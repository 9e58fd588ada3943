/**
 * One retelling of an article: typed changes to its followed statements, and the rest kept, shortened or put in another order.
 * @module
 */
import type { ChangeType } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import type { Block, Draft } from "./draft.ts";
import { type Mutation, type Proposal, pick, type Random, shuffled, siteOf } from "./mutation.ts";
import { carry, carryBack, rewrite, type Sentence, spanAfter } from "./sentence.ts";
import type { MutationWords } from "./words.ts";

/** A change between a sentence and the one that was made from it; each span counts in its own sentence. */
export interface SentenceChange {
  readonly type: ChangeType;
  readonly from: Span | null;
  readonly to: Span | null;
}

/** A sentence changed, and how. */
export interface Retold {
  readonly sentence: Sentence;
  readonly changes: readonly SentenceChange[];
}

/** How a sentence may be changed. */
export interface Means {
  readonly mutations: readonly Mutation[];
  readonly words: MutationWords;
  readonly random: Random;
}

/** Every mutation that the sentence offers a place for, with its proposal. */
export function proposals(sentence: Sentence, means: Means): { type: ChangeType; proposal: Proposal }[] {
  const site = siteOf(sentence, means.words, means.random);
  return means.mutations.flatMap((mutation) => {
    const proposal = mutation.propose(site);
    return proposal ? [{ type: mutation.type, proposal }] : [];
  });
}

/** The sentence after one change; null where the change would touch words that an earlier one of the same step made. */
export function changeOnce(
  told: Retold,
  type: ChangeType,
  proposal: Proposal,
  earlier: EarlierSteps,
): Retold | null {
  const { replacements, to } = proposal;
  const from = proposal.from && earlier.back(proposal.from);
  if (proposal.from && !from) return null;
  const kept = told.changes.map((change) =>
    change.to ? { ...change, to: carry(change.to, replacements) } : change,
  );
  if (kept.some((change, i) => change.to === null && told.changes[i]?.to !== null)) return null;
  const sentence = rewrite(told.sentence, replacements);
  const shown = to === null ? null : spanAfter(sentence.text, replacements, to);
  return { sentence, changes: [...kept, { type, from, to: shown }] };
}

/** The changes of the same step that were made before: the way back to the parent's words. */
export interface EarlierSteps {
  back(at: Span): Span | null;
}

/** A way back through one more set of replacements. */
export function after(earlier: EarlierSteps, { replacements }: Proposal): EarlierSteps {
  return {
    back: (at) => {
      const one = carryBack(at, replacements);
      return one && earlier.back(one);
    },
  };
}

/** The parent's words themselves. */
export const START: EarlierSteps = { back: (at) => at };

/** How a copyist treats what is around the followed statements. */
export type Frame = "kept" | "shortened" | "reordered" | "shortened and reordered";

const FRAMES: readonly Frame[] = [
  "kept",
  "kept",
  "kept",
  "shortened",
  "shortened",
  "shortened",
  "reordered",
  "reordered",
  "shortened and reordered",
];

/** A frame by lot. */
export const someFrame = (random: Random): Frame => pick(FRAMES, random) ?? "kept";

const LEAST_OTHERS = 1;

/** The blocks of a draft in another frame. Followed blocks are never left out. */
export function reframe(draft: Draft, frame: Frame, random: Random): Draft {
  const short = frame.startsWith("shortened") ? shorten(draft, random) : draft;
  return frame.endsWith("reordered") ? reorder(short, random) : short;
}

/** A fifth to three fifths of the other blocks left out, one kept at least. */
function shorten(draft: Draft, random: Random): Draft {
  const others = draft.filter(({ followed }) => !followed);
  const share = 0.2 + random() * 0.4;
  const count = Math.min(Math.ceil(others.length * share), Math.max(0, others.length - LEAST_OTHERS));
  const gone = new Set(shuffled(others, random).slice(0, count));
  return draft.filter((block) => !gone.has(block));
}

/** All blocks after the first by lot; the first stays, as the one that names what the others call by pronouns. */
function reorder(draft: Draft, random: Random): Draft {
  const [first, ...rest] = draft;
  return first ? [first, ...shuffled<Block>(rest, random)] : draft;
}
