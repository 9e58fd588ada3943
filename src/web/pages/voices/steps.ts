/**
 * `j` and `k`: the next and the previous of the links that a list is stepped through by.
 * @module
 */
import { type RefObject, useEffect } from "react";
import { isTyping } from "../../services/keys.ts";

/** Steps through the elements marked `data-step` within the list. */
export function useSteps(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || (event.key !== "j" && event.key !== "k")) return;
      const steps = [...(list.current?.querySelectorAll<HTMLElement>("[data-step]") ?? [])];
      const at = steps.indexOf(document.activeElement as HTMLElement);
      const next = event.key === "j" ? at + 1 : Math.max(at - 1, 0);
      steps[Math.min(next, steps.length - 1)]?.focus();
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [list]);
}
