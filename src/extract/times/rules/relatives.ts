/**
 * Rules for times told from the day of publication, and for those that nothing resolves.
 * @module
 */
import { numberWords } from "../../numbers/words.ts";
import { RELATIVE } from "../meaning.ts";
import { readPeriod, readSpan } from "../periods.ts";
import { readLength, readNow } from "../read-length.ts";
import { one, type TimeRule } from "../rule.ts";
import { isPlural, type Scan } from "../scan.ts";

const skip = (next: number): ReturnType<TimeRule["match"]> => ({ next, found: [] });

/** صحيفة اليوم, صلاة الجمعة, اليوم الوطني: not times. */
export const name: TimeRule = {
  name: "name",
  starts: ["name"],
  match: (scan, index) => {
    const hit = scan.pick(index, "name");
    return hit && skip(hit.next);
  },
  finds: [],
  ignores: ["كتبت المصري اليوم عن الحادث.", "خرجوا بعد صلاة الجمعة.", "تحتفل البلاد باليوم الوطني كل مرة."],
};

/** الشهر الماضي, هذا الأسبوع, الأيام الثلاثة الماضية, الفترة المقبلة. */
export const period: TimeRule = {
  name: "date.period",
  starts: ["unit", "this", "that", "same-before", "number"],
  match(scan, index) {
    const found = readSpan(scan, index) ?? readPeriod(scan, index);
    return found && one(index, found.next, found.value);
  },
  finds: [
    { text: "تراجع الدخل الشهر الماضي.", span: "الشهر الماضي", value: "2019-12", published: "2020-01-09" },
    {
      text: "يزور بغداد هذا الأسبوع.",
      span: "هذا الأسبوع",
      value: "2020-03-08/2020-03-14",
      published: "2020-03-11",
    },
    {
      text: "ازداد العدد في السنوات العشر الماضية.",
      span: "السنوات العشر الماضية",
      value: "2010/2020",
      published: "2020-03-11",
    },
    {
      text: "نزل خلال الساعات الـ24 الماضية مطر غزير.",
      span: "الساعات الـ24 الماضية",
      value: "2020-03-10/2020-03-11",
      published: "2020-03-11",
    },
    { text: "يصدر القرار في الأيام القليلة المقبلة.", span: "الأيام القليلة المقبلة", value: "relative" },
    {
      text: "زرع القمح في العامين الماضيين.",
      span: "العامين الماضيين",
      value: "2018/2020",
      published: "2020-03-11",
    },
    {
      text: "كبر الدين على مر السنوات الماضية.",
      span: "السنوات الماضية",
      value: "relative",
      published: "2020-03-11",
    },
    { text: "ضعف البيع في الفترة الماضية.", span: "الفترة الماضية", value: "relative" },
    { text: "نشأت الأزمة العقد الماضي.", span: "العقد الماضي", value: "2010/2019", published: "2023-03-11" },
  ],
  ignores: [
    "استقبل الأمين العام السابق ضيوفه.",
    "لم يحضر المدير العام الجديد.",
    "عبر عن الرأي العام الحالي.",
  ],
};

/** قبل ثلاثة أيام, منذ يومين, منذ سنوات, بعد أسبوعين من الهجوم. */
export const ago: TimeRule = {
  name: "date.ago",
  starts: ["ago", "after"],
  match(scan, index) {
    const lead = scan.pick(index, "ago") ?? scan.pick(index, "after");
    if (!lead) return null;
    const about = approximation(scan, lead.next);
    const length = readLength(scan, about);
    if (!length) return vagueLength(scan, { index, at: about, isAbout: about > lead.next });
    const now = readNow(scan, length.next);
    const isAbout = about > lead.next;
    if (now !== null) {
      const by = lead.sense.is === "ago" ? -1 : 1;
      return one(index, now, isAbout ? RELATIVE : { is: "ago", lengths: length.value, by });
    }
    const isAnchored = scan.is(length.next, "من", "على") && scan.pick(length.next + 1, "vague") === null;
    const isExact = lead.sense.is === "ago" && !isAbout && !isAnchored;
    return one(index, length.next, isExact ? { is: "ago", lengths: length.value, by: -1 } : RELATIVE);
  },
  finds: [
    {
      text: "اختفى قبل ثلاثة أيام في الجبل.",
      span: "قبل ثلاثة أيام",
      value: "2020-03-08",
      published: "2020-03-11",
    },
    { text: "عاش قبل 90 مليون عام.", span: "قبل 90 مليون عام", value: "relative", published: "2020-03-11" },
    { text: "لم يأكل منذ يومين.", span: "منذ يومين", value: "relative" },
    { text: "اشتراه قبل 4 سنوات بثمن بخس.", span: "قبل 4 سنوات", value: "2016", published: "2020-03-11" },
    {
      text: "سافر قبل نحو أسبوعين إلى قطر.",
      span: "قبل نحو أسبوعين",
      value: "relative",
      published: "2020-03-11",
    },
    { text: "توفي بعد شهرين من الحادث.", span: "بعد شهرين", value: "relative", published: "2020-03-11" },
    {
      text: "تفتتح المحطة بعد أسبوعين من الآن.",
      span: "بعد أسبوعين من الآن",
      value: "2020-03-25",
      published: "2020-03-11",
    },
    {
      text: "غادر قبل عام وشهرين.",
      span: "قبل عام وشهرين",
      value: "2019-01",
      published: "2020-03-11",
    },
    { text: "عرفه منذ سنوات.", span: "منذ سنوات", value: "relative" },
    { text: "خرج قبل بضعة أشهر من السجن.", span: "قبل بضعة أشهر", value: "relative" },
  ],
  ignores: ["ينجز العمل قبل موسم الحج.", "وصل قبل الجميع.", "بعد الخسارة حزن اللاعبون."],
};

