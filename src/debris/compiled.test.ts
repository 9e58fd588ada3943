import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord } from "../text/index.ts";
import { compileRule, createChoose } from "./compiled.ts";
import { HEAD_RULES } from "./head.ts";

/** Pieces of all that the rules find and leave alone, so that beginnings meet ends that are not theirs. */
const pieces = HEAD_RULES.flatMap(({ finds, ignores }) => [...finds.map(([text]) => text), ...ignores])
  .map(foldWord)
  .flatMap((text) => [text, text.slice(0, text.length >> 1), text.slice(text.length >> 1)]);
const line = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(" ").replace(/\s/gu, " "));

describe("rules made ready", () => {
  it("are chosen wherever they match and what they need is there", () => {
    const choose = createChoose(HEAD_RULES);
    fc.assert(
      fc.property(line, (text) => {
        const matching = HEAD_RULES.filter(
          ({ needs, pattern }) => (!needs || needs.some((need) => text.includes(need))) && pattern.test(text),
        );
        const chosen = choose(text, text).map(({ rule }) => rule);
        expect(matching.filter((rule) => !chosen.includes(rule)).map(({ name }) => name)).toEqual([]);
        expect(chosen).toEqual(HEAD_RULES.filter((rule) => chosen.includes(rule)));
      }),
    );
  });

  it("tell where their groups stand as their names do", () => {
    fc.assert(
      fc.property(line, fc.constantFrom(...HEAD_RULES), (text, rule) => {
        const named = new RegExp(rule.pattern.source, "du").exec(text);
        const { pattern, groups } = compileRule(rule);
        const numbered = pattern.exec(text);
        expect(numbered?.index).toBe(named?.index);
        for (const [name, number] of groups)
          expect(numbered?.indices?.[number]).toEqual(named?.indices?.groups?.[name]);
      }),
    );
  });
});
