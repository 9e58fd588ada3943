/**
 * Decisions of the reader about the reports of one article: begun, changed, sent, taken back.
 * @module
 */
import { useCallback, useState } from "react";
import { useSend } from "../../../services/queries.ts";
import { piecesOf, type Reading, type Report } from "../model.ts";
import { type Draft, draftOf, type Edit, firstCut } from "./edit.ts";

/** What a decision changes everywhere. */
const CHANGES = ["/api/articles", "/api/claims", "/api/voices"];

/** The report that can be joined to one: the next that has a voice. */
export function nextReport(reports: readonly Report[], report: Report): Report | null {
  const end = Math.max(...piecesOf(report).map((piece) => piece.end));
  return reports.find((one) => one.chain.length > 0 && one !== report && one.content.start >= end) ?? null;
}

/** The edit under way, and how to begin, send and undo one. `withName` gives the name that it is kept under. */
export function useEditing(article: Reading, withName: (use: (name: string) => void) => void) {
  const [edit, setEdit] = useState<Edit | null>(null);
  const [done, setDone] = useState<{ readonly id: string; readonly kind: Draft["kind"] } | null>(null);
  const [settled, setSettled] = useState(0);
  const settle = (): void => setSettled((so) => so + 1);
  const post = useSend("POST /api/articles/:article/decisions", CHANGES);
  const remove = useSend("DELETE /api/articles/:article/decisions/:decision", CHANGES);
  const { id } = article;
  const send = (report: Report, draft: Draft, then: () => void): void =>
    withName((by) =>
      post.mutate(
        { params: { article: id }, body: { ...draft, by, report: report.key } },
        {
          onSuccess: (made) => {
            setEdit(null);
            setDone({ id: made.id, kind: draft.kind });
            settle();
            then();
          },
        },
      ),
    );
  const undo = (decision: string): void =>
    remove.mutate(
      { params: { article: id, decision } },
      {
        onSuccess: () => {
          setDone((last) => (last?.id === decision ? null : last));
          settle();
        },
      },
    );
  return {
    edit,
    setEdit,
    done,
    /** Grows with everything that was kept or taken back. */
    settled,
    error: post.error ?? remove.error,
    isSending: post.isPending,
    undo,
    reject: (report: Report, then: () => void) => send(report, { kind: "reject" }, then),
    save: (report: Report) => edit && send(report, draftOf(article, edit), () => {}),
    cancel: useCallback(() => {
      setEdit(null);
      post.reset();
    }, [post.reset]),
  };
}

/** How an edit of a report begins; null where it cannot be. */
export const begin = {
  content: (report: Report): Edit => ({ kind: "content", span: report.content }),
  split: (article: Reading, report: Report): Edit | null => {
    const at = firstCut(article.text, report);
    return at === null ? null : { kind: "split", at };
  },
  merge: (article: Reading, report: Report): Edit | null => {
    const next = nextReport(article.reports, report);
    return next && { kind: "merge", next };
  },
  voice: (report: Report, link: number): Edit | null => {
    const voice = report.chain[link];
    if (!voice) return null;
    return { kind: "voice", link, name: voice.name, voice: voice.kind, unnamed: voice.unnamed, source: null };
  },
};
