/**
 * Inputs that gave no article, tried again.
 * @module
 */
import { findFailures, forgetFailuresBefore, type Library } from "../store/index.ts";

/** What to read again: an entry of an archive is read again with its archive. */
export interface Retry {
  readonly inputs: readonly string[];
  /** Forgets the failures that did not happen again. To be called when all inputs were read. */
  settle(): Promise<void>;
}

/** All that failed and was not read since. */
export async function findRetry({ engine }: Library): Promise<Retry> {
  const began = new Date().toISOString();
  const failed = (await findFailures(engine.reading)).map(({ input }) => input);
  return {
    inputs: [...new Set(failed.map(outermost))],
    settle: () => forgetFailuresBefore(engine, failed, began),
  };
}

/** The input as it was named: `news.zip` of `news.zip#2020/a.html`. An address keeps what it has. */
const outermost = (input: string): string =>
  /^https?:/i.test(input) ? input : (input.split("#")[0] ?? input);
