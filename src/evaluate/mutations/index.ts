/**
 * Retellings of real articles with known lineage: typed mutations as a copyist would make them, and scores against them.
 * @module
 */
import { attributionMutations } from "./attribution.ts";
import { dateMutation } from "./dates.ts";
import { hedgeMutation } from "./hedges.ts";
import type { Mutation } from "./mutation.ts";
import { nameMutations } from "./names.ts";
import { negationMutation } from "./negation.ts";
import { numberMutations } from "./numbers.ts";
import { shapeMutations } from "./shape.ts";

export {
  countChanges,
  isTogether,
  type ScoredRetelling,
  scoreStory,
  staysOneClaim,
  sumCounts,
  TracedIndex,
  type TypeCounts,
} from "./score.ts";
export { draftOf } from "./source.ts";
export {
  type Balance,
  type FollowedStatement,
  type StoryArticle,
  someSteps,
  tellCopies,
  tellStory,
} from "./story.ts";
export { type MutationWords, parseWords } from "./words.ts";

/** All mutations. */
export const MUTATIONS: readonly Mutation[] = [
  ...numberMutations,
  hedgeMutation,
  ...attributionMutations,
  negationMutation,
  dateMutation,
  ...nameMutations,
  ...shapeMutations,
];
