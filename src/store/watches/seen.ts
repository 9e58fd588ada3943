/**
 * What a watch knows already: each thing goes by the article and the words, so that neither a new trace nor a new analysis nor a new
 * revision in which the words still stand makes news of it.
 * @module
 */
import { createHash } from "node:crypto";
import { foldWord, type Span } from "../../text/index.ts";
import { findPlace, placeOf } from "../analyses/place.ts";
import { textsOf } from "../claims/index.ts";
import type { Engine } from "../engine.ts";
import { groupBy, inBatches } from "../group-by.ts";
import type { Reading, Writing } from "../schema.ts";

/** Where something stands. `start` and `end` count UTF-16 units of the revision's text. */
export interface SeenPlace extends Span {
  readonly article: string;
  readonly revision: string;
}

/** Something that a watch found: under which name it is known, and where it stands; null where that is no place of an article. */
export interface Finding {
  readonly thing: string;
  readonly place: SeenPlace | null;
}

/** The name of words in an article. Marks, spaces and spelling are none of it. */
export function thingOf(article: string, words: string): string {
  const folded = foldWord(words).replace(/\s+/gu, " ").trim();
  const digest = createHash("sha256").update(folded).digest("base64url").slice(0, 22);
  return `${article} ${digest}`;
}

const AT_ONCE = 500;

/** Notes findings as known, each at its newest place. */
export async function keepSeen(
  { differs }: Engine,
  tx: Writing,
  watch: string,
  findings: readonly Finding[],
): Promise<void> {
  const byThing = new Map(findings.map((finding) => [finding.thing, finding]));
  await inBatches([...byThing.values()], AT_ONCE, async (some) => {
    const things = some.map(({ thing }) => thing);
    await tx.deleteFrom("watch_seen").where("watch_id", "=", watch).where("thing", "in", things).execute();
    const rows = some.map(({ thing, place }) => ({
      watch_id: watch,
      thing,
      article_id: place?.article ?? null,
      revision_id: place?.revision ?? null,
      start_at: place?.start ?? null,
      end_at: place?.end ?? null,
    }));
    await differs.insert(tx, "watch_seen", rows, "keep");
  });
}

/** Which of these things a watch knows. */
export async function findSeen(db: Reading, watch: string, things: readonly string[]): Promise<Set<string>> {
  const seen = new Set<string>();
  await inBatches([...things], AT_ONCE, async (some) => {
    const rows = await db
      .selectFrom("watch_seen")
      .select("thing")
      .where("watch_id", "=", watch)
      .where("thing", "in", [...some])
      .execute();
    for (const { thing } of rows) seen.add(thing);
  });
  return seen;
}

/**
 * Those of the findings that are no news: known by their words, or at words that are known, wherever these stand in the text of the
 * finding. So an analysis that draws the borders of a report otherwise tells nothing new.
 */
export async function findKnown<F extends Finding>(
  db: Reading,
  watch: string,
  findings: readonly F[],
): Promise<Set<F>> {
  const seen = await findSeen(
    db,
    watch,
    findings.map(({ thing }) => thing),
  );
  const known = new Set(findings.filter(({ thing }) => seen.has(thing)));
  const open = findings.filter((finding) => !known.has(finding) && finding.place !== null);
  const earlier = await placesIn(db, watch, [...new Set(open.flatMap(({ place }) => place?.article ?? []))]);
  if (earlier.size === 0) return known;
  const revisions = open.flatMap(({ place }) => place?.revision ?? []);
  const texts = await textsOf(db, [
    ...new Set([...revisions, ...[...earlier.values()].flat().map(({ revision }) => revision)]),
  ]);
  for (const finding of open) {
    const { place } = finding;
    if (place && (earlier.get(place.article) ?? []).some((one) => isOver(one, place, texts)))
      known.add(finding);
  }
  return known;
}

async function placesIn(
  db: Reading,
  watch: string,
  articles: readonly string[],
): Promise<Map<string, SeenPlace[]>> {
  const places: SeenPlace[] = [];
  await inBatches([...articles], AT_ONCE, async (some) => {
    const rows = await db
      .selectFrom("watch_seen")
      .select(["article_id as article", "revision_id as revision", "start_at as start", "end_at as end"])
      .where("watch_id", "=", watch)
      .where("article_id", "in", [...some])
      .execute();
    for (const { article, revision, start, end } of rows)
      if (article !== null && revision !== null && start !== null && end !== null)
        places.push({ article, revision, start, end });
  });
  return groupBy(places, ({ article }) => article);
}

/** Whether known words, where they stand in the text of a place now, share letters with it. */
function isOver(known: SeenPlace, place: SeenPlace, texts: ReadonlyMap<string, string>): boolean {
  const now = texts.get(place.revision);
  const before = texts.get(known.revision);
  if (now === undefined || before === undefined) return false;
  const { start_at: _, end_at: __, ...quote } = placeOf(before, known);
  const span = known.revision === place.revision ? known : findPlace(now, quote);
  return span !== null && span.start < place.end && place.start < span.end;
}
