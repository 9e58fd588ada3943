/**
 * How far work of unknown length is: a line that replaces itself on a terminal, else a line per thousand.
 * @module
 */
import type { Streams } from "./streams.ts";

const EVERY_MS = 250;
const EVERY_IN_LOG = 1_000;

/** What a meter can say. */
export interface Reading {
  /** "1,200 articles" */
  readonly what: string;
  readonly done: number;
  /** 0 to 1; null where nobody knows how much there is. */
  readonly share: number | null;
}

/** Shows readings, not more often than anybody can read. */
export interface Meter {
  show(reading: Reading): void;
  end(): void;
}

/** A meter that begins to count time now. `clock` gives milliseconds. */
export function createMeter(
  streams: Streams,
  quiet: boolean,
  clock: () => number = () => performance.now(),
): Meter {
  const began = clock();
  let shownAt = began;
  let logged = 0;
  return {
    show: (reading) => {
      if (quiet) return;
      const now = clock();
      const line = `isnad: ${describe(reading, (now - began) / 1000)}`;
      if (streams.interactive && now - shownAt >= EVERY_MS) {
        shownAt = now;
        streams.progress(line);
      } else if (!streams.interactive && reading.done - logged >= EVERY_IN_LOG) {
        logged = reading.done - (reading.done % EVERY_IN_LOG);
        streams.err(line);
      }
    },
    end: () => streams.progress(""),
  };
}

/** "1,200 articles, 83 a second, 40 %, 2 min left" */
export function describe({ what, done, share }: Reading, seconds: number): string {
  const parts = [what];
  if (seconds > 0) parts.push(`${rateOf(done / seconds)} a second`);
  if (share !== null) parts.push(`${Math.floor(share * 100)} %`);
  if (share !== null && share > 0 && share < 1)
    parts.push(`${durationOf((seconds / share) * (1 - share))} left`);
  return parts.join(", ");
}

const rateOf = (rate: number): string => (rate < 10 ? rate.toFixed(1) : Math.round(rate).toString());

/** Seconds below two minutes, else minutes, else hours and minutes. */
export function durationOf(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** 12345 as "12,345". */
export const grouped = (number: number): string => number.toLocaleString("en-US");
