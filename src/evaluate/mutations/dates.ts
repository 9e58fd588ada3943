/**
 * Dates changed: another weekday, another day of the month, another year, yesterday for the day before.
 * @module
 */
import { contains, type Span, textOf, tokenize } from "../../text/index.ts";
import { goesOn, type Mutation, marksIn, type Proposal, pick, type Site } from "./mutation.ts";
import type { Mark } from "./sentence.ts";
import { rowAt, type WordRow } from "./words.ts";

/** A row of a list inside a date. */
function rowInside(site: Site, mark: Mark, list: string): { row: WordRow; span: Span } | null {
  const rows = site.words.of(list);
  for (const [at, token] of site.tokens.entries()) {
    const row = contains(mark, token) ? rowAt(rows, site.tokens, at) : undefined;
    const last = row && site.tokens[at + row.folded.length - 1];
    if (row && last && last.end <= mark.end) return { row, span: { start: token.start, end: last.end } };
  }
  return null;
}

/** Keeps the date known as one after the change, at its new length. */
function changed(mark: Mark, at: Span, text: string, whole: string): Proposal {
  const before = whole.slice(mark.start, at.start);
  const after = whole.slice(at.end, mark.end);
  const length = before.length + text.length + after.length;
  return {
    replacements: [
      {
        start: mark.start,
        end: mark.end,
        text: before + text + after,
        inside: true,
        marks: [{ kind: "time", value: "", start: 0, end: length }],
      },
    ],
    from: mark,
    to: 0,
  };
}

const hasDigits = (text: string): boolean => /\p{N}/u.test(text);

function otherWeekday(site: Site, mark: Mark): Proposal | null {
  const found = rowInside(site, mark, "weekday");
  if (!found || hasDigits(textOf(site.text, mark)) || rowInside(site, mark, "relative-date")) return null;
  const others = site.words.of("weekday").filter((row) => row !== found.row);
  const other = pick(others, site.random);
  return other ? changed(mark, found.span, other.form, site.text) : null;
}

const PART_OF_DAY = /^((مساء|صباح|ظهر|عصر|فجر|ليلة|يوم) )?$/u;

function otherRelative(site: Site, mark: Mark): Proposal | null {
  const found = rowInside(site, mark, "relative-date");
  const before = found && site.text.slice(mark.start, found.span.start);
  // أمس الأحد says the day twice, الأيام الأولى من الشهر المقبل is no month, أمس الأول another day.
  if (!found || found.span.end !== mark.end || !PART_OF_DAY.test(before ?? "") || goesOn(site, mark))
    return null;
  return changed(mark, found.span, found.row.other, site.text);
}

const DAYS = 28;

/** 12 رمضان becomes 19 رمضان, where no weekday ties it. */
function otherDay(site: Site, mark: Mark): Proposal | null {
  const figure = numberBefore(site, mark, "month");
  if (!figure || rowInside(site, mark, "weekday")) return null;
  const day = 1 + Math.floor(site.random() * DAYS);
  const plain = textOf(site.text, figure);
  return /^\d{1,2}$/.test(plain) && day !== Number(plain)
    ? changed(mark, figure, String(day), site.text)
    : null;
}

function numberBefore(site: Site, mark: Mark, list: string): Span | null {
  const month = rowInside(site, mark, list);
  const tokens = site.tokens.filter((token) => contains(mark, token));
  const at = tokens.findIndex((token) => token.start === month?.span.start);
  const before = tokens[at - 1];
  return at > 0 && before?.kind === "number" ? before : null;
}

/** عام 2012 becomes عام 2010: the year stands alone with the word for it. */
function otherYear(site: Site, mark: Mark): Proposal | null {
  const year = tokenize(site.text, mark.start, mark.end).filter(({ kind }) => kind === "number");
  const [only] = year;
  if (!only || year.length !== 1 || rowInside(site, mark, "month")) return null;
  const plain = textOf(site.text, only);
  if (!/^(19|20)\d\d$/.test(plain)) return null;
  const by = (1 + Math.floor(site.random() * 3)) * (site.random() < 0.5 ? -1 : 1);
  return changed(mark, only, String(Number(plain) + by), site.text);
}

/** One date of the statement changed. */
export const dateMutation: Mutation = {
  type: "date",
  propose: (site) => {
    const kinds = [otherWeekday, otherRelative, otherDay, otherYear];
    const found = marksIn(site, "time").flatMap((mark) => kinds.map((kind) => kind(site, mark)));
    return (
      pick(
        found.filter((each) => each !== null),
        site.random,
      ) ?? null
    );
  },
};
