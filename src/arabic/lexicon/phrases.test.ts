import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "../../text/index.ts";
import { canonicalName, spellingsOf } from "./phrase-tables.ts";
import { PhraseIndex, type PhraseMatch } from "./phrases.ts";

const show = (match: PhraseMatch<string> | null): string =>
  match === null
    ? "-"
    : `${match.entry} ${match.length} ${match.conjunction}${match.preposition}${match.fused ? "+" : ""}${match.pronoun}`.trim();

describe("PhraseIndex", () => {
  const phrases = new PhraseIndex<string>(false);
  phrases.add("وفقا ل+", "accord");
  phrases.add("وفقا لما", "clause");
  phrases.add("على حد تعبير", "voice");
  phrases.add("على حد تعبير", "pronoun", true);
  phrases.add("حسب رواية", "account", true);
  phrases.add("قد +present", "may");
  phrases.add("لم يقدم/تقدم أي/أية دليل", "nothing");
  phrases.add("دون", "without");

  it.each([
    ["وفقا لصحيفة المرفأ", "accord 1 +"],
    ["ووفقا للصحيفة", "accord 1 و+"],
    ["وفقا لـ«المرفأ»", "accord 1 +"],
    ["وفقا لما ذكرته", "clause 2"],
    ["وفقا عن", "-"],
    ["على حد تعبير المدير", "voice 3"],
    ["على حد تعبيره", "pronoun 3 ه"],
    ["فعلى حد تعبيرها", "pronoun 3 فها"],
    ["حسب روايته", "account 2 ه"],
    ["حسب رواية المدير", "-"],
    ["قد يصل", "may 1"],
    ["قد وصل", "-"],
    ["ولم تقدم أية دليل", "nothing 4 و"],
    ["لم يقدم دليلا", "-"],
    ["دون", "without 1"],
    ["", "-"],
  ])("finds in %s", (text, shown) => {
    expect(show(phrases.match(tokenize(text), 0))).toBe(shown);
  });
});

describe("PhraseIndex of names", () => {
  const names = new PhraseIndex<string>(true);
  names.add("المرفأ", "harbour");
  names.add("المرفأ الجديد", "new harbour");
  names.add("م.ر.ف", "mrf");
  names.add("مرفأ24", "24");

  it.each([
    ["المرفأ", "harbour 1"],
    ["للمرفأ", "harbour 1 ل"],
    ["وبالمرفأ الجديد", "new harbour 2 وب"],
    ["م.ر.ف.", "mrf 5"],
    ["مرفأ24", "24 1"],
    ["مرفأ", "-"],
  ])("finds in %s", (text, shown) => {
    expect(show(names.match(tokenize(text), 0))).toBe(shown);
  });

  it("does not recognise a bracketed name by itself", () => {
    expect(spellingsOf("(البيان)", "صحيفة البيان | بيان نت")).toEqual(["صحيفة البيان", "بيان نت"]);
    expect(spellingsOf("المرفأ", "")).toEqual(["المرفأ"]);
    expect(canonicalName("(البيان)")).toBe("البيان");
  });
});

describe("any phrases", () => {
  const word = fc.constantFrom("سد", "سدي", "نهر", "نهري", "جسر", "س", "قارب خشب", "ميناء");
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(" "));

  it("are found as by trying them all, the longest first", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), words, (phrases, text) => {
        const index = new PhraseIndex<string>(false);
        for (const phrase of phrases) index.add(phrase, phrase);
        const tokens = tokenize(text);
        const written = tokens.map(({ folded }) => folded);
        const lengths = phrases.flatMap((phrase) => {
          const wanted = tokenize(phrase).map(({ folded }) => folded);
          return wanted.every((one, i) => one === written[i]) ? [wanted.length] : [];
        });
        expect(index.match(tokens, 0)?.length ?? 0).toBe(Math.max(0, ...lengths));
      }),
      { numRuns: 2000 },
    );
  });
});
