/**
 * Entities against human labels: files of one token a line with its label, as the public sets of names have them.
 * @module
 */
import type { Entity, EntityType } from "../model/index.ts";
import { overlaps, type Span } from "../text/index.ts";

/** The classes that public sets share. */
export type NameClass = "PERS" | "ORG" | "LOC";

/** The classes in the order in which figures are printed. */
export const NAME_CLASSES: readonly NameClass[] = ["PERS", "ORG", "LOC"];

/** A name with its class, in UTF-16 units of the sentence. */
export interface ClassedName extends Span {
  readonly class: NameClass;
}

/** Sentences joined of their tokens with single spaces, and their names. */
export interface LabelledText {
  readonly text: string;
  readonly names: readonly ClassedName[];
}

/** What is counted for one class: right ones by overlap and by the exact span. */
export interface NameCounts {
  labelled: number;
  found: number;
  overlapping: number;
  exact: number;
}

/** Labels of the sets and our classes. Facilities are counted as places. */
const CLASS_OF: Readonly<Record<string, NameClass>> = {
  PERS: "PERS",
  ORG: "ORG",
  LOC: "LOC",
  GPE: "LOC",
  FAC: "LOC",
};

const CLASS_OF_TYPE: Readonly<Partial<Record<EntityType, NameClass>>> = {
  person: "PERS",
  organisation: "ORG",
  outlet: "ORG",
  place: "LOC",
};

interface Row {
  readonly token: string;
  readonly labels: readonly string[];
}

/** Reads lines of `token label` or `token label label`; an empty line ends a sentence. */
export function readLabelled(file: string): LabelledText[] {
  const sentences: LabelledText[] = [];
  let rows: Row[] = [];
  const close = (): void => {
    if (rows.length > 0) sentences.push(toText(rows));
    rows = [];
  };
  for (const line of file.split(/\r?\n/u)) {
    const [token = "", ...labels] = line.trim().split(/\s+/u);
    if (token === "" || labels.length === 0) close();
    else rows.push({ token, labels });
  }
  close();
  return sentences;
}

/** Sentences as paragraphs of texts of so many sentences each, as an article has them. */
export function joinTexts(sentences: readonly LabelledText[], count: number): LabelledText[] {
  const joined: LabelledText[] = [];
  for (let i = 0; i < sentences.length; i += count) {
    let text = "";
    const names: ClassedName[] = [];
    for (const sentence of sentences.slice(i, i + count)) {
      const at = text.length;
      for (const name of sentence.names) names.push({ ...name, start: name.start + at, end: name.end + at });
      text += `${sentence.text}\n`;
    }
    joined.push({ text, names });
  }
  return joined;
}

function toText(rows: readonly Row[]): LabelledText {
  const starts: number[] = [];
  let text = "";
  for (const { token } of rows) {
    if (text !== "") text += " ";
    starts.push(text.length);
    text += token;
  }
  const spans = rows.map(({ token }, i) => ({
    start: starts[i] ?? 0,
    end: (starts[i] ?? 0) + token.length,
  }));
  return { text, names: outermost(labels().flatMap((label) => readLabel(rows, spans, label))) };
}

const labels = (): string[] => Object.keys(CLASS_OF);

/** Stretches of one label: B- begins, I- goes on. */
function readLabel(rows: readonly Row[], spans: readonly Span[], label: string): ClassedName[] {
  const names: ClassedName[] = [];
  let open = false;
  rows.forEach((row, i) => {
    const span = spans[i] as Span;
    const last = names.at(-1);
    if (row.labels.includes(`B-${label}`)) {
      names.push({ ...span, class: CLASS_OF[label] as NameClass });
      open = true;
    } else if (open && last && row.labels.includes(`I-${label}`))
      names[names.length - 1] = { ...last, end: span.end };
    else open = false;
  });
  return names;
}

/** Where one name stands inside another, the outer one counts. */
function outermost(names: readonly ClassedName[]): ClassedName[] {
  const sorted = [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: ClassedName[] = [];
  for (const name of sorted) if (name.start >= (kept.at(-1)?.end ?? -1)) kept.push(name);
  return kept;
}

/** The class that an entity of ours is counted as, null for those that the sets do not have. */
export function classOf(entity: Pick<Entity, "type">): NameClass | null {
  return CLASS_OF_TYPE[entity.type] ?? null;
}

/**
 * Counts over all texts. A found name is right where it overlaps a labelled one of its class that no other found name
 * has taken. `find` gives the entities of one text.
 */
export function countNames(
  texts: readonly LabelledText[],
  find: (text: string) => readonly (Span & Pick<Entity, "type">)[],
): Record<NameClass, NameCounts> {
  const counts = { PERS: none(), ORG: none(), LOC: none() };
  for (const { text, names } of texts) {
    const found = find(text);
    for (const name of NAME_CLASSES) {
      const ours = found.filter((entity) => classOf(entity) === name);
      addCounts(
        counts[name],
        names.filter((one) => one.class === name),
        ours,
      );
    }
  }
  return counts;
}

const none = (): NameCounts => ({ labelled: 0, found: 0, overlapping: 0, exact: 0 });

function addCounts(counts: NameCounts, labelled: readonly Span[], found: readonly Span[]): void {
  counts.labelled += labelled.length;
  counts.found += found.length;
  const free = [...found];
  for (const name of labelled) {
    const exact = free.findIndex((one) => one.start === name.start && one.end === name.end);
    const at = exact >= 0 ? exact : free.findIndex((one) => overlaps(one, name));
    if (at < 0) continue;
    if (exact >= 0) counts.exact++;
    counts.overlapping++;
    free.splice(at, 1);
  }
}

/** Precision, recall and F1, 0 where nothing was found or labelled. */
export function rates(right: number, found: number, labelled: number): { p: number; r: number; f1: number } {
  const p = found === 0 ? 0 : right / found;
  const r = labelled === 0 ? 0 : right / labelled;
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}
