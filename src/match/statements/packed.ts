/**
 * The features of many statements in one array of numbers. A library has hundreds of thousands of statements: as objects
 * they would not fit into memory, nor be compared fast enough.
 * @module
 */
import type { Features } from "./feature.ts";
import { hashOf } from "./hash.ts";
import type { NameKind } from "./names.ts";

/** Numbers in each element of a section. */
export const WIDTH = { words: 3, ideas: 2, names: 4, numbers: 1, around: 1 } as const;

/** A part of a statement's features. */
export type Section = keyof typeof WIDTH;

const SECTIONS = Object.keys(WIDTH) as Section[];

/** What a name is, as a number. */
export const KIND: Readonly<Record<NameKind, number>> = {
  nation: 0,
  group: 1,
  person: 2,
  outlet: 3,
  place: 4,
};

/**
 * Statements by number, in the order in which they were added. A section's elements stand one after the other in `data`:
 * words as root, stem, weight; ideas as concept, negated; names as id, kind, strength, order; numbers and what is around alone.
 */
export class PackedStatements {
  data: Int32Array = new Int32Array(1 << 12);
  private used = 0;
  private readonly starts: number[] = [];
  /** By statement, a number for its document. */
  readonly documents: number[] = [];
  /** By statement, the number of its wording. */
  readonly wordings: number[] = [];
  /** By statement: its clause says somewhere that something is not so. */
  readonly negated: boolean[] = [];

  get count(): number {
    return this.starts.length;
  }

  /** Adds a statement and returns its number. */
  add(features: Features): number {
    const rows: Readonly<Record<Section, readonly number[]>> = {
      words: features.words.flatMap(({ root, stem, weight }) => [root, stem, weight]),
      ideas: features.ideas.flatMap(({ concept, negated }) => [concept, negated ? 1 : 0]),
      names: features.names.flatMap(({ id, kind, strength, order }) => [id, KIND[kind], strength, order]),
      numbers: features.numbers,
      around: features.around,
    };
    this.starts.push(this.used);
    this.documents.push(hashOf(features.statement.document));
    this.wordings.push(features.wording);
    this.negated.push(features.statement.negated);
    this.reserve(SECTIONS.length + SECTIONS.reduce((sum, section) => sum + rows[section].length, 0));
    let at = this.used + SECTIONS.length;
    SECTIONS.forEach((section, i) => {
      this.data[this.used + i] = at;
      this.data.set(rows[section], at);
      at += rows[section].length;
    });
    this.used = at;
    return this.starts.length - 1;
  }

  /** Where a section of a statement begins and ends in `data`. Throws a RangeError for a number that was not given out. */
  section(statement: number, section: Section): readonly [from: number, to: number] {
    return [this.from(statement, section), this.to(statement, section)];
  }

  /** The begin of a section; see {@link section}. */
  from(statement: number, section: Section): number {
    return this.data[this.head(statement) + SECTIONS.indexOf(section)] ?? 0;
  }

  /** The end of a section; see {@link section}. */
  to(statement: number, section: Section): number {
    const next = SECTIONS.indexOf(section) + 1;
    if (next < SECTIONS.length) return this.data[this.head(statement) + next] ?? 0;
    return this.starts[statement + 1] ?? this.used;
  }

  private head(statement: number): number {
    const head = this.starts[statement];
    if (head === undefined) throw new RangeError(`no statement ${statement} of ${this.starts.length}`);
    return head;
  }

  private reserve(more: number): void {
    if (this.used + more <= this.data.length) return;
    const larger = new Int32Array(Math.max(this.data.length * 2, this.used + more));
    larger.set(this.data);
    this.data = larger;
  }
}
