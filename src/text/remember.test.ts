import { describe, expect, it } from "vitest";
import { remembering } from "./remember.ts";

describe("remembering", () => {
  it("computes what it has not seen, or has forgotten, and nothing else", () => {
    const computed: string[] = [];
    const lengthOf = remembering((text) => computed.push(text) && text.length, 2);
    expect(["دلو", "دلو", "سلم", "دلو", "مشط", "دلو"].map(lengthOf)).toEqual([3, 3, 3, 3, 3, 3]);
    expect(computed).toEqual(["دلو", "سلم", "مشط", "دلو"]);
  });
});
