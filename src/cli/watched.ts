/**
 * What is to be watched, and which watch is meant, as it is typed.
 * @module
 */
import {
  findVoices,
  findWatchIds,
  getVoice,
  type Library,
  NotFoundError,
  type Subject,
} from "../store/index.ts";
import { dateOption } from "./arguments.ts";
import { claimIdOf } from "./claim-id.ts";
import { UsageError } from "./errors.ts";
import { onlyId } from "./only-id.ts";

/** Options that say what is watched, by whom, and who is told. */
export const WATCHED_OPTIONS = {
  claim: { type: "string" },
  voice: { type: "string" },
  search: { type: "string" },
  publisher: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  case: { type: "string" },
  name: { type: "string" },
  webhook: { type: "string" },
  "no-webhook": { type: "boolean", default: false },
  by: { type: "string" },
} as const;

type Values = Readonly<Partial<Record<keyof typeof WATCHED_OPTIONS, string | boolean>>> & {
  readonly [K in Exclude<keyof typeof WATCHED_OPTIONS, "no-webhook">]?: string;
};

/** The one thing that is to be watched. Throws a UsageError where there is none or several, or it is not there. */
export async function subjectAsked(library: Library, values: Values): Promise<Subject> {
  const { claim, voice, search } = values;
  const named = [claim, voice, search].filter((one) => one !== undefined);
  if (named.length !== 1)
    throw new UsageError("name one thing to watch: --claim ID, --voice NAME or --search WORDS");
  if (search === undefined) refuseFilters(values);
  if (claim !== undefined) return { kind: "claim", claim: await claimIdOf(library, claim) };
  if (voice !== undefined) return { kind: "voice", voice: await voiceNamed(library, voice) };
  return searchAsked(search ?? "", values);
}

const FILTERS = ["publisher", "from", "to", "case"] as const;

function refuseFilters(values: Values): void {
  const given = FILTERS.find((name) => values[name] !== undefined);
  if (given !== undefined) throw new UsageError(`--${given} belongs to --search`);
}

function searchAsked(query: string, { publisher, from, to, ...values }: Values): Subject {
  if (query.trim() === "") throw new UsageError("type what to look for: --search WORDS");
  const [since, until] = [dateOption("from", from), dateOption("to", to)];
  if (
    since !== undefined &&
    until !== undefined &&
    since.slice(0, until.length) > until.slice(0, since.length)
  )
    throw new UsageError(`--from ${since} is later than --to ${until}`);
  const filter = {
    ...(publisher !== undefined && { publisher }),
    ...(since !== undefined && { from: since }),
    ...(until !== undefined && { to: until }),
    ...(values.case !== undefined && { case: values.case }),
  };
  return { kind: "search", query, filter };
}

/** A voice by its id or its name; those that count as one voice are one. */
async function voiceNamed({ engine: { reading } }: Library, named: string): Promise<string> {
  try {
    return (await getVoice(reading, named)).id;
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  const found = await findVoices(reading, named);
  const roots = [...new Set(found.map(({ id, mergedInto }) => mergedInto ?? id))];
  const [only, more] = roots;
  if (only === undefined)
    throw new UsageError(`the library has no voice ${named}; isnad voices finds them by their whole name`);
  if (more !== undefined)
    throw new UsageError(`several voices are called ${named}; give the id of one (isnad voices ${named})`);
  return only;
}

/** The address that news are to be sent to. Throws a UsageError where it is none. */
export function webhookAsked({ webhook }: Values): string | undefined {
  if (webhook === undefined) return undefined;
  if (!/^https?:\/\//iu.test(webhook) || !URL.canParse(webhook))
    throw new UsageError(`${JSON.stringify(webhook)} is no address; write it whole, with https://`);
  return webhook;
}

/** The name of who watches. Throws a UsageError where nobody can tell. */
export function whoWatches({ by }: Values, { USER, USERNAME } = process.env): string {
  const name = (by ?? USER ?? USERNAME ?? "").trim();
  if (name === "") throw new UsageError("say who watches: --by NAME");
  return name;
}

/** The id of the only watch that begins so. Throws a UsageError where none does, or several do. */
export async function watchNamed({ engine }: Library, names: readonly string[]): Promise<string> {
  const [named, ...more] = names;
  if (named === undefined || more.length > 0)
    throw new UsageError("name one watch by its id; isnad watches lists them");
  return onlyId(await findWatchIds(engine.reading, named), named, {
    many: "watches",
    none: `there is no watch ${named}; isnad watches lists them`,
  });
}
