/**
 * What was given to the library from this window: files, texts, addresses, one after the other, and what came of each.
 * It is kept while the reader looks at other pages.
 * @module
 */
import { useSyncExternalStore } from "react";
import { type ApiArgs, type ApiReply, api } from "../../../services/api.ts";
import { refresh } from "../../../services/queries.ts";

/** What came of one intake. */
export type Taken = ApiReply<"POST /api/intake/file">;

/** One thing that was given. */
export interface Task {
  readonly id: number;
  /** The name of the file, the address, or the title: progress is told under it. */
  readonly name: string;
  readonly state: "waiting" | "running" | "done" | "stopped" | "broken";
  readonly taken: Taken | null;
  readonly error: Error | null;
}

type Work = (signal: AbortSignal) => Promise<Taken>;

interface Kept extends Task {
  readonly work: Work;
  readonly stop: AbortController;
}

let tasks: readonly Kept[] = [];
let made = 0;
let isRunning = false;
const listeners = new Set<() => void>();

function set(next: readonly Kept[]): void {
  tasks = next;
  for (const listener of listeners) listener();
}

const change = (id: number, changes: Partial<Kept>): void =>
  set(tasks.map((task) => (task.id === id ? { ...task, ...changes } : task)));

/** All that was given, the newest first. */
export const useTasks = (): readonly Task[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => tasks,
  );

/** Gives files to the library. */
export const addFiles = (files: readonly File[]): void => {
  for (const file of files) {
    const name = file.webkitRelativePath || file.name;
    add(name, (signal) => api("POST /api/intake/file", { query: { name }, body: file }, { signal }));
  }
};

/** Gives a text to the library. */
export const addText = (body: ApiArgs<"POST /api/intake/text">["body"], name: string): void =>
  add(body.url?.trim() || body.title?.trim() || name, (signal) =>
    api("POST /api/intake/text", { body }, { signal }),
  );

/** Has an address fetched; `follow` has the pages behind the links of a feed fetched, too. */
export const addAddress = (url: string, follow: boolean): void =>
  add(url, (signal) => api("POST /api/intake/url", { body: { url, follow } }, { signal }));

function add(name: string, work: Work): void {
  const task = { id: ++made, name, state: "waiting", taken: null, error: null, work } as const;
  set([{ ...task, stop: new AbortController() }, ...tasks]);
  void runAll();
}

/** Does a task once more. */
export function again(id: number): void {
  change(id, { state: "waiting", taken: null, error: null, stop: new AbortController() });
  void runAll();
}

/** Stops a task: what is on disk stays. */
export function stop(id: number): void {
  const task = tasks.find((one) => one.id === id);
  task?.stop.abort();
  if (task?.state === "waiting") change(id, { state: "stopped" });
}

/** Forgets what is done. */
export const forgetDone = (): void =>
  set(tasks.filter(({ state }) => state === "waiting" || state === "running"));

async function runAll(): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  for (let next = oldestWaiting(); next; next = oldestWaiting()) await run(next);
  isRunning = false;
}

const oldestWaiting = (): Kept | undefined => tasks.findLast(({ state }) => state === "waiting");

async function run({ id, work, stop: { signal } }: Kept): Promise<void> {
  change(id, { state: "running" });
  try {
    change(id, { state: "done", taken: await work(signal) });
  } catch (error) {
    if (signal.aborted) change(id, { state: "stopped" });
    else change(id, { state: "broken", error: error instanceof Error ? error : new Error(String(error)) });
  }
  await refresh(["/api/articles", "/api/about", "/api/publishers", "/api/intake"]);
}
