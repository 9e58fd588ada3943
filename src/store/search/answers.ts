/**
 * Whether words that stand in no article answer a search: a title, and a text behind it. Pure.
 * @module
 */
import { parseQuery, type Wanted } from "./query.ts";
import { BORDER, formsOf, type IndexedWord, wordsOf } from "./terms.ts";

/** Something with a title and words of its own. */
export interface Answering {
  readonly title: string | null;
  readonly text: string;
}

/** A test of a query as a person types it. What is looked for among voices alone stands in nothing. Throws QueryError. */
export function answersOf(query: string): (one: Answering) => boolean {
  const wanted = parseQuery(query);
  return ({ title, text }) => {
    const read = { title: title === null ? [] : wordsOf(title), text: wordsOf(text) };
    return wanted.every((part) => part.excluded !== holds(part, read));
  };
}

interface ReadWords {
  readonly title: readonly IndexedWord[];
  readonly text: readonly IndexedWord[];
}

function holds({ fields, kind, terms }: Wanted, { title, text }: ReadWords): boolean {
  const inTitle = fields.includes("title") ? title : [];
  const inText = fields.includes("text") || fields.includes("content") ? text : [];
  const words = [...inTitle.map(({ term }) => term), BORDER, ...inText.map(({ term }) => term)];
  if (kind === "words") return words.some((_, at) => terms.every((term, nth) => words[at + nth] === term));
  const [beginning = ""] = terms;
  return [...inTitle, ...inText].some(({ folded }) =>
    formsOf(folded).some((form) => form.startsWith(beginning)),
  );
}
