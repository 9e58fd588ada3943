/**
 * Which statements have a key: two arrays sorted by key, then by statement.
 * @module
 */

/** A key that more statements share than this finds nobody: it would compare all with all. */
export const MOST_SHARING = 40;

/** Statements by key. */
export class Postings {
  private keys: Int32Array = new Int32Array(0);
  private statements: Int32Array = new Int32Array(0);

  /** Adds the keys of statements that are not in it yet. Their numbers must be higher than all before. */
  add(entries: readonly { readonly statement: number; readonly keys: readonly number[] }[]): void {
    const pairs = new Float64Array(entries.reduce((sum, { keys }) => sum + keys.length, 0));
    let at = 0;
    // A key of 32 bits over a statement of 21 fits a double to the unit.
    for (const { statement, keys } of entries)
      for (const key of keys) pairs[at++] = key * 2 ** 21 + statement;
    this.merge(pairs.sort());
  }

  private merge(pairs: Float64Array): void {
    const keys = new Int32Array(this.keys.length + pairs.length);
    const statements = new Int32Array(keys.length);
    let old = 0;
    let added = 0;
    for (let i = 0; i < keys.length; i++) {
      const pair = pairs[added];
      const key = pair === undefined ? 0 : Math.floor(pair / 2 ** 21);
      if (pair === undefined || (old < this.keys.length && (this.keys[old] ?? 0) <= key)) {
        keys[i] = this.keys[old] ?? 0;
        statements[i] = this.statements[old++] ?? 0;
      } else {
        keys[i] = key;
        statements[i] = pair - key * 2 ** 21;
        added++;
      }
    }
    this.keys = keys;
    this.statements = statements;
  }

  /** The statements with a key, by number. */
  with(key: number): Int32Array {
    const from = this.firstAtLeast(key);
    let to = from;
    while (this.keys[to] === key) to++;
    return this.statements.subarray(from, to);
  }

  private firstAtLeast(key: number): number {
    let low = 0;
    let high = this.keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.keys[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
