/**
 * What others have told, as the object of a denial: "ما تردد عن", "صحة الأنباء التي تحدثت عن".
 * @module
 */
import { spelled } from "../per-word.ts";
import type { Prose } from "../prose.ts";
import { has } from "../tests.ts";
import { Flag } from "../word-flags.ts";

const isWhat = spelled(/^ما$/u);
const isTidings = spelled(/^ال(?:انباء|اخبار|تقارير|شاءعات|اشاعات|مزاعم|معلومات|ادعاءات|اقاويل)$/u);
const isTruth = spelled(/^(?:صحه|صدق|حقيقه|وجود|دقه)$/u);
const isWhich = spelled(/^(?:التي|الذي)$/u);

/** True where ما with a verb, or tidings with a relative clause, begin. */
export const isTale = (prose: Prose, at: number): boolean =>
  (isWhat(prose, at) && has(prose, at + 1, Flag.finiteCue)) ||
  (isTidings(prose, at) && isWhich(prose, at + 1));

/** The token behind صحة and its like; `at` where none stands there. */
export const behindTruth = (prose: Prose, at: number): number => (isTruth(prose, at) ? at + 1 : at);
