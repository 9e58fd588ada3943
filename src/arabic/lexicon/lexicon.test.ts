import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord, tokenize } from "../../text/index.ts";
import type { Entry, Reading } from "./entries.ts";
import { createLexicon, defaultLexicon, lexiconVersion } from "./lexicon.ts";
import { spellingsOf } from "./phrase-tables.ts";
import { rows } from "./rows.generated.ts";

const lexicon = defaultLexicon();

const labelOf = (entry: Entry): string =>
  entry.type === "function" ? entry.class : entry.type === "voice" ? entry.kind : entry.type;

/** و+ب+ال+قول saying noun: the clitics and the lemma joined by +, then what it is. */
function show(r: Reading): string {
  const parts = [
    r.conjunction,
    r.preposition,
    r.future ? "س" : "",
    r.article ? "ال" : "",
    r.entry.lemma,
    r.pronoun,
  ];
  const tense = r.verb === null ? labelOf(r.entry) : r.verb.tense;
  return `${parts.filter((part) => part !== "").join("+")} ${tense}`;
}

const readings = (word: string): string[] => [...new Set(lexicon.look(foldWord(word)).readings.map(show))];

/** A word, readings that it must have, readings or lemmas that it must not have. */
const WORDS: readonly (readonly [word: string, has: string, hasNot?: string])[] = [
  ["قال", "قال past"],
  ["وقال", "و+قال past"],
  ["فقالت", "ف+قال past"],
  ["سيقول", "س+قال present"],
  ["وسيقولون", "و+س+قال present"],
  ["ليقولوا", "ل+قال present"],
  ["يقل", "قال present"],
  ["قيل", "قال past"],
  ["قائلا", "قال participle"],
  ["قائلين", "قال participle"],
  ["القائل", "ال+قال participle"],
  ["قوله", "قال+ه masdar; قول+ه speech-noun"],
  ["بقولها", "ب+قول+ها speech-noun"],
  ["قولي", "قول+ي speech-noun"],
  ["بالقول", "ب+ال+قول speech-noun"],
  ["أضافت", "أضاف past"],
  ["وأضاف", "و+أضاف past"],
  ["إضافة", "إضافة preposition", "أضاف+ه past"],
  ["نفى", "نفى past"],
  ["نفاه", "نفى+ه past"],
  ["نفوا", "نفى past"],
  ["نفوها", "نفى+ها past"],
  ["ينف", "نفى present"],
  ["سينف", "", "س+نفى present"],
  ["نافيا", "نفى participle"],
  ["نافين", "نفى participle"],
  ["دعت", "دعا past"],
  ["دعوا", "دعا past"],
  ["يدعون", "دعا present"],
  ["رأى", "رأى past"],
  ["رأوا", "رأى past"],
  ["يرون", "رأى present"],
  ["أقرت", "أقرّ past"],
  ["أقررنا", "أقرّ past"],
  ["مصر", "مصر name", "أصرّ participle"],
  ["مصرا", "أصرّ participle"],
  ["مشيرة", "أشار participle"],
  ["أشار", "أشار past"],
  ["أشرنا", "أشار past"],
  ["اتهموه", "اتّهم+ه past"],
  ["أبلغني", "أبلغ+ني past"],
  ["أخبرهم", "أخبر+هم past"],
  ["ترك", "", "رأى+ك present"],
  ["اسم", "", "سمّى present"],
  ["نقل", "نقل past", "قال present"],
  ["كتب", "كتب past; كتاب document", "ك+"],
  ["وكالة", "وكالة outlet", "و+"],
  ["لوكالة", "ل+وكالة outlet"],
  ["وزير", "وزير person", "و+"],
  ["ووزير", "و+وزير person"],
  ["ولاية", "ولاية organisation"],
  ["فريق", "فريق person; فريق group", "ف+"],
  ["بيان", "بيان document; بيان speech-noun", "ب+"],
  ["لقاء", "لقاء circumstance", "ل+"],
  ["لجنة", "لجنة organisation", "ل+"],
  ["للجنة", "ل+لجنة organisation; ل+ال+لجنة organisation"],
  ["اللجنة", "ال+لجنة organisation"],
  ["كامل", "كامل adjective", "ك+أمل speech-noun"],
  ["كخبير", "ك+خبير anonymous"],
  ["كالقول", "ك+ال+قول speech-noun"],
  ["صحيفته", "صحيفة+ه outlet"],
  ["صورة", "صورة document", "صوّر+ه past"],
  ["مستشفاهم", "مستشفى+هم organisation"],
  ["المتحدث", "ال+متحدث person"],
  ["متحدثا", "تحدّث participle; متحدث person"],
  ["متحدثو", "متحدث person"],
  ["مصادر", "مصدر anonymous"],
  ["لمصادرها", "ل+مصدر+ها anonymous"],
  ["مسئول", "مسؤول anonymous"],
  ["مسؤولون", "مسؤول anonymous"],
  ["مسؤوليها", "مسؤول+ها anonymous"],
  ["المسؤولو", "", "ال+مسؤول anonymous"],
  ["وقف", "وقف content-head", "و+"],
  ["بحجة", "ب+حجة speech-noun"],
  ["شائعات", "شائعة speech-noun"],
  ["بأن", "ب+أن complementizer"],
  ["بأنهم", "ب+أن+هم complementizer"],
  ["وأنها", "و+أن+ها complementizer"],
  ["أنني", "أن+ني complementizer"],
  ["كان", "كان auxiliary", "ك+أن complementizer"],
  ["سيكون", "س+كان auxiliary"],
  ["لأن", "لأن conjunction", "ل+أن complementizer"],
  ["لكن", "لكن breaker", "ل+كان auxiliary"],
  ["ولكنه", "و+لكن+ه breaker"],
  ["الأهم", "", "ألا+هم complementizer"],
  ["فيما", "فيما breaker", "ف+"],
  ["عليه", "على+ه preposition"],
  ["إليها", "إلى+ها preposition"],
  ["به", "ب+ه preposition"],
  ["لهم", "ل+هم preposition"],
  ["الذي", "ال+الذي relative"],
  ["وللذين", "و+ل+ال+الذي relative"],
  ["بهذا", "ب+هذا demonstrative"],
  ["الأحد", "ال+الأحد adverb"],
  ["بدوره", "بدوره connector"],
  ["لم", "لم negation"],
  ["قد", "قد particle"],
  ["للرياض", "ل+ال+الرياض name"],
  ["رياض", "", "الرياض name"],
  ["لإيران", "ل+إيران name"],
  ["رويترز", "رويترز name"],
  ["وقالها", "و+قال+ها past"],
  ["محافظة", "محافظة organisation", "محافظ+ه person; محافظ person"],
  ["مؤسسة", "مؤسسة organisation", "مؤسس person"],
];

