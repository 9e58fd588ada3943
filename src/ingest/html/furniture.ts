/**
 * What stands around an article on a page and is not of it, by the words that designers and desks use.
 * Compared after folding; a word is here because it is common on pages, not because of one page.
 * @module
 */

/** Elements that never hold text of the article. */
export const NEVER_TEXT: ReadonlySet<string> = new Set(
  (
    "script style noscript template iframe object embed svg canvas audio video map nav aside footer figcaption " +
    "button select option datalist dialog menu"
  ).split(" "),
);

/** Words of class names and ids that mark furniture: captions, shares, lists of other articles, adverts, comments. */
export const MARKS: ReadonlySet<string> = new Set(
  (
    "caption captions credit credits copyright related relatednews readalso readmore seealso recommended recommendations more " +
    "share shares sharing sharebar addthis sharethis social socials follow followus newsletter subscribe subscription " +
    "comment comments disqus breadcrumb breadcrumbs tags taglist keywords ad ads advert adverts advertisement banner sponsor " +
    "sponsored promo promoted outbrain taboola sidebar widget widgets trending mostread popular print font-size toolbar " +
    "cookie cookies consent popup modal paywall prev next pager pagination"
  ).split(" "),
);

/** A line that begins with one of these and is little but a link leads to another article, or away. */
export const LEADS_AWAY: readonly string[] = [
  "اقرأ",
  "إقرأ",
  "اقرئي",
  "اقرؤوا",
  "شاهد",
  "شاهدوا",
  "طالع",
  "انظر أيضا",
  "تابع",
  "تابعوا",
  "تابعنا",
  "للمزيد",
  "المزيد",
  "لمزيد من",
  "لقراءة",
  "اضغط هنا",
  "انقر هنا",
  "انضم",
  "اشترك",
  "حمل تطبيق",
  "حملوا تطبيق",
  "مواضيع",
  "مقالات ذات",
  "أخبار ذات",
  "موضوعات",
  "ذات صلة",
  "أخبار متعلقة",
  "مواد ذات",
  "قد يهمك",
  "قد يعجبك",
  "ربما يعجبك",
  "الأكثر قراءة",
  "الكلمات المفتاحية",
  "كلمات مفتاحية",
  "كلمات دلالية",
  "الوسوم",
  "وسوم",
  "read more",
  "read also",
  "see also",
  "related",
];

/** A line that is one of these alone, with or without a colon. */
export const ALONE: readonly string[] = [
  "شارك",
  "شاركها",
  "شارك هذا الخبر",
  "شارك المقال",
  "شارك الخبر",
  "مشاركة",
  "شارك على فيسبوك",
  "شارك على تويتر",
  "فيسبوك",
  "تويتر",
  "واتساب",
  "تلغرام",
  "تيليجرام",
  "facebook",
  "twitter",
  "whatsapp",
  "telegram",
  "x",
  "إعلان",
  "اعلانات",
  "advertisement",
  "طباعة",
  "اطبع",
  "انسخ الرابط",
  "نسخ الرابط",
  "تم نسخ الرابط",
  "حجم الخط",
  "تكبير الخط",
  "تصغير الخط",
  "استمع",
  "استمع إلى المقال",
  "حفظ",
  "احفظ المقال",
  "تعليقات",
  "التعليقات",
  "إضافة تعليق",
  "أضف تعليقا",
  "الموضوع",
  "المصدر",
  "القسم",
  "التالي",
  "السابق",
];

/** What a line at the foot begins with that speaks of the site's rules. */
export const RULES_OF_SITE: readonly string[] = [
  "الآراء الواردة",
  "التعليقات المنشورة",
  "التعليقات الواردة",
  "جميع الحقوق محفوظة",
  "حقوق النشر",
  "جميع المقالات المنشورة",
];

/** A line at the foot that has two of these speaks of the site's rules, however it begins. */
export const OF_RULES: readonly string[] = [
  "سياسة الخصوصية",
  "شروط الاستخدام",
  "شروط استخدام",
  "اتفاقية الاستخدام",
  "حقوق النشر",
  "التعليقات",
];

/** Words that stand beside a date in a line that is a date and nothing more. */
export const OF_DATE_LINES: readonly string[] = [
  "تم نشره",
  "تم النشر",
  "نشر في",
  "نشر يوم",
  "نشر",
  "تاريخ النشر",
  "تاريخ",
  "آخر تحديث",
  "اخر تحديث",
  "تحديث",
  "محدثة",
  "بتوقيت",
  "غرينتش",
  "الساعة",
  "يوم",
  "السبت",
  "الأحد",
  "الاثنين",
  "الإثنين",
  "الثلاثاء",
  "الأربعاء",
  "الخميس",
  "الجمعة",
  "published",
  "updated",
  "gmt",
];
