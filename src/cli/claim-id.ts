/**
 * Claims that are named by the beginning of their id.
 * @module
 */
import { findClaimIds, type Library } from "../store/index.ts";
import { onlyId } from "./only-id.ts";

/** The id that is meant by its beginning, which may be one that the claim had. Throws a UsageError where it is none, or not one. */
export async function claimIdOf({ engine: { reading } }: Library, named: string): Promise<string> {
  return onlyId(await findClaimIds(reading, named), named, {
    many: "claims",
    none: `there is no claim ${named} in these articles; isnad claims lists them`,
  });
}
