/**
 * `isnad why`: why two statements count as one claim, or why not.
 * @module
 */
import { explainMatch, whyJson } from "../../pipeline/index.ts";
import { renderWhy } from "../../render/index.ts";
import { parse } from "../arguments.ts";
import { ARTICLE_OPTIONS, gatherArticle } from "../articles.ts";
import { EXIT, UsageError } from "../errors.ts";
import { statementAt, statementPlace } from "../statement-place.ts";
import type { Streams } from "../streams.ts";

const { case: _, ...OPTIONS } = ARTICLE_OPTIONS;

/** Runs the command: `why A B`. */
export async function why(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined || more.length > 0)
    throw new UsageError("name two statements: FILE:OFFSET or FILE#ID");
  const places = [statementPlace(first), statementPlace(second)] as const;
  const a = await gatherArticle(places[0].where, values);
  const b = places[1].where === places[0].where ? a : await gatherArticle(places[1].where, values);
  const match = explainMatch(
    { article: a, statement: statementAt(a, places[0]) },
    { article: b, statement: statementAt(b, places[1]) },
  );
  streams.out(values.json ? whyJson(match) : renderWhy(match, streams));
  return EXIT.done;
}
