/**
 * The tables of what was traced across the articles. Dates are EDTF.
 * @module
 */

/** Every table by its name, with the rows that it holds. */
export interface ClaimSchema {
  trace_run: TraceRunTable;
  standing: StandingTable;
  passage: PassageTable;
  storyline: StorylineTable;
  claim: ClaimTable;
  /** `terms`: those of the gist and of each wording, in order, as termsOfTold gives them. */
  claim_text: Generation & { claim_id: string; claim: string; terms: string };
  claim_article: ClaimArticleTable;
  claim_origin: ClaimOriginTable;
  claim_alias: ClaimAliasTable;
  claim_verdict: ClaimVerdictTable;
}

/** Derived by one trace: rows of another generation are those of the trace before, or of one that is being written. */
interface Generation {
  generation: number;
}

/** One trace of the whole library. `state`: writing, current or old; one is current, and what is read is of that one. */
interface TraceRunTable extends Generation {
  state: string;
  rules: string;
  /** Names the decisions that it was traced with. */
  decisions: string;
  articles: number;
  claims: number;
  storylines: number;
  milliseconds: number;
  diagnostics: string;
  traced_at: string;
}

/** Whose text an article is, and which revision and analysis of it the trace has seen. */
interface StandingTable extends Generation {
  article_id: string;
  revision_id: string;
  analysed_at: string;
  publisher: string | null;
  published: string | null;
  kind: string;
  /** The article that it was copied from. */
  source_id: string | null;
  agency: string | null;
  credited: number;
  evidence: string;
}

/** A stretch of text that two articles share; `first_id` sorts before `second_id`. */
interface PassageTable extends Generation {
  first_id: string;
  second_id: string;
  position: number;
  first_start: number;
  first_end: number;
  second_start: number;
  second_end: number;
  words: number;
}

interface StorylineTable extends Generation {
  id: string;
  gist: string;
  claims: number;
  articles: number;
  outlets: number;
}

/** What a claim is listed and sorted by. The dates are EDTF, empty where no appearance has one. */
interface ClaimTable extends Generation {
  id: string;
  gist: string;
  storyline_id: string | null;
  articles: number;
  outlets: number;
  appearances: number;
  independent_min: number;
  independent_max: number;
  why: string;
  /** Articles for each origin that may be independent. */
  copies: number;
  worth: number;
  first_published: string;
  last_published: string;
  /** Appearances that were taken out since the trace, with the articles that they stood in. */
  gone: number;
}

/** Where a claim stands: its words are those of the revision's text, which never changes. */
interface ClaimArticleTable extends Generation {
  claim_id: string;
  position: number;
  article_id: string;
  revision_id: string;
  report_key: string | null;
  start_at: number;
  end_at: number;
}

interface ClaimOriginTable extends Generation {
  claim_id: string;
  position: number;
  name: string;
  folded: string;
  kind: string;
}

/**
 * An id that a claim had, the claim that it is now (null: its words are gone), and the statement that it goes by. It is never
 * given to another claim.
 */
interface ClaimAliasTable extends Generation {
  id: string;
  claim_id: string | null;
  article_id: string;
  revision_id: string;
  start_at: number;
  end_at: number;
}

/** The claim that a verdict falls on; null where its words are gone. */
interface ClaimVerdictTable extends Generation {
  decision_id: string;
  claim_id: string | null;
  verdict: string;
  decided_at: string;
}
