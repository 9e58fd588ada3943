/**
 * Debris inside an article: codes of the publishing system, also after a translator went over them.
 * @module
 */
import type { DebrisRule } from "./rule.ts";

/** Rules for anywhere. */
export const INLINE_RULES: readonly DebrisRule[] = [
  {
    name: "inline.caption",
    code: "caption",
    place: "anywhere",
    pattern: /\[caption[^\]\n]{0,300}\][^[\n]{0,400}\[\/caption\]/gu,
    finds: [
      [
        'رست السفينة. [caption id="attachment_12" align="center"]سفينة في الميناء[/caption] ثم غادرت.',
        '[caption id="attachment_12" align="center"]سفينة في الميناء[/caption]',
      ],
    ],
    ignores: ["السفينة [أي سفينة القمح] رست"],
  },
  {
    name: "inline.shortcode",
    code: "caption",
    place: "anywhere",
    pattern:
      /\[\/?(?:caption|gallery|embed|video|audio|playlist|vc_|et_pb_|fusion_|su_|button|quote|tweet)[^\]\n]{0,300}\]/gu,
    finds: [['رست السفينة. [gallery ids="1,2"] ثم غادرت.', '[gallery ids="1,2"]']],
    ignores: ["السفينة [القمح] رست"],
  },
  {
    name: "inline.translated-shortcode",
    code: "caption",
    place: "anywhere",
    pattern: /\[[^\]\n]{0,80}(?:attachment_\d+|التسميه التوضيحيه|تسميه توضيحيه)[^\]\n]{0,300}\]/gu,
    // The translator took the code's English words for text.
    read: () => ({ translatedFrom: "الإنجليزية" }),
    finds: [
      [
        'رست السفينة. [معرف التسمية التوضيحية = "attachment_12" محاذاة = "وسط"] ثم غادرت.',
        '[معرف التسمية التوضيحية = "attachment_12" محاذاة = "وسط"]',
      ],
    ],
    ignores: ["السفينة [أي سفينة القمح] رست"],
  },
  {
    name: "inline.gallery",
    code: "boilerplate",
    place: "anywhere",
    pattern: /(?:next previous|previous next)/gu,
    finds: [["رست السفينة. Next Previous ثم غادرت.", "Next Previous"]],
    ignores: ["وكان اسم السفينة Next"],
  },
];
