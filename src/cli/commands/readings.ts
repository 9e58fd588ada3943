/**
 * `isnad readings`: what colleagues have found in articles, how far they agree, and as annotation files.
 * @module
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Agreement, annotateReading, compareReadings } from "../../api/index.ts";
import { type Library, type ListedReading, listReadings } from "../../store/index.ts";
import { parse } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  with: { type: "string", default: "rules" },
  to: { type: "string", default: "." },
  article: { type: "string" },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>["values"];

/** Runs the command: `readings`, `readings agreement ID --with ID`, `readings export ID... --to DIR`. */
export async function readings(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [action = "list", ...ids] = positionals;
  return withLibrary(values.library, async (library) => {
    if (action === "list" && ids.length === 0) await list(library, values, streams);
    else if (action === "agreement" && ids.length === 1)
      await agreement(library, ids[0] ?? "", values, streams);
    else if (action === "export" && ids.length > 0)
      for (const id of ids) await exportReading(library, id, values, streams);
    else throw new UsageError("say isnad readings list, agreement ID or export ID...");
    return EXIT.done;
  });
}

async function list(library: Library, { article, json }: Values, streams: Streams): Promise<void> {
  let after: string | null | undefined;
  while (after !== null) {
    const page = await listReadings(library.engine.reading, {
      ...(article !== undefined && { article }),
      ...(after !== undefined && { after }),
    });
    for (const one of page.items) streams.out(json ? `${JSON.stringify(one)}\n` : lineOf(one));
    after = page.next;
  }
}

function lineOf({ id, reader, state, title, article, compares }: ListedReading): string {
  const from = compares ? `, settles ${compares.a} and ${compares.b}` : "";
  return `${id}  ${title ?? article} · ${reader} (${state}${from})\n`;
}

async function agreement(
  library: Library,
  id: string,
  { with: other, json }: Values,
  streams: Streams,
): Promise<void> {
  const { agreement: found } = await compareReadings(library, { a: id, b: other, by: null });
  streams.out(json ? `${JSON.stringify(found)}\n` : linesOf(found));
}

const DIGITS = 3;

function linesOf({ reports, kappa, differences, ...figures }: Agreement): string {
  const line = (name: string, figure: number | null): string =>
    `${name.padEnd(16)} ${figure === null ? "nothing to compare" : figure.toFixed(DIGITS)}\n`;
  const f1 = Object.entries(figures).map(([name, figure]) => line(`${name} F1`, figure));
  const kappas = Object.entries(kappa).map(([name, figure]) => line(`kappa ${name}`, figure));
  const counts = `reports          ${reports.a} and ${reports.b}, ${reports.both} in both\n`;
  return [counts, ...f1, ...kappas, `differences      ${differences.length}\n`].join("");
}

/** The annotation and its text side by side, as `isnad eval DIR DIR` reads them. */
async function exportReading(
  library: Library,
  id: string,
  { to, json, quiet }: Values,
  streams: Streams,
): Promise<void> {
  const { text, annotation } = await annotateReading(library, id, null);
  const path = join(to, `${id}.json`);
  try {
    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, `${id}.txt`), text);
    writeFileSync(path, annotation);
  } catch (error) {
    throw new UsageError(`${to} cannot be written (${error instanceof Error ? error.message : error})`);
  }
  if (json) streams.out(`${JSON.stringify({ ok: id, path })}\n`);
  else if (!quiet) streams.out(`${path}\n`);
}
