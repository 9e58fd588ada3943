/**
 * Things that are named by the beginning of their id.
 * @module
 */
import { UsageError } from "./errors.ts";

/** What to say where the beginning is that of several ids, or of none. */
interface Otherwise {
  /** What they are, in the plural. */
  readonly many: string;
  readonly none: string;
}

/** The id itself, or the only one of the `found` that begins so. Throws a UsageError where there is none, or not one. */
export function onlyId(found: readonly string[], named: string, { many, none }: Otherwise): string {
  if (found.includes(named)) return named;
  const [only, other] = found;
  if (only === undefined) throw new UsageError(none);
  if (other !== undefined) throw new UsageError(`several ${many} begin with ${named}; give more of the id`);
  return only;
}
