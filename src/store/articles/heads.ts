/**
 * What articles are listed by, without their texts.
 * @module
 */
import type { ArticleFacts } from "../analyses/rows.ts";
import type { Reading } from "../schema.ts";

/** The head of an article: what its analysis read in the text where the article came without it. */
export interface ArticleHead {
  readonly id: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
}

/** Heads by the ids of the articles; what is not there is left out. */
export async function findHeads(db: Reading, articles: readonly string[]): Promise<Map<string, ArticleHead>> {
  if (articles.length === 0) return new Map();
  const rows = await db
    .selectFrom("article")
    .innerJoin("revision", "revision.id", "article.revision_id")
    .leftJoin("analysis", "analysis.revision_id", "revision.id")
    .select([
      "article.id",
      "revision.title",
      "revision.publisher",
      "revision.published_value as published",
      "analysis.article as facts",
    ])
    .where("article.id", "in", [...new Set(articles)])
    .execute();
  return new Map(
    rows.map(({ facts, ...head }): [string, ArticleHead] => {
      if (facts === null) return [head.id, head];
      const { title, publisher, published }: ArticleFacts = JSON.parse(facts);
      return [head.id, { id: head.id, title, publisher, published: published?.value ?? null }];
    }),
  );
}
