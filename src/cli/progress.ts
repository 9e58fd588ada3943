/**
 * How far a batch is: a line that replaces itself on a terminal, else a line now and then.
 * @module
 */
import type { Streams } from "./streams.ts";

/** Fewer inputs need no progress. */
const WORTH_SHOWING = 20;
const EVERY_ON_TERMINAL = 10;
const EVERY_IN_LOG = 500;

/** Counts the inputs done. */
export interface Progress {
  step(): void;
  end(): void;
}

/** Progress over `total` inputs; silent for a few of them. */
export function createProgress(total: number, streams: Streams): Progress {
  let done = 0;
  const every = streams.interactive ? EVERY_ON_TERMINAL : EVERY_IN_LOG;
  const worth = total > WORTH_SHOWING;
  return {
    step: () => {
      done++;
      if (!worth || done % every !== 0 || done === total) return;
      const line = `isnad: ${done} of ${total} (${Math.floor((100 * done) / total)} %)`;
      if (streams.interactive) streams.progress(line);
      else streams.err(line);
    },
    end: () => {
      if (worth) streams.progress("");
    },
  };
}
