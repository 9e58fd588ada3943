/**
 * Prints a row for every country that data/lexicon/places.tsv does not have yet, by the Arabic names that come with
 * Node (Unicode CLDR). The rows are added by hand, with other spellings: `npx tsx scripts/make-places.ts`.
 * @module
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { canonicalName, spellingsOf } from "../src/arabic/lexicon/phrase-tables.ts";
import { readTable } from "../src/arabic/lexicon/schema.ts";
import { foldWord } from "../src/text/index.ts";

/** Codes that CLDR names but that are no countries: groupings, outlying islands, test locales. */
const NO_COUNTRY = new Set("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split(" "));
const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

function countryNames(): string[] {
  const names = new Intl.DisplayNames("ar", { type: "region", fallback: "none" });
  const codes = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter((code) => !NO_COUNTRY.has(code));
  const given = codes.flatMap((code) => names.of(code) ?? []);
  return [...new Set(given.map((name) => name.replace(/ \(.*\)$/u, "")))];
}

function knownNames(): Set<string> {
  const file = fileURLToPath(new URL("../data/lexicon/places.tsv", import.meta.url));
  const table = readTable("places", readFileSync(file, "utf8"), "data/lexicon/places.tsv");
  const spellings = table.rows.flatMap(([name = "", , aliases = ""]) => [
    canonicalName(name),
    ...spellingsOf(name, aliases),
  ]);
  return new Set(spellings.map(foldWord));
}

const known = knownNames();
for (const name of countryNames())
  if (!known.has(foldWord(name))) console.log([name, "country", "", ""].join("\t"));
