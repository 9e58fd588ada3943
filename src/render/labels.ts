/**
 * The Arabic words of listings and pages.
 * @module
 */
import type { Form, InterchangeReport, Link, Stance, VoiceKind } from "../model/index.ts";

/** How the content is given. */
export const FORM_LABELS: Readonly<Record<Form, string>> = {
  direct: "اقتباس مباشر",
  indirect: "نقل غير مباشر",
  mixed: "نقل مع اقتباس",
};

/** The writer's stance; a neutral one needs no word. */
export const STANCE_LABELS: Readonly<Record<Stance, string>> = {
  neutral: "بلا موقف",
  supports: "الكاتب يؤيّد",
  doubts: "الكاتب يشكّك",
  rejects: "الكاتب يرفض",
};

/** What a voice is. */
export const KIND_LABELS: Readonly<Record<VoiceKind, string>> = {
  person: "شخص",
  organisation: "جهة",
  outlet: "وسيلة إعلام",
  document: "وثيقة",
  anonymous: "غير مسمّى",
  group: "مجموعة",
};

const UNNAMED_LABELS: Readonly<Record<string, string>> = {
  official: "رسمي",
  government: "حكومي",
  security: "أمني",
  military: "عسكري",
  intelligence: "استخباري",
  diplomatic: "دبلوماسي",
  political: "سياسي",
  judicial: "قضائي",
  medical: "طبي",
  local: "محلي",
  informed: "مطّلع",
  eyewitness: "شهود عيان",
  media: "إعلامي",
  social: "وسائل التواصل",
  observers: "مراقبون",
  experts: "خبراء",
  field: "ميداني",
  tribal: "عشائري",
  religious: "ديني",
  rumour: "شائعات",
  passive: "صيغة المجهول",
  expert: "خبير",
  other: "بلا تعيين",
};

/** How much there is to check. */
export const WORTH_LABEL = "جدارة بالتدقيق";

/** What makes a statement more or less worth checking, by the names of features. */
export const WORTH_LABELS: Readonly<Record<string, string>> = {
  number: "رقم",
  consequence: "عاقبة",
  date: "تاريخ",
  event: "حدث",
  name: "اسم علم",
  long: "تفصيل",
  quantity: "كمية",
  record: "صيغة تفضيل",
  "unnamed-voice": "مصدر غير مسمّى",
  "official-voice": "جهة",
  hedge: "تحفّظ",
  forecast: "توقّع",
  opinion: "رأي",
  short: "قصير",
  vague: "عموم",
  wish: "تمنٍّ",
  question: "سؤال",
};

/** The word for a content that the voice denies. */
export const NEGATED_LABEL = "المصدر ينفي";

/** True where nobody can tell who the voice is. */
export function isUnnamed(link: Link): boolean {
  return link.kind === "anonymous" || link.unnamed !== null;
}

/** "غير مسمّى", with the type of the voice where it has one. */
export function unnamedLabel(link: Link): string {
  const type = link.unnamed === null ? undefined : (UNNAMED_LABELS[link.unnamed] ?? link.unnamed);
  return type === undefined ? KIND_LABELS.anonymous : `${KIND_LABELS.anonymous}: ${type}`;
}

/** The forms of a counted noun: one, two, 3 to 10, 11 and more. */
interface Counted {
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly none: string;
}

/** Nouns that listings and pages count. */
export const NOUNS = {
  report: { none: "لا أخبار", one: "خبر واحد", two: "خبران", few: "أخبار", many: "خبرًا" },
  assertion: { none: "لا أقوال", one: "قول واحد", two: "قولان", few: "أقوال", many: "قولًا" },
  article: { none: "لا مقالات", one: "مقال واحد", two: "مقالان", few: "مقالات", many: "مقالًا" },
  publisher: { none: "بلا ناشر معروف", one: "ناشر واحد", two: "ناشران", few: "ناشرين", many: "ناشرًا" },
  claim: { none: "لا ادعاءات", one: "ادعاء واحد", two: "ادعاءان", few: "ادعاءات", many: "ادعاءً" },
  origin: {
    none: "لا أصل مستقلًّا",
    one: "أصل مستقل واحد",
    two: "أصلان مستقلان",
    few: "أصول مستقلة",
    many: "أصلًا مستقلًّا",
  },
  factCheck: {
    none: "لا تدقيقات",
    one: "تدقيق واحد",
    two: "تدقيقان",
    few: "تدقيقات",
    many: "تدقيقًا",
  },
  passage: { none: "لا مقاطع", one: "مقطع واحد", two: "مقطعان", few: "مقاطع", many: "مقطعًا" },
} as const satisfies Readonly<Record<string, Counted>>;

/** A number with its noun, as Arabic counts. */
export function countOf(n: number, noun: Counted): string {
  if (n === 0) return noun.none;
  if (n === 1) return noun.one;
  if (n === 2) return noun.two;
  const rest = n % 100;
  return `${n} ${rest >= 3 && rest <= 10 ? noun.few : noun.many}`;
}

/** How many of the reports that are told have an unnamed voice in their chain; null where none has. */
export function unnamedOf(told: readonly { readonly chain: readonly Link[] }[]): string | null {
  const unnamed = told.filter((report) => report.chain.some(isUnnamed)).length;
  if (unnamed === 0) return null;
  if (told.length === 1) return "من مصدر غير مسمّى";
  if (unnamed === told.length) return `${unnamed === 2 ? "كلاهما" : "كلها"} من مصادر غير مسمّاة`;
  if (unnamed === 1) return `واحد ${told.length === 2 ? "منهما" : "منها"} من مصدر غير مسمّى`;
  return `${unnamed === 2 ? "اثنان" : unnamed} منها من مصادر غير مسمّاة`;
}

/** What is worth saying of a report beside its words and its chain: form, denial, stance. */
export function mannerOf(report: InterchangeReport): readonly string[] {
  const words: string[] = [FORM_LABELS[report.form]];
  if (report.negated) words.push(NEGATED_LABEL);
  if (report.stance !== "neutral") words.push(STANCE_LABELS[report.stance]);
  return words;
}
