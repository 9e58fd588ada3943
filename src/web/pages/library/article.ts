/**
 * Articles as the list has them.
 * @module
 */
import type { ApiReply } from "../../services/api.ts";

/** One page of articles as the API gives it. */
export type ArticlePage = ApiReply<"GET /api/articles">;

/** An article of the list. */
export type Article = ArticlePage["items"][number];
