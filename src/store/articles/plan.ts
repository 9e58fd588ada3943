/**
 * What adding articles would do, without doing it.
 * @module
 */
import type { Incoming } from "../../model/index.ts";
import type { Engine } from "../engine.ts";
import { type AddOutcome, findKnown, isSame, prepare } from "./add.ts";

/** What an article is known by, in the library or since earlier in the same plan. */
interface Planned {
  readonly bodyHash: string;
  readonly title: string | null;
}

/** Remembers what went before, so that a second copy within the same inputs counts as it would when added. */
export class Plan {
  readonly #engine: Engine;
  readonly #planned = new Map<string, Planned>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** What would become of these, in their order. Reads alone. */
  async outcomesOf(incoming: readonly Incoming[]): Promise<AddOutcome[]> {
    const prepared = incoming.map(prepare);
    const known = await findKnown(this.#engine.reading, prepared);
    return prepared.map(({ identity, bodyHash, incoming: { title } }) => {
      const before = this.#planned.get(identity) ?? known.get(identity);
      const now = { bodyHash, title };
      if (before && isSame(before, now)) return "unchanged";
      this.#planned.set(identity, now);
      return before ? "revised" : "added";
    });
  }
}
