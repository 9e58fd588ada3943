/**
 * Pasting anywhere on the page: a text opens the form with it, files come in.
 * @module
 */
import { useEffect } from "react";

const FIELDS = "input, textarea, select, [contenteditable=true]";

/** Listens for a paste that goes into no field. */
export function usePaste(onText: (text: string) => void, onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { clipboardData, target } = event;
      if (!clipboardData || (target instanceof Element && target.closest(FIELDS))) return;
      const text = clipboardData.getData("text/plain");
      if (clipboardData.files.length > 0) onFiles([...clipboardData.files]);
      else if (text.trim() !== "") onText(text);
      else return;
      event.preventDefault();
    };
    document.addEventListener("paste", onPaste);
    return () => document.removeEventListener("paste", onPaste);
  }, [onText, onFiles]);
}
