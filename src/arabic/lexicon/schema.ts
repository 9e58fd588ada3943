/**
 * What each file of data/lexicon must look like, and the shape of its rows once compiled.
 * @module
 */
import { foldWord } from "../../text/index.ts";
import { parseFrame, splitFrames } from "./frames.ts";
import { parseTable, type TableRow } from "./table.ts";
import { WORTH_CLASSES } from "./worth-words.ts";

/** A table of data/lexicon. */
export type TableName =
  | "verbs"
  | "voices"
  | "speech-nouns"
  | "according-to"
  | "function-words"
  | "outlets"
  | "credits"
  | "publisher-families"
  | "places"
  | "names"
  | "common-words"
  | "class-nouns"
  | "hedges"
  | "judgements"
  | "aliases"
  | "worth"
  | "change-words"
  | "senses";

/** The cells of each table in the order of its columns, without `note`. */
export type LexiconRows = Readonly<Record<TableName, readonly (readonly string[])[]>>;

/** Says what is wrong with a cell, or null. */
type Check = (cell: string) => string | null;

interface TableShape {
  readonly columns: readonly string[];
  /** Columns that together may occur only once. */
  readonly key: readonly string[];
  readonly checks: Readonly<Record<string, Check>>;
}

function oneOf(...allowed: string[]): Check {
  return (cell) => (allowed.includes(cell) ? null : `"${cell}" is none of ${allowed.join(", ")}`);
}

function allOf(allowed: readonly string[]): Check {
  return (cell) => {
    const bad = cell.split("|").find((part) => !allowed.includes(part.trim()));
    return bad === undefined ? null : `"${bad.trim()}" is none of ${allowed.join(", ")}`;
  };
}

const filled: Check = (cell) => (cell === "" ? "is empty" : null);
const arabic: Check = (cell) =>
  /^[\p{Script=Arabic}\p{M}\s]*$/u.test(cell) ? null : `"${cell}" holds other than Arabic letters`;
const word: Check = (cell) =>
  filled(cell) ?? arabic(cell) ?? (/\s/u.test(cell) ? `"${cell}" is more than one word` : null);
const stance = oneOf("neutral", "supports", "doubts", "rejects");

/** Says what is wrong with a cell that must hold a stance, or null. */
export const oneStance: Check = stance;

const frames: Check = (cell) => {
  if (splitFrames(cell).length === 0) return "is empty";
  return (
    splitFrames(cell)
      .map(parseFrame)
      .find((frame) => typeof frame === "string") ?? null
  );
};

const passive: Check = (cell) =>
  cell === "" || /^[\p{Script=Arabic}\p{M}-]+ \/ [\p{Script=Arabic}\p{M}-]+$/u.test(cell)
    ? null
    : `"${cell}" is not of the form past / present (with - for a missing one)`;

const present: Check = (cell) =>
  word(cell) ?? (cell.startsWith("ي") ? null : `"${cell}" does not begin with ي`);

const leads: Check = (cell) => {
  const bad = cell.split(/\s+/u).find((lead) => !LEADS.includes(lead) && lead !== "");
  return bad === undefined ? null : `"${bad}" is none of ${LEADS.join(", ")}`;
};

const LEADS = ["أن", "ب", "عن", "حول", "بشأن", "ل", "من", "إلى", "على", "في", "إزاء", "حيال", "تجاه", "Q"];

const VERB_USES = [
  ...["say", "relay", "believe", "show", "accuse", "demand", "threaten", "promise", "praise"],
  ...["deny", "admit", "claim", "describe", "answer"],
];

const NOUN_USES = [
  "statement",
  "claim",
  "accusation",
  "rumour",
  "pretext",
  "denial",
  "call",
  "saying",
  "answer",
];

const VOICE_KINDS = ["person", "organisation", "outlet", "document", "anonymous", "group"];

/** Types of an unnamed voice; empty where the head noun alone does not tell. */
const UNNAMED = [
  ...["", "official", "security", "local", "informed", "eyewitness", "media", "social"],
  ...["medical", "military", "diplomatic", "expert", "other"],
];

const CLASSES = [
  ...[
    "complementizer",
    "conjunction",
    "breaker",
    "relative",
    "negation",
    "particle",
    "auxiliary",
    "demonstrative",
  ],
  ...[
    "pronoun",
    "preposition",
    "quantifier",
    "connector",
    "adverb",
    "circumstance",
    "content-head",
    "adjective",
  ],
];

const OUTLET_KINDS = ["agency", "newspaper", "channel", "site", "radio", "magazine", "network"];

const CREDIT_CLASSES = ["agency", "agencies", "newsroom", "own", "agency-noun", "part"];

const NAME_KINDS = ["given", "given-word", "family", "family-word", "organisation", "club", "place"];

const CHANGE_CLASSES = [
  ...["approximate", "at-least", "at-most", "all", "most", "some", "only"],
  ...["magnitude", "number", "duration", "correction", "light"],
];

/** A number that some classes of change words have: in digits, or empty. */
const amount: Check = (cell) => (/^(?:\d+(?:\.\d+)?)?$/.test(cell) ? null : `"${cell}" is no number`);

