/**
 * `isnad worker`: analyses what the library waits for, beside any number of other workers.
 * @module
 */
import { startAnalysts, work } from "../../library/index.ts";
import { countJobs } from "../../store/index.ts";
import { numberOption, parse } from "../arguments.ts";
import { EXIT } from "../errors.ts";
import { interruptible } from "../interrupt.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import { createMeter, grouped } from "../meter.ts";
import { overlayFolder } from "../overlay.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  once: { type: "boolean", default: false },
  lease: { type: "string" },
  threads: { type: "string" },
  overlay: { type: "string" },
} as const;

/** Runs the command until it is stopped, or with `--once` until nothing is left to do. */
export async function worker(args: readonly string[], streams: Streams): Promise<number> {
  const { values } = parse(args, OPTIONS);
  const lease = numberOption("lease", values.lease, { min: 1, max: 86_400 });
  const threads = numberOption("threads", values.threads, { min: 1, max: 64 });
  const overlay = overlayFolder(values.overlay);
  const options = { ...(threads !== undefined && { threads }), ...(overlay !== undefined && { overlay }) };
  return withLibrary(values.library, (library) =>
    interruptible(async (signal) => {
      const meter = createMeter(streams, values.quiet || values.json);
      const analysts = startAnalysts(options);
      let done = 0;
      let failed = 0;
      try {
        await work(library, analysts, {
          signal,
          waits: () => !values.once,
          ...(lease !== undefined && { lease: lease * 1000 }),
          onSaved: (analyses) => {
            done += analyses;
            meter.show({ what: `${grouped(done)} analysed`, done, share: null });
            if (values.json && analyses > 0) streams.out(`${JSON.stringify({ analysed: analyses })}\n`);
          },
          onFailed: (revision, reason) => {
            failed++;
            streams.err(`isnad: revision ${revision} cannot be analysed (${reason})`);
          },
        });
      } finally {
        meter.end();
        await analysts.close();
      }
      const left = await countJobs(library.engine.reading);
      if (values.json) streams.out(`${JSON.stringify({ done, failed, left })}\n`);
      else if (!values.quiet) streams.err(`isnad: ${grouped(done)} analysed, ${grouped(left.ready)} left`);
      return failed > 0 ? EXIT.inputs : EXIT.done;
    }),
  );
}
