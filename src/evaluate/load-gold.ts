/**
 * Reads annotation files. The one place where the annotators' words (matn, isnad) become content and chain.
 * @module
 */
import type { Form, Stance, VoiceKind } from "../model/index.ts";
import type { GoldArticle, GoldAssertion, GoldLink, GoldMention, GoldReport, GoldTime } from "./gold.ts";

type Fields = Readonly<Record<string, unknown>>;

const KINDS: readonly VoiceKind[] = ["person", "organisation", "outlet", "document", "anonymous", "group"];
const FORMS: readonly Form[] = ["direct", "indirect", "mixed"];
const STANCES: readonly Stance[] = ["neutral", "supports", "doubts", "rejects"];

/** Reads one annotation file. `null` for a JSON file that annotates no reports; throws a TypeError naming what is wrong. */
export function loadGold(json: string, file: string): GoldArticle | null {
  const parsed: unknown = JSON.parse(json);
  if (Array.isArray(parsed)) return null;
  const root = fields(parsed, file);
  if (root.reports === undefined) return null;
  return {
    document: text(root.doc, `${file}: doc`),
    reports: list(root.reports, `${file}: reports`).map((report, i) =>
      toReport(report, `${file}: report ${i + 1}`),
    ),
    assertions: list(root.assertions, `${file}: assertions`).map((a, i) =>
      toAssertion(a, `${file}: assertion ${i + 1}`),
    ),
    times: list(root.times, `${file}: times`).map((time, i) => toTime(time, `${file}: time ${i + 1}`)),
  };
}

function toReport(value: unknown, where: string): GoldReport {
  const report = fields(value, where);
  return {
    id: text(report.id, `${where}: id`),
    content: text(report.matn, `${where}: matn`),
    nth: count(report.nth, `${where}: nth`),
    more:
      report.more === undefined ? [] : list(report.more, where).map((part) => text(part, `${where}: more`)),
    form: oneOf(FORMS, report.form, `${where}: form`),
    chain: list(report.isnad, `${where}: isnad`).map((link, i) => toLink(link, `${where}: link ${i + 1}`)),
    stance: oneOf(STANCES, report.stance, `${where}: stance`),
    negated: report.negated === true,
  };
}

function toLink(value: unknown, where: string): GoldLink {
  const link = fields(value, where);
  return {
    source: textOrNull(link.source, `${where}: source`),
    sourceNth: count(link.source_nth, `${where}: source_nth`),
    cue: textOrNull(link.cue, `${where}: cue`),
    cueNth: count(link.cue_nth, `${where}: cue_nth`),
    name: text(link.name, `${where}: name`),
    kind: oneOf(KINDS, link.kind, `${where}: kind`),
  };
}

function toMention(value: unknown, where: string): GoldMention {
  const mention = fields(value, where);
  return { text: text(mention.text, `${where}: text`), nth: count(mention.nth, `${where}: nth`) };
}

const MOST_CHECKWORTHY = 3;

function toAssertion(value: unknown, where: string): GoldAssertion {
  const checkworthy = count(fields(value, where).checkworthy, `${where}: checkworthy`);
  if (checkworthy !== undefined && checkworthy > MOST_CHECKWORTHY)
    throw new TypeError(`${where}: checkworthy is ${checkworthy}, not 1, 2 or 3`);
  return { ...toMention(value, where), checkworthy };
}

function toTime(value: unknown, where: string): GoldTime {
  return { ...toMention(value, where), value: text(fields(value, where).value, `${where}: value`) };
}

function fields(value: unknown, where: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new TypeError(`${where} is not an object`);
  return value as Fields;
}

function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${where} is not a list`);
  return value;
}

function text(value: unknown, where: string): string {
  if (typeof value !== "string") throw new TypeError(`${where} is not a text`);
  return value;
}

function textOrNull(value: unknown, where: string): string | null {
  return value === null || value === undefined ? null : text(value, where);
}

function count(value: unknown, where: string): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1)
    throw new TypeError(`${where} is not a count from 1`);
  return value;
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, where: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new TypeError(`${where} is ${JSON.stringify(value)}, not one of ${allowed.join(", ")}`);
  return found;
}
