/**
 * Inputs for the tests of the readers: sources in memory, archives, articles about invented outlets.
 * @module
 */
import type { Incoming } from "../model/index.ts";
import type { Outcome } from "./failure.ts";
import type { Source } from "./reader.ts";

/** A short article, and its number in it. */
export const articleOf = (n: number | string): string =>
  `قالت مديرة المكتبة العامة في وادي النخيل إن القاعة رقم ${n} ستفتح أبوابها للزوار يوم الخميس.`;

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A source in memory, given in pieces of `size` bytes. */
export function sourceOf(path: string, content: string | Uint8Array, about: Partial<Source> = {}): Source {
  const bytes = typeof content === "string" ? bytesOf(content) : content;
  const size = 1000;
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return { path, url: null, mediaType: null, headers: {}, open, ...about };
}

/** All that a reader gives, articles apart from failures. */
export async function collect(
  outcomes: AsyncIterable<Outcome<Incoming>>,
): Promise<{ articles: Incoming[]; failures: { kind: string; message: string }[] }> {
  const articles: Incoming[] = [];
  const failures: { kind: string; message: string }[] = [];
  for await (const outcome of outcomes)
    if (outcome.ok) articles.push(outcome.value);
    else failures.push({ kind: outcome.failure.kind, message: outcome.failure.message });
  return { articles, failures };
}
