/** Every rule is held to its own examples. */
import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/index.ts";
import { findTimes } from "./find.ts";
import { TIME_RULES } from "./rules/index.ts";

const read = (text: string, published: string | null) =>
  findTimes(tokenize(text), text, { published }).map(({ start, end, type, value }) => ({
    span: text.slice(start, end),
    type,
    value,
  }));

for (const rule of TIME_RULES)
  describe(rule.name, () => {
    it.each(rule.finds.map((example) => [example.text, example] as const))(
      "finds: %s",
      (text, { span, value, type = "date", published = null }) => {
        expect(read(text, published)).toContainEqual({ span, type, value });
      },
    );
    it.each(rule.ignores)("leaves alone: %s", (text) => {
      expect(read(text, null)).toEqual([]);
    });
  });
