/**
 * Forms that are about one claim.
 * @module
 */
import type { ExportedClaim, ExportSource } from "./exporter.ts";

/** Such a form was asked for with no claim, or with several. */
export class OneClaimError extends Error {
  override readonly name = "OneClaimError";
}

/** The one claim of a source. Throws {@link OneClaimError}. */
export async function takeOne(source: ExportSource, form: string): Promise<ExportedClaim> {
  let taken: ExportedClaim | null = null;
  for await (const claim of source.claims()) {
    if (taken)
      throw new OneClaimError(`${form} is of one claim, and several are chosen; name it with --claim`);
    taken = claim;
  }
  if (!taken) throw new OneClaimError(`${form} is of one claim, and none is chosen; name it with --claim`);
  return taken;
}
