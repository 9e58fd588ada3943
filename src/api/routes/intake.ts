/**
 * The intake: files, texts and addresses, and what could not be read of them.
 * @module
 */
import type { intakeRoutes } from "../../contract/index.ts";
import type { Desk, Intake } from "../../desk/index.ts";
import { openInputs, readPasted } from "../../library/index.ts";
import { findFailures, forgetFailuresBefore, getCase } from "../../store/index.ts";
import type { Handlers } from "../handlers.ts";

/** Only these are read again by the server itself: the name of a file says nothing of a file on this machine. */
const isAddress = (input: string): boolean => /^https?:\/\//iu.test(input);

/** Answers the routes of the intake. */
export const intakeHandlers: Handlers<keyof typeof intakeRoutes> = {
  "POST /api/intake/file": async ({ query: { name, ...query }, body, signal }, desk) => {
    const caseId = await caseOf(desk, query.case);
    return replyOf(await desk.takeIn(openInputs([{ name, bytes: body }]), { input: name, caseId, signal }));
  },
  "POST /api/intake/text": async ({ body: { case: named, ...pasted }, signal }, desk) => {
    const caseId = await caseOf(desk, named);
    const read = await readPasted(pasted);
    const input = read.ok ? read.value.path : read.failure.input;
    return replyOf(await desk.takeIn(oneOf(read), { input, caseId, signal }));
  },
  "POST /api/intake/url": async ({ body: { url, follow = false, case: named }, signal }, desk) => {
    const caseId = await caseOf(desk, named);
    return replyOf(await desk.takeAddresses([url], { input: url, caseId, signal, follow }));
  },
  "GET /api/intake/failures": async (_, { library }) => {
    const failures = await findFailures(library.engine.reading);
    return failures.reverse().map((failure) => ({ ...failure, retriable: isAddress(failure.input) }));
  },
  "POST /api/intake/retry": async ({ body: { inputs }, signal }, desk) => {
    const { engine } = desk.library;
    const began = new Date().toISOString();
    const failed = (await findFailures(engine.reading)).map(({ input }) => input).filter(isAddress);
    const again = inputs ? failed.filter((input) => inputs.includes(input)) : failed;
    const taken = await desk.takeAddresses(again, { input: again[0] ?? "", signal });
    if (!signal.aborted) await forgetFailuresBefore(engine, again, began);
    return replyOf(taken);
  },
  "POST /api/intake/forget": async ({ body }, { library }) => {
    await forgetFailuresBefore(library.engine, body.inputs, new Date(Date.now() + 1).toISOString());
  },
};

async function caseOf({ library }: Desk, named: string | undefined): Promise<string | undefined> {
  return named === undefined ? undefined : (await getCase(library.engine.reading, named)).id;
}

async function* oneOf<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** An intake as the API tells it. */
export const replyOf = ({ articles, failures, ...sums }: Intake) => ({
  ...sums,
  articles: [...articles],
  failures: failures.map(({ input, kind, message }) => ({ input, kind, message })),
});
