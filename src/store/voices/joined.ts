/**
 * Chains with the voices that people joined: each link has the voice that it counts as.
 * @module
 */
import type { Link } from "../../model/index.ts";
import { voiceSpelling } from "../analyses/rows.ts";
import type { Reading } from "../schema.ts";

/** The voices that count as another, by kind and spelling. */
export type JoinedVoices = ReadonlyMap<string, Pick<Link, "name" | "kind">>;

const keyOf = (kind: string, folded: string): string => `${kind}:${folded}`;

/** What people joined, as it stands. */
export async function findJoined(db: Reading): Promise<JoinedVoices> {
  const rows = await db
    .selectFrom("voice")
    .innerJoin("voice as root", "root.id", "voice.merged_into")
    .select(["voice.kind", "voice.folded", "root.name", "root.kind as rootKind"])
    .execute();
  return new Map(
    rows.map(({ kind, folded, name, rootKind }) => [
      keyOf(kind, folded),
      { name, kind: rootKind as Link["kind"] },
    ]),
  );
}

/** Reports whose links are named by the voices that they count as. */
export function withJoined<R extends { readonly chain: readonly Link[] }>(
  reports: readonly R[],
  joined: JoinedVoices,
): readonly R[] {
  if (joined.size === 0) return reports;
  return reports.map((report) => ({
    ...report,
    chain: report.chain.map((link) => countedAs(link, joined)),
  }));
}

function countedAs(link: Link, joined: JoinedVoices): Link {
  const voice = joined.get(keyOf(link.kind, voiceSpelling(link.name)));
  if (!voice) return link;
  return { ...link, ...voice, unnamed: voice.kind === "anonymous" ? (link.unnamed ?? "other") : null };
}
