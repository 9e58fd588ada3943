/**
 * The filters of a list of claims as conditions on the claim `c`.
 * @module
 */
import { type RawBuilder, sql } from "kysely";
import type { Verdict } from "../../model/index.ts";
import { voiceSpelling } from "../analyses/rows.ts";
import type { Reading } from "../schema.ts";
import { wordsOf } from "../search/terms.ts";
import { getVoice } from "../voices/index.ts";
import { CURRENT } from "./state.ts";

/** Which claims; all that is given must hold. */
export interface ClaimFilter {
  readonly storyline?: string;
  /** Id of an article that tells it. */
  readonly article?: string;
  /** Id of a case: one of its articles tells it, or somebody put the claim itself in. */
  readonly case?: string;
  /** Id of a voice, in the chain of an appearance or an origin; so are the voices that were merged into it. */
  readonly voice?: string;
  /** Name of a publisher of an article that tells it, as the articles have it. */
  readonly publisher?: string;
  /** EDTF, compared as far as they are precise: told last no earlier than `from`, and first no later than `to`. */
  readonly from?: string;
  readonly to?: string;
  /** What was decided last; "none" where nobody has checked it. */
  readonly verdict?: Verdict | "none";
  /**
   * Told in at least so many articles. By default two, and one where an article, a storyline or a verdict is asked for.
   */
  readonly least?: number;
  /** Words that all stand in its gist or its statements, in whatever form. Marks are none. */
  readonly words?: string;
}

type Condition = RawBuilder<unknown>;

/** The conditions of a filter, that of the generation first. Throws NotFoundError for a voice that is not there. */
export async function conditionsOf(db: Reading, filter: ClaimFilter): Promise<Condition[]> {
  const conditions: Condition[] = [sql`c.generation = ${CURRENT}`];
  const least = filter.least ?? ((filter.article ?? filter.storyline ?? filter.verdict) ? 1 : 2);
  // To the letter as in the indexes, which leave out what is told once.
  if (least > 1) conditions.push(sql`c.articles <> 1`);
  if (least > 2) conditions.push(sql`c.articles >= ${least}`);
  if (filter.storyline !== undefined) conditions.push(sql`c.storyline_id = ${filter.storyline}`);
  if (filter.article !== undefined) conditions.push(inClaims(sql`p.article_id = ${filter.article}`));
  if (filter.publisher !== undefined) conditions.push(ofPublisher(filter.publisher));
  conditions.push(...ofDays(filter));
  if (filter.case !== undefined) conditions.push(ofCase(filter.case));
  if (filter.voice !== undefined) conditions.push(await ofVoice(db, filter.voice));
  if (filter.verdict !== undefined) conditions.push(ofVerdict(filter.verdict));
  if (filter.words !== undefined) conditions.push(...withWords(filter.words));
  return conditions;
}

/** Claims with a place `p` for which something holds. */
const inClaims = (holds: Condition): Condition =>
  sql`c.id in (select p.claim_id from claim_article p where p.generation = ${CURRENT} and ${holds})`;

const ofPublisher = (publisher: string): Condition =>
  inClaims(sql`p.article_id in (select s.article_id from standing s
    where s.generation = ${CURRENT} and s.publisher = ${publisher})`);

/** A date is compared as far as both are precise; what is told at no known time is told at none of these. */
function ofDays({ from, to }: ClaimFilter): Condition[] {
  const conditions: Condition[] = [];
  if (from !== undefined)
    conditions.push(
      sql`c.last_published <> '' and substr(c.last_published, 1, ${from.length}) >= substr(${from}, 1, length(c.last_published))`,
    );
  if (to !== undefined)
    conditions.push(
      sql`c.first_published <> '' and substr(c.first_published, 1, ${to.length}) <= substr(${to}, 1, length(c.first_published))`,
    );
  return conditions;
}

function ofCase(id: string): Condition {
  const articles = inClaims(sql`p.article_id in (select i.item from case_item i
    where i.case_id = ${id} and i.kind = 'article')`);
  const claims = sql`c.id in (select coalesce(a.claim_id, i.item) from case_item i
    left join claim_alias a on a.generation = ${CURRENT} and a.id = i.item
    where i.case_id = ${id} and i.kind = 'claim')`;
  return sql`(${articles} or ${claims})`;
}

async function ofVoice(db: Reading, id: string): Promise<Condition> {
  const voice = await getVoice(db, id);
  const merged = await db
    .selectFrom("voice")
    .select(["id", "name"])
    .where("merged_into", "=", voice.mergedInto ?? id)
    .execute();
  const all = [
    ...merged,
    voice,
    ...(voice.mergedInto === null ? [] : [await getVoice(db, voice.mergedInto)]),
  ];
  const ids = sql.join(all.map((one) => one.id));
  const names = sql.join(all.map(({ name }) => voiceSpelling(name)));
  const linked = inClaims(
    sql`p.report_key in (select l.report_key from link l where l.voice_id in (${ids}))`,
  );
  const origin = sql`c.id in (select o.claim_id from claim_origin o
    where o.generation = ${CURRENT} and o.folded in (${names}))`;
  return sql`(${linked} or ${origin})`;
}

function ofVerdict(verdict: Verdict | "none"): Condition {
  const standing = sql`select v.claim_id from claim_verdict v
    join decision d on d.id = v.decision_id and d.withdrawn_at is null
    where v.generation = ${CURRENT} and v.claim_id is not null`;
  if (verdict === "none") return sql`c.id not in (${standing})`;
  return sql`c.id in (${standing} and v.verdict = ${verdict} and not exists (select 1 from claim_verdict w
    join decision e on e.id = w.decision_id and e.withdrawn_at is null
    where w.generation = v.generation and w.claim_id = v.claim_id
      and (w.decided_at > v.decided_at or (w.decided_at = v.decided_at and w.decision_id > v.decision_id))))`;
}

/** Every term stands among the claim's, between spaces. */
function withWords(words: string): Condition[] {
  const terms = wordsOf(words).map(({ term }) => `% ${term.replaceAll("_", "\\_")} %`);
  return terms.map(
    (term) =>
      sql`exists (select 1 from claim_text t where t.generation = c.generation and t.claim_id = c.id
        and t.terms like ${term} escape '\\')`,
  );
}
