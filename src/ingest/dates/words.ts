/**
 * Words of dates as feeds and pages write them. A small table of its own: the one for running text (data/lexicon/months.tsv)
 * also has to tell a month from a verb or a name, here the whole string is a date.
 * @module
 */

/** The Gregorian months, 1 to 12: English, the two Arabic systems and the Maghreb's; folded when they are looked up. */
export const MONTHS: readonly (readonly string[])[] = [
  ["jan", "january", "يناير", "كانون الثاني", "كانون ثاني", "كانون الثّاني", "جانفي", "ينايير"],
  ["feb", "february", "فبراير", "شباط", "فيفري", "فبرائر"],
  ["mar", "march", "مارس", "آذار", "اذار"],
  ["apr", "april", "أبريل", "إبريل", "نيسان", "أفريل"],
  ["may", "مايو", "أيار", "ماي"],
  ["jun", "june", "يونيو", "يونيه", "يونية", "حزيران", "جوان"],
  ["jul", "july", "يوليو", "يوليه", "يولية", "تموز", "جويلية", "يوليوز"],
  ["aug", "august", "أغسطس", "اوغسطس", "آب", "أوت", "غشت"],
  ["sep", "sept", "september", "سبتمبر", "سيبتمبر", "أيلول", "شتنبر"],
  ["oct", "october", "أكتوبر", "اوكتوبر", "تشرين الأول", "تشرين أول"],
  ["nov", "november", "نوفمبر", "تشرين الثاني", "تشرين ثاني", "نونبر"],
  ["dec", "december", "ديسمبر", "دسمبر", "كانون الأول", "كانون أول", "دجنبر"],
];

/** What stands around a time before noon. */
export const MORNING: readonly string[] = ["am", "a.m.", "ص", "صباحا", "صباحًا"];
/** What stands around a time after noon. */
export const EVENING: readonly string[] = ["pm", "p.m.", "م", "مساء", "مساءً", "ظهرا", "عصرا", "ليلا"];

/** Zones by the names of RFC 822; others are read as unknown and the time is kept without a zone. */
export const ZONES: Readonly<Record<string, string>> = {
  z: "Z",
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  cet: "+01:00",
  cest: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
};
