/**
 * What passes between a connection and its thread.
 * @module
 */

/** Which file a connection opens, and whether it may write. */
export interface ConnectionOptions {
  readonly file: string;
  readonly readOnly: boolean;
}

/** One statement to run. */
export interface Request {
  readonly id: number;
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** What became of it. */
export interface Reply {
  readonly id: number;
  readonly rows: Record<string, unknown>[];
  /** Rows inserted, updated or deleted. */
  readonly changes: number;
  /** Why it was refused. */
  readonly error?: string;
}
