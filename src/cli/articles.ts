/**
 * The articles that a command compares: those of the files that it names, else those of the library.
 * @module
 */
import { existsSync } from "node:fs";
import { gatherGroupDecisions, gatherInputs, gatherLibrary, openInputs } from "../library/index.ts";
import type { DescribedArticle } from "../model/index.ts";
import { type GroupDecisions, InputError, STANDARD_INPUT } from "../pipeline/index.ts";
import { findCaseItems, getCase, type Library } from "../store/index.ts";
import { allowedAddresses } from "./addresses.ts";
import { ANALYST_OPTIONS, analystOptions } from "./analysing.ts";
import { columnsOption } from "./arguments.ts";
import { EXIT, UsageError } from "./errors.ts";
import { LIBRARY_OPTIONS, withLibrary } from "./library.ts";
import type { Streams } from "./streams.ts";

/** Options of every command that compares articles. */
export const ARTICLE_OPTIONS = {
  ...LIBRARY_OPTIONS,
  case: { type: "string" },
  columns: { type: "string" },
  ...ANALYST_OPTIONS,
} as const;

/** What those options were given. */
export interface ArticleValues {
  readonly library?: string;
  readonly quiet: boolean;
  readonly case?: string;
  readonly columns?: string;
  readonly threads?: string;
  readonly overlay?: string;
}

/** How many threads were asked for, where any were. Throws a UsageError. */
export function threadsOf(values: ArticleValues): { readonly threads?: number } {
  const { threads } = analystOptions(values);
  return threads === undefined ? {} : { threads };
}

/** Articles with what people decided about their claims, and the exit code that reading them has earned. */
export interface GatheredArticles {
  readonly articles: readonly DescribedArticle[];
  /** None for files. */
  readonly decisions?: GroupDecisions;
  readonly code: number;
}

const EVERY = 100;

/** Reads the named inputs, or the library where none is named. An input that cannot be read is one line; the others go on. */
export async function gatherArticles(
  names: readonly string[],
  values: ArticleValues,
  streams: Streams,
): Promise<GatheredArticles> {
  if (names.length === 0)
    return withLibrary(values.library, async (library) => {
      const articles = await gatherLibrary(library, await membersOf(library, values.case));
      const { decisions, orphans } = await gatherGroupDecisions(library, articles);
      for (const { id, by } of orphans)
        streams.err(`isnad: decision ${id} (${by}) has lost its words; look at the claim again`);
      return { articles, decisions, code: EXIT.done };
    });
  if (values.case !== undefined)
    throw new UsageError("--case names articles of the library; name no files with it");
  return gatherFiles(names, values, streams);
}

async function membersOf(
  library: Library,
  name: string | undefined,
): Promise<{ members?: ReadonlySet<string> }> {
  if (name === undefined) return {};
  const { reading } = library.engine;
  const { id } = await getCase(reading, name);
  return { members: new Set(await findCaseItems(reading, id, "article")) };
}

/**
 * One article: a file that holds one, one of several in a file (`dump.jsonl#12`), or an article of the library by its id.
 * Throws an InputError where it cannot be had.
 */
export async function gatherArticle(name: string, values: ArticleValues): Promise<DescribedArticle> {
  const file = fileOf(name);
  const found =
    file === null
      ? await withLibrary(values.library, (library) => gatherLibrary(library, { members: new Set([name]) }))
      : await gatherInputs(openNamed([file], values), {
          ...analystOptions(values),
          onFailed: ({ message }) => {
            throw new InputError(message);
          },
        });
  const one =
    found.find(({ article }) => name.endsWith(article.id)) ??
    (file === name && found.length === 1 ? found[0] : undefined);
  if (one) return one;
  if (file === null) throw new InputError(`${name} is neither a file nor an analysed article of the library`);
  throw new InputError(`${file} holds ${found.length} articles; name one of them, such as ${file}#1`);
}

/** The file that a name stands for, null where it stands for none. */
function fileOf(name: string): string | null {
  if (name === STANDARD_INPUT || /^https?:\/\//u.test(name) || existsSync(name)) return name;
  const [file = name] = name.split("#", 1);
  return existsSync(file) ? file : null;
}

const openNamed = (names: readonly string[], { columns }: ArticleValues) =>
  openInputs(names, { columns: columnsOption(columns), allow: allowedAddresses() });

async function gatherFiles(
  names: readonly string[],
  values: ArticleValues,
  streams: Streams,
): Promise<GatheredArticles> {
  let failed = 0;
  const articles = await gatherInputs(openNamed(names, values), {
    ...analystOptions(values),
    onFailed: ({ message }) => {
      failed++;
      streams.err(`isnad: ${message}`);
    },
    onDescribed: (done) => {
      if (!values.quiet && done % EVERY === 0) streams.progress(`isnad: ${done} articles read`);
    },
  });
  streams.progress("");
  return { articles, code: failed > 0 ? EXIT.inputs : EXIT.done };
}
