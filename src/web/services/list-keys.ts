/**
 * j and k in a list: the links or buttons that carry `data-row` get the focus, one after the other; Enter then opens.
 * @module
 */
import { useEffect } from "react";
import { isTyping } from "./keys.ts";

/** Listens as long as the list is shown. */
export function useListKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || (event.key !== "j" && event.key !== "k")) return;
      event.preventDefault();
      focusRow(event.key === "j" ? 1 : -1);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Gives the focus to the row `step` further on; to the first one where none has it. */
export function focusRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const row = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
  row?.focus();
  row?.scrollIntoView({ block: "nearest" });
}
