/**
 * Debris at the foot of an article: dates, sources, links, tags, the agency's name, contacts, copyright.
 * @module
 */
import type { DebrisRule } from "./rule.ts";
import { AGENCY, DATE, readDate } from "./words.ts";

const OPEN = '[«"“(\\[{]';
const CLOSE = '[»"”)\\]}]';
const PLATFORM =
  "(?:فيسبوك|فيس بوك|تويتر|واتساب|واتس اب|تلي?جرام|تلغرام|انستغرام|انستجرام|لينكد ?ان|يوتيوب|بنترست|facebook|twitter|whatsapp|telegram|instagram|linkedin|pinterest|google\\+?|email|x)";

/** Rules for the foot. */
export const FOOT_RULES: readonly DebrisRule[] = [
  {
    name: "foot.date",
    code: "boilerplate",
    place: "foot",
    pattern: new RegExp(
      `^(?:(?<publisher>[^-–—:\\d\\n]{2,30}?) ?[-–—] ?)?(?:محرر(?: الموقع)?|المحرر|تاريخ النشر|نشر في|نشر بتاريخ|تم النشر|اخر تحديث|التاريخ)[^\\d\\n]{0,20}?(?<date>${DATE})(?: ?[-–|,،]? ?\\d{1,2}:\\d{2}.{0,12})?$`,
      "u",
    ),
    accepts: (captures) => readDate(captures("date") ?? "") !== null,
    read: (captures) => ({
      publisher: captures("publisher"),
      published: readDate(captures("date") ?? ""),
    }),
    finds: [
      ["رست السفينة.\nالمرفأ اليوم – نشر في: 22 مارس 2020", "المرفأ اليوم – نشر في: 22 مارس 2020"],
      ["رست السفينة.\nثم غادرت.\nوعادت.\nمحرر الموقع : 2020 - 03 - 09", "محرر الموقع : 2020 - 03 - 09"],
      ["رست السفينة.\nثم غادرت.\nوعادت.\nنشر في: ٩/٣/٢٠٢٠", "نشر في: ٩/٣/٢٠٢٠"],
    ],
    ignores: ["وقال محرر الموقع إن السفينة رست في 2020-03-09 هنا", "التاريخ : 9 / 9 / 1436هـ"],
  },
  {
    name: "foot.source",
    code: "credit",
    place: "foot",
    pattern: /^(?:المصدر|المصادر|نقلا عن) ?: ?(?<republishes>[^.؟!:«»"“”\n]{2,50})\.?$/u,
    accepts: (captures) => (captures("republishes") ?? "").trim().split(/\s+/u).length <= 6,
    read: (captures) => ({ republishes: captures("republishes") }),
    finds: [["رست السفينة.\nالمصدر: وكالات", "المصدر: وكالات"]],
    ignores: [
      "وقال المصدر: لن نرحل",
      "المصدر: «لن نرحل من هنا»",
      "المصدر: لن نرحل من هنا قبل أن تعود السفينة إلى الميناء",
    ],
  },
  {
    name: "foot.link",
    code: "boilerplate",
    place: "tail",
    needs: ["رابط "],
    pattern:
      /(?:^|[.؟!»"”)]\s*|\s)(?<debris>رابط (?:الخبر|المقال|الموضوع|التقرير)(?: ?ب?(?<publisher>(?:صحيفه|موقع|وكاله|جريده|شبكه) ?[^:.\n]{2,30}?))? ?:.{0,220})$/u,
    read: (captures) => ({ publisher: captures("publisher")?.replace(/^ب/u, "") ?? null }),
    finds: [
      ["رست السفينة. رابط الخبر بصحيفة المرفأ: السفينة ترسو", "رابط الخبر بصحيفة المرفأ: السفينة ترسو"],
    ],
    ignores: ["وأرسل إليه رابط الخبر ثم مضى"],
  },
  {
    name: "foot.related",
    code: "boilerplate",
    place: "foot",
    opensFoot: true,
    pattern:
      /^[*•\-–.… ]*(?:اقرء?ا?و?ا? ايضا|اقرا المزيد|طالع ايضا|شاهد ايضا|(?:مواضيع|اخبار|مقالات|موضوعات) (?:ذات صله|متعلقه)|مقالات اخري للكاتب|قد يهمك ايضا|المزيد|للمزيد) ?(?:[:.…].{0,200}|$)$/u,
    finds: [
      ["رست السفينة.\nاقرأ أيضا: سفينة أخرى تغرق", "اقرأ أيضا: سفينة أخرى تغرق"],
      ["رست السفينة.\n...المزيد", "...المزيد"],
      ["رست السفينة.\nمواضيع ذات صلة\nسفينة أخرى تغرق", "مواضيع ذات صلة"],
    ],
    ignores: ["وطلب المزيد من السفن", "للمزيد من السفن حاجة لا تنكر"],
  },
  {
    name: "foot.more-at-address",
    code: "boilerplate",
    place: "tail",
    needs: ["://", "www."],
    pattern: /(?:^|[.؟!»"”)]\s*)(?<debris>(?:و?للمزيد|لمزيد من)[^.؟!\n]{0,60}?(?:https?:\/\/|www\.)\S+\s*)$/u,
    finds: [["رست السفينة. للمزيد من المعلومات: www.almarfaa.com", "للمزيد من المعلومات: www.almarfaa.com"]],
    ignores: ["للمزيد من السفن حاجة لا تنكر"],
  },
  {
    name: "foot.tags",
    code: "boilerplate",
    place: "tail",
    needs: ["سمات", "وسوم", "تاجز", "كلمات"],
    pattern:
      /(?:^|[.؟!»"”)…]\s*|next previous )(?<debris>(?:(?:سمات|الوسوم|وسوم|تاجز) ?:? |(?:الكلمات|كلمات) (?:المفتاحيه|مفتاحيه|الدلاليه|دلاليه) ?:? ?)[^.؟!:؛\n]{2,220})$/u,
    accepts: (captures) => (captures("debris") ?? "").split(/\s+/u).length <= 32,
    finds: [
      ["رست السفينة. سمات الميناء السفن القمح", "سمات الميناء السفن القمح"],
      ["رست السفينة.\nالوسوم: الميناء، السفن", "الوسوم: الميناء، السفن"],
    ],
    ignores: ["وتلك من سمات القائد الناجح"],
  },
  {
    name: "foot.agency",
    code: "credit",
    place: "tail",
    pattern: new RegExp(
      `[.؟!»"”]\\s*(?<debris>[-–—]?\\s*${OPEN}(?<republishes>${AGENCY})${CLOSE}\\s*\\.?\\s*)$`,
      "u",
    ),
    read: (captures) => ({ republishes: captures("republishes") }),
    finds: [["رست السفينة في الميناء. «رويترز»", "«رويترز»"]],
    ignores: ["قال الوزير لوكالة «رويترز»", "نقلته وكالة الأنباء «سانا»."],
  },
  {
    name: "foot.agency-line",
    code: "credit",
    place: "foot",
    pattern: new RegExp(
      `^[*\\-–— ]*(?:(?:خدمه|بالاتفاق مع|عن|نقلا عن|المصدر) )?${OPEN}?(?<republishes>${AGENCY})${CLOSE}?\\.?$`,
      "u",
    ),
    read: (captures) => ({ republishes: captures("republishes") }),
    finds: [
      ["رست السفينة.\n(أ ف ب)", "(أ ف ب)"],
      ["رست السفينة.\nعن «رويترز»", "عن «رويترز»"],
    ],
    ignores: ["رست السفينة في الميناء (واس)"],
  },
  {
    name: "foot.syndicated",
    code: "credit",
    place: "foot",
    pattern: new RegExp(
      `^[*\\- ]*(?:خدمه|بالاتفاق مع) ?${OPEN}(?<republishes>[^«»"“”{}\\n]{2,30})${CLOSE}\\.?$`,
      "u",
    ),
    read: (captures) => ({ republishes: captures("republishes") }),
    finds: [["رست السفينة.\n* خدمة «المرفأ تايمز»", "* خدمة «المرفأ تايمز»"]],
    ignores: ["خدمة «المرفأ» الجديدة تبدأ غدا"],
  },
  {
    name: "foot.exclusive",
    code: "credit",
    place: "foot",
    pattern: new RegExp(`^[*\\- ]*خاص ب[ـ ]*${OPEN}(?<publisher>[^«»"“”{}\\n]{2,30})${CLOSE}\\.?$`, "u"),
    read: (captures) => ({ publisher: captures("publisher") }),
    finds: [["رست السفينة.\nخاص بـ«المرفأ»", "خاص بـ«المرفأ»"]],
    ignores: ["خاص بـ«المرفأ»: السفينة رست"],
  },
  {
    name: "foot.by",
    code: "byline",
    place: "foot",
    pattern: /^(?:تصوير|عدسه|ترجمه|تحرير|اعداد|ترجمه وتحرير)[ :/]+[\p{L}. ]{2,40}$/u,
    accepts: (captures) => /[:/]/u.test(captures("debris") ?? ""),
    finds: [["رست السفينة.\nتصوير: سامي الحداد", "تصوير: سامي الحداد"]],
    ignores: ["تصوير السفينة ممنوع"],
  },
  {
    name: "foot.photo-and-writer",
    code: "caption",
    place: "tail",
    needs: ["|"],
    pattern: /(?:^|[.؟!»"”]\s*)(?<debris>(?:صوره مميزه|الصوره الرييسيه|الصوره البارزه|صوره الغلاف) ?\|.*)$/u,
    read: (captures) => readWriter(captures("debris") ?? ""),
    finds: [
      [
        "رست السفينة. صورة مميزة | سفينة في الميناء | أ ف ب | تعديل: Harbor Times سامي الحداد هو كاتب في Harbor Times. ولد عام 1970.",
        "صورة مميزة | سفينة في الميناء | أ ف ب | تعديل: Harbor Times سامي الحداد هو كاتب في Harbor Times. ولد عام 1970.",
      ],
    ],
    ignores: ["تلك صورة مميزة للسفينة"],
  },
  {
    name: "foot.copyright",
    code: "boilerplate",
    place: "foot",
    pattern:
      /^(?:(?:©|\(c\)|copyright).{0,120}|(?:(?<before>[^-–—:.\n]{2,30}?) ?[-–—] ?)?(?:جميع )?(?:الحقوق|حقوق النشر|حقوق الطبع|حقوق الملكيه)[^.\n]{0,60}محفوظه(?: ?ل(?:صحيفه|موقع|وكاله|جريده|شبكه|قناه) (?<after>\p{L}+(?: \p{L}+){0,3}))?.{0,80}|all rights reserved.{0,80})$/u,
    read: (captures) => ({ publisher: captures("after") ?? captures("before") }),
    finds: [
      ["رست السفينة.\nالمرفأ – جميع الحقوق محفوظة", "المرفأ – جميع الحقوق محفوظة"],
      ["رست السفينة.\nجميع الحقوق محفوظة لموقع المرفأ 2020", "جميع الحقوق محفوظة لموقع المرفأ 2020"],
    ],
    ignores: ["حقوق الإنسان محفوظة في الدستور كما قال الوزير. ثم مضى"],
  },
  {
    name: "foot.share",
    code: "boilerplate",
    place: "foot",
    pattern: new RegExp(
      `^(?:(?:شارك(?:ها|ه|وا|نا)?|مشاركه|انشر(?:ها|ه)?|تابعونا|تابعنا|تابعوا)[^.؟!\\n]{0,40}(?:${PLATFORM}|المقال|الخبر|الموضوع)[^.؟!\\n]{0,60}|(?:${PLATFORM}[\\s|,،]*){2,}|شارك|مشاركه|طباعه|ارسال لصديق)$`,
      "u",
    ),
    finds: [
      ["رست السفينة.\nشارك هذا المقال على فيسبوك", "شارك هذا المقال على فيسبوك"],
      ["رست السفينة.\nفيسبوك تويتر واتساب", "فيسبوك تويتر واتساب"],
    ],
    ignores: ["شارك الوزير في حفل الميناء", "تابعونا ونحن نغادر"],
  },
  {
    name: "foot.contact",
    code: "boilerplate",
    place: "foot",
    pattern: /^(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}|(?:https?:\/\/|www\.)\S+)$/u,
    finds: [["رست السفينة.\nsami@almarfaa.com", "sami@almarfaa.com"]],
    ignores: ["راسلوه على sami@almarfaa.com"],
  },
  {
    name: "foot.write-to-us",
    code: "boilerplate",
    place: "tail",
    needs: ["للتواصل "],
    opensFoot: true,
    pattern:
      /(?:^|[.؟!»"”)]\s*)(?<debris>(?:[\w.+-]{1,40}@[\w.-]{3,40} ?)?للتواصل (?:مع الكاتب )?(?:ارسل|ارسال|عبر|علي)[^.؟!\n]{0,200})$/u,
    finds: [
      [
        "رست السفينة.\nwriter@example.orgللتواصل مع الكاتب أرسل رسالة إلى 12345",
        "writer@example.orgللتواصل مع الكاتب أرسل رسالة إلى 12345",
      ],
      ["رست السفينة.\nللتواصل مع الكاتب ارسل رسالة إلى 12345", "للتواصل مع الكاتب ارسل رسالة إلى 12345"],
    ],
    ignores: ["للتواصل مع السفن أهمية كبرى"],
  },
];

/** A note on the writer after the picture's credits: "فلان هو كاتب في Outlet." */
function readWriter(foot: string): { author?: string; publisher?: string } {
  const found =
    /(?<author>\p{Script=Arabic}{2,}(?: \p{Script=Arabic}{2,}){1,3}) (?:هو|هي) (?:كاتب|كاتبة|صحفي|صحفية|صحافي|صحافية|محرر|محررة|مراسل|مراسلة|باحث|باحثة)[^.،]{0,40}? (?:في|لدى) (?<publisher>[^.،\n]{2,40})/u.exec(
      foot,
    );
  const author = found?.groups?.author;
  const publisher = found?.groups?.publisher?.trim();
  return { ...(author ? { author } : {}), ...(publisher ? { publisher } : {}) };
}
