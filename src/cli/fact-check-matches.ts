/**
 * What fact-checks may deal with the claims of a library, as `isnad factchecks matches` shows it.
 * @module
 */
import { claimCheckJson, FactCheckShelf, findClaimChecks, findOpenMatches } from "../library/index.ts";
import { isolate, oneLine, renderClaimChecks } from "../render/index.ts";
import { findClaimIds, getClaim, type Library } from "../store/index.ts";
import { wholeOption } from "./arguments.ts";
import { EXIT, UsageError } from "./errors.ts";
import { keepTraced } from "./kept-claims.ts";
import type { Streams } from "./streams.ts";

interface Values {
  readonly library?: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly limit?: string;
}

const DEFAULT_LIMIT = 40;

/** Shows the fact-checks of one claim, decided and suggested; of all claims those that nobody has decided. */
export async function showMatches(
  library: Library,
  names: readonly string[],
  values: Values,
  streams: Streams,
): Promise<number> {
  const [named, ...more] = names;
  if (more.length > 0) throw new UsageError("name one claim, or none for all of them");
  const limit = wholeOption("limit", values.limit, { min: 1, max: 100_000 }) ?? DEFAULT_LIMIT;
  if (!(await library.isEmpty())) await keepTraced(library, { ...values, fresh: false }, streams);
  const shelf = new FactCheckShelf(library);
  if (named !== undefined) return showOne({ library, shelf, named }, values, streams);
  let shown = 0;
  for await (const { claim, factCheck, suggested } of findOpenMatches(library, shelf, limit)) {
    const match = { factCheck, decided: null, suggested };
    show({ id: claim.id, gist: claim.gist }, [match], values, streams);
    shown++;
  }
  if (shown === 0 && !values.quiet) streams.err(NOTHING);
  return EXIT.done;
}

const NOTHING = "isnad: no published fact-check is suggested";

async function showOne(
  {
    library,
    shelf,
    named,
  }: { readonly library: Library; readonly shelf: FactCheckShelf; readonly named: string },
  values: Values,
  streams: Streams,
): Promise<number> {
  const { reading } = library.engine;
  const ids = await findClaimIds(reading, named);
  if (!ids.includes(named) && ids.length > 1)
    throw new UsageError(`several claims begin with ${named}; give more of the id`);
  const { id, gist } = await getClaim(reading, ids.includes(named) ? named : (ids[0] ?? named));
  const checks = await findClaimChecks(library, shelf, id);
  show({ id, gist }, checks, values, streams);
  if (checks.length === 0 && !values.quiet) streams.err(`${NOTHING} for claim ${id}`);
  return EXIT.done;
}

function show(
  { id, gist }: { readonly id: string; readonly gist: string },
  checks: Awaited<ReturnType<typeof findClaimChecks>>,
  { json }: Values,
  streams: Streams,
): void {
  if (json) {
    for (const check of checks)
      streams.out(`${JSON.stringify({ claim: id, gist, ...claimCheckJson(check) })}\n`);
    return;
  }
  streams.out(`\u200f${oneLine(gist)} ${isolate(id)}\n${renderClaimChecks(checks, streams)}`);
}
