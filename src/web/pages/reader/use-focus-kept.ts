/**
 * A button that was pressed goes with what it decided. The focus must not go with it.
 * @module
 */
import { type RefObject, useEffect, useRef } from "react";
import type { Reader } from "./use-reader.ts";

/** Gives the focus to the panel when an edit ends or something was decided, where nothing else has it. */
export function useFocusKept(panel: RefObject<HTMLElement | null>, { editing, text }: Reader): void {
  const state = `${editing.settled} ${editing.edit === null}`;
  const known = useRef(state);
  useEffect(() => {
    if (known.current === state) return;
    known.current = state;
    if (!isFocusLost()) return;
    panel.current?.focus({ preventScroll: true });
    if (isFocusLost()) text.current?.focus(); // the sheet of a narrow screen may be shut
  }, [state, panel, text]);
}

/** Nothing has it, or a dialog that is about to go. */
function isFocusLost(): boolean {
  const at = document.activeElement;
  return at === null || at === document.body || at.closest("[role=dialog]") !== null;
}
