/**
 * The thread that holds fact-checks ready and says which of them may deal with a text.
 * @module
 */
import { type FactCheckIndex, indexFactChecks, type Suggestion } from "../../pipeline/index.ts";
import { serve } from "../../threads/index.ts";
import type { SuggestRequest } from "./suggester.ts";

let index: FactCheckIndex = indexFactChecks([]);

serve((request: SuggestRequest): Suggestion[][] => {
  if ("queries" in request) return request.queries.map((query) => index.find(query, request.options));
  index = indexFactChecks(request.checks);
  return [];
});
