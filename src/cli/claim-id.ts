/**
 * Claims that are named by the beginning of their id.
 * @module
 */
import { findClaimIds, type Library } from "../store/index.ts";
import { UsageError } from "./errors.ts";

/** The id that is meant by its beginning, which may be one that the claim had. Throws a UsageError where it is none, or not one. */
export async function claimIdOf({ engine: { reading } }: Library, named: string): Promise<string> {
  const found = await findClaimIds(reading, named);
  if (found.includes(named)) return named;
  const [only, other] = found;
  if (other !== undefined) throw new UsageError(`several claims begin with ${named}; give more of the id`);
  if (only === undefined)
    throw new UsageError(`there is no claim ${named} in these articles; isnad claims lists them`);
  return only;
}
