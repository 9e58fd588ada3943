/**
 * `isnad reanalyze`: the library by the rules of today, with what that gains and loses.
 * @module
 */
import { type Difference, reanalyze as reanalyzeLibrary } from "../../library/index.ts";
import { oneLine, shorten } from "../../render/index.ts";
import { ANALYST_OPTIONS, analystOptions, withAnalysts } from "../analysing.ts";
import { parse } from "../arguments.ts";
import { EXIT } from "../errors.ts";
import { interruptible } from "../interrupt.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import { grouped } from "../meter.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  ...ANALYST_OPTIONS,
  all: { type: "boolean", default: false },
} as const;

/** Columns of a content in the listing. */
const WIDTH = 90;
const SIGNS: Readonly<Record<Difference["kind"], string>> = { gained: "+", lost: "−", changed: "~" };

/** Runs the command. */
export async function reanalyze(args: readonly string[], streams: Streams): Promise<number> {
  const { values } = parse(args, OPTIONS);
  const { all, json, quiet } = values;
  const options = analystOptions(values);
  return withLibrary(values.library, (library) =>
    interruptible(async (signal) => {
      const sums = await withAnalysts(
        options,
        { streams, quiet: quiet || json },
        async ({ analysts, tally, onSaved, onFailed }) => {
          const result = await reanalyzeLibrary(library, analysts, {
            all,
            signal,
            onDifference: (difference) => streams.out(json ? jsonOf(difference) : listingOf(difference)),
            onSaved,
            onFailed,
          });
          const { gained, lost, changed, orphans } = result;
          return {
            analysed: tally.done,
            gained,
            lost,
            changed,
            orphans: orphans.length,
            failed: tally.failed,
          };
        },
      );
      if (json) streams.out(`${JSON.stringify(sums)}\n`);
      else if (!quiet) streams.err(`isnad: ${summaryOf(sums)}`);
      if (signal.aborted) return EXIT.interrupted;
      return sums.failed > 0 ? EXIT.inputs : EXIT.done;
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
