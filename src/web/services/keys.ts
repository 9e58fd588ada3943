/**
 * Keys that are commands, and keys that are typed.
 * @module
 */

const FIELDS = "input, textarea, select, [contenteditable=true], [role=textbox], [role=combobox]";

/** True where a key goes into a field, belongs to the browser, or a dialog is open. */
export function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  if (!(target instanceof Element)) return false;
  return target.closest(FIELDS) !== null || target.closest("[role=dialog]") !== null;
}
