/**
 * A text with places marked in it. Marks hold whole words, so that no letter is parted from the one that it joins.
 * @module
 */
import { useMemo } from "react";
import { offsetsOf } from "../../text/index.ts";
import styles from "./marked.module.css";

/** A place in code points, as the API counts. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** The text; its marks stand in order and apart from one another. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  const parts = useMemo(() => partsOf(text, marks), [text, marks]);
  return parts.map(({ start, words, isMarked }) =>
    isMarked ? (
      <mark key={start} className={styles.mark}>
        {words}
      </mark>
    ) : (
      words
    ),
  );
}

interface Part {
  readonly start: number;
  readonly words: string;
  readonly isMarked: boolean;
}

function partsOf(text: string, marks: readonly Mark[]): Part[] {
  const offsets = offsetsOf(text);
  const parts: Part[] = [];
  let from = 0;
  for (const mark of marks) {
    const { start, end } = offsets.toUtf16(mark);
    parts.push({ start: from, words: text.slice(from, start), isMarked: false });
    parts.push({ start, words: text.slice(start, end), isMarked: true });
    from = end;
  }
  return [...parts, { start: from, words: text.slice(from), isMarked: false }].filter(
    ({ words }) => words !== "",
  );
}
