/**
 * Groups of texts that are copies of each other, directly or through others.
 * @module
 */

/** The group of each of `count` texts, as its least member. `eachPair` calls back for every two that belong together. */
export function groupsOf(
  count: number,
  eachPair: (join: (a: number, b: number) => void) => void,
): Int32Array {
  const parents = Int32Array.from({ length: count }, (_, i) => i);
  const find = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root] as number;
    for (let i = at; i !== root; ) {
      const next = parents[i] as number;
      parents[i] = root;
      i = next;
    }
    return root;
  };
  eachPair((a, b) => {
    const [x, y] = [find(a), find(b)];
    parents[Math.max(x, y)] = Math.min(x, y);
  });
  return parents.map((_, i) => find(i));
}
