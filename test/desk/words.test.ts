/**
 * The words of the interface: both languages have all of them, and none that nobody uses.
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const WEB = fileURLToPath(new URL("../../src/web", import.meta.url));
const PLURALS = { ar: ["zero", "one", "two", "few", "many", "other"], en: ["one", "other"] } as const;
const PLURAL = /_(zero|one|two|few|many|other)$/u;

const folders = [
  "i18n",
  ...readdirSync(join(WEB, "pages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `pages/${name}`),
];

type Words = { readonly [key: string]: string | Words };

const read = (folder: string, language: "ar" | "en"): ReadonlyMap<string, string> =>
  new Map(flatten(JSON.parse(readFileSync(join(WEB, folder, `words.${language}.json`), "utf8")), ""));

const flatten = (words: Words, before: string): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[before + key, value]] : flatten(value, `${before}${key}.`),
  );

const isPlural = (key: string, words: ReadonlyMap<string, string>): boolean =>
  PLURAL.test(key) && words.has(key.replace(PLURAL, "_other")) && words.has(key.replace(PLURAL, "_one"));

const stems = (words: ReadonlyMap<string, string>): string[] =>
  [...new Set([...words.keys()].map((key) => (isPlural(key, words) ? key.replace(PLURAL, "") : key)))].sort();

const variables = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/gu)].map(([, name]) => name ?? "").sort();

/** `trouble.fault` may be asked for as `trouble.${code}`, `theme_dark` as `theme_${value}` or `${setting}_${value}`. */
const beginnings = (key: string): string[] =>
  [...key.matchAll(/[._]/gu)].map(({ index }) => key.slice(0, index + 1));

const codeOf = (folder: string): string =>
  readdirSync(join(WEB, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");

describe.each(folders)("the words of %s", (folder) => {
  const [ar, en] = [read(folder, "ar"), read(folder, "en")];

  it("are there in both languages", () => expect(stems(ar)).toEqual(stems(en)));

  it("have every plural form of their language", () => {
    for (const [language, words] of [
      ["ar", ar],
      ["en", en],
    ] as const)
      for (const key of words.keys())
        if (isPlural(key, words))
          for (const form of PLURALS[language])
            expect(words.has(key.replace(PLURAL, `_${form}`)), `${language} ${key} ${form}`).toBe(true);
  });

  it("say the same things of the same variables", () => {
    for (const [key, text] of ar)
      if (!isPlural(key, ar)) expect(variables(text), key).toEqual(variables(en.get(key) ?? ""));
  });

  it("are used, each of them", () => {
    const code = codeOf(folder === "i18n" ? "." : folder);
    const isUsed = (key: string): boolean =>
      code.includes(`"${key}"`) || beginnings(key).some((start) => code.includes(`\`${start}\${`));
    expect(
      stems(ar).filter((key) => !isUsed(key)),
      relative(WEB, folder),
    ).toEqual([]);
  });
});
