/**
 * A document that speaks: جاء في البيان أن, ورد في التقرير: "...".
 * @module
 */
import {
  defineRule,
  type Match,
  maybe,
  oneOf,
  type Pattern,
  pieceOf,
  type Rule,
  role,
  seq,
  token,
  upTo,
} from "../../../grammar/index.ts";
import { type Attribution, attribution } from "../../attribution.ts";
import { spelled } from "../../per-word.ts";
import { barrier, complementizer } from "../../phrases/opener.ts";
import { speechOpening } from "../../phrases/quote.ts";
import { voice } from "../../phrases/voice.ts";
import { foldedAt, type Prose } from "../../prose.ts";
import { colon, oneWord, stripConjunction } from "../../tests.ts";

/** Verbs of what stands in a document, without و or ف. */
export const CAME = new Set(["جاء", "ورد", "جاءت", "وردت", "يرد"]);
const opener = oneOf(
  complementizer(false),
  seq(
    colon,
    oneOf(
      complementizer(true),
      token(() => true),
    ),
  ),
  speechOpening,
);

const cue: Pattern<Prose> = seq(
  token((prose, at) => CAME.has(stripConjunction(foldedAt(prose, at)))),
  oneWord("في"),
);
/** جزء آخر من الكتاب, فقرة من التقرير: where in the paper it stands. */
const isPart = spelled(
  /^(?:جزء|جانب|فقره|مقطع|فصل|قسم|موضع|مكان|باب|بند|نص|سطر|صفحه|بدايه|نهايه|ختام|مستهل|مقدمه|متن|خلاصه|ملخص)$/u,
);
const isOther = spelled(/^(?:اخر|اخري|ثان|ثانيه|سابق|سابقه|لاحق|لاحقه)$/u);
const isOf = spelled(/^(?:من|في)$/u);
const partOf: Pattern<Prose> = seq(token(isPart), maybe(token(isOther)), token(isOf), voice());

const pattern: Pattern<Prose> = seq(
  role("cue", cue),
  role("source", oneOf(partOf, voice())),
  upTo(opener, { max: 25, unless: barrier }),
  role(
    "lead",
    oneOf(complementizer(false), seq(colon, oneOf(complementizer(true), upToNothing())), speechOpening),
  ),
);

function upToNothing(): Pattern<Prose> {
  return (_attempt, at) => at;
}

function produce(found: Match<Prose>): Attribution | null {
  const cuePiece = pieceOf(found, "cue");
  const source = pieceOf(found, "source");
  const lead = pieceOf(found, "lead");
  if (!cuePiece || !source || !lead) return null;
  const last = foldedAt(found.input, found.last - 1);
  return attribution({
    rule: found.rule,
    first: found.first,
    last: found.last,
    links: [{ source, cue: cuePiece, role: "speaker", agreement: null }],
    shape: last === ":" ? "colon" : (found.input.opens[found.last - 1] ?? -1) >= 0 ? "quotation" : "clause",
    content: found.last,
    use: "say",
    gap: lead.first - source.last,
  });
}

export const cameIn: Rule<Prose, Attribution> = defineRule({
  name: "preposition.came-in",
  starts: (prose, at) => CAME.has(stripConjunction(foldedAt(prose, at))) && foldedAt(prose, at + 1) === "في",
  pattern,
  produce,
  finds: [
    {
      sentence: "وجاء في بيان الوزارة أن المخزون يكفي شهرين.",
      content: "المخزون يكفي شهرين",
      sources: ["بيان الوزارة"],
      cue: "وجاء في",
    },
    {
      sentence: "وورد في التقرير: «المضخة تعطلت مرتين هذا الشهر».",
      content: "المضخة تعطلت مرتين هذا الشهر",
      sources: ["التقرير"],
      cue: "وورد في",
    },
  ],
  ignores: ["جاء في المركز الأول عداء من الساحل."],
});
