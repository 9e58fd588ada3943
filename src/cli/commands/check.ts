/**
 * `isnad check`: a message that somebody asks about; what it was, who said it first, who checked it.
 * @module
 */
import { existsSync } from "node:fs";
import { checkJson, checkMessage, FactCheckShelf, openInputs } from "../../library/index.ts";
import { InputError, STANDARD_INPUT } from "../../pipeline/index.ts";
import { renderCheck } from "../../render/index.ts";
import { allowedAddresses } from "../addresses.ts";
import { parse, wholeOption } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { keepTraced } from "../kept-claims.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = { ...LIBRARY_OPTIONS, limit: { type: "string" } } as const;

/** Runs the command: `check TEXT|FILE|-`. */
export async function check(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [message, ...others] = positionals;
  if (message === undefined || others.length > 0)
    throw new UsageError("check takes one message in quotation marks, one file, or - for standard input");
  const limit = wholeOption("limit", values.limit, { min: 1, max: 100 });
  const text = await textOf(message);
  return withLibrary(values.library, async (library) => {
    if (!(await library.isEmpty())) await keepTraced(library, { ...values, fresh: false }, streams);
    const most = limit === undefined ? {} : { claims: limit, factChecks: limit };
    const checked = await checkMessage(library, new FactCheckShelf(library), text, most);
    streams.out(values.json ? `${JSON.stringify(checkJson(checked))}\n` : renderCheck(checked, streams));
    return EXIT.done;
  });
}

/** A message is what names no file, not even one that is missing, and has a space or an Arabic letter in it. */
async function textOf(message: string): Promise<string> {
  if (message.trim() === "") throw new UsageError("the message is empty; name its words");
  const isName =
    message === STANDARD_INPUT || /^https?:\/\/\S+$/iu.test(message) || isFile(message) || !isWords(message);
  if (!isName) return message;
  const texts: string[] = [];
  for await (const input of openInputs([message], { allow: allowedAddresses() })) {
    if (!input.ok) throw new InputError(input.failure.message);
    texts.push(input.value.text);
    if (texts.length > 1) throw new UsageError(`${message} holds several articles; give one of them`);
  }
  const [text] = texts;
  if (text === undefined) throw new InputError(`${message}: holds no text`);
  return text;
}

const isWords = (message: string): boolean =>
  /[\s\p{Script=Arabic}]/u.test(message) && !/\.txt$/iu.test(message);

/** A long message is no name that a file system would take. */
const isFile = (message: string): boolean => message.length < 1_000 && existsSync(message);
