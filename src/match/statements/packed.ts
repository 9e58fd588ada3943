/**
 * The features of many statements in one array of numbers. A library has hundreds of thousands of statements: as objects
 * they would not fit into memory, nor be compared fast enough, nor come back from a thread without much copying.
 * @module
 */
import type { Features } from "./feature.ts";
import { hashOf } from "./hash.ts";
import type { NameKind } from "./names.ts";

/** Numbers in each element of a section. */
export const WIDTH = { words: 3, ideas: 2, names: 4, numbers: 1, around: 1 } as const;

/** A part of a statement's features. */
export type Section = keyof typeof WIDTH;

/** What a name is, as a number. */
export const KIND: Readonly<Record<NameKind, number>> = {
  nation: 0,
  group: 1,
  person: 2,
  outlet: 3,
  place: 4,
};

/** What stands first in a statement's numbers, by place: then where each section begins, and where the last one ends. */
const AT = { document: 0, wording: 1, flags: 2 } as const;
const FLAG = { negated: 1, headline: 2 } as const;
const SECTION_AT: Readonly<Record<Section, number>> = { words: 3, ideas: 4, names: 5, numbers: 6, around: 7 };
const END_AT = 8;
const HEAD = 9;

/**
 * Statements one after the other, each as a head and its sections. A section's elements stand one after the other: words as
 * root, stem, weight; ideas as concept, negated; names as id, kind, strength, order; numbers and what is around alone.
 * Nothing in it depends on where it stands: two arrays joined are the statements of both.
 */
export function packFeatures(statements: readonly Features[]): Int32Array<ArrayBuffer> {
  const packed: number[] = [];
  for (const features of statements) {
    const { statement, words, ideas, names, numbers, around } = features;
    const head = packed.length;
    packed.push(hashOf(statement.document), features.wording, flagsOf(statement));
    for (let i = AT.flags + 1; i < HEAD; i++) packed.push(0);
    const begin = (at: number): void => {
      packed[head + at] = packed.length - head;
    };
    begin(SECTION_AT.words);
    for (const { root, stem, weight } of words) packed.push(root, stem, weight);
    begin(SECTION_AT.ideas);
    for (const { concept, negated } of ideas) packed.push(concept, negated ? 1 : 0);
    begin(SECTION_AT.names);
    for (const { id, kind, strength, order } of names) packed.push(id, KIND[kind], strength, order);
    begin(SECTION_AT.numbers);
    for (const number of numbers) packed.push(number);
    begin(SECTION_AT.around);
    for (const mark of around) packed.push(mark);
    begin(END_AT);
  }
  return Int32Array.from(packed);
}

const flagsOf = ({ negated, headline }: Features["statement"]): number =>
  (negated ? FLAG.negated : 0) | (headline ? FLAG.headline : 0);

/** Statements by number, in the order in which they were added. */
export class PackedStatements {
  data: Int32Array = new Int32Array(1 << 12);
  private used = 0;
  /** Where the head of each statement stands. */
  private heads: Int32Array = new Int32Array(1 << 8);
  count = 0;

  /** Adds the statements of {@link packFeatures} and returns the number of the first. */
  add(packed: Int32Array): number {
    const first = this.count;
    this.reserve(packed.length);
    this.data.set(packed, this.used);
    for (let at = 0; at < packed.length; at += packed[at + END_AT] ?? 0) {
      if (this.count === this.heads.length) this.heads = widened(this.heads, this.count * 2);
      this.heads[this.count++] = this.used + at;
    }
    this.used += packed.length;
    return first;
  }

  /** A number for the document of a statement. Throws a RangeError for a number that was not given out, as all below do. */
  documentOf(statement: number): number {
    return this.data[this.head(statement) + AT.document] ?? 0;
  }

  /** The number of its wording. */
  wordingOf(statement: number): number {
    return this.data[this.head(statement) + AT.wording] ?? 0;
  }

  /** Its clause says somewhere that something is not so. */
  isNegated(statement: number): boolean {
    return ((this.data[this.head(statement) + AT.flags] ?? 0) & FLAG.negated) !== 0;
  }

  /** It stands in the headline of its article. */
  isHeadline(statement: number): boolean {
    return ((this.data[this.head(statement) + AT.flags] ?? 0) & FLAG.headline) !== 0;
  }

  /** Where a section of a statement begins in `data`. */
  from(statement: number, section: Section): number {
    const head = this.head(statement);
    return head + (this.data[head + SECTION_AT[section]] ?? 0);
  }

  /** Where a section of a statement ends in `data`. */
  to(statement: number, section: Section): number {
    const head = this.head(statement);
    return head + (this.data[head + SECTION_AT[section] + 1] ?? 0);
  }

  private head(statement: number): number {
    const head = statement < this.count ? this.heads[statement] : undefined;
    if (head === undefined) throw new RangeError(`no statement ${statement} of ${this.count}`);
    return head;
  }

  private reserve(more: number): void {
    if (this.used + more > this.data.length)
      this.data = widened(this.data, Math.max(this.data.length * 2, this.used + more));
  }
}

function widened(array: Int32Array, length: number): Int32Array {
  const wider = new Int32Array(length);
  wider.set(array);
  return wider;
}
