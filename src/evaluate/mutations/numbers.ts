/**
 * Numbers raised, lowered and rounded, so that what is counted keeps its form: three to ten, eleven to ninety-nine and
 * whole hundreds each ask for another form of the noun, and a number stays among its own.
 * @module
 */
import { contains, type Span, textOf, tokenize } from "../../text/index.ts";
import { type Mutation, marksIn, type Proposal, pick, putInstead, type Site } from "./mutation.ts";
import type { Mark } from "./sentence.ts";
import { rowAt } from "./words.ts";

/** A number as it is written: the token that can change, and what one step of it is worth in the quantity. */
interface Written {
  readonly mark: Mark;
  readonly span: Span;
  readonly value: number;
  /** 1, or a thousand, a million, a milliard in a word after it. */
  readonly scale: number;
  /** The spelling of another value; null where it has none. */
  spell(value: number): string | null;
}

type Wanted = "raised" | "lowered" | "rounded";

const SCALES = new Set([1, 1e3, 1e6, 1e9]);
const LARGEST = 1e9;

/** The quantities of the statement that are one plain number, in figures or in one word. */
function writtenNumbers(site: Site): Written[] {
  return marksIn(site, "quantity").flatMap((mark) => {
    const tokens = site.tokens.filter((token) => contains(mark, token));
    const figures = tokens.filter((token) => token.kind === "number");
    const [figure] = figures;
    const written =
      figures.length === 1 && figure
        ? inFigures(site, mark, figure)
        : figures.length === 0
          ? inWords(site, mark)
          : null;
    return written && SCALES.has(written.scale) ? [written] : [];
  });
}

const FIGURES = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

function inFigures(site: Site, mark: Mark, span: Span): Written | null {
  const text = textOf(site.text, span);
  const arabic = /^[٠-٩]/u.test(text);
  const latin = arabic ? text.replace(/[٠-٩]/gu, (c) => String(c.charCodeAt(0) - 0x660)) : text;
  const match = FIGURES.exec(latin);
  if (!match?.[1]) return null;
  const value = Number(latin.replaceAll(",", ""));
  const decimals = match[2]?.length ?? 0;
  const grouped = match[1].includes(",");
  return {
    mark,
    span,
    value,
    scale: Number(mark.value) / value,
    spell: (other) => {
      const plain =
        Number.isInteger(other) && decimals === 0 ? String(other) : trimZeros(other.toFixed(decimals));
      const out = grouped ? plain.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : plain;
      return arabic ? out.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x630)) : out;
    },
  };
}

const trimZeros = (figures: string): string => figures.replace(/\.0+$/, "");

/** ثلاثة, عشرين: the only number word of the quantity, with the others of its list. */
function inWords(site: Site, mark: Mark): Written | null {
  const rows = site.words.of("number");
  const found = site.tokens.flatMap((token, at) => {
    const row = contains(mark, token) ? rowAt(rows, site.tokens, at) : undefined;
    return row ? [{ row, token }] : [];
  });
  const [only] = found;
  if (!only || found.length !== 1) return null;
  const [group = "", value = ""] = only.row.other.split(" ");
  return {
    mark,
    span: only.token,
    value: Number(value),
    scale: Number(mark.value) / Number(value),
    spell: (other) => rows.find((row) => row.other === `${group} ${other}`)?.form ?? null,
  };
}

/** Which form of the noun a whole number asks for; null where it is none of these. */
export function countClass(value: number): "few" | "tens" | "hundreds" | null {
  const rest = value % 100;
  if (!Number.isInteger(value) || value < 3) return null;
  if (rest === 0) return "hundreds";
  if (rest >= 3 && rest <= 10) return "few";
  return rest > 10 ? "tens" : null;
}

/** Whether a number can stand in the place of another without a change around it. */
const standsFor = (value: number, other: number): boolean =>
  Number.isInteger(value) ? countClass(value) !== null && countClass(value) === countClass(other) : true;

const DRAWS = 24;
const WHOLE = 100;
const LEAST_FACTOR = 1.15;
const SPREAD = 1.6;

/** Another value by lot: between 1.15 and 2.75 times as much, or as little, with as many figures that count. */
function otherValue(written: Written, wanted: Wanted, site: Site): number | null {
  const isShare = /%|٪|في الم|بالم/u.test(site.text.slice(written.mark.start, written.mark.end + 10));
  for (let i = 0; i < DRAWS; i++) {
    const factor = LEAST_FACTOR + site.random() * SPREAD;
    const raw = wanted === "raised" ? written.value * factor : written.value / factor;
    const value = sameFigures(raw, written.value);
    const differs = wanted === "raised" ? value > written.value : value < written.value;
    const isPossible = value <= (isShare ? WHOLE : LARGEST) && differs;
    if (isPossible && standsFor(written.value, value) && written.spell(value) !== null) return value;
  }
  return null;
}

/** As many figures that count as the model has, two at least. */
function sameFigures(value: number, model: number): number {
  const counted = String(model).replace(".", "").replace(/0+$/, "").length;
  return Number(value.toPrecision(Math.max(counted, model < 100 ? 2 : 1)));
}

/** A rounder value within a twelfth: to the first figure, else to the second; a fraction to the whole. */
function rounderValue({ value }: Written): number | null {
  if (!Number.isInteger(value)) return value > 3 ? Math.round(value) : null;
  const step = 10 ** Math.floor(Math.log10(value));
  return (
    [step, step / 10]
      .map((unit) => Math.round(value / unit) * unit)
      .find((round) => round !== value && Math.abs(round - value) * 12 <= value && standsFor(value, round)) ??
    null
  );
}

function propose(site: Site, wanted: Wanted): Proposal | null {
  const written = pick(writtenNumbers(site).filter(isPlain(site)), site.random);
  if (!written) return null;
  const value = wanted === "rounded" ? rounderValue(written) : otherValue(written, wanted, site);
  const spelling = value === null ? null : written.spell(value);
  if (value === null || spelling === null) return null;
  const about = wanted === "rounded" && site.random() < 0.5 && canTakeAbout(site, written) ? "نحو " : "";
  return putInstead(written.span, about + spelling, [
    {
      kind: "quantity",
      start: about.length,
      end: about.length + spelling.length,
      value: String(value * written.scale),
    },
  ]);
}

/** No year, no age group, no score: none of the signs that tie a number to another (6ر4 is 4.6). */
const isPlain =
  (site: Site) =>
  ({ span, value }: Written): boolean =>
    value >= 3 &&
    !/[-–/:ر]$/u.test(site.text.slice(0, span.start)) &&
    !/^[-–/:ر]/u.test(site.text.slice(span.end));

/** نحو stands before a number that nothing is joined to and that no approximation precedes. */
function canTakeAbout(site: Site, { span }: Written): boolean {
  const before = tokenize(site.text.slice(site.statement.start, span.start)).map((token) => token.folded);
  const known = site.words.of("approximator").flatMap(({ folded }) => folded);
  return /\s$/u.test(site.text.slice(0, span.start)) && !known.includes(before.at(-1) ?? "");
}

const mutation = (wanted: Wanted): Mutation => ({
  type: `number-${wanted}`,
  propose: (site) => propose(site, wanted),
});

/** Numbers raised, lowered, rounded. */
export const numberMutations: readonly Mutation[] = [
  mutation("raised"),
  mutation("lowered"),
  mutation("rounded"),
];
