/**
 * Fact-checks from whatever holds them: pages, feeds, answers of APIs, tables.
 * @module
 */
import {
  findReviews,
  type ReadFactChecks,
  readFeed,
  readHeader,
  readRow,
  sortEntries,
} from "../factchecks/index.ts";
import {
  type FetchOptions,
  fail,
  type NamedBytes,
  type Outcome,
  readStructured,
  type Structured,
} from "../ingest/index.ts";

/** Reads the fact-checks of a file, of bytes that stand for one, or of an address. An input without any is a failure of kind "no-article". */
export async function readFactChecks(
  input: string | NamedBytes,
  options: FetchOptions = {},
): Promise<Outcome<ReadFactChecks>> {
  const name = typeof input === "string" ? input : input.name;
  const structured = await readStructured(input, options);
  if (!structured.ok) return structured;
  try {
    const read = readAll(structured.value);
    if (read.found.length + read.broken.length > 0) return { ok: true, value: read };
    return fail(
      "no-article",
      name,
      "holds no ClaimReview; name the page of a fact-check, a feed of them, or a table",
    );
  } catch (error) {
    if (error instanceof SyntaxError) return fail("malformed", name, error.message);
    throw error;
  }
}

/** Throws a SyntaxError for a table without a column of claims. */
function readAll(structured: Structured): ReadFactChecks {
  if (structured.kind === "page")
    return sortEntries(onceEach(findReviews(structured.things, structured.about)));
  if (structured.kind === "json") return readFeed(structured.text);
  const [header = [], ...rows] = structured.rows;
  const columns = readHeader(header);
  return sortEntries(rows.map((cells) => readRow(columns, cells)));
}

/** Pages often say the same in JSON-LD and in Microdata. */
function* onceEach(entries: ReturnType<typeof findReviews>): ReturnType<typeof findReviews> {
  const seen = new Set<string>();
  for (const entry of entries) {
    if (typeof entry !== "string") {
      const key = `${entry.url}\n${entry.claim}`;
      if (seen.has(key)) continue;
      seen.add(key);
    }
    yield entry;
  }
}
