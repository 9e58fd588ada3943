/**
 * Takes articles that are removed out of the claims that were traced before, so that nothing shows their words. What was counted
 * across articles stays as it was until the next trace; the claim knows that it is older than the library.
 * @module
 */
import { sql } from "kysely";
import type { Place } from "../../model/index.ts";
import type { Engine } from "../engine.ts";
import { groupBy, inBatches } from "../group-by.ts";
import type { NewRow, Row, Writing } from "../schema.ts";
import { textsOf } from "./appearances.ts";
import { insertRows } from "./generation.ts";
import { indexedOf, originRows, termsOfTold } from "./rows.ts";
import { CURRENT } from "./state.ts";
import { type NumberedClaim, withoutAppearances } from "./without.ts";

/** Claims that are read and written at once. */
const AT_ONCE = 500;

type Tools = Pick<Engine, "differs">;

/** Takes articles out of the trace that is read. Within the transaction that removes them, before their texts go. */
export async function takeOutOfClaims(tools: Tools, tx: Writing, articles: readonly string[]): Promise<void> {
  await tools.differs.enter(tx, "claims");
  const { rows } = await sql<{ generation: number | null }>`select ${CURRENT} as generation`.execute(tx);
  const generation = rows[0]?.generation ?? null;
  if (generation !== null) await takeOut(tools, tx, generation, articles);
}

/** Takes out of a generation the articles that were removed while it was made. The caller has entered the section of claims. */
export async function takeOutRemoved(tools: Tools, tx: Writing, generation: number): Promise<void> {
  const { rows } = await sql<{ article: string }>`select article_id as article from standing
    where generation = ${generation} and article_id not in (select id from article)`.execute(tx);
  await inBatches(rows, AT_ONCE, (some) =>
    takeOut(
      tools,
      tx,
      generation,
      some.map(({ article }) => article),
    ),
  );
}

async function takeOut(
  tools: Tools,
  tx: Writing,
  generation: number,
  articles: readonly string[],
): Promise<void> {
  const gone = sql.join([...articles]);
  const { rows: places } = await sql<Row<"claim_article">>`select * from claim_article
    where generation = ${generation} and claim_id in (select claim_id from claim_article
      where generation = ${generation} and article_id in (${gone})) order by claim_id, position`.execute(tx);
  await sql`delete from standing where generation = ${generation} and article_id in (${gone})`.execute(tx);
  await forgetSources(tx, generation, articles);
  await sql`delete from passage where generation = ${generation}
    and (first_id in (${gone}) or second_id in (${gone}))`.execute(tx);
  await sql`delete from claim_article where generation = ${generation} and article_id in (${gone})`.execute(
    tx,
  );
  const removed = new Set(articles);
  const claims = [...groupBy(places, ({ claim_id }) => claim_id).entries()].map(([id, all]) => ({ id, all }));
  const stories = new Set<string>();
  await inBatches(claims, AT_ONCE, async (some) => {
    for (const story of await reduce(tools, tx, { generation, removed, claims: some })) stories.add(story);
  });
  await inBatches([...stories], AT_ONCE, (some) => recount(tx, generation, some));
}

/** Copies stay copies; of what, nothing tells any more. */
async function forgetSources(tx: Writing, generation: number, articles: readonly string[]): Promise<void> {
  const copies = await tx
    .selectFrom("standing")
    .select(["article_id", "evidence"])
    .where("generation", "=", generation)
    .where("source_id", "in", [...articles])
    .execute();
  for (const { article_id, evidence } of copies) {
    const places = (JSON.parse(evidence) as Place[]).filter(({ document }) => !articles.includes(document));
    await tx
      .updateTable("standing")
      .set({ source_id: null, evidence: JSON.stringify(places) })
      .where("generation", "=", generation)
      .where("article_id", "=", article_id)
      .execute();
  }
}

