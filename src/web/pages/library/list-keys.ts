/**
 * The keys of the list: j and k go, x chooses (with shift: all from the last one), Escape lets go.
 * @module
 */
import { useEffect } from "react";
import { isTyping } from "../../services/keys.ts";

interface ListKeys {
  readonly count: number;
  /** The row that the keys are at; -1 before the first. */
  readonly at: number;
  readonly go: (index: number) => void;
  readonly onToggle: (index: number, range: boolean) => void;
  readonly onEscape: () => void;
}

/** Listens while the list is there. */
export function useListKeys({ count, at, go, onToggle, onEscape }: ListKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) && !isCheckbox(event)) return;
      const key = event.key.toLowerCase();
      if (key === "j") go(Math.min(at + 1, count - 1));
      else if (key === "k") go(Math.max(at - 1, 0));
      else if (key === "x" && at >= 0) onToggle(at, event.shiftKey);
      else if (key === "escape") onEscape();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [count, at, go, onToggle, onEscape]);
}

/** Nothing is typed into a checkbox. */
const isCheckbox = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement && target.type === "checkbox" && !(ctrlKey || metaKey || altKey);
