/**
 * Why reports were found: texts are analysed anew for it, on a thread of their own, since derivations are not kept.
 * @module
 */
import type { RuleExample } from "../pipeline/index.ts";
import type { StoredRevision } from "../store/index.ts";
import type { Span } from "../text/index.ts";
import { Pool } from "../threads/index.ts";
import { type AnalystData, type AnalystOptions, threadFile } from "./analyst.ts";

/** One piece of a derivation, with what it is to the piece above it. Spans count UTF-16 units. */
export interface DerivedPiece extends Span {
  /** 0 at the root; a piece belongs to the last one before it that is one less deep. */
  readonly depth: number;
  readonly rule: string;
  /** cue, source, content ...; null at the root. */
  readonly role: string | null;
}

/** Why a report was found. */
export interface Explanation {
  /** Version of the rules that found it now. */
  readonly rules: string;
  readonly pieces: readonly DerivedPiece[];
  readonly examples: readonly RuleExample[];
}

/** What the thread is asked. */
export interface ExplainRequest {
  readonly revision: StoredRevision;
  /** Key of the report. */
  readonly report: string;
}

/** Explains reports, one after the other. The thread starts with the first question. */
export class Explainer {
  readonly #data: AnalystData;
  #pool: Pool<ExplainRequest, Explanation | null> | null = null;

  constructor({ overlay }: Pick<AnalystOptions, "overlay"> = {}) {
    this.#data = { overlay: overlay ?? null };
  }

  /** Null where the rules of today no longer find the report. */
  explain(request: ExplainRequest): Promise<Explanation | null> {
    this.#pool ??= new Pool(threadFile("explain-thread"), this.#data, 1);
    return this.#pool.run(request);
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }
}
