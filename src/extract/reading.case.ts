/**
 * Reports of a sentence in a form that tables can be written in.
 * @module
 */
import { defaultLexicon } from "../arabic/index.ts";
import type { Form, Link } from "../model/index.ts";
import { extract } from "./extract.ts";

/** A report in words. */
export interface ReadReport {
  readonly content: string;
  readonly more: readonly string[];
  readonly form: Form;
  /** Links "source | cue | name", outermost first, with ← between them and ∅ for what is not written. */
  readonly chain: string;
  /** Of the innermost voice. */
  readonly candidates: readonly string[];
}

const NOTHING = "∅";

/** The reports of a text that have a chain. */
export function readReports(text: string): ReadReport[] {
  const words = (at: Link["source"]): string => (at ? text.slice(at.start, at.end) : NOTHING);
  const { reports } = extract(text, { lexicon: defaultLexicon(), published: null, skip: [] });
  return reports
    .filter(({ chain }) => chain.length > 0)
    .map(({ content, more, form, chain }) => ({
      content: words(content),
      more: more.map(words),
      form,
      chain: chain.map(({ source, cue, name }) => `${words(source)} | ${words(cue)} | ${name}`).join(" ← "),
      candidates: chain.at(-1)?.candidates ?? [],
    }));
}

/** The chains of the reports of a content; none where it was not found. */
export const chainsOf = (text: string, content: string): string[] =>
  readReports(text).flatMap((report) => (report.content === content ? [report.chain] : []));
