/**
 * Claims of the library that its fact-checks may deal with and nobody has decided about.
 * @module
 */
import {
  findClaims,
  findFactChecks,
  getClaim,
  type KeptFactCheck,
  type Library,
  type ListedClaim,
} from "../../store/index.ts";
import { findRetold } from "./retold.ts";
import type { FactCheckShelf } from "./shelf.ts";
import { findClaimChecks, type Suggested } from "./suggest.ts";

/** A claim and a fact-check that may deal with it. */
export interface OpenMatch {
  readonly claim: Pick<ListedClaim, "id" | "gist">;
  readonly factCheck: KeptFactCheck;
  readonly suggested: Suggested;
}

/** Claims that are looked at for one fact-check. */
const MOST_CLAIMS = 8;

/**
 * What is suggested and not decided: for the claims that share words with the fact-checks published last, and for those told in most
 * articles (which may be checked in another language); `limit` of each are looked at.
 */
export async function* findOpenMatches(
  library: Library,
  shelf: FactCheckShelf,
  limit: number,
): AsyncGenerator<OpenMatch> {
  const seen = new Set<string>();
  for await (const id of candidatesIn(library, limit)) {
    if (seen.size === seen.add(id).size) continue;
    for (const { factCheck, decided, suggested } of await findClaimChecks(library, shelf, id)) {
      if (decided !== null || suggested === null) continue;
      const { gist } = await getClaim(library.engine.reading, id);
      yield { claim: { id, gist }, factCheck, suggested };
    }
  }
}

/** Ids of claims, some of them twice. */
async function* candidatesIn(library: Library, limit: number): AsyncGenerator<string> {
  const { reading } = library.engine;
  const { factChecks } = await findFactChecks(reading, { limit });
  if (factChecks.length === 0) return;
  for (const { claim: words } of factChecks) {
    const found = await findRetold(library, [{ words, start: 0, end: words.length }]);
    for (const { appearance } of found.slice(0, MOST_CLAIMS)) yield appearance.claim;
  }
  for (const { id } of (await findClaims(reading, { limit, least: 1 })).claims) yield id;
}
