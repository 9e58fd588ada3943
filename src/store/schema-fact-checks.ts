/**
 * The tables of published fact-checks. Dates are EDTF, empty where there is none to sort by.
 * @module
 */

/** Every table by its name, with the rows that it holds. */
export interface FactCheckSchema {
  fact_check: FactCheckTable;
  fact_check_source: SourceTable;
  fact_check_broken: { source_id: string; entry: number; reason: string };
  claim_match: ClaimMatchTable;
}

/** A review as it was published. `terms`: what it is searched by, each with a space before and behind it. */
interface FactCheckTable {
  id: string;
  url: string | null;
  publisher: string | null;
  language: string | null;
  title: string | null;
  claim: string;
  claimants: string;
  claimed: string | null;
  appearances: string;
  published: string;
  wording: string | null;
  rating: string | null;
  scale: string | null;
  terms: string;
  source_id: string;
  added_at: string;
  /** When it last came otherwise than it was known. */
  changed_at: string;
}

/** A file or an address that fact-checks were read from. `id` is made of `source`, which may be longer than what can be indexed. */
interface SourceTable {
  id: string;
  source: string;
  read_at: string;
  /** How many it held when it was read last, and how many entries of it were none. */
  found: number;
  broken: number;
}

/** On which claim of a trace a decision falls; null where the words are gone that it was made of. `state`: confirmed or rejected. */
interface ClaimMatchTable {
  generation: number;
  decision_id: string;
  claim_id: string | null;
  fact_check: string;
  state: string;
  decided_at: string;
}
