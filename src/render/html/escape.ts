/**
 * Text into HTML. The only way in which anything of an article enters a page.
 * @module
 */

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** The text, safe as content and inside a quoted attribute. Control characters that HTML does not allow become U+FFFD. */
export function escapeHtml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is replaced here
      .replace(/[\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f-\u009f]/g, "\ufffd")
      .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
  );
}
