/**
 * How fast a library that is there already is searched, suggested from and reviewed: `tsx bench/finding.ts PLACE`, after
 * `npm run build`. The place is brought to the schema of this version, and else only read.
 * @module
 */
import type * as Store from "../src/store/index.ts";
import { percentile } from "./percentile.ts";
import { drawQueries } from "./queries.ts";

/** Articles that the API ranks at most, and hits on a page of it. */
const RANKED = 2_000;
const PAGE = 20;
/** Milliseconds at the 95th percentile. */
const BARS = { search: 100, summary: 100, suggest: 30, queue: 100 } as const;
/** Titles that queries are drawn from. */
const TITLES = 2_000;

const [place] = process.argv.slice(2);
if (place === undefined) {
  console.log("usage: tsx bench/finding.ts PLACE");
  process.exit(2);
}
const store: typeof Store = await import(new URL("../dist/store/index.js", import.meta.url).href);
const library = await store.Library.open(place);
try {
  await measure();
} finally {
  await library.close();
}

async function measure(): Promise<void> {
  const { engine } = library;
  const revisions = await engine.reading.selectFrom("revision").select("title").limit(TITLES).execute();
  const queries = drawQueries(revisions.flatMap(({ title }) => title ?? []));
  await time("search", queries, ({ text }) => store.search(engine, text, { limit: PAGE, among: RANKED }));
  await time("summary", queries, ({ text }) => store.countByPublisher(engine, text, { among: RANKED + 1 }));
  const beginnings = queries
    .filter(({ kind }) => kind === "prefix")
    .flatMap(({ text }) => [2, 3, 4].map((letters) => text.slice(0, letters)));
  await time("suggest", beginnings, (typed) => store.suggest(engine.reading, typed, 8));
  let after: Store.QueuePlace | null = null;
  await time("queue", Array.from({ length: 50 }), async () => {
    const last: Store.QueueItem | undefined = (await store.findQueue(engine, { limit: PAGE, after })).at(-1);
    if (last) after = { kind: last.kind, score: last.score, key: last.key };
  });
}

/** Prints the median and the 95th percentile; the first call opens connections and is left out. */
async function time<T>(
  name: keyof typeof BARS,
  asked: readonly T[],
  ask: (one: T) => Promise<unknown>,
): Promise<void> {
  const [first] = asked;
  if (first !== undefined) await ask(first);
  const times: number[] = [];
  for (const one of asked) {
    const began = performance.now();
    await ask(one);
    times.push(performance.now() - began);
  }
  const at = (share: number): string => percentile(times, share).toFixed(1);
  console.log(
    `${name.padEnd(8)} ${times.length} times: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms (bar ${BARS[name]})`,
  );
}
