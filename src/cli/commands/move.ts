/**
 * `isnad move`: a library to another place, counted and hashed on both sides.
 * @module
 */
import { copyLibrary } from "../../store/index.ts";
import { parse } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { LIBRARY_OPTIONS, libraryPlace, withLibrary } from "../library.ts";
import { grouped } from "../meter.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = { ...LIBRARY_OPTIONS, to: { type: "string" } } as const;

/** Runs the command. The library that it takes from stays as it is. */
export async function move(args: readonly string[], streams: Streams): Promise<number> {
  const { values } = parse(args, OPTIONS);
  const { to, json, quiet } = values;
  if (to === undefined || to === "") throw new UsageError("say where to: --to postgres://… or --to FOLDER");
  // What DATABASE_URL names is where a team's library goes to; it is not taken from unless it is named.
  const { DATABASE_URL: _, ...env } = process.env;
  const from = libraryPlace(values.library, env);
  if (from === to) throw new UsageError("--to names the library itself");
  return withLibrary(from, (source) =>
    withLibrary(to, async (target) => {
      const copied = await copyLibrary(source.engine, target.engine, ({ table, rows, hash }) => {
        if (!json && !quiet)
          streams.err(`isnad: ${table}: ${grouped(rows)} rows, ${hash.slice(0, 16)} on both sides`);
      });
      if (json) for (const line of copied) streams.out(`${JSON.stringify(line)}\n`);
      else if (!quiet)
        streams.err(`isnad: moved to ${target.engine.location}; set DATABASE_URL or --library to use it`);
      return EXIT.done;
    }),
  );
}
