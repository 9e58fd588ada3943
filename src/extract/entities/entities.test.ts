import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultLexicon } from "../../arabic/index.ts";
import type { Entity } from "../../model/index.ts";
import { extract } from "../extract.ts";

const entitiesOf = (text: string): readonly Entity[] =>
  extract(text, { lexicon: defaultLexicon(), published: null, skip: [] }).entities;

/** "type: words = name" for each entity of a text; "= name" only where the name differs from the words. */
const read = (text: string): string[] =>
  entitiesOf(text).map(({ start, end, type, name }) => {
    const words = text.slice(start, end);
    return `${type}: ${words}${words === name ? "" : ` = ${name}`}`;
  });

describe("people", () => {
  it.each([
    ["by a first name and what follows it", "حضر الحفل محمد السنجاري وعائلته.", ["person: محمد السنجاري"]],
    ["by unknown words behind a title", "زار الوزير كرندال فيسكا المصنع.", ["person: كرندال فيسكا"]],
    ["behind a title with its genitive", "افتتح رئيس البلدية كرندال المعرض.", ["person: كرندال"]],
    ["with a particle", "كتب عبد الكريم المنياوي القصة.", ["person: عبد الكريم المنياوي"]],
    [
      "joined by و",
      "فاز سمير الحداد ونبيل فيسكاني.",
      ["person: سمير الحداد", "person: ونبيل فيسكاني = نبيل فيسكاني"],
    ],
    [
      "with a fused letter taken off the name",
      "أهدى الكتاب لسمير الحداد.",
      ["person: لسمير الحداد = سمير الحداد"],
    ],
  ])("are read %s", (_, text, expected) => {
    expect(read(text).filter((one) => one.startsWith("person"))).toEqual(expected);
  });

  it("go on by the family name, which keeps the full name", () => {
    const text = "زارت سميرة فيسكاني المدرسة. واستقبل المعلمون فيسكاني عند الباب.";
    expect(read(text)).toEqual(["person: سميرة فيسكاني", "person: فيسكاني = سميرة فيسكاني"]);
  });

  it.each([
    ["a word that is a first name too", "كان الجو جميل جدا في الحديقة."],
    ["على the preposition", "وافق المدير على الطلب."],
    ["an adjective behind a title", "عاد المدير السابق أمس."],
    ["a title alone", "قال وزير النقل إن الجسر مغلق."],
  ])("are not made of %s", (_, text) => {
    expect(read(text).filter((one) => one.startsWith("person"))).toEqual([]);
  });
});

describe("organisations and outlets", () => {
  it.each([
    ["a class noun with its genitive", "بدأت وزارة الزراعة الحملة.", ["organisation: وزارة الزراعة"]],
    [
      "two fields joined by و",
      "أغلقت وزارة التربية والتعليم المدرسة.",
      ["organisation: وزارة التربية والتعليم"],
    ],
    ["an unknown name", "اشترت شركة فيسكاندو المبنى.", ["organisation: شركة فيسكاندو"]],
    [
      "a name in quotation marks",
      "اشترت شركة «الضفة الخضراء» المبنى.",
      ["organisation: شركة «الضفة الخضراء» = الضفة الخضراء"],
    ],
    ["a fused letter", "انتمى للاتحاد الأوروبي.", ["organisation: للاتحاد الأوروبي = الاتحاد الأوروبي"]],
    ["an outlet set apart by marks", "بيروت - الراية - افتتح المعرض.", ["place: بيروت", "outlet: الراية"]],
  ])("are read from %s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("are not made of a verbal noun or a body that everybody has", () => {
    expect(read("تولى تنظيم المعرض واجتمع مجلس الإدارة.")).toEqual([]);
  });
});

describe("places", () => {
  it.each([
    ["a known name with its fused letter", "عاد من بيروت وبغداد.", ["place: بيروت", "place: وبغداد = بغداد"]],
    ["an unknown name behind مدينة", "وصل إلى مدينة فيسكاندا.", ["place: فيسكاندا"]],
    ["a river with its noun", "فاض نهر فيسكاندا.", ["place: نهر فيسكاندا"]],
  ])("are read from %s", (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it("are teams in a sentence about a match, and places in another", () => {
    expect(read("فاز المنتخب على البرازيل بهدف في المباراة.")).toContain("organisation: البرازيل");
    expect(read("سافر الوفد إلى البرازيل.")).toEqual(["place: البرازيل"]);
  });

  it("are none in the name of an event or in another word of the same letters", () => {
    expect(read("أقيم كأس إسبانيا في إطار جديد.")).toEqual([]);
  });
});

describe("entities of voices", () => {
  it("are called as in the chains", () => {
    const text = "قال مدير المصنع عدنان الخطيب إن الإنتاج توقف، بحسب صحيفة المرفأ.";
    const { reports, entities } = extract(text, { lexicon: defaultLexicon(), published: null, skip: [] });
    const names = reports.flatMap(({ chain }) => chain.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(entities.map((entity) => entity.name)).toContain(name);
  });
});

describe("any text", () => {
  const words = [
    ..."الوزير محمد فيسكاني ووزارة النقل في مدينة بيروت قال إن فاز على البرازيل كأس المباراة بهدف ( ) « » - : ، .".split(
      " ",
    ),
    "\n",
  ];

  it("has its entities in order, inside the text, none over another, each with a name", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (picked) => {
        const text = picked.join(" ");
        let end = 0;
        for (const entity of entitiesOf(text)) {
          expect(entity.start).toBeGreaterThanOrEqual(end);
          expect(entity.end).toBeGreaterThan(entity.start);
          expect(entity.name.trim()).not.toBe("");
          end = entity.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
