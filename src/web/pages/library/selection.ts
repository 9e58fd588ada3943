/**
 * Which articles are chosen: one, more, or all from one to another.
 * @module
 */
import { useCallback, useRef, useState } from "react";

/** What is chosen, and how to choose. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Turns one; with `range`, gives all from the last one that was turned to this one the same state. */
  readonly toggle: (id: string, order: readonly string[], range: boolean) => void;
  readonly setAll: (ids: readonly string[]) => void;
}

/** Keeps a selection. What is no longer in the list stays chosen until it is let go. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const toggle = useCallback((id: string, order: readonly string[], range: boolean): void => {
    const from = last.current;
    last.current = id;
    setIds((now) => {
      const next = new Set(now);
      const isOn = !now.has(id);
      for (const one of range && from !== null ? between(order, from, id) : [id])
        if (isOn) next.add(one);
        else next.delete(one);
      return next;
    });
  }, []);
  const setAll = useCallback((all: readonly string[]) => setIds(new Set(all)), []);
  return { ids, toggle, setAll };
}

function between(order: readonly string[], from: string, to: string): readonly string[] {
  const [a, b] = [order.indexOf(from), order.indexOf(to)];
  return a < 0 || b < 0 ? [to] : order.slice(Math.min(a, b), Math.max(a, b) + 1);
}
