/**
 * Strings for property tests: Arabic news as it comes, and anything at all.
 * @module
 */
import fc from "fast-check";

const UNITS = [
  ..."ابتدعقلمنهوي",
  ..."أإآٱىیےئؤءةهہکكۓۀ",
  ..."\u064b\u064e\u0651\u0652\u0654\u0655\u0670\u0640",
  ..."\u200b\u200c\u200f\u202a\u202c\u00ad\ufeff",
  ..."\ufefb\ufdf2\ufedf\ufefc",
  ..."012٣٤۵",
  ...".،؛؟!:…-–()[]|/",
  ..."\"“”„«»‹›'‘’",
  ..."aZé",
  " ",
  " ",
  " ",
  "\n",
  "\n\n",
  "\u00a0",
  "😀",
  "\ud800",
  "\udc00",
];

/** Strings of the signs that Arabic news is made of, in any order. */
export const newsLike = fc
  .array(fc.constantFrom(...UNITS), { maxLength: 120 })
  .map((units) => units.join(""));

/** Any UTF-16 at all, lone surrogates included. */
export const anyUtf16 = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));

/** Either of the two. */
export const anyText = fc.oneof(newsLike, anyUtf16);
