/**
 * An article as the reader's page works with it.
 * @module
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineAt } from "../../src/web/pages/reader/lines.ts";
import { type Report, reportClicked, showControls } from "../../src/web/pages/reader/model.ts";

const report = (
  key: string,
  start: number,
  end: number,
  source: Report["content"] | null = null,
): Report => ({
  key,
  id: key,
  content: { start, end },
  more: [],
  form: "indirect",
  stance: "neutral",
  negated: false,
  hedges: [],
  saidAt: null,
  chain: source
    ? [
        {
          source,
          cue: null,
          name: "مدير الميناء",
          kind: "person",
          unnamed: null,
          candidates: [],
          confidence: 1,
          voice: null,
        },
      ]
    : [],
  statements: [],
  rule: "verb.that",
  confidence: 1,
  checkworthiness: 0,
  checkworthinessWhy: [],
  decisions: [],
});

const TURNS = ["\u202d", "\u202e", "\u001b", "\u0000"];

describe("letters that are shown", () => {
  it("are as many as in the text, and turn nothing", () => {
    const control = fc.constantFrom(...TURNS, "\n", "\t", "و", "🐟", "\u200b");
    fc.assert(
      fc.property(fc.string({ unit: control }), (text) => {
        const shown = showControls(text);
        expect(shown).toHaveLength(text.length);
        for (const sign of TURNS) expect(shown).not.toContain(sign);
        const rest = [...text].filter((letter) => !TURNS.includes(letter)).join("");
        expect(shown.replace(/[⇄␛␀]/gu, "")).toBe(rest);
      }),
    );
  });
});

describe("a click", () => {
  const reports = [
    report("outer", 10, 50),
    report("inner", 20, 30),
    report("told", 60, 70, { start: 52, end: 58 }),
  ];
  const clicked = (at: number, now: string | null) => reportClicked(reports, at, now)?.key ?? null;

  it.each([
    ["the innermost report first", 25, null, "inner"],
    ["the one around it next", 25, "inner", "outer"],
    ["the innermost again after the last", 25, "outer", "inner"],
    ["the only one that is there", 12, "inner", "outer"],
    ["a report by its voice", 53, null, "told"],
    ["nothing where no report is", 55 + 4, null, null],
    ["nothing at the end of a content", 70, null, null],
  ])("means %s", (_, at, now, key) => expect(clicked(at, now)).toBe(key));
});

describe("the line of an offset", () => {
  it("is the one that a walk through the lines finds", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 1 }), fc.nat({ max: 40 }), (lengths, offset) => {
        let start = 0;
        const lines = lengths.map((length) => {
          const line = { start, end: start + length };
          start = line.end + 1;
          return line;
        });
        const walked = lines.findIndex(({ end }) => end >= offset);
        expect(lineAt(lines, offset)).toBe(walked < 0 ? lines.length - 1 : walked);
      }),
    );
  });
});
