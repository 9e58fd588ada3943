/**
 * Articles that an exporter asks for again and again.
 * @module
 */
import type { ExportedArticle, ExportSource } from "./exporter.ts";

/** So many articles are remembered. */
const MOST = 64;

/** The articles of a source; those that were asked for last are not read again. */
export class Articles {
  readonly #source: ExportSource;
  /** The one that was asked for last stands at the end. */
  readonly #known = new Map<string, ExportedArticle>();

  constructor(source: ExportSource) {
    this.#source = source;
  }

  /** An article that was named. Throws where the source has none of that id. */
  async get(id: string): Promise<ExportedArticle> {
    const article = this.#known.get(id) ?? (await this.#source.getArticle(id));
    this.#known.delete(id);
    this.#known.set(id, article);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    return article;
  }
}