interface Affected {
  readonly generation: number;
  readonly removed: ReadonlySet<string>;
  /** The claims with all places that they had, in their order. */
  readonly claims: readonly { readonly id: string; readonly all: readonly Row<"claim_article">[] }[];
}

/** Writes what is left of some claims; returns their storylines. */
async function reduce({ differs }: Tools, tx: Writing, affected: Affected): Promise<readonly string[]> {
  const { generation, removed, claims } = affected;
  const ids = claims.map(({ id }) => id);
  const rows = await tx
    .selectFrom("claim")
    .selectAll()
    .where("generation", "=", generation)
    .where("id", "in", ids)
    .execute();
  const stays = (place: Row<"claim_article">): boolean => !removed.has(place.article_id);
  const [left, ended] = [
    claims.filter(({ all }) => all.some(stays)),
    claims.filter(({ all }) => !all.some(stays)),
  ];
  const reduced = await rowsLeft(tx, left, { rows, stays });
  for (const table of ["claim_text", "claim_origin"] as const)
    await tx.deleteFrom(table).where("generation", "=", generation).where("claim_id", "in", ids).execute();
  await tx.deleteFrom("claim").where("generation", "=", generation).where("id", "in", ids).execute();
  await differs.claimIndex.remove(tx, generation, ids);
  await insertRows({ differs }, tx, {
    claim: reduced.map(({ claim }) => claim),
    claim_text: reduced.map(({ text }) => text),
    claim_origin: reduced.flatMap(({ origins }) => origins),
  });
  await differs.claimIndex.put(
    tx,
    reduced.map(({ claim, text }) => indexedOf(claim, text.terms, JSON.parse(text.claim))),
  );
  await end(
    { differs },
    tx,
    ended.flatMap(({ all }) => all[0] ?? []),
  );
  return rows.flatMap(({ storyline_id }) => storyline_id ?? []);
}

interface Reduction {
  readonly rows: readonly Row<"claim">[];
  readonly stays: (place: Row<"claim_article">) => boolean;
}

/** The rows of claims that stand in other articles, too. */
async function rowsLeft(
  tx: Writing,
  claims: Affected["claims"],
  { rows, stays }: Reduction,
): Promise<
  {
    readonly claim: NewRow<"claim">;
    readonly text: NewRow<"claim_text">;
    readonly origins: readonly NewRow<"claim_origin">[];
  }[]
