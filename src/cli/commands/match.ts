/**
 * `isnad match`: for each query, the texts of a pool that say the same.
 * @module
 */
import {
  InputError,
  type PoolText,
  type Ranking,
  type RankQuery,
  rankPool,
  readLines,
} from "../../pipeline/index.ts";
import { oneLine, shorten } from "../../render/index.ts";
import { parse, wholeOption } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  pool: { type: "string" },
  queries: { type: "string" },
  limit: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

const MOST = 20;
const EXCERPT = 80;

/** Runs the command. */
export async function match(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  if (values.pool === undefined || values.queries === undefined || positionals.length > 0)
    throw new UsageError("name the pool and the queries: --pool POOL.jsonl --queries QUERIES.jsonl");
  const limit = wholeOption("limit", values.limit, { min: 1, max: MOST }) ?? MOST;
  const pool = await readTexts(values.pool);
  const queries = await readTexts(values.queries);
  const words = new Map(pool.map(({ id, text }) => [id, shorten(oneLine(text), EXCERPT)]));
  for (const ranking of rankPool(checkIds(pool, values.pool), queries)) {
    const matches = ranking.matches.slice(0, limit);
    streams.out(values.json ? lineOf({ ...ranking, matches }) : listingOf({ ...ranking, matches }, words));
  }
  return EXIT.done;
}

const lineOf = (ranking: Ranking): string => `${JSON.stringify(ranking)}\n`;

function listingOf({ query, matches }: Ranking, words: ReadonlyMap<string, string>): string {
  const lines = matches.map(
    ({ id, score, why }) =>
      `   ${score.toFixed(2)}  ${id}  \u2068${words.get(id) ?? ""}\u2069 (${why.join("، ")})`,
  );
  return `${[query, ...lines].join("\n")}\n\n`;
}

/** The lines of a file, each an object with id and text. Throws an InputError that names the file and the line. */
async function readTexts(file: string): Promise<(PoolText & RankQuery)[]> {
  const lines = await readLines(file);
  return lines.flatMap((line, i) => (line.trim() === "" ? [] : [readText(line, `${file}, line ${i + 1}`)]));
}

function readText(line: string, place: string): PoolText {
  const { id, text, title } = parseObject(line, place);
  if (typeof id !== "string" || typeof text !== "string")
    throw new InputError(`${place}: needs "id" and "text", both strings`);
  return { id, text, ...(typeof title === "string" && { title }) };
}

function parseObject(line: string, place: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // falls through to the one message for what is no object
  }
  throw new InputError(`${place}: is no JSON object`);
}

function checkIds(pool: readonly PoolText[], file: string): readonly PoolText[] {
  const seen = new Set<string>();
  for (const { id } of pool) {
    if (seen.has(id)) throw new InputError(`${file}: two texts have the id ${id}; give each its own`);
    seen.add(id);
  }
  return pool;
}
