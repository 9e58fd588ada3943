/**
 * The reader's keys: j and k go from report to report, Enter opens one, e changes it, Escape leaves.
 * @module
 */
import { useEffect, useRef } from "react";
import { isTyping } from "../../services/keys.ts";

/** What each key does. */
export interface ReaderKeys {
  readonly move: (by: 1 | -1) => void;
  readonly open: () => void;
  readonly edit: () => void;
  readonly leave: () => void;
}

const CONTROLS = "a, button, summary, [role=spinbutton], [role=option]";

/** Listens as long as the page is there. */
export function useReaderKeys(keys: ReaderKeys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !isCommand(event)) return;
      const { move, open, edit, leave } = now.current;
      if (event.key === "j") move(1);
      else if (event.key === "k") move(-1);
      else if (event.key === "e") edit();
      else if (event.key === "Escape") leave();
      else if (event.key === "Enter") open();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Escape leaves a field, too, but not a dialog: that closes itself. Enter belongs to the control that has the focus. */
function isCommand(event: KeyboardEvent): boolean {
  const { key, target } = event;
  const at = target instanceof Element ? target : null;
  if (key === "Escape") return at?.closest("[role=dialog], [aria-expanded=true]") === null;
  if (isTyping(event)) return false;
  return key !== "Enter" || !at?.closest(CONTROLS);
}
