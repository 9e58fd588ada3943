/**
 * The edges between statements, in columns: a library has millions.
 * @module
 */
import type { BothScores } from "../score/score.ts";

/** Edges by number. */
export class EdgeList {
  a: Int32Array = new Int32Array(1024);
  b: Int32Array = new Int32Array(1024);
  /** How far the two are about the same, 0..1. */
  closeness: Float32Array = new Float32Array(1024);
  /** How far the two say the same, 0..1, to the bit: thresholds are held against it. */
  sameness: Float64Array = new Float64Array(1024);
  count = 0;

  push(a: number, b: number, { closeness, sameness }: BothScores): void {
    if (this.count === this.a.length) this.grow();
    this.a[this.count] = a;
    this.b[this.count] = b;
    this.closeness[this.count] = closeness;
    this.sameness[this.count++] = sameness;
  }

  /** Drops the edges for which `stays` is false, and tells the ends of those dropped. */
  keep(stays: (a: number, b: number) => boolean, dropped: (a: number, b: number) => void): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const a = this.a[i] ?? 0;
      const b = this.b[i] ?? 0;
      if (!stays(a, b)) {
        dropped(a, b);
        continue;
      }
      this.a[kept] = a;
      this.b[kept] = b;
      this.closeness[kept] = this.closeness[i] ?? 0;
      this.sameness[kept++] = this.sameness[i] ?? 0;
    }
    this.count = kept;
  }

  private grow(): void {
    const size = this.a.length * 2;
    const { a, b, closeness, sameness } = this;
    this.a = new Int32Array(size);
    this.b = new Int32Array(size);
    this.closeness = new Float32Array(size);
    this.sameness = new Float64Array(size);
    this.a.set(a);
    this.b.set(b);
    this.closeness.set(closeness);
    this.sameness.set(sameness);
  }
}
