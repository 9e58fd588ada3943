/**
 * `isnad worker`: analyses what the library waits for, beside any number of other workers.
 * @module
 */
import { work } from "../../library/index.ts";
import { countJobs } from "../../store/index.ts";
import { ANALYST_OPTIONS, analystOptions, withAnalysts } from "../analysing.ts";
import { parse, wholeOption } from "../arguments.ts";
import { EXIT } from "../errors.ts";
import { interruptible } from "../interrupt.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import { grouped } from "../meter.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  ...ANALYST_OPTIONS,
  once: { type: "boolean", default: false },
  lease: { type: "string" },
} as const;

/** Runs the command until it is stopped, or with `--once` until nothing is left to do. */
export async function worker(args: readonly string[], streams: Streams): Promise<number> {
  const { values } = parse(args, OPTIONS);
  const { json, once, quiet } = values;
  const lease = wholeOption("lease", values.lease, { min: 1, max: 86_400 });
  const options = analystOptions(values);
  return withLibrary(values.library, (library) =>
    interruptible(async (signal) => {
      const { done, failed } = await withAnalysts(
        options,
        { streams, quiet: quiet || json },
        async ({ analysts, tally, onSaved, onFailed }) => {
          await work(library, analysts, {
            signal,
            waits: () => !once,
            ...(lease !== undefined && { lease: lease * 1000 }),
            onSaved: (analyses) => {
              onSaved(analyses);
              if (json && analyses > 0) streams.out(`${JSON.stringify({ analysed: analyses })}\n`);
            },
            onFailed,
          });
          return tally;
        },
      );
      const left = await countJobs(library.engine.reading);
      if (json) streams.out(`${JSON.stringify({ done, failed, left })}\n`);
      else if (!quiet) streams.err(`isnad: ${grouped(done)} analysed, ${grouped(left.ready)} left`);
      if (once && signal.aborted) return EXIT.interrupted;
      return failed > 0 ? EXIT.inputs : EXIT.done;
    }),
  );
}
