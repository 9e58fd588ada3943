import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml } from "./escape.ts";

const SIGNS: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

describe("escapeHtml", () => {
  it.each([
    ["tags", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"],
    ["quotation marks", `"الباب" 'مفتوح'`, "&quot;الباب&quot; &#39;مفتوح&#39;"],
    ["signs that are escaped already, once more", "&lt; &amp;", "&amp;lt; &amp;amp;"],
    ["controls", "با\u0000ب\u001b\u007f\u0085", "با\ufffdب\ufffd\ufffd\ufffd"],
    ["nothing of Arabic text", "«الباب»، 3٪ مفتوحٌ\u200f", "«الباب»، 3٪ مفتوحٌ\u200f"],
    ["no line ends and tabs", "الباب\t\r\nمفتوح", "الباب\t\r\nمفتوح"],
  ])("replaces %s", (_, text, html) => {
    expect(escapeHtml(text)).toBe(html);
  });

  it("loses nothing but controls, and leaves no sign that HTML reads", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const html = escapeHtml(text);
        expect(html).not.toMatch(/[<>"']/);
        const back = html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => SIGNS[entity] ?? entity);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what HTML does not allow
        expect(back).toBe(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "\ufffd"));
      }),
    );
  });
});
