/**
 * What the commands that analyse the library's articles have in common.
 * @module
 */
import { type AnalystOptions, type Analysts, startAnalysts } from "../library/index.ts";
import { wholeOption } from "./arguments.ts";
import { createMeter, grouped } from "./meter.ts";
import { overlayFolder } from "./overlay.ts";
import type { Streams } from "./streams.ts";

/** Options of every command that analyses. */
export const ANALYST_OPTIONS = {
  threads: { type: "string" },
  overlay: { type: "string" },
} as const;

/** The values of {@link ANALYST_OPTIONS} as numbers and folders. Throws a UsageError. */
export function analystOptions(values: { threads?: string; overlay?: string }): AnalystOptions {
  const threads = wholeOption("threads", values.threads, { min: 1, max: 64 });
  const overlay = overlayFolder(values.overlay);
  return { ...(threads !== undefined && { threads }), ...(overlay !== undefined && { overlay }) };
}

/** Analysts at work, what they have done, and whom they tell. */
export interface Analysing {
  readonly analysts: Analysts;
  /** Revisions analysed and revisions that could not be, so far. */
  readonly tally: { done: number; failed: number };
  readonly onSaved: (analyses: number) => void;
  readonly onFailed: (revision: string, reason: string) => void;
}

/** Starts analysts, hands them to `run` with a meter that shows how far they are, and ends them, whatever comes of that. */
export async function withAnalysts<T>(
  options: AnalystOptions,
  { streams, quiet }: { readonly streams: Streams; readonly quiet: boolean },
  run: (analysing: Analysing) => Promise<T>,
): Promise<T> {
  const meter = createMeter(streams, quiet);
  const analysts = startAnalysts(options);
  const tally = { done: 0, failed: 0 };
  try {
    return await run({
      analysts,
      tally,
      onSaved: (analyses) => {
        tally.done += analyses;
        meter.show({ what: `${grouped(tally.done)} analysed`, done: tally.done, share: null });
      },
      onFailed: (revision, reason) => {
        tally.failed++;
        streams.err(`isnad: revision ${revision} cannot be analysed (${reason})`);
      },
    });
  } finally {
    meter.end();
    await analysts.close();
  }
}
