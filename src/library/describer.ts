/**
 * Describing the statements of incoming articles: the first few here, many on threads.
 * @module
 */
import type { DescribedArticle, Incoming } from "../model/index.ts";
import { describeText, loadOverlay, prepareArticle } from "../pipeline/index.ts";
import { defaultThreads, Pool } from "../threads/index.ts";
import { type AnalystData, type AnalystOptions, threadFile } from "./analyst.ts";
import { infoOf } from "./article-info.ts";

/** One article that came in, and the id that it gets. */
export interface DescribeRequest {
  readonly id: string;
  readonly incoming: Omit<Incoming, "original">;
}

/** So many articles are done sooner than a thread has started. */
const FEW = 24;

/** Describes articles; threads are started once there are more than a few. */
export class Describer {
  readonly #options: AnalystOptions;
  readonly #describe: (request: DescribeRequest) => DescribedArticle;
  #taken = 0;
  #pool: Pool<DescribeRequest, DescribedArticle> | null = null;

  /** Throws OverlayError where the overlay is wrong. */
  constructor(options: AnalystOptions) {
    this.#options = options;
    this.#describe = describeWith(options.overlay ?? null);
  }

  /** Rejects where the analysis of this article throws. */
  async describe(request: DescribeRequest): Promise<DescribedArticle> {
    if (this.#taken++ < FEW) return this.#describe(request);
    this.#pool ??= this.#startPool();
    return this.#pool.run(request);
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }

  #startPool(): Pool<DescribeRequest, DescribedArticle> {
    const { threads = defaultThreads(), overlay } = this.#options;
    const data: AnalystData = { overlay: overlay ?? null };
    return new Pool(threadFile("describe-thread"), data, threads);
  }
}

/**
 * Describes with the words and rules of an overlay's folder, and reads what the statements are compared by: on a thread, that
 * is done beside the others. Throws OverlayError where the overlay is wrong.
 */
export function describeWith(overlay: string | null): (request: DescribeRequest) => DescribedArticle {
  const own = overlay === null ? {} : { overlay: loadOverlay(overlay) };
  return ({ id, incoming }) =>
    prepareArticle(describeText(incoming.text, { ...infoOf(id, incoming), ...own }));
}
