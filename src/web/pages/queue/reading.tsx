/**
 * A report in its surroundings: its content, its voices and the words of saying are told apart.
 * @module
 */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { offsetsOf, type Span } from "../../../text/index.ts";
import styles from "./queue.module.css";
import type { QueueItem } from "./review.ts";

type Read = NonNullable<QueueItem["reading"]>;
type Role = "content" | "source" | "cue";

/** The text; a voice or a cue within the content is shown as what it is. */
export function Reading({ reading }: { readonly reading: Read }) {
  const { t } = useTranslation("queue");
  const pieces = useMemo(() => piecesOf(reading), [reading]);
  return (
    <>
      <p className={`reading ${styles.reading}`} dir="auto">
        {reading.cutBefore && "… "}
        {pieces.map(({ start, words, role }) =>
          role === null ? (
            words
          ) : (
            <mark key={start} className={styles[role]}>
              {words}
            </mark>
          ),
        )}
        {reading.cutAfter && " …"}
      </p>
      <p className={styles.legend}>
        {(["source", "cue", "content"] as const).map((role) => (
          <span key={role}>
            <mark className={styles[role]}>{t(`role.${role}`)}</mark>{" "}
          </span>
        ))}
      </p>
    </>
  );
}

interface Piece {
  readonly start: number;
  readonly words: string;
  readonly role: Role | null;
}

function piecesOf({ text, content, chain }: Read): Piece[] {
  const offsets = offsetsOf(text);
  const places = [
    ...chain.flatMap(({ source, cue }) => [placeOf("source", source), placeOf("cue", cue)]),
    placeOf("content", content),
  ].flatMap((place) => (place ? [{ ...place, ...offsets.toUtf16(place) }] : []));
  const borders = [...new Set([0, text.length, ...places.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(0, -1).map((start, at) => ({
    start,
    words: text.slice(start, borders[at + 1]),
    role: places.find((place) => place.start <= start && start < place.end)?.role ?? null,
  }));
}

const placeOf = (role: Role, span: Span | null) => span && { role, ...span };
