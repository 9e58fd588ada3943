/**
 * `isnad search`: the articles of the library that answer, each at its best place, and the claims that are told with the words.
 * @module
 */
import { countOf, isolate, NOUNS, oneLine, partOfLine, rightToLeft } from "../../render/index.ts";
import {
  type ClaimHit,
  getCase,
  type Hit,
  type Library,
  searchClaims,
  search as searchLibrary,
} from "../../store/index.ts";
import { offsetsOf } from "../../text/index.ts";
import { dateOption, parse, wholeOption } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  limit: { type: "string" },
  offset: { type: "string" },
  publisher: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  case: { type: "string" },
} as const;

const MOST = 1_000;
/** UTF-16 units of the text that are shown on each side of a hit. */
const AROUND = 70;

type Values = ReturnType<typeof parse<typeof OPTIONS>>["values"];

/** Runs the command. */
export async function search(args: readonly string[], streams: Streams): Promise<number> {
  const excluded = args.filter(isExcludedWord);
  const { values, positionals } = parse(
    args.filter((arg) => !isExcludedWord(arg)),
    OPTIONS,
  );
  const query = [...positionals, ...excluded].join(" ");
  if (query.trim() === "") throw new UsageError("type what to look for");
  return withLibrary(values.library, async (library) => {
    const options = await optionsOf(library, values);
    const { hits, truncated } = await searchLibrary(library.engine, query, options);
    for (const [at, hit] of hits.entries())
      streams.out(values.json ? lineOf(hit) : listingOf(hit, at, streams));
    const told = await searchClaims(library.engine, query, options);
    if (told.hits.length > 0 && !values.json) streams.out(rightToLeft(["الادعاءات", ""]));
    for (const [at, hit] of told.hits.entries())
      streams.out(values.json ? claimLineOf(hit) : claimListingOf(hit, at));
    if ((truncated || told.truncated) && !values.quiet)
      streams.err("isnad: this beginning has very many words; not all were looked for. Type more letters.");
    if (hits.length + told.hits.length === 0 && !values.json && !values.quiet)
      streams.err(`isnad: nothing found for ${query}${await whyNothing(library)}`);
    return EXIT.done;
  });
}

/** `-تصحيح` is a word that must not be there, and no option: those are spelled in ASCII. */
const isExcludedWord = (arg: string): boolean => /^-["«“]?[^\p{ASCII}]/u.test(arg);

/** A mistyped place is a new library: whoever searches it is told. */
const whyNothing = async (library: Library): Promise<string> =>
  (await library.isEmpty())
    ? `; the library at ${library.engine.location} is empty, isnad add takes articles in`
    : "";

async function optionsOf(library: Library, { limit, offset, publisher, from, to, ...values }: Values) {
  const folder = values.case === undefined ? null : await getCase(library.engine.reading, values.case);
  const [since, until] = [dateOption("from", from), dateOption("to", to)];
  if (since !== undefined && until !== undefined && since.slice(0, until.length) > until)
    throw new UsageError(`--from ${since} is later than --to ${until}`);
  return {
    limit: wholeOption("limit", limit, { min: 1, max: MOST }) ?? 20,
    offset: wholeOption("offset", offset, { min: 0, max: Number.MAX_SAFE_INTEGER }) ?? 0,
    ...(publisher !== undefined && { publisher }),
    ...(since !== undefined && { from: since }),
    ...(until !== undefined && { to: until }),
    ...(folder && { case: folder.id }),
  };
}

/** One JSON object; offsets count code points of the article's text, and are null where its title alone answers. */
function lineOf({ article, report, score, text, body, start, end }: Hit): string {
  const place =
    start === null || end === null
      ? { start: null, end: null }
      : offsetsOf(body).toCodePoints({ start, end });
  return `${JSON.stringify({ article, report, score, text, ...place })}\n`;
}

function listingOf(hit: Hit, at: number, { colour }: Streams): string {
  const about = [hit.title ?? "(بلا عنوان)", hit.publisher, hit.published].filter((part) => part !== null);
  const lines = [`${at + 1}. ${about.map((part) => isolate(oneLine(part))).join(" · ")}`];
  if (hit.start !== null && hit.end !== null)
    lines.push(`   ${isolate(excerptOf(hit, [hit.start, hit.end], colour))}`);
  return rightToLeft([...lines, `   ${isolate(hit.article)}`, ""]);
}

function claimLineOf({ claim: { id, gist, articles, outlets, verdict }, score, wording }: ClaimHit): string {
  const other = wording && { article: wording.article, text: wording.text };
  return `${JSON.stringify({ claim: id, gist, articles, outlets, verdict, score, wording: other })}\n`;
}

function claimListingOf({ claim, wording }: ClaimHit, at: number): string {
  const lines = [`${at + 1}. ${isolate(oneLine(claim.gist))} · ${countOf(claim.articles, NOUNS.article)}`];
  if (wording) lines.push(`   ${isolate(oneLine(wording.text))}`);
  return rightToLeft([...lines, `   ${isolate(claim.id)}`, ""]);
}

function excerptOf({ body, text }: Hit, [start, end]: readonly [number, number], colour: boolean): string {
  const [on, off] = colour ? ["\u001b[1m", "\u001b[22m"] : ["", ""];
  return `…${before(body, start)}${on}${partOfLine(text)}${off}${after(body, end)}…`;
}

/** The words before an offset, cut at a space. */
const before = (text: string, end: number): string =>
  partOfLine(text.slice(Math.max(0, end - AROUND), end)).replace(end > AROUND ? /^\S*\s/u : /^/, "");

const after = (text: string, start: number): string =>
  partOfLine(text.slice(start, start + AROUND)).replace(start + AROUND < text.length ? /\s\S*$/u : /$/, "");
