import { describe, expect, it } from "vitest";
import { loadGold } from "./load-gold.ts";
import { locate } from "./locate.ts";
import { scoreArticle } from "./score.ts";

const TEXT = "قال الحارس إن الباب مفتوح. وكان الباب مغلقا، 🔒 ثم صار الباب مفتوحا.";

const LINK = { source: "الحارس", source_nth: 1, cue: "قال", name: "الحارس", kind: "person" };
const REPORT = { id: "r1", matn: "الباب مفتوح", form: "indirect", isnad: [LINK], stance: "neutral" };
const ROOT = {
  doc: "gate.txt",
  reports: [REPORT],
  assertions: [{ id: "a1", text: "وكان الباب مغلقا", checkworthy: 2 }],
  times: [{ text: "الباب", nth: 2, value: "relative" }],
  entities: [],
};

const load = (root: unknown) => loadGold(JSON.stringify(root), "gate.json");

describe("loadGold", () => {
  it("reads the annotators' words as content and chain", () => {
    expect(load(ROOT)).toEqual({
      document: "gate.txt",
      reports: [
        {
          id: "r1",
          content: "الباب مفتوح",
          nth: undefined,
          more: [],
          form: "indirect",
          chain: [
            { source: "الحارس", sourceNth: 1, cue: "قال", cueNth: undefined, name: "الحارس", kind: "person" },
          ],
          stance: "neutral",
          negated: false,
        },
      ],
      assertions: [{ text: "وكان الباب مغلقا", nth: undefined, checkworthy: 2 }],
      times: [{ text: "الباب", nth: 2, value: "relative" }],
    });
  });

  it("reads what a report may have beside", () => {
    const gold = load({ ...ROOT, reports: [{ ...REPORT, nth: 1, more: ["الباب مغلقا"], negated: true }] });
    expect(gold?.reports).toMatchObject([{ nth: 1, more: ["الباب مغلقا"], negated: true }]);
  });

  it("takes a source or a cue that is left out for none", () => {
    const gold = load({ ...ROOT, reports: [{ ...REPORT, isnad: [{ name: "الحارس", kind: "person" }] }] });
    expect(gold?.reports[0]?.chain).toMatchObject([{ source: null, cue: null }]);
  });

  it.each([
    ["a list", []],
    ["an object without reports", { clusters: [] }],
  ])("passes over %s", (_, root) => {
    expect(load(root)).toBeNull();
  });

  const withReport = (changes: object) => ({ ...ROOT, reports: [REPORT, { ...REPORT, ...changes }] });
  const withLink = (changes: object) => withReport({ isnad: [LINK, { ...LINK, ...changes }] });

  it.each([
    ["no object", 1, "gate.json is not an object"],
    ["no document", { ...ROOT, doc: undefined }, "gate.json: doc is not a text"],
    ["reports that are no list", { ...ROOT, reports: {} }, "gate.json: reports is not a list"],
    ["no assertions", { ...ROOT, assertions: undefined }, "gate.json: assertions is not a list"],
    ["a report that is no object", { ...ROOT, reports: ["x"] }, "gate.json: report 1 is not an object"],
    ["no content", withReport({ matn: null }), "gate.json: report 2: matn is not a text"],
    ["no such occurrence", withReport({ nth: 0 }), "gate.json: report 2: nth is not a count from 1"],
    ["a further part that is no text", withReport({ more: [1] }), "gate.json: report 2: more is not a text"],
    [
      "an unknown form",
      withReport({ form: "spoken" }),
      'gate.json: report 2: form is "spoken", not one of direct, indirect, mixed',
    ],
    [
      "an unknown stance",
      withReport({ stance: undefined }),
      "gate.json: report 2: stance is undefined, not one of neutral, supports, doubts, rejects",
    ],
    ["no chain", withReport({ isnad: null }), "gate.json: report 2: isnad is not a list"],
    ["a voice without a name", withLink({ name: 1 }), "gate.json: report 2: link 2: name is not a text"],
    [
      "an unknown kind",
      withLink({ kind: "robot" }),
      'gate.json: report 2: link 2: kind is "robot", not one of person, organisation, outlet, document, anonymous, group',
    ],
    [
      "half an occurrence",
      withLink({ cue_nth: 1.5 }),
      "gate.json: report 2: link 2: cue_nth is not a count from 1",
    ],
    [
      "a time without a value",
      { ...ROOT, times: [{ text: "الباب" }] },
      "gate.json: time 1: value is not a text",
    ],
  ])("refuses %s, and says where", (_, root, message) => {
    expect(() => load(root)).toThrow(new TypeError(message));
  });

  it("refuses what is no JSON", () => {
    expect(() => loadGold("{", "gate.json")).toThrow(SyntaxError);
  });
});

describe("words that the text does not have", () => {
  it.each([
    ["content", { matn: "الباب مفتوحة" }, "الباب مفتوحة"],
    ["further part", { more: ["النافذة"] }, "النافذة"],
    ["source", { isnad: [{ ...LINK, source: "الحراس" }] }, "الحراس"],
    ["cue", { isnad: [{ ...LINK, cue: "قالت" }] }, "قالت"],
  ])("are refused when an article is scored: %s", (_, changes, words) => {
    const gold = load({ ...ROOT, reports: [{ ...REPORT, ...changes }] });
    if (!gold) throw new Error("annotates nothing");
    expect(() => scoreArticle(TEXT, gold, { reports: [], times: [] })).toThrow(`not in the text: ${words}`);
  });
});

describe("locate", () => {
  it.each([
    ["the first without more", {}, 14],
    ["the one that is counted", { nth: 2 }, 32],
    ["the one that is nearest", { near: 40 }, 32],
    ["the one behind a sign of two units", { near: 60 }, 54],
    ["the first where there are fewer", { nth: 9 }, 14],
  ])("finds %s, in code points", (_, which, start) => {
    expect(locate(TEXT, "الباب", which)).toEqual({ start, end: start + 5 });
    expect([...TEXT].slice(start, start + 5).join("")).toBe("الباب");
  });
});
