/**
 * Which report the reader is at, and which one is open. The open one stands in the address.
 * @module
 */
import { useCallback, useMemo, useState } from "react";
import { useSearchParams } from "wouter";
import type { Reading, Report } from "./model.ts";

/** The reports that are listed, and the one that is looked at. */
export function useReports({ reports }: Reading) {
  const [search, setSearch] = useSearchParams();
  const [at, setAt] = useState<string | null>(null);
  const [showsOwn, setShowsOwn] = useState(false);
  const openKey = search.get("report");
  const listed = useMemo(
    () => (showsOwn ? reports : reports.filter(({ chain }) => chain.length > 0)),
    [reports, showsOwn],
  );
  const find = (key: string | null): Report | null =>
    key === null ? null : (reports.find((one) => one.key === key) ?? null);
  const open = find(openKey);
  const current = open ?? find(at);
  const setOpen = useCallback(
    (key: string | null) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (key === null) after.delete("report");
          else after.set("report", key);
          return after;
        },
        { replace: true },
      ),
    [setSearch],
  );
  const go = (key: string): void => {
    setAt(key);
    if (open) setOpen(key);
  };
  return {
    listed,
    showsOwn,
    setShowsOwn,
    /** Null while none is open. */
    open,
    current,
    /** The address names a report that is not there. */
    isLost: openKey !== null && !open,
    show: (key: string) => {
      setAt(key);
      setOpen(key);
    },
    leave: () => setOpen(null),
    go,
    /** The report so many further in the list; null at its ends. */
    beside: (by: 1 | -1): Report | null => listed[besideOf(listed, current, by)] ?? null,
  };
}

/** From a report that is not in the list one goes on to the next that stands after it in the text. */
function besideOf(listed: readonly Report[], current: Report | null, by: 1 | -1): number {
  if (!current) return by > 0 ? 0 : listed.length - 1;
  const at = listed.indexOf(current);
  if (at >= 0) return at + by;
  const after = listed.findIndex(({ content }) => content.start > current.content.start);
  const next = after < 0 ? listed.length : after;
  return by > 0 ? next : next - 1;
}
