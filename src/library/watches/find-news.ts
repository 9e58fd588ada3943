/**
 * Finds what is new to the watches of a library, and keeps it. What was found once is never found again.
 * @module
 */
import { findKnown, findWatches, keepNews, type Library, type Watch } from "../../store/index.ts";
import type { FactCheckShelf } from "../check/index.ts";
import { isWorthNoting } from "./found.ts";
import { beginPass, look, type Pass } from "./look.ts";
import { tell } from "./tell.ts";

/** When to stop, and whom to tell. */
export interface FindNewsOptions {
  readonly signal?: AbortSignal;
  /** Told after the commit that keeps the news of a watch. */
  readonly onNews?: (watch: Watch, news: number) => void;
}

/** Looks once at every watch that is not paused. Returns how many news there are. */
export async function findNews(
  library: Library,
  shelf: FactCheckShelf,
  { signal, onNews }: FindNewsOptions = {},
): Promise<number> {
  const pass = beginPass(library, shelf);
  let all = 0;
  for (const watch of await findWatches(library.engine.reading)) {
    if (watch.paused || signal?.aborted) continue;
    const news = await lookAt(pass, watch);
    all += news;
    if (news > 0) onNews?.(watch, news);
  }
  return all;
}

async function lookAt(pass: Pass, watch: Watch): Promise<number> {
  const { engine } = pass.library;
  const { found, quiet, marks } = await look(pass, watch);
  const known = await findKnown(engine.reading, watch.id, found);
  const fresh = found.filter((one) => !known.has(one));
  const news = await tell(pass.library, watch.subject, fresh);
  // Known words that have another place now are found there at once the next time.
  const placed = [...known].filter(({ place }) => place !== null);
  const isNothing = news.length + placed.length + quiet.length === 0;
  if (isNothing && !isWorthNoting(watch.marks, marks)) return 0;
  return keepNews(engine, watch.id, { news, quiet: [...quiet, ...placed], marks });
}
