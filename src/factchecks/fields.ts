/**
 * Values of schema.org as people write them: a text or a list, a name or a thing with a name.
 * @module
 */

/** An object of which nothing is known. */
export type Fields = Readonly<Record<string, unknown>>;

/** Names that are taken of a list, at most. */
const MOST = 50;
/** UTF-16 units of a text that are kept: longer ones are whole articles. */
const LONGEST = 5_000;

/** The value as an object, or null. */
export const asFields = (value: unknown): Fields | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : null;

/** One value as a list of one, nothing as none. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, MOST) : [value];
}

/** The words of a value: a text, a number, JSON-LD's `@value`, or the first of a list. Null where there are none. */
export function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") {
    const clean = value
      .toWellFormed()
      .replace(/[\s\0]+/gu, " ")
      .trim();
    return clean === "" ? null : clean.slice(0, LONGEST).toWellFormed();
  }
  if (Array.isArray(value)) return textOf(value[0]);
  const fields = asFields(value);
  return fields ? textOf(fields["@value"]) : null;
}

/** What a value is called: a text, or the name of a thing. */
export function nameOf(value: unknown): string | null {
  const fields = asFields(Array.isArray(value) ? value[0] : value);
  if (!fields) return textOf(value);
  return textOf(fields.name) ?? textOf(fields.alternateName) ?? textOf(fields["@value"]);
}

/** The names of all values of a list, each once. */
export const namesOf = (value: unknown): string[] => [
  ...new Set(asList(value).flatMap((one) => nameOf(one) ?? [])),
];

/** The addresses of a list of addresses or of things with one, each once; only those of the web. */
export function addressesOf(value: unknown): string[] {
  const found = asList(value).flatMap((one) => {
    const fields = asFields(one);
    return fields ? [textOf(fields.url) ?? textOf(fields["@id"]) ?? ""] : [textOf(one) ?? ""];
  });
  return [...new Set(found.filter((address) => /^https?:\/\//iu.test(address) && URL.canParse(address)))];
}

/** Whether a thing is of a type: `ClaimReview`, with or without the address of schema.org, alone or among others. */
export const isOfType = (fields: Fields, type: string): boolean =>
  asList(fields["@type"]).some((one) => typeof one === "string" && one.replace(/^.*[/#:]/u, "") === type);
