import { describe, expect, it } from "vitest";
import { countAttributions } from "./attribution.ts";

const text = "قال المدير إن العمل بدأ";
const reference = {
  text,
  attributions: [
    { cue: { start: 0, end: 3 }, speaker: { start: 4, end: 10 }, content: { start: 14, end: 23 } },
  ],
};

describe("countAttributions", () => {
  it("counts a content that shares half and a speaker that is touched", () => {
    const found = [{ content: { start: 11, end: 23 }, chain: [{ source: { start: 4, end: 10 } }] }];
    expect(countAttributions([reference], () => found)).toEqual({
      contents: 1,
      contentsFound: 1,
      speakers: 1,
      speakersFound: 1,
    });
  });

  it("does not count a content that shares less", () => {
    const found = [{ content: { start: 20, end: 23 }, chain: [] }];
    expect(countAttributions([reference], () => found)).toMatchObject({
      contents: 1,
      contentsFound: 0,
      speakers: 0,
    });
  });

  it("asks nothing for a sentence without attributions", () => {
    const never = (): never => {
      throw new Error("asked");
    };
    expect(countAttributions([{ text, attributions: [] }], never)).toMatchObject({ contents: 0 });
  });
});
