import { describe, expect, it } from "vitest";
import { defaultLexicon } from "../arabic/index.ts";
import type { Link } from "../model/index.ts";
import { extract } from "./extract.ts";

function voiceOf(voice: string): Link | undefined {
  const text = `وقالت ${voice} إن الجسر سيغلق صباح الغد.`;
  const { reports } = extract(text, { lexicon: defaultLexicon(), published: null, skip: [] });
  return reports.find((report) => report.chain.length > 0)?.chain[0];
}

describe("the name of a voice", () => {
  it.each([
    ["الولايات المتحدة", "الولايات المتحدة"],
    ["أمريكا", "الولايات المتحدة"],
    ["الولايات المتحدة الأميركية", "الولايات المتحدة"],
    ["رويترز", "رويترز"],
    ["وكالة رويترز للأنباء", "رويترز"],
    ["وكالة الصحافة الفرنسية", "فرانس برس"],
    ["هيئة الأمم المتحدة", "الأمم المتحدة"],
    ["اليونيسيف", "يونيسف"],
    ["الخارجية الأميركية", "وزارة الخارجية الأمريكية"],
    ["الخارجية المصرية", "وزارة الخارجية المصرية"],
    ["السلطة الوطنية الفلسطينية", "السلطة الفلسطينية"],
    ["وزارة المياه", "وزارة المياه"],
    ["صحيفة المرفأ", "المرفأ"],
    ["صحيفة محلية", "صحيفة محلية"],
    ["وسائل إعلام محلية", "وسائل إعلام محلية"],
  ])("of %s is %s", (voice, name) => {
    expect(voiceOf(voice)?.name).toBe(name);
  });

  it.each([
    ["الطبيبة هدى الكيلاني", "هدى الكيلاني"],
    ["رئيسة القسم الدكتورة هدى الكيلاني", "هدى الكيلاني"],
    ["وزيرة المياه الشيخة هدى سالم الكيلاني", "هدى سالم الكيلاني"],
    ["هدى الكيلاني مديرة الميناء", "هدى الكيلاني"],
    ["د. هدى الكيلاني مديرة عام الهيئة", "هدى الكيلاني"],
    ["الناطقة باسم البلدية الضابطة هدى الكيلاني", "هدى الكيلاني"],
  ])("of %s leaves titles, ranks and offices out: %s", (voice, name) => {
    expect(voiceOf(voice)).toMatchObject({ name, kind: "person" });
  });

  it.each([
    ["قائدة شرطة العاصمة بنسيلا كورنيل", "بنسيلا كورنيل"],
    ["أمينة منطقة عسير هدى الكيلاني", "هدى الكيلاني"],
    ["والدة سالم", "والدة سالم"],
    ["منتجة الفيلم هدى سالم الكيلاني", "هدى سالم الكيلاني"],
    ["هدى الكيلاني إحدى سكان الحي", "هدى الكيلاني"],
    ["كارلا بنسيلا من جامعة الساحل", "كارلا بنسيلا"],
    ["هدى الكيلاني (52 عاما)", "هدى الكيلاني"],
    ["هدى بنت سالم الكيلاني", "هدى بنت سالم الكيلاني"],
  ])("of %s is found behind an office, and ends before what only tells more: %s", (voice, name) => {
    expect(voiceOf(voice)).toMatchObject({ name, kind: "person" });
  });

  it.each([
    ["إحدى المديرات", "anonymous"],
    ["مديرة في شركة نقل", "anonymous"],
    ["تقارير صحفية", "anonymous"],
    ["تقارير الهيئة", "document"],
    ["فريق الصيانة", "group"],
    ["مديرة الميناء", "person"],
  ])("and its kind, of %s: %s", (voice, kind) => {
    expect(voiceOf(voice)?.kind).toBe(kind);
  });

  it("brings its kind with it where no class noun tells it", () => {
    expect(voiceOf("الناتو")).toMatchObject({
      name: "حلف شمال الأطلسي",
      kind: "organisation",
      candidates: [],
    });
  });

  it("stays as written where several voices have it, and those are the candidates", () => {
    expect(voiceOf("كوريا")).toMatchObject({
      name: "كوريا",
      candidates: ["كوريا الجنوبية", "كوريا الشمالية"],
    });
  });

  it("is read from the whole phrase: a person's office is no alias of the body", () => {
    expect(voiceOf("الناطقة باسم الأمم المتحدة سلمى الراشد")?.name).toBe("سلمى الراشد");
  });
});
