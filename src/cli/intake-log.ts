/**
 * What a user sees of an intake: acknowledgements as JSON lines, or progress and a summary.
 * @module
 */
import { sizeOfInputs, type TakeInOptions, type Taken } from "../library/index.ts";
import type { AddOutcome } from "../store/index.ts";
import { createMeter, durationOf, grouped } from "./meter.ts";
import type { Streams } from "./streams.ts";

/** Told of every step of an intake. */
export interface IntakeLog
  extends Required<Pick<TakeInOptions, "onAdded" | "onFailed" | "onAnalysed" | "onAnalysisFailed">> {
  onBytes(bytes: number): void;
  onPlanned(path: string, outcome: AddOutcome): void;
  end(taken: Taken, stopped: boolean): void;
}

interface Style {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly "dry-run"?: boolean;
}

/** The log of one command. With `json` it prints `{"ok", "path"}` after each commit and the sums at the end. */
export function createIntakeLog(names: readonly string[], style: Style, streams: Streams): IntakeLog {
  const print = (line: object): void => streams.out(`${JSON.stringify(line)}\n`);
  const meter = createMeter(streams, style.quiet || style.json);
  const total = style.quiet || style.json ? null : sizeOfInputs(names);
  let [bytes, read, fresh, analysed] = [0, 0, 0, 0];
  const show = (): void => {
    const isAnalysing = analysed > 0;
    const shareRead = total ? Math.min(1, bytes / total) : null;
    meter.show({
      what: `${grouped(read)} read${isAnalysing ? `, ${grouped(analysed)} analysed` : ""}`,
      done: isAnalysing ? analysed : read,
      share: shareRead === null || !isAnalysing ? shareRead : shareRead * Math.min(1, analysed / fresh),
    });
  };
  const step = (): void => {
    read++;
    show();
  };
  return {
    onBytes: (more) => {
      bytes += more;
    },
    onAdded: (path, { article, outcome }) => {
      if (outcome !== "unchanged") fresh++;
      if (style.json) print({ ok: article, path });
      step();
    },
    onPlanned: (path, outcome) => {
      if (style.json) print({ would: outcome, path });
      step();
    },
    onFailed: ({ kind, input, message }) => {
      if (style.json) print({ ok: false, path: input, kind, message });
      streams.err(`isnad: ${message}`);
      step();
    },
    onAnalysed: (more) => {
      analysed += more;
      show();
    },
    onAnalysisFailed: (revision, reason) =>
      streams.err(`isnad: revision ${revision} cannot be analysed yet (${reason}); isnad worker tries again`),
    end: (taken, stopped) => {
      meter.end();
      if (style.json) print(taken);
      else if (!style.quiet) streams.err(summaryOf(taken, stopped, style["dry-run"] === true));
    },
  };
}

function summaryOf(
  { added, unchanged, revised, failed, seconds }: Taken,
  stopped: boolean,
  dry: boolean,
): string {
  const counts = [
    `${grouped(added)} added`,
    `${grouped(unchanged)} unchanged`,
    `${grouped(revised)} revised`,
  ];
  if (failed > 0)
    counts.push(`${grouped(failed)} failed${dry ? "" : " (isnad add --retry tries them again)"}`);
  const how = dry ? "would be: " : stopped ? "stopped: " : "";
  return `isnad: ${how}${counts.join(", ")} in ${durationOf(seconds)}`;
}
