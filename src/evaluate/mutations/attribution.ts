/**
 * Attribution lost, gained and promoted: what somebody said becomes the article's own word, what the article said
 * becomes somebody's, and an unnamed source becomes an official.
 * @module
 */
import { type Span, textOf, tokenize, trim } from "../../text/index.ts";
import { isBoundToJoiner, type Mutation, onlyMark, type Proposal, pick, type Site } from "./mutation.ts";
import type { Mark, Replacement } from "./sentence.ts";
import { rowAt } from "./words.ts";

/** قال فلان إن C becomes C; C، بحسب فلان becomes C. Not where a later sentence goes on with the same voice. */
function lose(site: Site): Proposal | null {
  const source = onlyMark(site, "source");
  const around = onlyMark(site, "lead") ?? onlyMark(site, "tail");
  if (!site.free || !source || !around || (around.kind === "lead" && isBoundToJoiner(site))) return null;
  const from = trim(site.text, around);
  const outside = { start: around.start, end: around.end, text: "", inside: false };
  if (around.kind === "tail") return { replacements: [outside], from, to: null };
  const closing = closingMark(site);
  return { replacements: closing ? [outside, closing] : [outside], from, to: null };
}

const CLOSING = /^["”»]/u;

/** Words that are no longer anybody's stand without quotation marks: the opening one goes with the lead. */
function closingMark({ text, statement }: Site): Replacement | null {
  const isQuoted = CLOSING.test(text.slice(statement.end));
  return isQuoted ? { start: statement.end, end: statement.end + 1, text: "", inside: false } : null;
}

/** The article's own word gets a voice, before it with a colon or after it with a comma. */
function gain(site: Site): Proposal | null {
  if (!isOwnSentence(site)) return null;
  return site.random() < 0.5 ? gainBefore(site) : gainAfter(site);
}

/** The whole sentence is the statement, and nobody says it. */
function isOwnSentence({ text, statement, marks, free }: Site): boolean {
  const isWhole = text.slice(0, statement.start).trim() === "" && /^[.\s]*$/u.test(text.slice(statement.end));
  return free && isWhole && !marks.some(({ kind }) => kind === "source") && !/["“”«»]/u.test(text);
}

function gainBefore(site: Site): Proposal | null {
  const row = pick(site.words.of("voice-before"), site.random);
  const starts = textOf(site.text, site.statement);
  // A statement that begins with a joining و would have to lose it; nothing tells it from وزير.
  if (!row || /^و/u.test(starts)) return null;
  const { start, end } = site.statement;
  const lead = `${row.form}: «`;
  return {
    replacements: [
      { start, end: start, text: lead, inside: false, marks: voiceMarks(row.form, row.other, lead, "lead") },
      { start: end, end, text: "»", inside: false },
    ],
    from: null,
    to: 0,
  };
}

function gainAfter(site: Site): Proposal | null {
  const row = pick(site.words.of("voice-after"), site.random);
  if (!row) return null;
  const { end } = site.statement;
  const tail = `، ${row.form}`;
  return {
    replacements: [
      { start: end, end, text: tail, inside: false, marks: voiceMarks(row.form, row.other, tail, "tail") },
    ],
    from: null,
    to: 0,
  };
}

/** The first word is the cue, the others are the voice. */
function voiceMarks(form: string, value: string, whole: string, kind: "lead" | "tail"): Mark[] {
  const at = whole.indexOf(form);
  const gap = at + form.indexOf(" ");
  return [
    { kind, start: 0, end: whole.length, value: "" },
    { kind: "cue", start: at, end: gap, value: "" },
    { kind: "source", start: gap + 1, end: at + form.length, value },
  ];
}

/** مصادر مطلعة becomes مسؤولون حكوميون, and its verb masculine. */
function promote(site: Site): Proposal | null {
  const source = onlyMark(site, "source");
  const cue = onlyMark(site, "cue");
  if (!source || !cue || source.value !== "unnamed" || cue.start > source.start) return null;
  const verb = masculine(site, cue);
  const official = officialFor(site, source, verb === null ? "promoted-oblique" : "promoted");
  if (!official) return null;
  const replacements: Replacement[] = [];
  if (verb !== null && verb !== textOf(site.text, cue))
    replacements.push({
      start: cue.start,
      end: cue.end,
      text: verb,
      inside: false,
      marks: [{ ...cue, start: 0, end: verb.length }],
    });
  replacements.push(official);
  return { replacements, from: source, to: replacements.length - 1 };
}

/** The cue as a masculine verb; null where it is no verb. */
function masculine(site: Site, cue: Span): string | null {
  const text = textOf(site.text, cue);
  const joined = /^و/u.test(text) ? "و" : "";
  const [token, more] = tokenize(text.slice(joined.length));
  if (!token || more) return null;
  for (const { folded, other } of site.words.of("masculine-verb")) {
    if (token.folded === folded[0]) return joined + other;
    if (token.folded === tokenize(other)[0]?.folded) return text;
  }
  return null;
}

/** The official in the place of the whole source, or of its beginning where the rest says of what (في الشركة). */
function officialFor(site: Site, source: Mark, list: string): Replacement | null {
  const first = site.tokens.findIndex((token) => token.start === source.start);
  const row = first < 0 ? undefined : rowAt(site.words.of(list), site.tokens, first);
  const last = row && site.tokens[first + row.folded.length - 1];
  if (!row || !last || last.end > source.end) return null;
  const rest = site.text.slice(last.end, source.end);
  if (!/^(\s+(في|من|ب|داخل)(\s.*)?)?$/u.test(rest)) return null;
  const marks = [{ ...source, start: 0, end: row.other.length, value: "named" }];
  return { start: source.start, end: last.end, text: row.other, inside: false, marks };
}

/** Attribution lost, gained, promoted. */
export const attributionMutations: readonly Mutation[] = [
  { type: "attribution-lost", propose: lose },
  { type: "attribution-gained", propose: gain },
  { type: "attribution-promoted", propose: promote },
];
