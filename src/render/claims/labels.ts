/**
 * The Arabic words of what is told across articles.
 * @module
 */
import type { ChangeType, Independence, StandingKind } from "../../model/index.ts";
import { countOf, NOUNS } from "../labels.ts";

/** What a retelling changed. */
export const CHANGE_LABELS: Readonly<Record<ChangeType, string>> = {
  "number-raised": "زاد الرقم",
  "number-lowered": "نقص الرقم",
  "number-rounded": "قُرِّب الرقم",
  "hedge-lost": "سقط التحفّظ",
  "attribution-lost": "سقط الإسناد",
  "attribution-gained": "إسناد جديد",
  "attribution-promoted": "رُقّي المصدر",
  negation: "انقلب إلى نفي أو إثبات",
  date: "تغيّر التاريخ",
  place: "تغيّر المكان",
  actor: "تغيّر الفاعل",
  scope: "تغيّر النطاق",
  corrected: "تصحيح",
  reordered: "تقديم وتأخير",
  cut: "حذف",
  added: "زيادة",
};

/** Whose text an article is. Those of copies are followed by the article, those of agencies by the agency. */
export const STANDING_LABELS: Readonly<Record<StandingKind, string>> = {
  own: "نص الناشر",
  copy: "نسخة من",
  "edited-copy": "نسخة محرّرة من",
  agency: "نص وكالة",
  unknown: "لا يُعرف لمن النص",
};

/** Why one telling is taken for the parent of another, by the name of the evidence; what would be true of many is not said. */
const EVIDENCE_LABELS: Readonly<Record<string, string>> = {
  answer: "ينفيه أو يصحّحه",
  verbatim: "بالحرف تقريبًا",
  words: "كلمات مشتركة",
  values: "الأرقام نفسها",
  voice: "القائل نفسه",
  credit: "يسمّي ناشره مصدرًا",
  copied: "مقاله منقول عن ذلك المقال",
  passages: "مقاطع مشتركة بين المقالين",
  publisher: "للناشر نفسه",
  part: "عنوان يلخّص متنه",
};

/** Evidence that reaches this share of what it could is named. */
const TELLING_SHARE = 0.6;

/** "لأن: كلمات مشتركة، القائل نفسه" of evidence like "words 0.11 of 0.12"; null where nothing of it stands out. */
export function reasonsText(why: readonly string[]): string | null {
  const reasons = why.flatMap((reason) => {
    const [name = "", value, , weight] = reason.split(" ");
    const label = EVIDENCE_LABELS[name];
    return label !== undefined && Number(value) >= TELLING_SHARE * Number(weight) ? [label] : [];
  });
  return reasons.length === 0 ? null : `لأن: ${reasons.join("، ")}`;
}

/** How many independent origins: "أصل مستقل واحد", or a range. */
export function independenceText({ min, max }: Independence): string {
  return min === max ? countOf(min, NOUNS.origin) : `من ${min} إلى ${max} من الأصول المستقلة`;
}
