/**
 * `isnad export`: what the library holds, in forms that other programs read.
 * @module
 */
import { openSource } from "../../api/index.ts";
import { EXPORTERS, type Exporter, findExporter } from "../../export/index.ts";
import type { Library } from "../../store/index.ts";
import { choiceOption, parse, wholeOption } from "../arguments.ts";
import { claimIdOf } from "../claim-id.ts";
import { EXIT, UsageError } from "../errors.ts";
import { interruptible } from "../interrupt.ts";
import { keepTraced } from "../kept-claims.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import { loadExporter } from "../load-exporter.ts";
import { writePieces } from "../pieces.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  format: { type: "string" },
  exporter: { type: "string" },
  out: { type: "string" },
  claim: { type: "string", multiple: true },
  storyline: { type: "string" },
  case: { type: "string" },
  article: { type: "string" },
  publisher: { type: "string" },
  least: { type: "string" },
  language: { type: "string", default: "ar" },
  at: { type: "string" },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>["values"];

/** Runs the command. */
export async function exportCommand(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [extra] = positionals;
  if (extra !== undefined)
    throw new UsageError(`say what ${JSON.stringify(extra)} is: --claim, --case, --out ...`);
  const exporter = await exporterOf(values);
  const language = choiceOption("--language", values.language, ["ar", "en"]);
  const at = momentOf(values.at);
  const least = wholeOption("least", values.least, { min: 1, max: 1_000_000 });
  return withLibrary(values.library, async (library) => {
    await keepTraced(library, { quiet: values.quiet, fresh: false }, streams);
    const choice = { ...(await choiceOf(library, values)), ...(least !== undefined && { least }) };
    const source = await openSource(library, choice, at);
    return interruptible(async (signal) => {
      await writePieces(exporter.write(source, { language }), {
        ...(values.out && { file: values.out }),
        signal,
        streams,
      });
      return signal.aborted ? EXIT.interrupted : EXIT.done;
    });
  });
}

/** The moment that the export names, so that the same can be made again. */
function momentOf(at: string | undefined): { readonly at?: string } {
  if (at === undefined) return {};
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime()))
    throw new UsageError(`--at takes a moment like 2024-05-31T08:00:00Z, not ${JSON.stringify(at)}`);
  return { at: moment.toISOString() };
}

async function exporterOf({ format, exporter }: Values): Promise<Exporter> {
  if (exporter !== undefined && format !== undefined)
    throw new UsageError("--format names a form of isnad and --exporter one of yours; give one of them");
  if (exporter !== undefined) return loadExporter(exporter);
  const names = EXPORTERS.map(({ name }) => name).join(", ");
  if (format === undefined) throw new UsageError(`say in which form: --format ${names}`);
  const found = findExporter(format);
  if (!found) throw new UsageError(`--format takes ${names}, not ${JSON.stringify(format)}`);
  return found;
}

async function choiceOf(library: Library, values: Values) {
  const { claim, storyline, article, publisher } = values;
  const claims = claim && (await Promise.all(claim.map((named) => claimIdOf(library, named))));
  return {
    ...(claims && { claims }),
    ...(storyline !== undefined && { storyline }),
    ...(values.case !== undefined && { case: values.case }),
    ...(article !== undefined && { article }),
    ...(publisher !== undefined && { publisher }),
  };
}
