/**
 * Settles the differences of two readings: what both have stays, of the rest what was chosen.
 * @module
 */
import type { ReadReport } from "../../model/index.ts";
import type { Agreement } from "./agreement.ts";
import type { Difference } from "./differences.ts";

/** What is chosen for a difference: one side, both, neither, or a report of its own. */
export interface Choice {
  readonly difference: string;
  readonly take: "a" | "b" | "both" | "neither" | "edit";
  /** Of `edit`. */
  readonly report?: ReadReport;
}

/** The choices do not settle the differences. */
export class AdjudicationError extends Error {
  override readonly name = "AdjudicationError";
}

/**
 * The reports that are left, in the order of the text, numbered anew. Throws {@link AdjudicationError} where a difference is
 * not settled or a choice settles none.
 */
export function adjudicate(
  a: readonly ReadReport[],
  { differences }: Agreement,
  choices: readonly Choice[],
): readonly ReadReport[] {
  const open = new Map(choices.map((choice) => [choice.difference, choice]));
  const differing = new Set(differences.flatMap((difference) => difference.a?.id ?? []));
  const settled = differences.flatMap((difference) => {
    const choice = open.get(difference.id);
    if (!choice) throw new AdjudicationError(`the difference ${difference.id} is not settled`);
    open.delete(difference.id);
    return takenOf(difference, choice);
  });
  const [unknown] = open.keys();
  if (unknown !== undefined) throw new AdjudicationError(`there is no difference ${unknown}`);
  return [...a.filter(({ id }) => !differing.has(id)), ...settled]
    .sort((x, y) => x.content.start - y.content.start || x.content.end - y.content.end)
    .map((report, at) => ({ ...report, id: `r${at + 1}` }));
}

function takenOf({ id, a, b }: Difference, { take, report }: Choice): ReadReport[] {
  if (take === "edit" && !report)
    throw new AdjudicationError(`the difference ${id} is settled by a report that is not given`);
  const taken: Readonly<Record<Choice["take"], readonly (ReadReport | null)[]>> = {
    a: [a],
    b: [b],
    both: [a, b],
    neither: [],
    edit: [report ?? null],
  };
  return taken[take].flatMap((one) => one ?? []);
}
