import { describe, expect, it } from "vitest";
import { parseFrame, splitFrames } from "./frames.ts";

const show = (text: string): string => {
  const frame = parseFrame(text);
  if (typeof frame === "string") return frame;
  return frame.map((e) => (e.type === "role" ? e.role : e.word) + (e.inContent ? "*" : "")).join(" ");
};

describe("parseFrame", () => {
  it.each([
    ["S عن R أن C", "S عن R أن C"],
    ["S (O ب N)", "S O* ب* N*"],
    ["S Q", "S Q"],
    ["S O O ?", 'unknown frame element "?" in "S O O ?"'],
    ["S (O", 'brackets do not match in frame "S (O"'],
    ["S O)", 'brackets do not match in frame "S O)"'],
    ["", 'unknown frame element "" in ""'],
  ])("reads %s", (text, shown) => {
    expect(show(text)).toBe(shown);
  });

  it("splits the frames of a cell", () => {
    expect(splitFrames("S أن C | S (O ب N) |")).toEqual(["S أن C", "S (O ب N)"]);
  });
});
