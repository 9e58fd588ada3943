/**
 * The best of many edges, again and again.
 * @module
 */

/** An edge between two of the numbered elements. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Edges, the highest score first; of equal ones that with the lower ends. */
export class MaxHeap {
  private readonly edges: Edge[] = [];

  push(edge: Edge): void {
    const { edges } = this;
    let at = edges.length;
    edges.push(edge);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = edges[up];
      if (!parent || !isBefore(edge, parent)) break;
      edges[at] = parent;
      at = up;
    }
    edges[at] = edge;
  }

  /** Takes the best edge out; undefined where none is left. */
  pop(): Edge | undefined {
    const { edges } = this;
    const best = edges[0];
    const last = edges.pop();
    if (best && last && edges.length > 0) this.sink(last);
    return best;
  }

  private sink(edge: Edge): void {
    const { edges } = this;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      const [a, b] = [edges[left], edges[left + 1]];
      const child = a && b && isBefore(b, a) ? left + 1 : left;
      const below = edges[child];
      if (!below || !isBefore(below, edge)) break;
      edges[at] = below;
      at = child;
    }
    edges[at] = edge;
  }
}

function isBefore(x: Edge, y: Edge): boolean {
  return x.score > y.score || (x.score === y.score && (x.a < y.a || (x.a === y.a && x.b < y.b)));
}
