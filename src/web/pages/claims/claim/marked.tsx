/**
 * A statement in its surroundings, with numbered changes marked.
 * @module
 */
import styles from "./claim.module.css";
import { cut, type Mark } from "./marks.ts";
import type { Quote } from "./told.ts";

/** The excerpt; what belongs to the statement is dark, the rest is quiet. */
export function Marked({
  quote,
  excerpt,
  marks,
}: {
  readonly quote: Quote;
  readonly excerpt: { readonly start: number; readonly text: string };
  readonly marks: readonly Mark[];
}) {
  return (
    <blockquote dir="auto" className={`reading ${styles.words}`} style={{ margin: 0 }}>
      {cut(excerpt, quote, marks).map((piece, at) => {
        const key = `${at} ${piece.text}`;
        const quiet = piece.isStatement ? undefined : styles.around;
        if (piece.marks.length === 0)
          return (
            <span key={key} className={quiet}>
              {piece.text}
            </span>
          );
        return (
          <mark key={key} className={styles.change}>
            {piece.text}
            {piece.ends.map((number) => (
              <sup key={number}>{number}</sup>
            ))}
          </mark>
        );
      })}
    </blockquote>
  );
}
