import { describe, expect, it } from "vitest";
import { countAttributions, type FoundReport, speakerF1 } from "./attribution.ts";

const text = "قال المدير إن العمل بدأ";
const cue = { start: 0, end: 3 };
const speaker = { start: 4, end: 10 };
const content = { start: 14, end: 23 };
const reference = { sent_id: "s1", text, attributions: [{ cue, speaker, content }] };

const found = (report: Partial<FoundReport>): FoundReport => ({
  content,
  chain: [{ source: speaker, cue }],
  ...report,
});
const count = (...reports: FoundReport[]) =>
  countAttributions(
    [reference],
    () => reports,
    (word) => word === "قال",
  );

describe("countAttributions", () => {
  it("counts a cue, a content that shares half and a speaker that is touched", () => {
    expect(count(found({ content: { start: 11, end: 23 } }))).toEqual({
      cues: 1,
      cuesFound: 1,
      contentsFound: 1,
      speakers: 1,
      speakersNamed: 1,
      speakersFound: 1,
      expected: 1,
      extra: [],
    });
  });

  it("counts the cue alone where the content shares less and nobody is named", () => {
    const counts = count(found({ content: { start: 20, end: 23 }, chain: [{ source: null, cue }] }));
    expect(counts).toMatchObject({ cuesFound: 1, contentsFound: 0, speakersNamed: 0, speakersFound: 0 });
  });

  it("takes the nearest of several reports at one cue, whatever their order", () => {
    const far = found({ content: { start: 20, end: 23 } });
    expect(count(far, found({}))).toMatchObject({ contentsFound: 1 });
    expect(count(found({}), far)).toMatchObject({ contentsFound: 1 });
  });

  it("finds no cue by a content alone", () => {
    expect(count(found({ chain: [{ source: speaker, cue: null }] }))).toMatchObject({
      cuesFound: 0,
      expected: 0,
    });
  });

  it("lists a report by a listed verb at another place, and none by other words", () => {
    const bare = { ...reference, attributions: [] };
    const listed = countAttributions(
      [bare],
      () => [found({})],
      () => true,
    );
    expect(listed.extra).toEqual([{ sentence: "s1", cue, content }]);
    expect(
      countAttributions(
        [bare],
        () => [found({})],
        () => false,
      ).extra,
    ).toEqual([]);
  });
});

describe("speakerF1", () => {
  it("is the harmonic mean of precision and recall", () => {
    const counts = { ...count(), speakers: 4, speakersNamed: 2, speakersFound: 2 };
    expect(speakerF1(counts)).toBeCloseTo(2 / 3);
  });

  it("is 0 where there is nobody", () => {
    expect(speakerF1({ ...count(), speakers: 0 })).toBe(0);
  });
});
