/** Reading trees, on a made-up one. */
import { describe, expect, it } from "vitest";
import { countSpans, joinSentences, loadTreebank } from "./treebank.ts";

const row = (n: number, form: string, pos: string, misc = "_"): string =>
  [n, form, "_", pos, "_", "_", "0", "root", "_", misc].join("\t");

const FILE = [
  "# sent_id = made-up-1",
  "# text = ووصلوا إلى بيته، ثم ناموا.",
  row(1, "و", "CCONJ", "SpaceAfter=No"),
  row(2, "وصلوا", "VERB"),
  row(3, "إلى", "ADP"),
  row(4, "بيت", "NOUN", "SpaceAfter=No"),
  row(5, "ه", "PRON", "SpaceAfter=No"),
  row(6, "،", "PUNCT"),
  row(7, "ثم", "CCONJ"),
  row(8, "ناموا", "VERB", "LId=x|SpaceAfter=No"),
  row(9, ".", "PUNCT"),
  "",
  "",
].join("\n");

describe("loadTreebank", () => {
  it("joins what is written together and leaves signs apart", () => {
    const [sentence] = loadTreebank(FILE);
    const words = sentence?.words.map(({ start, end, parts }) => [
      sentence.text.slice(start, end),
      parts.join("+"),
    ]);
    expect(words).toEqual([
      ["ووصلوا", "و+وصلوا"],
      ["إلى", "إلى"],
      ["بيته", "بيت+ه"],
      ["،", "،"],
      ["ثم", "ثم"],
      ["ناموا", "ناموا"],
      [".", "."],
    ]);
  });

  it.each([FILE.replace("# text = ووصلوا", "# text = ووصل"), FILE.replace("# sent_id = made-up-1\n", "")])(
    "refuses words that do not make up the text, and a sentence without a name",
    (file) => {
      expect(() => loadTreebank(file)).toThrow(SyntaxError);
    },
  );
});

describe("counting", () => {
  it("counts equal spans", () => {
    const span = (start: number, end: number) => ({ start, end });
    expect(countSpans([span(0, 2), span(3, 4)], [span(0, 2), span(3, 5), span(6, 7)])).toEqual({
      same: 1,
      found: 2,
      expected: 3,
    });
  });

  it("keeps the ends of joined sentences", () => {
    expect(joinSentences(["أ.", "بج."])).toEqual({ text: "أ. بج.", ends: [2, 6] });
  });
});
