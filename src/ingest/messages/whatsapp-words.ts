/**
 * Words that WhatsApp writes into its export itself, in English and Arabic.
 * @module
 */

/** Stand in place of a picture, a recording or a message that was taken back: such a message has no text. */
export const NO_TEXT: readonly string[] = [
  "<Media omitted>",
  "image omitted",
  "video omitted",
  "audio omitted",
  "sticker omitted",
  "document omitted",
  "GIF omitted",
  "Contact card omitted",
  "This message was deleted",
  "You deleted this message",
  "<تم استبعاد الوسائط>",
  "تم استبعاد الوسائط",
  "تم استبعاد الصورة",
  "تم استبعاد الفيديو",
  "تم استبعاد الملف الصوتي",
  "تم استبعاد الملصق",
  "تم استبعاد المستند",
  "تم حذف هذه الرسالة",
  "حذفت هذه الرسالة",
];

/** Stand at the end of a message. */
export const TAILS: readonly string[] = ["<This message was edited>", "<تم تعديل هذه الرسالة>"];

/** Halves of the day; the second begins at noon. */
export const FORENOON: readonly string[] = ["am", "a.m.", "ص", "صباحا"];
/** See {@link FORENOON}. */
export const AFTERNOON: readonly string[] = ["pm", "p.m.", "م", "مساء"];
