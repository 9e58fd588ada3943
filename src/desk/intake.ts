/**
 * One intake: what came of it so far, and everybody who listens told of it.
 * @module
 */
import type { InputFailure, TakeInOptions, Taken } from "../library/index.ts";
import type { Happenings } from "./happenings.ts";

/** What came of an intake. */
export interface Intake extends Omit<Taken, "seconds"> {
  /** Ids of the articles that came, each once, those that were known included. */
  readonly articles: readonly string[];
  readonly failures: readonly InputFailure[];
}

/** How an intake is done. */
export interface IntakeOptions {
  /** What comes in, as the person named it: progress is told under it. */
  readonly input?: string | undefined;
  /** Id of a case that the articles go into. */
  readonly caseId?: string | undefined;
  /** Stops after the batch in hand. */
  readonly signal?: AbortSignal | undefined;
}

/** Hears of every step of an intake, and remembers what came of it. */
export class IntakeRecord {
  readonly #happenings: Happenings;
  readonly #input: string;
  readonly #articles = new Set<string>();
  readonly #failures: InputFailure[] = [];
  #sums: Omit<Taken, "seconds"> = { added: 0, unchanged: 0, revised: 0, failed: 0 };

  constructor(happenings: Happenings, input = "") {
    this.#happenings = happenings;
    this.#input = input;
  }

  /** What the intake is to be given, so that this hears of it. */
  readonly listeners: Pick<TakeInOptions, "onAdded" | "onFailed" | "onBatch"> = {
    onAdded: (_, { article }) => void this.#articles.add(article),
    onFailed: (failure) => {
      this.#failures.push(failure);
      this.#happenings.tell({ kind: "failure", input: failure.input, message: failure.message });
    },
    onBatch: (sums) => {
      this.#sums = sums;
      this.#tell(false);
    },
  };

  /** Tells that no more comes, also where the intake broke off. */
  end(): Intake {
    this.#tell(true);
    return { ...this.#sums, articles: [...this.#articles], failures: this.#failures };
  }

  #tell(done: boolean): void {
    this.#happenings.tell({ kind: "articles", input: this.#input, ...this.#sums, done });
  }
}
