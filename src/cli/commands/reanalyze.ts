/**
 * `isnad reanalyze`: the library by the rules of today, with what that gains and loses.
 * @module
 */
import { type Difference, reanalyze as reanalyzeLibrary, startAnalysts } from "../../library/index.ts";
import { oneLine, shorten } from "../../render/index.ts";
import { numberOption, parse } from "../arguments.ts";
import { EXIT } from "../errors.ts";
import { interruptible } from "../interrupt.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import { createMeter, grouped } from "../meter.ts";
import { overlayFolder } from "../overlay.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  all: { type: "boolean", default: false },
  threads: { type: "string" },
  overlay: { type: "string" },
} as const;

/** Columns of a content in the listing. */
const WIDTH = 90;
const SIGNS: Readonly<Record<Difference["kind"], string>> = { gained: "+", lost: "−", changed: "~" };

/** Runs the command. */
export async function reanalyze(args: readonly string[], streams: Streams): Promise<number> {
  const { values } = parse(args, OPTIONS);
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
        const result = await reanalyzeLibrary(library, analysts, {
          all: values.all,
          signal,
          onDifference: (difference) => streams.out(values.json ? jsonOf(difference) : listingOf(difference)),
          onSaved: (analyses) => {
            done += analyses;
            meter.show({ what: `${grouped(done)} analysed`, done, share: null });
          },
          onFailed: (revision, reason) => {
            failed++;
            streams.err(`isnad: revision ${revision} cannot be analysed (${reason})`);
          },
        });
        meter.end();
        const { gained, lost, changed, orphans } = result;
        const sums = { analysed: done, gained, lost, changed, orphans: orphans.length, failed };
        if (values.json) streams.out(`${JSON.stringify(sums)}\n`);
        else if (!values.quiet) streams.err(`isnad: ${summaryOf(sums)}`);
        if (signal.aborted) return EXIT.interrupted;
        return failed > 0 ? EXIT.inputs : EXIT.done;
      } finally {
        await analysts.close();
      }
    }),
  );
}

const jsonOf = (difference: Difference): string => `${JSON.stringify(difference)}\n`;

function listingOf({ kind, text, before, after, article }: Difference): string {
  const voices = kind === "changed" ? `${before} ⇐ ${after}` : (after ?? before);
  return `${SIGNS[kind]} ${voices}: ${shorten(oneLine(text), WIDTH)}\n  ${article}\n`;
}

function summaryOf(sums: Readonly<Record<string, number>>): string {
  return Object.entries(sums)
    .map(([name, count]) => `${grouped(count)} ${name}`)
    .join(", ");
}
