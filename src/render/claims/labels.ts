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

/** How many independent origins: "أصل مستقل واحد", or a range. */
export function independenceText({ min, max }: Independence): string {
  return min === max ? countOf(min, NOUNS.origin) : `من ${min} إلى ${max} من الأصول المستقلة`;
}
