/**
 * `isnad remove`: articles out of the library.
 * @module
 */
import { removeArticles } from "../../store/index.ts";
import { parse } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";

/** Runs the command: all that are named, or none where one of them is not there. */
export async function remove(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, LIBRARY_OPTIONS);
  const articles = [...new Set(positionals)];
  if (articles.length === 0) throw new UsageError("name articles by their ids: isnad remove ARTICLE...");
  return withLibrary(values.library, async ({ engine }) => {
    await removeArticles(engine, articles);
    if (values.json) for (const article of articles) streams.out(`${JSON.stringify({ removed: article })}\n`);
    else if (!values.quiet) streams.err(`isnad: ${articles.length} removed`);
    return EXIT.done;
  });
}