describe("look", () => {
  it.each(WORDS.map(([word, has, hasNot]) => [word, has, hasNot ?? ""] as const))(
    "reads %s",
    (word, has, hasNot) => {
      const found = readings(word);
      const missing = has.split("; ").filter((reading) => reading !== "" && !found.includes(reading));
      expect(missing, `found ${found.join("; ")}`).toEqual([]);
      const wrong = hasNot
        .split("; ")
        .filter(
          (bad) => bad !== "" && found.some((r) => r === bad || (bad.endsWith("+") && r.startsWith(bad))),
        );
      expect(wrong).toEqual([]);
    },
  );

  it("puts readings with fewer clitics first", () => {
    expect(readings("لجنة")[0]).toBe("لجنة organisation");
    expect(readings("ولكن")[0]).toBe("و+لكن breaker");
  });

  it("knows nothing of unknown words and gives the same word again", () => {
    const word = lexicon.look("خزعبلستان");
    expect(word).toMatchObject({ folded: "خزعبلستان", readings: [] });
    expect(lexicon.look("خزعبلستان")).toBe(word);
  });

  it("never throws and never changes the word", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."والبكسفيتنهمرقد") });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), letters), (word) => {
        expect(lexicon.look(word).folded).toBe(word);
      }),
      { numRuns: 2000 },
    );
  });

  it("forgets words when it has seen too many, and still answers", () => {
    const small = createLexicon({ ...rows, outlets: [], places: [] });
    for (let i = 0; i < 200_001; i++) small.look(`x${i}`);
    expect(small.look("قال").readings.length).toBeGreaterThan(0);
  });
});

