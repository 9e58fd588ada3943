/**
 * One claim with all that its page shows.
 * @module
 */
import { sql } from "kysely";
import type { AppearanceRef, Claim, NumberEvidence } from "../../model/index.ts";
import { NotFoundError } from "../articles/read.ts";
import type { Reading } from "../schema.ts";
import { resolveClaim } from "./alias.ts";
import { type AppearanceKey, findAppearances, findSingle, type KeptAppearance } from "./appearances.ts";
import { type ClaimRow, type ListedClaim, listed, NEWEST_VERDICT } from "./find.ts";
import { findStandings, type KeptStanding } from "./standings.ts";
import { CURRENT } from "./state.ts";
import { getStoryline, type KeptStoryline } from "./storylines.ts";
import { findVerdicts, type KeptVerdict } from "./verdicts.ts";
import { reparented } from "./without.ts";

/** A claim of the last trace. Spans count UTF-16 units of the text of the appearance's revision. */
export interface KeptClaim extends ListedClaim {
  /** The id that was asked for, where the claim has another now; else null. */
  readonly askedAs: string | null;
  readonly claim: Claim;
  /** The numbers that it is told with. */
  readonly numbers: readonly NumberEvidence[];
  /** Words of each appearance, in the order of `claim.appearances`. */
  readonly places: readonly KeptAppearance[];
  /** Words of the appearances of other claims that parents and runners-up name. */
  readonly others: readonly KeptAppearance[];
  /** Whose text the articles are that it appears in, and those of `others`; by their ids. */
  readonly standings: ReadonlyMap<string, KeptStanding>;
  readonly story: KeptStoryline | null;
  /** Its whole history, the oldest first. */
  readonly verdicts: readonly KeptVerdict[];
}

/** A claim by its id, or by one that it had. Throws NotFoundError. */
export async function getClaim(db: Reading, id: string): Promise<KeptClaim> {
  const now = await resolveClaim(db, id);
  const { rows } = await sql<ClaimRow & { claim: string }>`select c.*, t.claim, ${NEWEST_VERDICT} as verdict
    from claim c join claim_text t on t.generation = c.generation and t.claim_id = c.id
    where c.generation = ${CURRENT} and c.id = ${now}`.execute(db);
  const [row] = rows;
  const [summary] = await listed(db, rows);
  if (!row || !summary) throw new NotFoundError(`claim ${id} was replaced this moment; ask for it again`);
  const { numbers, ...traced }: Claim & { readonly numbers: readonly NumberEvidence[] } = JSON.parse(
    row.claim,
  );
  const places = await findAppearances(db, now);
  const others = await findSingle(db, namedElsewhere(traced));
  const claim = withParentsAmong(traced, others);
  const articles = new Set([...places, ...others].map(({ article }) => article));
  return {
    ...summary,
    askedAs: now === id ? null : id,
    claim,
    numbers,
    places,
    others,
    standings: await findStandings(db, [...articles]),
    story: claim.storyline === null ? null : await getStoryline(db, claim.storyline),
    verdicts: await findVerdicts(db, { claim: now, withdrawn: true }),
  };
}

/** Parents of other claims may have been taken out of the library since: they are no parents any more. */
function withParentsAmong(claim: Claim, others: readonly KeptAppearance[]): Claim {
  const known = new Set(others.map((other) => `${other.claim} ${other.position}`));
  const follow = (ref: AppearanceRef): AppearanceRef | null =>
    ref.claim === claim.id || known.has(`${ref.claim} ${ref.appearance}`) ? ref : null;
  return { ...claim, appearances: claim.appearances.map((one) => reparented(one, follow)) };
}

/** Appearances of other claims that this one names, each once. */
function namedElsewhere({ id, appearances }: Claim): AppearanceKey[] {
  const named = new Map<string, AppearanceKey>();
  for (const { parent, runnersUp } of appearances)
    for (const ref of parent === null ? runnersUp : [parent, ...runnersUp])
      if (ref.claim !== id) named.set(`${ref.claim} ${ref.appearance}`, ref);
  return [...named.values()];
}
