/**
 * The collection of real articles that figures are taken on: read line by line, never whole.
 * @module
 */
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

/** One article of the collection. */
export interface CollectedArticle {
  /** Place in the collection, from 0. */
  readonly number: number;
  readonly id: string;
  readonly publisher: string;
  readonly url: string;
  readonly title: string;
  /** The byline as the page had it; null where it had none. */
  readonly author: string | null;
  readonly text: string;
}

/** All articles of SaudiNewsNet under an evaluation folder, in order. */
export async function* readCollection(folder: string): AsyncGenerator<CollectedArticle> {
  const file = createReadStream(join(folder, "data/saudinewsnet/articles.jsonl.gz"));
  const lines = createInterface({ input: file.pipe(createGunzip()), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    const { id = "", publisher = "", url = "", title = "", author = null, text = "" } = JSON.parse(line);
    yield { number: number++, id, publisher, url, title, author, text };
  }
}
