/**
 * `isnad feeds`: addresses that are looked at again and again.
 * @module
 */
import { pollFeeds, startAnalysts } from "../../library/index.ts";
import { type Feed, findFeeds, followFeed, leaveFeed } from "../../store/index.ts";
import { type Actions, type Asked as AskedOf, actionOf } from "../actions.ts";
import { allowedAddresses } from "../addresses.ts";
import { parse, wholeOption } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { createIntakeLog } from "../intake-log.ts";
import { interruptible } from "../interrupt.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  every: { type: "string" },
  follow: { type: "boolean", default: false },
  all: { type: "boolean", default: false },
  watch: { type: "boolean", default: false },
} as const;

const EVERY_MINUTES = 30;
/** How often a watcher looks whether a feed is due. */
const WATCH_MS = 30_000;

type Values = ReturnType<typeof parse<typeof OPTIONS>>["values"];
type Asked = AskedOf<Values>;

const ACTIONS: Actions<Values> = {
  add: follow,
  remove: leave,
  list,
  poll,
};

/** Runs the command. */
export async function feeds(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [action = "list", ...urls] = positionals;
  const act = actionOf("feeds", ACTIONS, action);
  if ((action === "add" || action === "remove") && urls.length === 0)
    throw new UsageError(`name an address: isnad feeds ${action} https://…`);
  return withLibrary(values.library, (library) => act({ library, names: urls, values, streams }));
}

async function follow({ library, names: urls, values }: Asked): Promise<number> {
  const every = wholeOption("every", values.every, { min: 1, max: 10_080 }) ?? EVERY_MINUTES;
  for (const url of urls)
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
      throw new UsageError(`${JSON.stringify(url)} is no address; write it whole, with https://`);
  for (const url of urls) {
    const follow = values.follow ? { follow: true } : {};
    await followFeed(library.engine, url, { everyMinutes: every, ...follow });
  }
  return EXIT.done;
}

async function leave({ library, names: urls, streams }: Asked): Promise<number> {
  let missing = 0;
  for (const url of urls) {
    if (await leaveFeed(library.engine, url)) continue;
    streams.err(`isnad: ${url} is not followed; isnad feeds list shows what is`);
    missing++;
  }
  return missing > 0 ? EXIT.inputs : EXIT.done;
}

async function list({ library, values, streams }: Asked): Promise<number> {
  for (const feed of await findFeeds(library.engine.reading))
    streams.out(values.json ? `${JSON.stringify(feed)}\n` : `${lineOf(feed)}\n`);
  return EXIT.done;
}

function lineOf({ url, everyMinutes, polled, next, failures, error }: Feed): string {
  const last = polled === null ? "not polled yet" : `polled ${polled}, next ${next}`;
  const trouble = error === null ? "" : `, failed ${failures} times in a row: ${error}`;
  return `${url}  every ${everyMinutes} min, ${last}${trouble}`;
}

async function poll({ library, values, streams }: Asked): Promise<number> {
  const allow = allowedAddresses();
  return interruptible(async (signal) => {
    const analysts = startAnalysts();
    let failed = 0;
    const pollOnce = (): Promise<number> =>
      pollFeeds(library, {
        ...createIntakeLog([], { ...values, quiet: true }, streams),
        all: values.all,
        ...(values.follow && { follow: true }),
        allow,
        signal,
        analysts,
        onPolled: ({ url }, { added, revised, failed: broken }, error) => {
          failed += broken + (error === null ? 0 : 1);
          if (error !== null) streams.err(`isnad: ${error}`);
          if (values.json)
            streams.out(`${JSON.stringify({ feed: url, added, revised, failed: broken, error })}\n`);
          else if (!values.quiet && error === null)
            streams.err(`isnad: ${url}: ${added} added, ${revised} revised`);
        },
      });
    try {
      await pollOnce();
      while (values.watch && !signal.aborted) {
        await rest(WATCH_MS, signal);
        if (!signal.aborted) await pollOnce();
      }
    } finally {
      await analysts.close();
    }
    if (values.watch) return EXIT.done;
    if (signal.aborted) return EXIT.interrupted;
    return failed > 0 ? EXIT.inputs : EXIT.done;
  });
}

/** Waits, or less where it is told to stop. */
function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
