/**
 * `isnad serve`: the desk, on this machine.
 * @module
 */
import { createApp, findWebFolder } from "../../api/index.ts";
import { Desk } from "../../desk/index.ts";
import { openInputs } from "../../library/index.ts";
import { createCase, type Library } from "../../store/index.ts";
import { allowedAddresses } from "../addresses.ts";
import { ANALYST_OPTIONS, analystOptions } from "../analysing.ts";
import { parse, wholeOption } from "../arguments.ts";
import { EXIT, LibraryError, lineOf, UsageError } from "../errors.ts";
import { interruptible } from "../interrupt.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  ...ANALYST_OPTIONS,
  host: { type: "string" },
  port: { type: "string" },
  sample: { type: "string", multiple: true },
} as const;

const HOST = "127.0.0.1";
const PORT = 4747;
/** The case that sample articles are put into, so that they can be told from a desk's own. */
const SAMPLE_CASE = "عيّنة";

/** Runs the command until it is stopped. `signal` stops it too, for tests. */
export async function serve(
  args: readonly string[],
  streams: Streams,
  signal?: AbortSignal,
): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  if (positionals.length > 0) throw new UsageError(`isnad serve takes no ${JSON.stringify(positionals[0])}`);
  const port = wholeOption("port", values.port, { min: 0, max: 65_535 }) ?? PORT;
  const host = values.host ?? HOST;
  const options = { ...analystOptions(values), allow: allowedAddresses() };
  return withLibrary(values.library, (library) =>
    interruptible(async (interrupted) => {
      const stop = signal ? AbortSignal.any([interrupted, signal]) : interrupted;
      const onFault = (error: unknown): void => streams.err(`isnad: internal error: ${lineOf(error)}`);
      const desk = new Desk(library, { ...options, onTrouble: onFault });
      try {
        const app = await createApp(desk, { hosts: [host], onFault });
        const address = await listening(app.listen({ host, port }), host, port);
        for (const message of await takeSample(desk, library, values.sample ?? []))
          streams.err(`isnad: ${message}`);
        if (!values.quiet) announce(address, library, streams);
        await ended(stop);
        await app.close();
      } finally {
        await desk.close();
      }
      return EXIT.done;
    }),
  );
}

async function listening(begun: Promise<string>, host: string, port: number): Promise<string> {
  try {
    return await begun;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EADDRINUSE")
      throw new LibraryError(
        `port ${port} of ${host} is taken, perhaps by another isnad serve; choose one: --port N`,
      );
    throw new LibraryError(
      `cannot listen on ${host}:${port} (${lineOf(error)}); choose others by --host and --port`,
    );
  }
}

/** Only an empty library is given a sample: a desk's own is left as it is. Gives back what could not be read, and why. */
async function takeSample(desk: Desk, library: Library, names: readonly string[]): Promise<string[]> {
  if (names.length === 0 || !(await library.isEmpty())) return [];
  const { id } = await createCase(library.engine, SAMPLE_CASE);
  const { failures } = await desk.takeIn(openInputs(names), { caseId: id, input: names.join(" ") });
  return failures.map(({ message }) => message);
}

function announce(address: string, { engine }: Library, streams: Streams): void {
  streams.out(`isnad: the desk is at ${address} (library: ${engine.location}); Ctrl-C ends it\n`);
  if (findWebFolder() === null)
    streams.err("isnad: the web app is not built, only the API answers; npm run build makes it");
}

function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
