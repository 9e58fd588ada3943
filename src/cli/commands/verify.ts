/**
 * `isnad verify`: checks evidence packs, without a library.
 * @module
 */
import { readFileSync } from "node:fs";
import { readPack, verifyPack } from "../../verify/index.ts";
import { choiceOption, parse } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import type { Streams } from "../streams.ts";
import { verifiedText } from "../verified-text.ts";

const OPTIONS = {
  language: { type: "string", default: "ar" },
  json: { type: "boolean", default: false },
} as const;

/** Runs the command: `verify PACK...`. */
export async function verify(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  if (positionals.length === 0) throw new UsageError("name a pack to check");
  const language = choiceOption("--language", values.language, ["ar", "en"]);
  let code: number = EXIT.done;
  for (const file of positionals) {
    const bytes = await readPack(file);
    if (!bytes.ok) {
      streams.err(`isnad: ${bytes.failure.message}`);
      code = EXIT.inputs;
      continue;
    }
    const verified = await verifyPack(bytes.value, toolVersion());
    if (!verified.intact) code = EXIT.inputs;
    streams.out(
      values.json ? `${JSON.stringify({ file, ...verified })}\n` : verifiedText(file, verified, language),
    );
  }
  return code;
}

function toolVersion(): string {
  const about: { readonly version: string } = JSON.parse(
    readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
  );
  return `isnad ${about.version}`;
}
