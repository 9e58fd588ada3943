/**
 * What is told of a piece of news: kept as it was when it was found, since articles change and go.
 * @module
 */
import type { FactCheck, PublishedVerdict, VoiceKind } from "../../model/index.ts";
import type { ArticleHead } from "../articles/heads.ts";

/** What news can be about: words in an article, or a published review. */
export type NewsKind = "appearance" | "fact-check";

/**
 * How a fact-check belongs to a watch: a person said that it deals with the claim (confirmed), it may deal with it (suggested), or
 * its words answer a search (published).
 */
export type ReviewState = "suggested" | "confirmed" | "published";

/** A fact-check that is news. */
export interface ToldCheck
  extends Pick<FactCheck, "id" | "url" | "publisher" | "title" | "claim" | "published"> {
  readonly verdict: Pick<PublishedVerdict, "wording" | "scale">;
  readonly state: ReviewState;
  /** 0..1, of a suggestion. */
  readonly score: number | null;
  /** Who confirmed it. */
  readonly by: string | null;
}

/** What is told. */
export interface Told {
  readonly kind: NewsKind;
  /** The words that it is about: a statement, a content, the best place of a search, or the claim in the reviewer's words. */
  readonly text: string;
  readonly article: ArticleHead | null;
  /** Key of the report that the words stand in. */
  readonly report: string | null;
  /** Who says it there, outermost first; empty: the article itself. */
  readonly chain: readonly { readonly name: string; readonly kind: VoiceKind }[];
  /** The claim that is watched, by the id that it had then. */
  readonly claim: { readonly id: string; readonly gist: string } | null;
  readonly factCheck: ToldCheck | null;
}
