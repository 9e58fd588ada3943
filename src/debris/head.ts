/**
 * Debris at the head of an article: who publishes it, who wrote it, from where, whose text it is.
 * @module
 */
import type { Captures, DebrisMetadata, DebrisRule, KnownNames } from "./rule.ts";
import { AGENCY, type BylinePart, DATED, kindOfPart, readDate } from "./words.ts";

/** A tatweel that stands for a dash is gone after folding: two spaces are left. */
const DASH = "(?: ?[-–—]{1,2} ?| {2,4})";
const DASHES = ["-", "–", "—"];
/** One part of a byline: up to four words. */
const PART = '[\\p{L}./«»"“”]+(?: [\\p{L}./«»"“”]+){0,3}';
const PARTS = `${PART}(?:${DASH}${PART}){1,3}`;
const NAME = "[\\p{L}.]+(?: [\\p{L}.]+){1,4}";

const partsOf = (captures: Captures): string[] =>
  (captures("parts") ?? "").split(/\s?[-–—]{1,2}\s?|\s?ـ{1,2}\s/u).map((part) =>
    part
      .replace(/^خاص بـ*(?=[«"“])/u, "")
      .replace(/[«»"“”]/gu, "")
      .trim(),
  );

/** A row of names is a byline only where one of them is known: anything else may be a headline. */
function isByline(captures: Captures, known: KnownNames): boolean {
  const parts = partsOf(captures);
  const kinds = parts.map((part) => kindOfPart(part, known));
  if (kinds.some((kind) => kind === "agency" || kind === "newsroom" || kind === "outlet")) return true;
  return isPlacedName(kinds) || (captures("colon") !== null && isNameOutletCity(parts));
}

/** "فلان الفلاني - الصحيفة - المدينة:", where nothing else is known. */
const isNameOutletCity = ([name = "", ...others]: readonly string[]): boolean =>
  name.includes(" ") && others.length === 2;

/** "فلان - المدينة" and "فلان - الصحيفة - المدينة". */
const isPlacedName = (kinds: readonly BylinePart[]): boolean =>
  kinds.at(-1) === "place" && kinds.length <= 3 && kinds.indexOf("place") === kinds.length - 1;

function readByline(captures: Captures, known: KnownNames): Partial<DebrisMetadata> {
  const parts = partsOf(captures);
  const kinds = parts.map((part) => kindOfPart(part, known));
  const of = (kind: BylinePart): string | null => parts[kinds.indexOf(kind)] ?? null;
  const others = parts.filter((_, i) => kinds[i] === "other");
  // Of two unknown names beside a place the first is the writer's, the second the paper's.
  const placed = (others.length === 2 && kinds.at(-1) === "place") || others.length === 3;
  const writer = placed || kinds.includes("outlet") ? (others[0] ?? null) : null;
  return {
    publisher: of("outlet") ?? (placed ? (others[1] ?? null) : null),
    republishes: of("agency"),
    author: writer?.includes(" ") ? writer : null,
  };
}

/**
 * A byline that ends with its date. Where nothing else tells, the name before a dash and the date is the paper's, and the
 * name before a comma and the date is the city's: "المرفأ – العلية، الأحد 7 مايو 2023".
 */
function readDatedByline(captures: Captures, known: KnownNames): Partial<DebrisMetadata> {
  const parts = partsOf(captures);
  const kinds = parts.map((part) => kindOfPart(part, known));
  const published = readDate(captures("date") ?? "");
  const told = readByline(captures, known);
  if (told.publisher || told.republishes) return { ...told, published };
  const unplaced = parts.filter((_, i) => kinds[i] === "other");
  const isCityLast = captures("comma") !== null && unplaced.length > 1;
  return { publisher: (isCityLast ? unplaced.at(-2) : unplaced.at(-1)) ?? null, published };
}

/** Rules for the head, in the order in which they are tried. */
export const HEAD_RULES: readonly DebrisRule[] = [
  {
    name: "head.gallery",
    code: "boilerplate",
    place: "head",
    pattern: /^(?:next previous|previous next|السابق التالي|التالي السابق)\s*/u,
    finds: [["Next Previous وصل الوزير إلى المدينة", "Next Previous"]],
    ignores: ["في اليوم التالي وصل الوزير"],
  },
  {
    name: "head.republished",
    code: "credit",
    place: "head",
    needs: ["||"],
    pattern:
      /^(?<publisher>[^|:.\n]{2,40}?) ?\|\| ?(?:[^|\n]{1,40}?\|\| ?){0,3}(?<republishes>[^|:.\n]{2,40}?) ?(?:[-–—:]|$)\s*/u,
    read: (captures) => ({ publisher: captures("publisher"), republishes: captures("republishes") }),
    finds: [
      [
        "موقع المرفأ || صحافة عربية ||وكالة الساحل – رست السفينة",
        "موقع المرفأ || صحافة عربية ||وكالة الساحل –",
      ],
      ["شبكة الخبر || الميناء اليوم: رست السفينة", "شبكة الخبر || الميناء اليوم:"],
    ],
    ignores: ["صورة مميزة | سفينة في الميناء", "رست السفينة في الميناء أمس"],
  },
  {
    name: "head.sections",
    code: "credit",
    place: "head",
    needs: ["||"],
    pattern: /^(?<publisher>[^|:.\n]{2,40}?) ?\|\| ?(?:[^|\n]{1,40}?\|\| ?){1,3}/u,
    read: (captures) => ({ publisher: captures("publisher") }),
    finds: [
      [
        "موقع المرفأ || أخبار محلية || رست السفينة التي تحمل القمح في الميناء صباح أمس",
        "موقع المرفأ || أخبار محلية ||",
      ],
      ["المرفأ || رياضة ||فاز فريق السفينة على ضيفه فريق القارب بعد مباراة مثيرة", "المرفأ || رياضة ||"],
    ],
    ignores: ["السفينة || رست في الميناء أمس", "رست السفينة في الميناء أمس"],
  },
  {
    name: "head.agency-in-brackets",
    code: "dateline",
    place: "head",
    needs: ["("],
    pattern: new RegExp(
      `^[\\p{L}\\d ،,/]{2,50}\\( ?(?<republishes>${AGENCY}) ?\\) ?(?:[-–—:ـ]|$|(?=\\d))\\s*`,
      "u",
    ),
    read: (captures) => ({ republishes: captures("republishes") }),
    finds: [
      ["العلية (رويترز) 3 مارس 2020 - رست السفينة", "العلية (رويترز)"],
      ["بيروت (رويترز) - قال الوزير إن السفينة رست", "بيروت (رويترز) -"],
      ["سان خوسيه 20 مايو أيار (أ ف ب) – قال الوزير", "سان خوسيه 20 مايو أيار (أ ف ب) –"],
      ["المدينة (وكالة الساحل) -", "المدينة (وكالة الساحل) -"],
    ],
    ignores: ["قال الوزير لوكالة (رويترز) إن السفينة رست", "بيروت (خاص) سفينة"],
  },
  {
    name: "head.outlet-after-city",
    code: "dateline",
    place: "head",
    needs: ["«", '"', "“"],
    pattern:
      /^(?<place>\p{L}+(?: \p{L}+){0,2}) ?: ?[«"“](?<publisher>[^«»"“”.،\n]{2,30})[»"”] ?(?:[-–—:]|$)\s*/u,
    accepts: (captures, known) => kindOfPart(captures("place") ?? "", known) === "place",
    read: (captures) => ({ publisher: captures("publisher") }),
    finds: [["القاهرة: «المرفأ اليوم»", "القاهرة: «المرفأ اليوم»"]],
    ignores: ["القاهرة: «المرفأ» تكشف سر السفينة", "الوزير: «لن نرحل»", "القاهرة: سفينة جديدة"],
  },
  {
    name: "head.byline-with-date",
    code: "dateline",
    place: "head",
    needs: [...DASHES, "  "],
    pattern: new RegExp(
      `^(?:كتبت? ?: ?|بقلم ?:? ?)?(?<parts>${PART}(?:${DASH}${PART}){0,2})(?:${DASH}|(?<comma> ?[،,]) ?)${DATED}(?: ?:\\s*|$)`,
      "u",
    ),
    accepts: (captures) => readDate(captures("date") ?? "") !== null,
    read: readDatedByline,
    finds: [
      ["المرفأ – الاثنين 3 مارس 2020", "المرفأ – الاثنين 3 مارس 2020"],
      [
        "العلية – وكالة المرفأ – 9 مايو / أيار 2020\nرست السفينة",
        "العلية – وكالة المرفأ – 9 مايو / أيار 2020",
      ],
      ["المرفأ – العلية، الأربعاء 24 مايو 2020", "المرفأ – العلية، الأربعاء 24 مايو 2020"],
      ["كتب: سامي الحداد – المرفأ – 6 تموز 2020", "كتب: سامي الحداد – المرفأ – 6 تموز 2020"],
    ],
    ignores: ["السفينة – التي غرقت في 3 مارس 2020", "المرفأ – 3 سفن"],
  },
  {
    name: "head.byline-with-dash",
    code: "dateline",
    place: "head",
    needs: DASHES,
    pattern: new RegExp(`^(?<parts>${PART}${DASH}${AGENCY}) ?[-–—]\\s+`, "u"),
    accepts: isByline,
    read: readByline,
    finds: [["بيروت - رويترز - قال الوزير إن السفينة رست", "بيروت - رويترز -"]],
    ignores: ["بيروت - سفينة - قال الوزير"],
  },
  {
    name: "head.byline",
    code: "byline",
    place: "head",
    needs: [...DASHES, "  "],
    pattern: new RegExp(`^\\(?(?<parts>${PARTS})\\)?(?: ?\\([^()\\n]{2,40}\\))? ?(?:(?<colon>:)\\s*|$)`, "u"),
    accepts: isByline,
    read: readByline,
    finds: [
      ["الرياض – واس:\nأعلنت الوزارة", "الرياض – واس:"],
      ["عدن - ا ف ب: رست السفينة", "عدن - ا ف ب:"],
      ["سامي الحداد - المرفأ - بيروت: رست السفينة", "سامي الحداد - المرفأ - بيروت:"],
      ["صحيفة المرفأ – متابعات", "صحيفة المرفأ – متابعات"],
      ["سامي الحداد ـ جدة", "سامي الحداد ـ جدة"],
      ["سامي الحداد- المرفأ- العلية: رست السفينة", "سامي الحداد- المرفأ- العلية:"],
      ["المرفأ اليوم – عدن/صنعاء", "المرفأ اليوم – عدن/صنعاء"],
      ["رويترز - بنغازي (ليبيا): قال الوزير", "رويترز - بنغازي (ليبيا):"],
    ],
    ignores: [
      "غزة - هدنة جديدة: ماذا بعد؟ سؤال يطرحه الناس",
      "الحكومة - المعارضة: حوار بلا نهاية",
      "قال الوزير - وهو عضو في اللجنة - إن السفينة رست",
      "كأس العالم – قطر والتحديات الكبرى",
    ],
  },
  {
    name: "head.city",
    code: "dateline",
    place: "head",
    needs: DASHES,
    pattern: /^(?<parts>\p{L}+(?: \p{L}+){0,2}) ?[-–—]\s+(?=\p{L})/u,
    accepts: (captures, known) => ["place", "outlet"].includes(kindOfPart(captures("parts") ?? "", known)),
    read: (captures, known) =>
      kindOfPart(captures("parts") ?? "", known) === "outlet" ? { publisher: captures("parts") } : {},
    finds: [["بيروت- قال الوزير إن السفينة رست في الميناء", "بيروت-"]],
    ignores: ["الوزير - وهو عضو في اللجنة - قال", "بيروت قالت كلمتها"],
  },
  {
    name: "head.written-by",
    code: "byline",
    place: "head",
    pattern: new RegExp(
      `^(?:كتبت?|بقلم|اعداد|تقرير|تحقيق|حوار|اعده|اعدته|حاوره|حاورته) ?:? ?(?<author>${NAME}) ?(?::\\s*|$)`,
      "u",
    ),
    accepts: (captures) => (captures("author") ?? "").split(" ").length <= 4,
    read: (captures) => ({ author: captures("author") }),
    finds: [
      ["كتب سامي الحداد:\nرست السفينة", "كتب سامي الحداد:"],
      ["بقلم: سامي الحداد", "بقلم: سامي الحداد"],
    ],
    ignores: [
      "وكتب سامي الحداد: لن نرحل",
      "كتب الرحالة عن السفن قبل قرون",
      "تقرير الوزارة يكشف سر السفينة التي غرقت",
    ],
  },
  {
    name: "head.translated-by",
    code: "byline",
    place: "head",
    pattern: new RegExp(
      `^(?:ترجمه|ترجمها|ترجمته|ترجمتها|نقله الي العربيه|نقلها الي العربيه) ?(?:(?:من|عن) (?<from>\\p{L}+))? ?(?::|وتحرير ?:?) ?${NAME} ?$`,
      "u",
    ),
    read: (captures) => ({ translatedFrom: captures("from") }),
    finds: [
      ["ترجمة: سامي الحداد", "ترجمة: سامي الحداد"],
      ["ترجمة عن الفرنسية: سامي الحداد", "ترجمة عن الفرنسية: سامي الحداد"],
    ],
    ignores: ["ترجمة الكتاب صدرت أمس", "ترجمة: كيف تقرأ ما لم يكتب في الصحف الكبرى هذه الأيام"],
  },
  {
    name: "head.date",
    code: "boilerplate",
    place: "head",
    pattern: new RegExp(
      `^(?:(?:تاريخ النشر|نشر في|نشر بتاريخ|تم النشر|اخر تحديث|التاريخ)[^\\d\\n]{0,20})?${DATED}(?: ?[-–|,،]? ?\\d{1,2}:\\d{2}.{0,12}$| ?:\\s+| [-–—]\\s+|$)`,
      "u",
    ),
    accepts: (captures) => readDate(captures("date") ?? "") !== null,
    read: (captures) => ({ published: readDate(captures("date") ?? "") }),
    finds: [
      ["تاريخ النشر: 14 فبراير 2021", "تاريخ النشر: 14 فبراير 2021"],
      ["2021-02-14 10:30", "2021-02-14 10:30"],
      ["الأربعاء 27 شوال 1441هـ الموافق 17 يونيو 2020م", "الأربعاء 27 شوال 1441هـ الموافق 17 يونيو 2020م"],
      ["الأحد 20 أغسطس / آب 2020: رست السفينة", "الأحد 20 أغسطس / آب 2020:"],
    ],
    ignores: ["14 فبراير 2021 كان يوما ماطرا في الميناء", "التاريخ : 9 / 9 / 1436"],
  },
];
