/**
 * The ANT corpus (Arabic News Texts, several sources): files in a form like that of TREC, in folders by outlet and subject.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The headline, an empty line and the text of each article under a checkout of the corpus; files without text are left out. */
export function* readAnt(root: string): Generator<{ readonly text: string }> {
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }).sort()) {
    if (!file.endsWith(".txt")) continue;
    const raw = readFileSync(join(root, file), "utf8");
    const title = field(raw, "TITLE");
    const body = field(raw, "TEXT");
    if (title !== null && body !== null) yield { text: `${title}\n\n${body}\n` };
  }
}

function field(raw: string, name: string): string | null {
  const found = new RegExp(`<${name}>(.*?)</${name}>`, "su").exec(raw)?.[1];
  return found === undefined ? null : found.trim();
}
