/**
 * From a text and what is said of it to an incoming article: the checks that every reader shares.
 * @module
 */
import { type Diagnostic, type Incoming, NOTHING_SAID, type Original } from "../../model/index.ts";
import { fail, type Outcome } from "../failure.ts";
import { holdsArabic } from "../read-text.ts";

/** The largest article, in UTF-16 units: ten times the longest that newspapers print. */
export const LONGEST_ARTICLE = 1_000_000;

/** What a reader knows of one article. What is left out is not said by the input. */
export type ArticleParts = Partial<Incoming> & {
  readonly path: string;
  readonly text: string;
  readonly original: Original;
};

/** An incoming article, or why the text is none: `empty`, `too-large`. A text that is not Arabic is taken, and says so. */
export function toIncoming(parts: ArticleParts): Outcome<Incoming> {
  const { path, text } = parts;
  if (text.trim() === "") return fail("empty", path, "holds no text; nothing to read");
  if (text.length > LONGEST_ARTICLE) return tooLong(path);
  const diagnostics = [...(parts.diagnostics ?? []), ...(holdsArabic(text) ? [] : [NOT_ARABIC])];
  return { ok: true, value: { ...NOTHING_SAID, ...parts, diagnostics } };
}

/** The failure of an article beyond {@link LONGEST_ARTICLE}. */
export function tooLong(path: string): { ok: false } & Outcome<Incoming> {
  return fail(
    "too-large",
    path,
    `holds more than ${LONGEST_ARTICLE.toLocaleString("en")} characters; split it, one article per file`,
  );
}

const NOT_ARABIC: Diagnostic = {
  code: "not-arabic",
  message:
    "hardly any of the letters are Arabic: the text is kept and searched, but no reports are found in it",
};
