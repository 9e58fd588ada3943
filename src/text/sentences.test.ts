import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findParagraphs, findSentences } from "./sentences.ts";
import { anyText } from "./strings.case.ts";
import { tokenize } from "./tokens.ts";

function split(text: string): string[] {
  const tokens = tokenize(text);
  return findParagraphs(text, tokens).flatMap((p) =>
    findSentences(text, tokens, p).map((s) => text.slice(s.start, s.end)),
  );
}

const whole: readonly (readonly [string, string])[] = [
  ["a title and its dot", "قال د. سامي الحداد إن السفينة غرقت"],
  ["a title whose dot stands between direction marks", "قال د\u202a.\u202c سامي إنها غرقت"],
  ["initials", "وقالت أ.ف.ب إن السفينة غرقت"],
  ["an acronym of short pieces", "وقالت بي.بي.سي إن السفينة غرقت"],
  ["addresses", "نشر موقع almarfaa.com وموقع FAIR.org التقرير"],
  ["an address with a question mark", "الرابط almarfaa.com/a?b=1 هنا"],
  ["three dots inside", "قال إنه ... لن يعود"],
  ["an aside in brackets", "قال الخبير (!) إنه لا يعرف"],
  ["a question that a comma follows", "«من أنت؟»، قال الحارس"],
  ["the years before Christ", "بنيت القلعة عام 300 ق. م تقريبا"],
  ["a decimal number", "نسبة 3.5 في المئة"],
];

const several: readonly (readonly [string, readonly string[]])[] = [
  ["وصل الوزير. ثم غادر.", ["وصل الوزير.", "ثم غادر."]],
  ["وصل الوزير.ثم غادر", ["وصل الوزير.", "ثم غادر"]],
  ["أين السفينة؟ لا أحد يعرف!", ["أين السفينة؟", "لا أحد يعرف!"]],
  ["قال: «أين السفينة؟». ثم صمت.", ["قال: «أين السفينة؟».", "ثم صمت."]],
  ['قال: "غرقت السفينة." ثم صمت.', ['قال: "غرقت السفينة."', "ثم صمت."]],
  ["غرقت السفينة.“لم يبق أحد” قال", ["غرقت السفينة.", "“لم يبق أحد” قال"]],
  ["وقع ذلك عام 2015م. وقال الشهود", ["وقع ذلك عام 2015م.", "وقال الشهود"]],
  ["انتهى الخبر. . ثم بدأ آخر", ["انتهى الخبر. .", "ثم بدأ آخر"]],
  ["عنوان\nنص", ["عنوان", "نص"]],
];

describe("findSentences", () => {
  it.each(whole)("does not split at %s", (_, text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each(several)("splits %s", (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});

describe("paragraphs and sentences", () => {
  it("divide the tokens without rest", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = tokenize(text);
        let next = 0;
        for (const paragraph of findParagraphs(text, tokens)) {
          expect(paragraph.first).toBe(next);
          for (const sentence of findSentences(text, tokens, paragraph)) {
            expect(sentence.first).toBe(next);
            expect(sentence.last).toBeGreaterThan(next);
            expect(sentence.start).toBe(tokens[sentence.first]?.start);
            expect(sentence.end).toBe(tokens[sentence.last - 1]?.end);
            next = sentence.last;
          }
          expect(paragraph.last).toBe(next);
        }
        expect(next).toBe(tokens.length);
      }),
    );
  });
});
