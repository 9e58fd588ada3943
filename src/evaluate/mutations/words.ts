/**
 * The words that mutations are made with: rows of data/mutations/words.tsv, and pairs of verb forms.
 * @module
 */
import { foldWord, type Token, tokenize } from "../../text/index.ts";

/** One row: a form, and what the list says of it (what replaces it, its group ...). */
export interface WordRow {
  readonly form: string;
  readonly other: string;
  /** The folded words of `form`. */
  readonly folded: readonly string[];
}

/** All lists by name. */
export interface MutationWords {
  /** The rows of a list, longest form first. @throws where there is no such list. */
  of(list: string): readonly WordRow[];
  /** Folded past form → the present form as written; third person, masculine, singular. */
  readonly verbs: ReadonlyMap<string, string>;
}

/**
 * Reads the table (list, form, other, note; first line names the columns).
 * @throws Error where a line has no list or form.
 */
export function parseWords(
  tsv: string,
  verbs: Iterable<readonly [past: string, present: string]>,
): MutationWords {
  const lists = new Map<string, WordRow[]>();
  for (const [i, line] of tsv.trimEnd().split("\n").slice(1).entries()) {
    const [list = "", form = "", other = ""] = line.split("\t");
    if (list === "" || form === "")
      throw new Error(`words.tsv, line ${i + 2}: "${line}" needs a list and a form`);
    const rows = lists.get(list) ?? [];
    rows.push({ form, other, folded: tokenize(form).map((token) => token.folded) });
    lists.set(list, rows);
  }
  for (const rows of lists.values()) rows.sort((a, b) => b.folded.length - a.folded.length);
  return {
    of: (list) => {
      const rows = lists.get(list);
      if (!rows) throw new Error(`words.tsv has no list "${list}"; it has ${[...lists.keys()].join(", ")}`);
      return rows;
    },
    verbs: new Map([...verbs].map(([past, present]) => [foldWord(past), present])),
  };
}

/** The row of a list whose words stand at token `at`, the longest first. */
export function rowAt(rows: readonly WordRow[], tokens: readonly Token[], at: number): WordRow | undefined {
  return rows.find(({ folded }) => folded.every((word, i) => tokens[at + i]?.folded === word));
}
