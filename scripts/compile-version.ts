/**
 * Names the version of the rules by their own code, in src/pipeline/version.generated.ts: a library knows by it what to analyse anew.
 * @module
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The modules that decide what is found. */
const MODULES = ["text", "grammar", "arabic", "extract", "debris"];
/** The modules that decide, beside those, which claims are traced. */
const TRACING = ["text", "match", "origins"];
/** Tests find nothing; rows have a version of their own. */
const BESIDE = /\.(?:test|case)\.ts$|arabic\/lexicon\/rows\.generated\.ts$/;

/** Twelve hexadecimal digits that change with any change of the code, line ends apart. */
export const codeVersion = (root: string): string => versionOf(root, MODULES);

/** The same for what is traced across articles. */
export const tracingVersion = (root: string): string => versionOf(root, TRACING);

function versionOf(root: string, modules: readonly string[]): string {
  const files = modules.flatMap((name) => sourcesOf(root, name)).sort();
  const hash = createHash("sha256");
  for (const file of files)
    hash.update(`${file}\n${readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n")}\n`);
  return hash.digest("hex").slice(0, 12);
}

function sourcesOf(root: string, module: string): string[] {
  const names = readdirSync(join(root, "src", module), { recursive: true, encoding: "utf8" });
  return names
    .map((name) => `src/${module}/${name.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(".ts") && !BESIDE.test(file));
}

/** Writes the module below a checkout's root. */
export function compileVersion(root: string): void {
  writeFileSync(
    join(root, "src/pipeline/version.generated.ts"),
    `/** Made by scripts/compile-version.ts. Do not edit. */\nexport const codeVersion = "${codeVersion(root)}";\nexport const tracingVersion = "${tracingVersion(root)}";\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compileVersion(join(import.meta.dirname, ".."));
