/**
 * The thread that traces a library: it gathers, compares, traces and saves, with connections of its own.
 * @module
 */
import { parentPort, workerData } from "node:worker_threads";
import { numbersOf, traceVersion } from "../pipeline/index.ts";
import { decisionsKey, Library, type NewTrace, type SeenArticle, saveTrace } from "../store/index.ts";
import { gatherGroupDecisions, gatherLibrary } from "./gather.ts";
import { AT, IS, type TraceMessage, type TraceProgress, type TraceThreadData } from "./trace-state.ts";
import { traceAligned } from "./tracing.ts";

const { place, threads, worker, job, state } = workerData as TraceThreadData;

const say = (message: TraceMessage): void => parentPort?.postMessage(message);
const tell = (progress: TraceProgress): void => say({ progress });

/** The thread that started this one sets a flag: between two steps it is looked at. */
const stopping = new AbortController();
function look(): void {
  if (Atomics.load(state, AT.stop) === 1) stopping.abort(new Error("the trace was broken off"));
}

/** Told of so many articles at once. */
const TELL_EVERY = 200;

async function withOwnLibrary<T>(work: (library: Library) => Promise<T>): Promise<T> {
  look();
  stopping.signal.throwIfAborted();
  if (Atomics.compareExchange(state, AT.work, IS.free, IS.connected) !== IS.free)
    throw new Error("the trace was broken off");
  const library = await Library.open(place);
  try {
    return await work(library);
  } finally {
    await library.close();
    Atomics.store(state, AT.work, IS.free);
  }
}

async function gather(library: Library) {
  const seen = new Map<string, SeenArticle>();
  const { articles: total } = await library.count();
  // Before the articles: what is decided while they are gathered is newer than this trace.
  const decided = await decisionsKey(library.engine.reading);
  const articles = await gatherLibrary(library, {
    signal: stopping.signal,
    onArticle: ({ id, article, text }, { analysed, reports }) => {
      look();
      const keyed = reports.map(
        (one) => [one.id, { key: one.key, checkworthiness: one.checkworthiness }] as const,
      );
      seen.set(article, { revision: id, analysed, text, reports: new Map(keyed) });
      if (seen.size % TELL_EVERY === 0) tell({ step: "gathering", done: seen.size, total });
    },
  });
  const { decisions } = await gatherGroupDecisions(library, articles);
  return { articles, seen, decided, decisions };
}

async function trace(): Promise<void> {
  const began = Date.now();
  const { articles, seen, decided, decisions } = await withOwnLibrary(gather);
  tell({ step: "comparing", done: null, total: null });
  const { traced, passages } = await traceAligned(articles, decisions, {
    aligns: true,
    ...(threads !== null && { threads }),
    onCompared: () => tell({ step: "tracing", done: null, total: null }),
  });
  const total = traced.claims.length;
  tell({ step: "saving", done: 0, total });
  const byId = new Map(articles.map((one) => [one.article.id, one]));
  const numbers: NewTrace["numbersOf"] = (claim) =>
    numbersOf(
      claim,
      [...new Set(claim.appearances.map(({ document }) => document))].flatMap((id) => byId.get(id) ?? []),
    );
  await withOwnLibrary(({ engine }) =>
    saveTrace(
      engine,
      { rules: traceVersion(), decisions: decided, traced, passages, seen, numbersOf: numbers, began },
      {
        lease: { worker, job },
        signal: stopping.signal,
        onSaved: (done) => {
          look();
          tell({ step: "saving", done, total });
        },
      },
    ),
  );
}

trace().then(
  () => say({ done: true }),
  (error: Error) => say({ error: { name: error.name, message: error.message } }),
);
