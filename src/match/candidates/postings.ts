/**
 * Which statements have a key: two arrays sorted by key, then by statement.
 * @module
 */

/** A key that more statements share than this finds nobody: it would compare all with all. */
export const MOST_SHARING = 40;

/** The keys of one statement. */
export interface KeyedStatement {
  readonly statement: number;
  readonly keys: readonly number[];
}

/** Statements by key. */
export class Postings {
  private keys: Int32Array = new Int32Array(0);
  private statements: Int32Array = new Int32Array(0);
  /** Where the statements of a shared key begin, in the slot of the key or one after it; -1 in empty slots. */
  private slots: Int32Array = new Int32Array(1).fill(-1);

  /** Adds the keys of statements that are not in it yet. Their numbers must be higher than all before. */
  add(entries: readonly KeyedStatement[]): void {
    const pairs = new Float64Array(entries.reduce((sum, { keys }) => sum + keys.length, 0));
    let at = 0;
    // A key of 32 bits over a statement of 21 fits a double to the unit.
    for (const { statement, keys } of entries)
      for (const key of keys) pairs[at++] = key * 2 ** 21 + statement;
    this.merge(pairs.sort());
    this.fillSlots();
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

  /** Most keys are had by one statement and find nobody: without them the slots stay few enough to be found at once. */
  private fillSlots(): void {
    let shared = 0;
    for (let from = 0; from < this.keys.length; from = this.endOf(from))
      if (this.endOf(from) - from > 1) shared++;
    let size = 16;
    while (size < shared * 2) size *= 2;
    this.slots = new Int32Array(size).fill(-1);
    for (let from = 0; from < this.keys.length; from = this.endOf(from))
      if (this.endOf(from) - from > 1) this.slots[this.slotOf(this.keys[from] ?? 0)] = from;
  }

  private endOf(from: number): number {
    let to = from + 1;
    while (to < this.keys.length && this.keys[to] === this.keys[from]) to++;
    return to;
  }

  /** The slot that holds the key, or the empty one that is its own. */
  private slotOf(key: number): number {
    const mask = this.slots.length - 1;
    // Keys are mixed by now: their low bits are as good as any.
    let slot = key & mask;
    for (
      let from = this.slots[slot] ?? -1;
      from >= 0 && this.keys[from] !== key;
      from = this.slots[slot] ?? -1
    )
      slot = (slot + 1) & mask;
    return slot;
  }

  /** The statements that share a key, by number; none where fewer than two have it. */
  sharing(key: number): Int32Array {
    const from = this.slots[this.slotOf(key)] ?? -1;
    return from < 0 ? this.statements.subarray(0, 0) : this.statements.subarray(from, this.endOf(from));
  }
}
