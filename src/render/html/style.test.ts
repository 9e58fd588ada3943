/**
 * @module
 */
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { STYLE, STYLE_HASH } from "./style.ts";

it("knows the hash of its style", () => {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  expect(STYLE_HASH).toBe(`sha256-${hash}`);
});

it("asks for nothing outside the page", () => {
  expect(STYLE).not.toMatch(/url\(|@import|https?:/);
});

it("has no left and no right", () => {
  expect(STYLE).not.toMatch(/\b(left|right)\b/);
});
