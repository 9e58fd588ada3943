/**
 * The retellings of a claim as a tree in rows. Pure.
 * @module
 */
import type { Claim } from "./told.ts";

/** An appearance, and how many tellings it is away from a first one. */
export interface TreeRow {
  readonly position: number;
  readonly depth: number;
}

/** Each telling, followed by those that retell it. First ones are those without a parent in this claim. */
export function treeOf({ id, appearances }: Pick<Claim, "id" | "appearances">): readonly TreeRow[] {
  const children = new Map<number | null, number[]>();
  for (const { position, parent } of appearances) {
    const within = parent?.claim === id ? parent.position : null;
    children.set(within, [...(children.get(within) ?? []), position]);
  }
  const rows: TreeRow[] = [];
  const waiting = (children.get(null) ?? []).map((position) => ({ position, depth: 0 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    rows.push(next);
    const { depth } = next;
    for (const position of (children.get(next.position) ?? []).reverse())
      waiting.push({ position, depth: depth + 1 });
  }
  return rows;
}