describe("rows", () => {
  const has = (form: string, type: Entry["type"], lemma: string): boolean =>
    lexicon.look(foldWord(form)).readings.some((r) => r.entry.type === type && r.entry.lemma === lemma);

  it("finds every verb by its principal parts", () => {
    const lost = rows.verbs.filter(([lemma = "", past = "", , present = "", masdar = "", , passive = ""]) => {
      const forms = [past, present, ...masdar.split(" "), ...passive.split(" / ")].filter(
        (f) => f !== "" && f !== "-",
      );
      return !forms.every((form) => has(form, "verb", lemma));
    });
    expect(lost).toEqual([]);
  });

  it.each([
    ["voices", "voice"],
    ["speech-nouns", "speech-noun"],
    ["function-words", "function"],
  ] as const)("finds every row of %s by its forms", (table, type) => {
    const lost = rows[table].flatMap(([lemma = "", forms = ""]) =>
      [lemma, ...forms.split(" ")].filter(
        (form) => form !== "" && !isProclitic(form) && !has(form, type, lemma),
      ),
    );
    expect(lost).toEqual([]);
  });

  /** ب and ل are words of the table only together with a pronoun or standing alone. */
  const isProclitic = (form: string): boolean => form.length === 1 && has(`${form}ه`, "function", form);

  it.each(["outlets", "places"] as const)("finds every name of %s as a phrase", (table) => {
    const lost = rows[table].flatMap((cells) => {
      const [name = "", aliases = ""] = [cells[0], cells[table === "outlets" ? 3 : 2]];
      return spellingsOf(name, aliases).filter((spelling) => {
        const tokens = tokenize(spelling);
        return lexicon.phrases(table).match(tokens, 0)?.length !== tokens.length;
      });
    });
    expect(lost).toEqual([]);
  });

  it.each(["according-to", "hedges", "judgements"] as const)("finds every phrase of %s", (table) => {
    const lost = rows[table].filter(([phrase = "", takes = ""]) => {
      const pronoun = table === "according-to" && takes === "pronoun" ? "ه" : "";
      const example = phrase
        .replace(/(\S+?)\/\S+/gu, "$1")
        .replace(/ ل\+$/u, " لشيء")
        .replace("+present", "يفعل");
      return lexicon.phrases(table).match(tokenize(example + pronoun), 0) === null;
    });
    expect(lost).toEqual([]);
  });
});

describe("lexiconVersion", () => {
  it("is a short hash", () => {
    expect(lexiconVersion).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe("phrases", () => {
  const first = (kind: "according-to" | "hedges" | "judgements" | "outlets" | "places", text: string) =>
    lexicon.phrases(kind).match(tokenize(text), 0);

  it.each([
    ["ووفقا لصحيفة المرفأ", { length: 1, conjunction: "و", fused: true, entry: { takes: "voice" } }],
    ["على حد تعبيره", { length: 3, pronoun: "ه", entry: { takes: "pronoun" } }],
    ["على حد زعم المدير", { length: 3, entry: { takes: "voice", stance: "doubts" } }],
    ["بحسب ما ذكرت الوكالة", { length: 2, entry: { takes: "clause" } }],
    ["بحسب الوكالة", { length: 1, entry: { takes: "voice" } }],
    ["نقلا عن مصدر", { length: 2, entry: { takes: "voice" } }],
    ["وفقه", { length: 1, pronoun: "ه", entry: { takes: "pronoun" } }],
  ])("finds the according-to phrase of %s", (text, match) => {
    expect(first("according-to", text)).toMatchObject(match);
  });

  it.each([
    ["outlets", "أ ف ب", "فرانس برس"],
    ["outlets", "أ.ف.ب", "فرانس برس"],
    ["outlets", "وكالة الأنباء السعودية", "واس"],
    ["outlets", "لرويترز", "رويترز"],
    ["places", "الولايات المتحدة الأميركية", "الولايات المتحدة"],
    ["places", "بأمريكا", "الولايات المتحدة"],
    ["places", "للقاهرة", "القاهرة"],
  ] as const)("finds in %s %s as %s", (kind, text, name) => {
    expect(first(kind, text)?.entry).toMatchObject({ name });
  });

  it("does not take common words for names", () => {
    for (const text of ["البيان", "العربية", "اليوم 24", "صور", "مالي"]) {
      expect(first("outlets", text)).toBeNull();
      expect(first("places", text)).toBeNull();
    }
  });

  it("finds hedges and judgements", () => {
    expect(first("hedges", "قد يصل")).toMatchObject({ length: 1 });
    expect(first("hedges", "قد وصل")).toBeNull();
    expect(first("judgements", "ولم يقدم أي دليل")).toMatchObject({ length: 4, entry: { stance: "doubts" } });
    expect(first("judgements", "لا أساس له من الصحة")).toMatchObject({
      length: 5,
      entry: { stance: "rejects" },
    });
  });
});
