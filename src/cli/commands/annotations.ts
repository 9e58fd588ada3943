/**
 * `isnad annotations`: annotated stretches of text, found again in a text that may have been edited since.
 * @module
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { type Anchored, anchorIn, type OrphanReason, readAnnotations, textName } from "../../export/index.ts";
import { InputError } from "../../pipeline/index.ts";
import { getCurrent } from "../../store/index.ts";
import { parse } from "../arguments.ts";
import { EXIT, lineOf, UsageError } from "../errors.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = { ...LIBRARY_OPTIONS, article: { type: "string" } } as const;

const REASONS: Readonly<Record<OrphanReason, string>> = {
  unquoted: "it quotes no words, and a place alone proves nothing",
  gone: "its words stand nowhere",
  ambiguous: "its words stand at several places, and nothing tells which is meant",
  surroundings: "its words stand there, but among others than before",
};

/** Runs the command: `annotations import FILE --article ID|FILE`. */
export async function annotationsCommand(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [action, file, ...more] = positionals;
  if (action !== "import" || file === undefined || more.length > 0)
    throw new UsageError("say isnad annotations import FILE --article ARTICLE");
  if (values.article === undefined)
    throw new UsageError("say in which text: --article takes the id of an article, or a text file");
  const annotated = read(file, readAnnotations);
  const text = await textOf(values.article, values.library);
  const name = textName(createHash("sha256").update(text, "utf8").digest("hex"));
  const anchored = annotated.map(anchorIn({ text, name }));
  for (const one of anchored) streams.out(values.json ? `${JSON.stringify(one)}\n` : listed(one));
  const found = anchored.filter(({ state }) => state === "found").length;
  if (!values.quiet) streams.err(`isnad: ${found} found, ${anchored.length - found} orphans`);
  return EXIT.done;
}

/** Throws an InputError that names the file where it cannot be read, or is not what it should be. */
function read<T>(file: string, as: (text: string) => T): T {
  try {
    return as(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(readFileSync(file)));
  } catch (error) {
    throw new InputError(`${file}: ${lineOf(error)}`);
  }
}

/** A file is taken to the letter: offsets count from its first character. */
async function textOf(article: string, library: string | undefined): Promise<string> {
  if (existsSync(article)) return read(article, (text) => text);
  return withLibrary(library, async ({ engine }) => (await getCurrent(engine.reading, article)).text);
}

function listed(one: Anchored): string {
  if (one.state === "orphan")
    return `orphan  ${one.id}  ${REASONS[one.reason]}${one.exact === null ? "" : `: ${oneLine(one.exact)}`}\n`;
  const moved = one.before === null || one.before === one.start ? "" : ` (was at ${one.before})`;
  return `found  ${one.id}  ${one.start}–${one.end}${moved}  ${oneLine(one.exact)}\n`;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ");
