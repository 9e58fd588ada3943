import { describe, expect, it } from "vitest";
import { many, oneOf, type Pattern, role, seq, token } from "./pattern.ts";
import { applyRules, defineRule, type Match, pieceOf, type Rule } from "./rule.ts";

const is = (letter: string): Pattern<string> => token((input, at) => input[at] === letter);

const FINDS = [
  { sentence: "قال الحارس إن الباب مفتوح.", content: "الباب مفتوح" },
  { sentence: "قالت الطبيبة إن المريض تعافى.", content: "المريض تعافى" },
];

const shown = ({ rule, first, last }: Match<string>): string => `${rule} ${first}-${last}`;

/** A rule that starts at a letter and says where it matched. */
function ruleOf(name: string, letter: string, pattern: Pattern<string>): Rule<string, string> {
  return {
    name,
    starts: (input, at) => input[at] === letter,
    pattern,
    produce: shown,
    finds: FINDS,
    ignores: ["الباب مفتوح."],
  };
}

describe("defineRule", () => {
  const good = ruleOf("verb.that", "a", is("a"));

  it.each(["verb", "verb.that", "quotation.before", "preposition.according-to", "a.b.c-d"])(
    "takes the name %s",
    (name) => {
      const rule = { ...good, name };
      expect(defineRule(rule)).toBe(rule);
    },
  );

  it.each([
    "",
    "Verb.that",
    "verb.",
    ".that",
    "verb..that",
    "verb that",
    "verb_that",
    "verb.2",
    "فعل",
    "verb-",
  ])("refuses the name %j", (name) => {
    expect(() => defineRule({ ...good, name })).toThrow(
      new TypeError(`rule name "${name}" is not of the form a.b-c`),
    );
  });

  it.each([0, 1])("refuses a rule with %d sentences that it finds", (n) => {
    expect(() => defineRule({ ...good, finds: FINDS.slice(0, n) })).toThrow(
      new TypeError("rule verb.that needs at least two sentences that it finds"),
    );
  });

  it("refuses a rule without a sentence that it leaves alone", () => {
    expect(() => defineRule({ ...good, ignores: [] })).toThrow(
      new TypeError("rule verb.that needs a sentence that it leaves alone"),
    );
  });
});

describe("applyRules", () => {
  const short = ruleOf("a.short", "a", is("a"));
  const long = ruleOf("a.long", "a", seq(is("a"), is("b")));
  const other = ruleOf("b.other", "b", is("b"));

  it("gives results by their first token, then by the order of the rules", () => {
    expect(applyRules([other, long, short], "abab", { first: 0, last: 4 })).toEqual([
      "a.long 0-2",
      "a.short 0-1",
      "b.other 1-2",
      "a.long 2-4",
      "a.short 2-3",
      "b.other 3-4",
    ]);
    expect(applyRules([short, long], "ab", { first: 0, last: 2 })).toEqual(["a.short 0-1", "a.long 0-2"]);
  });

  it("finds matches that overlap", () => {
    const run = ruleOf("a.run", "a", many(is("a")));
    expect(applyRules([run], "aaa", { first: 0, last: 3 })).toEqual(["a.run 0-3", "a.run 1-3", "a.run 2-3"]);
  });

  it("stays within its stretch", () => {
    expect(applyRules([long], "ababab", { first: 1, last: 5 })).toEqual(["a.long 2-4"]);
    expect(applyRules([long, short], "ab", { first: 1, last: 1 })).toEqual([]);
  });

  it("tries a pattern only where the rule may start", () => {
    const tried: number[] = [];
    const noting: Pattern<string> = (_, at) => {
      tried.push(at);
      return -1;
    };
    expect(applyRules([ruleOf("b.only", "b", noting)], "abcb", { first: 0, last: 4 })).toEqual([]);
    expect(tried).toEqual([1, 3]);
  });

  it("leaves out a match that means nothing", () => {
    const picky: Rule<string, string> = { ...short, produce: (found) => (found.first === 0 ? null : "kept") };
    expect(applyRules([picky], "aa", { first: 0, last: 2 })).toEqual(["kept"]);
  });
});

describe("pieceOf", () => {
  const pattern = seq(
    role("cue", is("a")),
    role("source", seq(role("name", is("b")), is("b"))),
    oneOf(role("cue", is("c")), is("d")),
  );
  const [found] = applyRules(
    [{ ...ruleOf("a.piece", "a", pattern), produce: (one: Match<string>) => one }],
    "abbc",
    { first: 0, last: 4 },
  );

  it.each([
    ["the first of that role", "cue", [0, 1]],
    ["a piece with children", "source", [1, 3]],
    ["no piece inside another", "name", null],
    ["no piece of an unknown role", "content", null],
  ])("gives %s", (_, name, range) => {
    const piece = found ? pieceOf(found, name) : undefined;
    expect(piece && [piece.first, piece.last]).toEqual(range);
  });
});
