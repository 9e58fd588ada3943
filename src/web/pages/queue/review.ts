/**
 * Going through the queue: what is shown, what was decided here, and how it is taken back.
 * @module
 */
import { type ReactNode, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useName } from "../../components/ask-name.tsx";
import { readerOf } from "../../services/addresses.ts";
import type { ApiReply } from "../../services/api.ts";
import { isTyping } from "../../services/keys.ts";
import { usePages, useSend } from "../../services/queries.ts";

/** Something to look at. */
export type QueueItem = ApiReply<"GET /api/queue">["items"][number];

/** A step that can be taken back; `decision` is null for one that was only passed over. */
interface Step {
  readonly item: QueueItem;
  readonly decision: string | null;
}

/** What the page shows, and what can be done. */
export interface Review {
  readonly current: QueueItem | null;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** Decisions since the page was opened. */
  readonly reviewed: number;
  /** Nothing can be decided while a decision is on its way. */
  readonly canDecide: boolean;
  readonly canUndo: boolean;
  readonly decide: (kind: "confirm" | "reject") => void;
  readonly skip: () => void;
  readonly open: () => void;
  readonly undo: () => void;
  /** Asks for the reader's name before the first decision; to be put on the page. */
  readonly dialog: ReactNode;
}

const CHANGES = ["/api/queue", "/api/articles"];

/** The state of the page, with its keys. */
export function useReview(): Review {
  const { withName, dialog } = useName();
  const [, go] = useLocation();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const pages = usePages("GET /api/queue", { query: { limit: 20 } });
  const send = useSend("POST /api/queue/:report", CHANGES);
  const takeBack = useSend("DELETE /api/queue/decisions/:decision", CHANGES);
  const passed = new Set(steps.map(({ item }) => item.key));
  const waiting = pages.items.filter(({ key }) => !passed.has(key));
  const [current = null] = waiting;
  const { hasMore, isLoadingMore, more } = pages;
  useEffect(() => {
    if (waiting.length < 5 && hasMore && !isLoadingMore) more();
  }, [waiting.length, hasMore, isLoadingMore, more]);
  const isBusy = send.isPending || takeBack.isPending;
  const last = steps.at(-1);
  const review: Review = {
    current,
    isPending: pages.isPending || (current === null && hasMore),
    error: pages.error ?? send.error ?? takeBack.error,
    reviewed: steps.filter(({ decision }) => decision !== null).length,
    canDecide: !isBusy && current?.kind === "report",
    canUndo: last !== undefined && !isBusy,
    decide: (kind) => {
      if (!current || !review.canDecide) return;
      withName((by) =>
        send.mutate(
          { params: { report: current.key }, body: { kind, by } },
          { onSuccess: ({ decision }) => setSteps((before) => [...before, { item: current, decision }]) },
        ),
      );
    },
    skip: () => current && !isBusy && setSteps((before) => [...before, { item: current, decision: null }]),
    open: () => current && go(readerOf(current.article.id, current.kind === "report" ? current.key : null)),
    undo: () => {
      if (!last || !review.canUndo) return;
      const forget = (): void => setSteps((before) => before.filter((step) => step !== last));
      if (last.decision === null) forget();
      else takeBack.mutate({ params: { decision: last.decision } }, { onSuccess: forget });
    },
    dialog,
  };
  useKeys(review);
  return review;
}

/** a accepts, r rejects, s skips, o opens, u takes back. */
function useKeys(review: Review): void {
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      a: () => review.decide("confirm"),
      r: () => review.decide("reject"),
      s: review.skip,
      o: review.open,
      u: review.undo,
    };
    const onKey = (event: KeyboardEvent): void => {
      const act = acts[event.key];
      if (!act || isTyping(event) || event.repeat || event.defaultPrevented) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}