/** آخر ثلاث سنوات, آخر 24 ساعة: so many up to the publication. */
export const last: TimeRule = {
  name: "date.last",
  starts: ["part"],
  match(scan, index) {
    if (!scan.is(index, "اخر")) return null;
    const length = readLength(scan, index + 1);
    const [only, more] = length?.value ?? [];
    if (!length || !only || more || SHORT.has(only.unit) || scan.is(length.next, "من", "في")) return null;
    const { unit, count } = only;
    return one(index, length.next, Number.isInteger(count) ? { is: "span", unit, count, by: -1 } : RELATIVE);
  },
  finds: [
    {
      text: "ارتفع السعر في آخر ثلاث سنوات.",
      span: "آخر ثلاث سنوات",
      value: "2017/2020",
      published: "2020-03-11",
    },
    {
      text: "سجلت الوزارة خلال آخر 24 ساعة حالتين.",
      span: "آخر 24 ساعة",
      value: "2020-03-10/2020-03-11",
      published: "2020-03-11",
    },
  ],
  ignores: ["جلس في آخر ثلاثة صفوف."],
};

/** آخر خمس دقائق belongs to a match, not to the calendar. */
const SHORT: ReadonlySet<string> = new Set(["second", "minute"]);

/** نحو, حوالي, أكثر من after قبل and منذ. */
function approximation(scan: Scan, index: number): number {
  const hit = numberWords.at(scan.tokens, index).find(({ sense }) => sense.role === "approximate");
  return hit?.next ?? index;
}

/** منذ سنوات, قبل عدة أيام, قبل عام: no number, or a single unit. */
function vagueLength(
  scan: Scan,
  place: { index: number; at: number; isAbout: boolean },
): ReturnType<TimeRule["match"]> {
  const { index, at, isAbout } = place;
  const vague = numberWords
    .at(scan.tokens, at)
    .find(({ sense }) => sense.role === "vague" || sense.role === "scales");
  const unit = scan.pick(vague?.next ?? at, "unit");
  if (!unit || unit.article || unit.conjunction || unit.preposition || unit.sense.unit === "quarter")
    return null;
  const isMany = vague !== undefined || isPlural(scan, at);
  // "قبل موسم الحج" is no length.
  if (!isMany && unit.sense.unit === "season") return null;
  if (
    !isMany &&
    (scan.startsNumber(unit.next) || scan.pick(unit.next, "weekday") || scan.pick(unit.next, "month"))
  )
    return null;
  const adjective = scan.pick(unit.next, "count-vague");
  const next = adjective?.next ?? unit.next;
  const isOne =
    !isMany &&
    !isAbout &&
    !adjective &&
    unit.sense.unit !== "period" &&
    scan.pick(index, "ago") &&
    !scan.is(next, "من", "على", "ان");
  const lengths = [{ unit: unit.sense.unit, count: unit.sense.count }];
  return one(index, next, isOne ? { is: "ago", lengths, by: -1 } : RELATIVE);
}

/** "أن حديثا بهذا الشكل": a talk, the subject of its clause. */
const isNoun = (scan: Scan, index: number): boolean =>
  scan.is(index, "حديثا") && scan.is(index - 1, "ان", "بان", "لان");

/** مؤخرا, سابقا, في الآونة الأخيرة, عيد الفطر. */
export const vague: TimeRule = {
  name: "date.vague",
  starts: ["vague", "holiday"],
  match(scan, index) {
    const hit = scan.pick(index, "vague") ?? scan.pick(index, "holiday");
    // "في يومها الأول": the first day of something.
    if (!hit || scan.ordinal(hit.next)?.article || isNoun(scan, index)) return null;
    const shift = hit.sense.is === "holiday" ? scan.pick(hit.next, "shift") : null;
    return one(index, shift?.next ?? hit.next, RELATIVE);
  },
  finds: [
    { text: "تراجعت مؤخرا شعبيته.", span: "مؤخرا", value: "relative", published: "2020-03-11" },
    { text: "زاد الطلب في الآونة الأخيرة.", span: "في الآونة الأخيرة", value: "relative" },
    { text: "تغلق المحال خلال عيد الفطر المقبل.", span: "عيد الفطر المقبل", value: "relative" },
  ],
  ignores: ["الآن حان دورنا.", "زاروا المتحف في يومها الأول.", "يرى أن حديثا كهذا لا يفيد."],
};
