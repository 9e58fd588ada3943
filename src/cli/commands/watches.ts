/**
 * `isnad watches`: claims, voices and searches that are watched, and their news.
 * @module
 */
import { feedOf, pageOfNews, showWatch, showWatches } from "../../api/index.ts";
import {
  deliverNews,
  FactCheckShelf,
  findNews,
  reviseWatch,
  saveWatch,
  testWebhook,
} from "../../library/index.ts";
import { findWatches, type Library, type NewsFilter, removeWatch } from "../../store/index.ts";
import { type Actions, type Asked as AskedOf, actionOf } from "../actions.ts";
import { allowedAddresses } from "../addresses.ts";
import { dateOption, parse, wholeOption } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { interruptible } from "../interrupt.ts";
import { keepTraced } from "../kept-claims.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";
import { newsLines, watchLine } from "../watch-listing.ts";
import { subjectAsked, WATCHED_OPTIONS, watchNamed, webhookAsked, whoWatches } from "../watched.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  ...WATCHED_OPTIONS,
  since: { type: "string" },
  limit: { type: "string" },
  base: { type: "string" },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>["values"];
type Asked = AskedOf<Values>;

const ACTIONS: Actions<Values> = {
  list,
  add,
  news,
  feed,
  edit,
  pause: (asked) => eachNamed(asked, (id) => reviseWatch(asked.library, id, { paused: true })),
  resume: (asked) => eachNamed(asked, (id) => reviseWatch(asked.library, id, { paused: false })),
  remove: (asked) => eachNamed(asked, (id) => removeWatch(asked.library.engine, id)),
  run: runOnce,
  test,
};

/** Runs the command: without an action it lists the watches. */
export async function watches(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [action = "list", ...names] = positionals;
  const act = actionOf("watches", ACTIONS, action);
  if (["list", "add", "run"].includes(action) && names.length > 0)
    throw new UsageError(`isnad watches ${action} takes no ${JSON.stringify(names[0])}`);
  return withLibrary(values.library, (library) => act({ library, names, values, streams }));
}

const print = (streams: Streams, line: object): void => streams.out(`${JSON.stringify(line)}\n`);

async function list({ library, values, streams }: Asked): Promise<number> {
  const all = await showWatches(library);
  for (const watch of all) {
    if (values.json) print(streams, watch);
    else streams.out(watchLine(watch));
  }
  if (all.length === 0 && !values.quiet && !values.json)
    streams.err("isnad: nothing is watched; isnad watches add --claim ID, --voice NAME or --search WORDS");
  return EXIT.done;
}

async function add({ library, values, streams }: Asked): Promise<number> {
  const webhook = webhookAsked(values);
  if (values.claim !== undefined) await traced(library, values, streams);
  const { watch, secret } = await saveWatch(library, new FactCheckShelf(library), {
    subject: await subjectAsked(library, values),
    by: whoWatches(values),
    ...(values.name !== undefined && { name: values.name }),
    ...(webhook !== undefined && { webhook }),
  });
  tellSaved(watch.id, secret, values, streams);
  return EXIT.done;
}

function tellSaved(id: string, secret: string | null, { json, quiet }: Values, streams: Streams): void {
  if (json) {
    print(streams, { ok: id, secret });
    return;
  }
  streams.out(`${id}\n${secret === null ? "" : `${secret}\n`}`);
  if (secret !== null && !quiet)
    streams.err("isnad: the second line is the secret of the webhook; it is not shown again");
}

async function edit({ library, names, values, streams }: Asked): Promise<number> {
  const id = await watchNamed(library, names);
  const { name } = values;
  const webhook = values["no-webhook"] ? null : webhookAsked(values);
  if (name === undefined && webhook === undefined)
    throw new UsageError("say what to change: --name NAME, --webhook URL or --no-webhook");
  const { secret } = await reviseWatch(library, id, {
    ...(name !== undefined && { name }),
    ...(webhook !== undefined && { webhook }),
  });
  tellSaved(id, secret, values, streams);
  return EXIT.done;
}