> {
  const [first] = rows;
  if (!first || claims.length === 0) return [];
  const texts = await tx
    .selectFrom("claim_text")
    .selectAll()
    .where("generation", "=", first.generation)
    .where(
      "claim_id",
      "in",
      claims.map(({ id }) => id),
    )
    .execute();
  const left = claims.flatMap(({ all }) => all.filter(stays));
  const bodies = await textsOf(tx, [...new Set(left.map(({ revision_id }) => revision_id))]);
  const facts = await factsOf(tx, first.generation, [...new Set(left.map(({ article_id }) => article_id))]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const textOf = new Map(texts.map((text) => [text.claim_id, text]));
  return claims.flatMap(({ id, all }) => {
    const [row, text] = [rowOf.get(id), textOf.get(id)];
    if (!row || !text) return [];
    const places = all.filter(stays);
    const told = places.map(({ revision_id, start_at, end_at }) =>
      (bodies.get(revision_id) ?? "").slice(start_at, end_at),
    );
    const gist = told.includes(row.gist) ? row.gist : (told[0] ?? "");
    const standing = all.map(stays);
    const claim = withoutAppearances(
      JSON.parse(text.claim) as NumberedClaim,
      (position) => standing[position] ?? false,
      gist,
    );
    const own = { generation: row.generation, claim_id: id };
    return {
      claim: {
        ...row,
        ...countsOf(places, facts),
        gist,
        why: claim.independent.why,
        gone: row.gone + all.length - places.length,
      },
      text: { ...own, claim: JSON.stringify(claim), terms: termsOfTold([gist, ...told]) },
      origins: originRows(claim, row.generation),
    };
  });
}

type Facts = Pick<Row<"standing">, "publisher" | "published">;

async function factsOf(
  tx: Writing,
  generation: number,
  articles: readonly string[],
): Promise<ReadonlyMap<string, Facts>> {
  const facts = new Map<string, Facts>();
  await inBatches(articles, AT_ONCE, async (some) => {
    const rows = await tx
      .selectFrom("standing")
      .select(["article_id", "publisher", "published"])
      .where("generation", "=", generation)
      .where("article_id", "in", some)
      .execute();
    for (const { article_id, ...one } of rows) facts.set(article_id, one);
  });
  return facts;
}

/** What is counted of the articles that are left; how many origins are independent only a trace can tell. */
function countsOf(places: readonly Row<"claim_article">[], facts: ReadonlyMap<string, Facts>) {
  const articles = [...new Set(places.map(({ article_id }) => article_id))];
  const dates = articles.flatMap((id) => facts.get(id)?.published ?? []).sort();
  return {
    articles: articles.length,
    outlets: new Set(articles.flatMap((id) => facts.get(id)?.publisher ?? [])).size,
    appearances: places.length,
    first_published: dates[0] ?? "",
    last_published: dates.at(-1) ?? "",
  };
}

/** Claims that stood in no other article: their ids lead to nothing from now on, and what was decided about them is history. */
async function end({ differs }: Tools, tx: Writing, first: readonly Row<"claim_article">[]): Promise<void> {
  const [one] = first;
  if (!one) return;
  const { generation } = one;
  const ids = first.map(({ claim_id }) => claim_id);
  for (const table of ["claim_alias", "claim_verdict", "claim_match"] as const)
    await tx
      .updateTable(table)
      .set({ claim_id: null } as never)
      .where("generation" as never, "=", generation as never)
      .where("claim_id" as never, "in", ids as never)
      .execute();
  const aliases = first.map(({ claim_id, article_id, revision_id, start_at, end_at }) => ({
    generation,
    id: claim_id,
    claim_id: null,
    article_id,
    revision_id,
    start_at,
    end_at,
  }));
  await differs.insert(tx, "claim_alias", aliases, "keep");
}

/** Storylines of claims that have changed: they are called after their widest claim, and go with their last one. */
async function recount(tx: Writing, generation: number, stories: readonly string[]): Promise<void> {
  for (const id of stories) {
    const claims = await tx
      .selectFrom("claim")
      .select(["id", "gist"])
      .where("generation", "=", generation)
      .where("storyline_id", "=", id)
      .orderBy("articles", "desc")
      .orderBy("id")
      .execute();
    const story = tx
      .selectFrom("storyline")
      .select("gist")
      .where("generation", "=", generation)
      .where("id", "=", id);
    const before = await story.executeTakeFirst();
    const [widest] = claims;
    const one = { generation, id };
    if (!widest || !before) await dropStoryline(tx, one);
    else {
      const gist = claims.some((claim) => claim.gist === before.gist) ? before.gist : widest.gist;
      await sql`update storyline set gist = ${gist}, claims = ${claims.length}, ${countedOf(one)}
        where generation = ${generation} and id = ${id}`.execute(tx);
    }
  }
}

interface StorylineKey {
  readonly generation: number;
  readonly id: string;
}

const dropStoryline = (tx: Writing, { generation, id }: StorylineKey) =>
  tx.deleteFrom("storyline").where("generation", "=", generation).where("id", "=", id).execute();

const tellersOf = ({ generation, id }: StorylineKey) =>
  sql`from claim_article p join claim c on c.generation = p.generation and c.id = p.claim_id
    left join standing s on s.generation = p.generation and s.article_id = p.article_id
    where p.generation = ${generation} and c.storyline_id = ${id}`;

const countedOf = (story: StorylineKey) =>
  sql`articles = (select cast(count(distinct p.article_id) as integer) ${tellersOf(story)}),
    outlets = (select cast(count(distinct s.publisher) as integer) ${tellersOf(story)})`;