/** The columns of every table and what their cells may hold. */
export const TABLES: Readonly<Record<TableName, TableShape>> = {
  verbs: {
    columns: [
      "lemma",
      "past",
      "past12",
      "present",
      "masdar",
      "participle",
      "passive",
      "frames",
      "use",
      "stance",
      "note",
    ],
    key: ["lemma"],
    checks: {
      lemma: word,
      past: (cell) => (cell === "-" ? null : word(cell)),
      past12: arabic,
      present,
      masdar: arabic,
      participle: arabic,
      passive,
      frames,
      use: oneOf(...VERB_USES),
      stance,
    },
  },
  voices: {
    columns: ["lemma", "forms", "kind", "unnamed", "note"],
    key: ["lemma", "kind"],
    checks: { lemma: word, forms: arabic, kind: oneOf(...VOICE_KINDS), unnamed: oneOf(...UNNAMED) },
  },
  "speech-nouns": {
    columns: ["lemma", "forms", "use", "stance", "leads", "note"],
    key: ["lemma"],
    checks: { lemma: word, forms: arabic, use: oneOf(...NOUN_USES), stance, leads },
  },
  "according-to": {
    columns: ["phrase", "takes", "stance", "note"],
    key: ["phrase"],
    checks: { phrase: filled, takes: allOf(["voice", "clause", "pronoun"]), stance },
  },
  "function-words": {
    columns: ["form", "forms", "class", "note"],
    key: ["form", "class"],
    checks: { form: word, forms: arabic, class: oneOf(...CLASSES) },
  },
  outlets: {
    columns: ["name", "kind", "country", "aliases", "note"],
    key: ["name"],
    checks: { name: filled, kind: oneOf(...OUTLET_KINDS), country: filled },
  },
  credits: {
    columns: ["word", "class", "means", "note"],
    key: ["word"],
    checks: { word: filled, class: oneOf(...CREDIT_CLASSES) },
  },
  "publisher-families": {
    columns: ["family", "members", "note"],
    key: ["family"],
    checks: { family: filled, members: filled },
  },
  places: {
    columns: ["name", "type", "aliases", "note"],
    key: ["name"],
    checks: { name: filled, type: oneOf("country", "capital", "city", "region") },
  },
  names: {
    columns: ["name", "kind", "aliases", "note"],
    key: ["name"],
    checks: { name: filled, kind: oneOf(...NAME_KINDS) },
  },
  "common-words": {
    columns: ["word", "class", "note"],
    key: ["word"],
    checks: { word, class: oneOf("word", "nisba") },
  },
  "class-nouns": {
    columns: ["word", "type", "use", "note"],
    key: ["word", "type"],
    checks: { word, type: oneOf("organisation", "place"), use: oneOf("strong", "weak", "before") },
  },
  hedges: { columns: ["phrase", "note"], key: ["phrase"], checks: { phrase: filled } },
  judgements: { columns: ["phrase", "stance", "note"], key: ["phrase"], checks: { phrase: filled, stance } },
  aliases: {
    columns: ["name", "kind", "aliases", "origin", "note"],
    key: ["name"],
    checks: { name: filled, kind: oneOf(...VOICE_KINDS), aliases: filled, origin: filled },
  },
  worth: {
    columns: ["word", "forms", "class", "note"],
    key: ["word", "class"],
    checks: { word, forms: arabic, class: oneOf(...WORTH_CLASSES) },
  },
  "change-words": {
    columns: ["phrase", "class", "value", "note"],
    key: ["phrase", "class"],
    checks: { phrase: filled, class: oneOf(...CHANGE_CLASSES), value: amount },
  },
  senses: {
    columns: ["word", "forms", "sense", "side", "note"],
    key: ["word", "sense"],
    checks: { word, forms: arabic, sense: filled, side: oneOf("", "+", "-") },
  },
};

/** Every table name, in the order of {@link TABLES}. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** A table read and checked. */
export interface CheckedTable {
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly string[];
}

/** Reads one table and checks every cell; `rows` are without the column `note`. */
export function readTable(name: TableName, text: string, fileName: string): CheckedTable {
  const shape = TABLES[name];
  const parsed = parseTable(text, shape.columns, fileName);
  const problems = [...parsed.problems];
  const seen = new Map<string, number>();
  for (const row of parsed.rows) {
    const at = `${fileName}:${row.line}`;
    problems.push(...cellProblems(shape, row).map((problem) => `${at}: ${problem}`));
    const key = keyOf(shape, row.cells);
    const earlier = seen.get(key);
    if (earlier !== undefined)
      problems.push(`${at}: the same ${shape.key.join(" and ")} as in line ${earlier}: ${key}`);
    else seen.set(key, row.line);
  }
  return { rows: parsed.rows.map((row) => row.cells.slice(0, -1)), problems };
}

/** What makes a row the same lexeme as another: its folded key cells. Shadda counts, so that ذكر and ذكّر are two. */
export function rowKey(name: TableName, cells: readonly string[]): string {
  return keyOf(TABLES[name], cells);
}

function keyOf(shape: TableShape, cells: readonly string[]): string {
  return shape.key
    .map((column) => cells[shape.columns.indexOf(column)] ?? "")
    .map((cell) => cell.split("\u0651").map(foldWord).join("\u0651"))
    .join(" ");
}

function cellProblems(shape: TableShape, row: TableRow): string[] {
  return shape.columns.flatMap((column, i) => {
    const problem = shape.checks[column]?.(row.cells[i] ?? "") ?? null;
    return problem === null ? [] : [`${column}: ${problem}`];
  });
}
