/**
 * Rows by something that they share, and so many at a time.
 * @module
 */

/** The rows of each key, in their order. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Hands on `most` of them at a time, one batch after the other. */
export async function inBatches<T>(
  all: readonly T[],
  most: number,
  work: (some: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < all.length; at += most) await work(all.slice(at, at + most));
}
