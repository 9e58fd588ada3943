/**
 * The edges between statements, in columns: a library has millions.
 * @module
 */

/** Edges by number. */
export class EdgeList {
  a: Int32Array = new Int32Array(1024);
  b: Int32Array = new Int32Array(1024);
  score: Float32Array = new Float32Array(1024);
  count = 0;

  push(a: number, b: number, score: number): void {
    if (this.count === this.a.length) this.grow();
    this.a[this.count] = a;
    this.b[this.count] = b;
    this.score[this.count++] = score;
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
      this.score[kept++] = this.score[i] ?? 0;
    }
    this.count = kept;
  }

  private grow(): void {
    const size = this.a.length * 2;
    const a = new Int32Array(size);
    const b = new Int32Array(size);
    const score = new Float32Array(size);
    a.set(this.a);
    b.set(this.b);
    score.set(this.score);
    this.a = a;
    this.b = b;
    this.score = score;
  }
}

/** Connected components of elements 0..count-1: the lowest element of each element's component. */
export class Components {
  private readonly parent: Int32Array;

  constructor(count: number) {
    this.parent = Int32Array.from({ length: count }, (_, i) => i);
  }

  join(a: number, b: number): void {
    const x = this.find(a);
    const y = this.find(b);
    if (x < y) this.parent[y] = x;
    else this.parent[x] = y;
  }

  find(element: number): number {
    let root = element;
    for (let up = this.parent[root] ?? root; up !== root; up = this.parent[root] ?? root) root = up;
    for (let at = element; at !== root; ) {
      const next = this.parent[at] ?? root;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }
}
