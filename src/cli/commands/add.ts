/**
 * `isnad add`: whatever holds articles, into the library.
 * @module
 */
import { findRetry, openInputs, startAnalysts, takeIn } from "../../library/index.ts";
import { getCase, type Library } from "../../store/index.ts";
import { allowedAddresses } from "../addresses.ts";
import { ANALYST_OPTIONS, analystOptions } from "../analysing.ts";
import { columnsOption, parse } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { createIntakeLog, type IntakeLog } from "../intake-log.ts";
import { interruptible } from "../interrupt.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";
import { planIntake } from "./add-plan.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  ...ANALYST_OPTIONS,
  "dry-run": { type: "boolean", default: false },
  "no-analysis": { type: "boolean", default: false },
  retry: { type: "boolean", default: false },
  follow: { type: "boolean", default: false },
  columns: { type: "string" },
  case: { type: "string" },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>["values"];

/** Runs the command. */
export async function add(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  check(values, positionals);
  const reading = {
    columns: columnsOption(values.columns),
    follow: values.follow,
    allow: allowedAddresses(),
  };
  const analysing = analystOptions(values);
  return withLibrary(values.library, (library) =>
    interruptible(async (signal) => {
      const retry = values.retry ? await findRetry(library) : null;
      const names = retry?.inputs ?? positionals;
      const log = createIntakeLog(names, values, streams);
      const inputs = openInputs(names, { ...reading, signal, onBytes: log.onBytes });
      if (values["dry-run"]) return planIntake(library, inputs, { signal, log });
      const code = await takeAll(library, inputs, { values, analysing, signal, log });
      if (code !== EXIT.interrupted) await retry?.settle();
      return code;
    }),
  );
}

function check({ retry }: Values, names: readonly string[]): void {
  if (retry && names.length > 0) throw new UsageError("--retry takes its inputs from the library; name none");
  if (!retry && names.length === 0)
    throw new UsageError("name a file, a directory or an address to add, or - for standard input");
  if (names.includes("")) throw new UsageError('"" names nothing; name a file, a directory or an address');
}

interface Intake {
  readonly values: Values;
  readonly analysing: ReturnType<typeof analystOptions>;
  readonly signal: AbortSignal;
  readonly log: IntakeLog;
}

async function takeAll(
  library: Library,
  inputs: ReturnType<typeof openInputs>,
  { values, analysing, signal, log }: Intake,
): Promise<number> {
  const into = values.case === undefined ? null : await getCase(library.engine.reading, values.case);
  const analysts = values["no-analysis"] ? null : startAnalysts(analysing);
  try {
    const taken = await takeIn(library, inputs, {
      signal,
      analysts,
      ...log,
      ...(into && { caseId: into.id }),
    });
    log.end(taken, signal.aborted);
    if (signal.aborted) return EXIT.interrupted;
    return taken.failed > 0 ? EXIT.inputs : EXIT.done;
  } finally {
    await analysts?.close();
  }
}
