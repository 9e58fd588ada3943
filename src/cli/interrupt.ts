/**
 * Ctrl-C: the first one lets a command finish what it has in hand, the second one ends it where it is.
 * @module
 */
import { EXIT } from "./errors.ts";

/** Runs `work` with a signal that is given when the user or the system asks the process to stop. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const onSignal = (): void => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted);
    stop.abort();
    process.stdin.destroy(); // a reader that waits for it would keep the process
  };
  process.on("SIGINT", onSignal);
  process.on("SIGTERM", onSignal);
  try {
    return await work(stop.signal);
  } finally {
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
}
