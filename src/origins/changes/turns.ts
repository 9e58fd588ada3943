/**
 * Whether a later telling turns what an earlier one says. Every possible parent of an appearance is asked, and only one is
 * chosen: so each answer is found when it is asked for, without the spans and notes of a change.
 * @module
 */
import type { ChangeType } from "../../model/index.ts";
import type { Comparison } from "./comparison.ts";
import { correctionIn } from "./correction.ts";
import { gapsOf } from "./gaps.ts";
import { contradiction } from "./negation.ts";
import { nameChanges } from "./placing.ts";

/** The changes that decide whether one telling answers or hands on another. */
export type TurnType = Extract<ChangeType, "negation" | "corrected" | "place" | "actor">;

/** Which turns two aligned clauses have between them: those of `changesOf`. */
export class Turns {
  readonly #comparison: Comparison;
  readonly #apart: boolean;
  readonly #known = new Map<TurnType, boolean>();

  /** `apart`: the two belong to different claims of a storyline. */
  constructor(comparison: Comparison, apart: boolean) {
    this.#comparison = comparison;
    this.#apart = apart;
  }

  /** True where the changes of the two have one of this type. */
  has(type: TurnType): boolean {
    let known = this.#known.get(type);
    if (known === undefined) {
      known = this.#find(type);
      this.#known.set(type, known);
    }
    return known;
  }

  #find(type: TurnType): boolean {
    const comparison = this.#comparison;
    if (type === "negation") return contradiction(comparison, this.#apart) !== null;
    if (type === "corrected")
      return correctionIn(comparison, () => this.#apart || this.has("negation")) !== null;
    return nameChanges(comparison, gapsOf(comparison)).some((change) => change.type === type);
  }
}
