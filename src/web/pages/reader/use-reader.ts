/**
 * What the reader does on this page: goes, opens, changes, leaves.
 * @module
 */
import { useEffect, useMemo, useRef, useState } from "react";
import type { Span } from "../../../text/index.ts";
import { useName } from "../../components/ask-name.tsx";
import type { TextHandle } from "./article-text.tsx";
import { cutAt, editedSpans, withSelected } from "./edit/edit.ts";
import { begin, useEditing } from "./edit/use-editing.ts";
import { piecesOf, type Reading, reportClicked } from "./model.ts";
import { useReaderKeys } from "./use-reader-keys.ts";
import { useReports } from "./use-reports.ts";

const NOTHING: readonly never[] = [];

/** Everything that the parts of the page share. */
export type Reader = ReturnType<typeof useReader>;

/** The state of the page of one article, with its keys. */
export function useReader(article: Reading) {
  const { withName, dialog } = useName();
  const reports = useReports(article);
  const editing = useEditing(article, withName);
  const [isListOpen, setListOpen] = useState(false);
  const text = useRef<TextHandle>(null);
  const panel = useRef<HTMLDivElement>(null);
  const { open, current, listed } = reports;
  const canEdit = article.revision.number === article.revisions.at(-1)?.number;
  const pointed = useRef(false);
  useFollowing(current?.key ?? null, () => {
    if (current) text.current?.scrollTo(current.content.start, pointed.current);
    pointed.current = false;
  });

  const show = (key: string, isFocused: boolean): void => {
    editing.cancel();
    reports.show(key);
    if (isFocused) setTimeout(() => panel.current?.focus({ preventScroll: true }));
  };
  const leave = (): void => {
    if (editing.edit) editing.cancel();
    else if (open) {
      reports.leave();
      text.current?.focus();
    } else setListOpen(false);
  };
  const move = (by: 1 | -1): void => {
    const next = reports.beside(by);
    if (!next) return;
    editing.cancel();
    reports.go(next.key);
  };
  const edit = (): void => {
    if (!current || !canEdit) return;
    if (!open) show(current.key, true);
    editing.setEdit(begin.content(current));
  };
  const select = (span: Span): void => {
    if (editing.edit) editing.setEdit(withSelected(editing.edit, span));
  };
  const pick = (at: number): void => {
    const { edit } = editing;
    const cut = edit?.kind === "split" && open ? cutAt(article.text, open, at) : null;
    const picked = edit ? null : reportClicked(listed, at, open?.key ?? null);
    if (cut !== null) select({ start: cut, end: cut });
    else if (picked) {
      pointed.current = true;
      show(picked.key, false);
    }
  };
  useReaderKeys({ move, edit, leave, open: () => current && !editing.edit && show(current.key, true) });
  const marked = useMemo(() => (current ? piecesOf(current) : NOTHING), [current]);
  const edited = useMemo(() => editedSpans(editing.edit, open), [editing.edit, open]);
  return {
    article,
    reports,
    editing,
    canEdit,
    isListOpen,
    setListOpen,
    text,
    panel,
    dialog,
    marked,
    edited,
    show,
    leave,
    move,
    select,
    pick,
  };
}

/** Follows when another report is looked at, not when this one changes. */
function useFollowing(key: string | null, follow: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(follow, [key]);
}
