/**
 * `isnad voices`: the voices of the library, and what people say of which is which.
 * @module
 */
import {
  type AlikeVoice,
  findAlike,
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

const OPTIONS = { ...LIBRARY_OPTIONS, by: { type: "string" } } as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>["values"];

/** Runs the command: `voices NAME`, `voices merge ID INTO --by NAME`, `voices split ID --by NAME`, `voices alike ID`. */
export async function voices(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  if (positionals.join("").trim() === "") throw new UsageError("type the name of a voice");
  return withLibrary(values.library, async (library) => {
    if (positionals[0] === "alike") return alike(library, positionals, values, streams);
    const found = await voicesAsked(library, positionals, values);
    for (const voice of found) streams.out(values.json ? `${JSON.stringify(voice)}\n` : lineOf(voice));
    if (found.length === 0 && !values.json && !values.quiet)
      streams.err(`isnad: the library has no voice ${positionals.join(" ")}`);
    return EXIT.done;
  });
}

async function voicesAsked(
  { engine }: Library,
  asked: readonly string[],
  values: Values,
): Promise<readonly StoredVoice[]> {
  const [action, id = "", into = "", ...more] = asked;
  if (action !== "merge" && action !== "split") return findVoices(engine.reading, asked.join(" "));
  const wants = action === "merge" ? "two ids: isnad voices merge ID INTO" : "one id: isnad voices split ID";
  if (id === "" || (into === "") === (action === "merge") || more.length > 0)
    throw new UsageError(`name ${wants}`);
  const by = whoDecides(values);
  if (action === "merge") await mergeVoices(engine, { from: id, into, by });
  else await splitVoice(engine, { voice: id, by });
  return [await getVoice(engine.reading, id)];
}

function whoDecides({ by }: Values): string {
  if (by === undefined || by.trim() === "") throw new UsageError("say who decides: --by NAME");
  return by.trim();
}

async function alike(
  { engine }: Library,
  [, id = "", ...more]: readonly string[],
  { json }: Values,
  streams: Streams,
): Promise<number> {
  if (id === "" || more.length > 0) throw new UsageError("name one id: isnad voices alike ID");
  for (const voice of await findAlike(engine.reading, id))
    streams.out(
      json ? `${JSON.stringify(voice)}\n` : lineOf({ ...voice, mergedInto: null }, reasonsOf(voice)),
    );
  return EXIT.done;
}

const reasonsOf = ({ reasons }: AlikeVoice): string =>
  reasons
    .map((one) =>
      one.reason === "office"
        ? `both called ${one.office}`
        : one.reason === "article"
          ? `together in ${one.articles} articles`
          : one.reason,
    )
    .join(", ");

function lineOf({ id, kind, name, links, mergedInto }: StoredVoice, why = ""): string {
  const merged = mergedInto === null ? "" : `, counted as ${mergedInto}`;
  return `${name} (${kind}, in ${grouped(links)} links${merged})  ${id}${why === "" ? "" : `  ${why}`}\n`;
}
