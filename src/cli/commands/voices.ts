/**
 * `isnad voices`: the voices of the library, and what people say of which is which.
 * @module
 */
import {
  findVoices,
  getVoice,
  type Library,
  mergeVoices,
  type StoredVoice,
  splitVoice,
} from "../../store/index.ts";
import { parse } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import { grouped } from "../meter.ts";
import type { Streams } from "../streams.ts";

/** Runs the command: `voices NAME`, `voices merge ID INTO`, `voices split ID`. */
export async function voices(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, LIBRARY_OPTIONS);
  if (positionals.join("").trim() === "") throw new UsageError("type the name of a voice");
  return withLibrary(values.library, async (library) => {
    const found = await voicesAsked(library, positionals);
    for (const voice of found) streams.out(values.json ? `${JSON.stringify(voice)}\n` : lineOf(voice));
    if (found.length === 0 && !values.json && !values.quiet)
      streams.err(`isnad: the library has no voice ${positionals.join(" ")}`);
    return EXIT.done;
  });
}

async function voicesAsked({ engine }: Library, asked: readonly string[]): Promise<readonly StoredVoice[]> {
  const [action, id = "", into = "", ...more] = asked;
  if (action !== "merge" && action !== "split") return findVoices(engine.reading, asked.join(" "));
  const wants = action === "merge" ? "two ids: isnad voices merge ID INTO" : "one id: isnad voices split ID";
  if (id === "" || (into === "") === (action === "merge") || more.length > 0)
    throw new UsageError(`name ${wants}`);
  if (action === "merge") await mergeVoices(engine, id, into);
  else await splitVoice(engine, id);
  return [await getVoice(engine.reading, id)];
}

function lineOf({ id, kind, name, links, mergedInto }: StoredVoice): string {
  const merged = mergedInto === null ? "" : `, counted as ${mergedInto}`;
  return `${name} (${kind}, in ${grouped(links)} links${merged})  ${id}\n`;
}
