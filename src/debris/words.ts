/**
 * Words of newsroom debris, folded: agencies, datelines' cities, months. A lexicon, where there is one, adds to them.
 * @module
 */
import { foldWord } from "../text/index.ts";
import type { KnownNames } from "./rule.ts";

/** Agencies as credits name them. Letters of an abbreviation may stand apart: أ. ف. ب */
export const AGENCY =
  "(?:رويترز|واس|كونا|سانا|بترا|وفا|وام|سبا|قنا|الاناضول|سبوتنيك|شينخوا|فرانس برس|ريا نوفوستي|نوفوستي|اسوشيتد ?برس|بلومبي?رغ|يونهاب|كيودو|الالمانيه|الفرنسيه|" +
  "ا ?\\.? ?ف ?\\.? ?ب|د ?\\.? ?ب ?\\.? ?ا|ا ?\\.? ?ش ?\\.? ?ا|ي ?\\.? ?ب ?\\.? ?ا|ا ?\\.? ?ب|afp|reuters|(?:ال)?وكالات(?: الانباء)?|وكاله [\\p{L} ]{2,24})";

/** Words that stand in a byline in place of a name. */
const NEWSROOM =
  /^(?:متابعات|متابعه|خاص|تقرير|ترجمه|تصوير|وكالات|الوكالات|مراسلون|المراسلون|اونلاين|رصد|ترجمات|مكتب .+)$/u;

const CITIES = new Set(
  (
    "الرياض,جده,مكه,مكه المكرمه,المدينه,المدينه المنوره,الدمام,الظهران,الخبر,الاحساء,الهفوف,القطيف,الجبيل,ابها,عسير,تبوك,حائل,حاءل,جازان,جيزان,نجران,الباحه,الطاءف,بريده,عنيزه,القصيم,عرعر,سكاكا,الجوف,ينبع," +
    "القاهره,الاسكندريه,الجيزه,سيناء,دمشق,حلب,حمص,حماه,اللاذقيه,دير الزور,الرقه,ادلب,درعا,بيروت,طرابلس,صيدا,بغداد,البصره,الموصل,اربيل,كركوك,النجف,كربلاء,عمان,القدس,القدس المحتله,رام الله,غزه,نابلس,الخليل," +
    "صنعاء,عدن,تعز,الحديده,مارب,المكلا,ابوظبي,ابو ظبي,دبي,الشارقه,الدوحه,المنامه,الكويت,مسقط,الخرطوم,تونس,الجزاءر,الرباط,الدار البيضاء,نواكشوط,بنغازي,مقديشو,جيبوتي," +
    "واشنطن,نيويورك,لوس انجليس,لندن,باريس,برلين,فيينا,جنيف,بروكسل,روما,مدريد,موسكو,كييف,انقره,اسطنبول,طهران,كابول,اسلام اباد,كراتشي,نيودلهي,بكين,شنغهاي,طوكيو,سيول,مانيلا,جاكرتا,سنغافوره,كوالالمبور,سيدني,نيروبي,اديس ابابا"
  ).split(","),
);

const MONTHS: readonly (readonly string[])[] = [
  ["يناير", "كانون الثاني", "جانفي"],
  ["فبراير", "شباط", "فيفري"],
  ["مارس", "اذار"],
  ["ابريل", "نيسان", "افريل"],
  ["مايو", "ايار", "ماي"],
  ["يونيو", "حزيران", "جوان"],
  ["يوليو", "تموز", "جويليه"],
  ["اغسطس", "اب", "اوت"],
  ["سبتمبر", "ايلول"],
  ["اكتوبر", "تشرين الاول"],
  ["نوفمبر", "تشرين الثاني"],
  ["ديسمبر", "كانون الاول"],
];

const MONTH_NAME = MONTHS.flat()
  .sort((a, b) => b.length - a.length)
  .join("|");

/** A written date, folded: 2021 - 02 - 14, 14/2/2021, 14 فبراير/ شباط 2021. */
export const DATE = `(?:\\d{4} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{1,2}|\\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{4}|\\d{1,2} (?:${MONTH_NAME})(?: ?[/(] ?(?:${MONTH_NAME})\\)?)?,? \\d{4})`;

const WEEKDAY = "(?:السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه)";

/** A date as a dateline gives it: الأربعاء 27 شوال 1444هـ الموافق 17 مايو 2023م. The group `date` is what {@link readDate} reads. */
export const DATED = `(?:(?:يوم )?${WEEKDAY} ?[،,]? ?)?(?:[^\\d\\n]{0,3}\\d{1,2}[ /][^\\n]{2,16}?\\d{4} ?ه?\\.? ?[-–,،]? ?\\(?الموافق ?(?:ل ?)?)?(?<date>${DATE}) ?م?\\)?`;

/** A month, by any of its names, after a number. */
const AFTER_DAY = new RegExp(`\\d (${MONTH_NAME})(?!\\p{L})`, "gu");
/** From 0 to 11, by each of their names. */
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, k) => names.map((name) => [name, k] as const)),
);

/** The earliest in the year of the months that are named after a number, null where none is. */
function namedMonth(folded: string): number | null {
  let earliest: number | null = null;
  for (const [, name = ""] of folded.matchAll(AFTER_DAY)) {
    const month = MONTH_NUMBERS.get(name);
    if (month !== undefined && (earliest === null || month < earliest)) earliest = month;
  }
  return earliest;
}

/** Reads what {@link DATE} matched. Null where it is no day of the Gregorian calendar of our times. */
export function readDate(written: string): string | null {
  const folded = foldWord(written);
  const numbers = folded.match(/\d+/gu)?.map(Number) ?? [];
  const [first = 0, second = 0, third = 0] = numbers;
  const named = namedMonth(folded);
  if (named !== null) return isoDate(second, named + 1, first);
  return first > 31 ? isoDate(first, second, third) : isoDate(third, second, first);
}

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

const AGENCY_ONLY = new RegExp(`^${AGENCY}$`, "u");

/** What one part of a byline is. */
export type BylinePart = "agency" | "newsroom" | "place" | "outlet" | "other";

/** Tells what a part of a byline names. */
export function kindOfPart(part: string, known: KnownNames): BylinePart {
  const folded = foldWord(part).trim();
  if (AGENCY_ONLY.test(folded)) return "agency";
  if (NEWSROOM.test(folded)) return "newsroom";
  const isPlace = (name: string): boolean => CITIES.has(name) || known.isPlace(name);
  if (folded.split("/").every((name) => isPlace(name.trim()))) return "place";
  return known.isOutlet(folded) ? "outlet" : "other";
}