/** A mistyped id changes none. */
async function eachNamed(
  { library, names }: Asked,
  change: (id: string) => Promise<unknown>,
): Promise<number> {
  if (names.length === 0) throw new UsageError("name a watch by its id; isnad watches lists them");
  const ids: string[] = [];
  for (const name of names) ids.push(await watchNamed(library, [name]));
  for (const id of ids) await change(id);
  return EXIT.done;
}

const DEFAULT_LIMIT = 40;
const MOST = 1_000_000;
/** News read at once. */
const PAGE = 500;

async function news({ library, names, values, streams }: Asked): Promise<number> {
  const limit = wholeOption("limit", values.limit, { min: 1, max: MOST }) ?? DEFAULT_LIMIT;
  const filter: NewsFilter = {
    ...(names.length > 0 && { watch: await watchNamed(library, names) }),
    ...sinceOf(values.since),
  };
  let shown = 0;
  for (let after: string | null | undefined; after !== null && shown < limit; ) {
    const page = await pageOfNews(library, {
      ...filter,
      limit: Math.min(PAGE, limit - shown),
      ...(after !== undefined && { after }),
    });
    for (const one of page.items) {
      if (values.json) print(streams, one);
      else streams.out(newsLines(one));
    }
    shown += page.items.length;
    after = page.next;
  }
  if (shown === 0 && !values.quiet && !values.json) streams.err("isnad: no news");
  return EXIT.done;
}

/** Digits alone are a number of news; a day or a month has a hyphen. */
function sinceOf(since: string | undefined): Pick<NewsFilter, "since" | "from"> {
  if (since === undefined) return {};
  if (/^\d+$/u.test(since))
    return { since: wholeOption("since", since, { min: 0, max: Number.MAX_SAFE_INTEGER }) ?? 0 };
  return { from: dateOption("since", since) ?? "" };
}

const BASE = "http://127.0.0.1:4747";

async function feed({ library, names, values, streams }: Asked): Promise<number> {
  const { base = BASE } = values;
  if (!/^https?:\/\//iu.test(base) || !URL.canParse(base))
    throw new UsageError(`--base takes the address of a desk, not ${JSON.stringify(base)}`);
  const watch = names.length === 0 ? null : await watchNamed(library, names);
  streams.out(`${await feedOf(library, { watch, base: base.replace(/\/+$/u, ""), after: undefined })}\n`);
  return EXIT.done;
}

async function traced(library: Library, values: Values, streams: Streams): Promise<void> {
  if (!(await library.isEmpty())) await keepTraced(library, { ...values, fresh: false }, streams);
}

/** Claims are traced first where one is watched and the trace is behind. */
async function runOnce({ library, values, streams }: Asked): Promise<number> {
  const allow = allowedAddresses();
  const watched = await findWatches(library.engine.reading);
  if (
    watched.some(({ paused, subject }) => !paused && subject.kind === "claim") &&
    !(await library.isEmpty())
  )
    await keepTraced(library, { ...values, fresh: false }, streams);
  return interruptible(async (signal) => {
    const found = await findNews(library, new FactCheckShelf(library), {
      signal,
      onNews: ({ id, name }, count) => {
        if (values.json) print(streams, { watch: id, name, news: count });
      },
    });
    const { delivered, failed } = await deliverNews(library, {
      allow,
      signal,
      onAttempt: ({ watch, news: one }, failure) => {
        if (values.json) print(streams, { watch: watch.id, delivery: one.id, error: failure });
        if (failure !== null) streams.err(`isnad: ${watch.webhook?.url ?? watch.id}: ${failure}`);
      },
    });
    if (!values.quiet) streams.err(`isnad: ${found} news, ${delivered} delivered, ${failed} failed`);
    if (signal.aborted) return EXIT.interrupted;
    return failed > 0 ? EXIT.inputs : EXIT.done;
  });
}

async function test({ library, names, values, streams }: Asked): Promise<number> {
  const allow = allowedAddresses();
  const id = await watchNamed(library, names);
  const { ok, status, error } = await testWebhook(library, id, { allow });
  if (values.json) print(streams, { ok, status, error });
  const { webhook } = await showWatch(library, id);
  if (!ok) streams.err(`isnad: ${webhook?.url ?? id}: ${error}`);
  else if (!values.quiet) streams.err(`isnad: ${webhook?.url ?? id}: answered ${status}`);
  return ok ? EXIT.done : EXIT.inputs;
}
