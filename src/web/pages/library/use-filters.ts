/**
 * The filters of the library, kept in the address: what is seen can be sent to a colleague.
 * @module
 */
import type { ApiArgs } from "../../services/api.ts";
import { useParamsHere } from "../../services/use-params-here.ts";

type Query = NonNullable<ApiArgs<"GET /api/articles">["query"]>;

/** What can be set: each stands in the address under its own name. */
export type FilterName = "words" | "from" | "to" | "case" | "state" | "sort";

/** The filters, and how to set them. */
export interface FilterState {
  readonly query: Query;
  readonly isFiltered: boolean;
  /** How many filters are set. */
  readonly count: number;
  readonly set: (name: FilterName, value: string) => void;
  readonly setPublishers: (publishers: readonly string[]) => void;
  readonly clear: () => void;
}

const NAMES: readonly FilterName[] = ["words", "from", "to", "case", "state", "sort"];
const STATES = ["analysed", "waiting", "failed"] as const;
/** In the order in which they are offered. */
export const SORTS = ["added", "newest", "oldest", "reports", "title"] as const;

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

/** The filters that the address names; what it says wrongly is left out. */
export function useFilters(): FilterState {
  const [params, setParams] = useParamsHere();
  const query = queryOf(params);
  const { sort: _, ...filters } = query;
  const count = Object.keys(filters).length;
  const change = (edit: (next: URLSearchParams) => void): void =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      edit(next);
      return next;
    });
  return {
    query,
    count,
    isFiltered: count > 0,
    set: (name, value) => change((next) => (value === "" ? next.delete(name) : next.set(name, value))),
    setPublishers: (publishers) =>
      change((next) => {
        next.delete("publisher");
        for (const publisher of publishers) next.append("publisher", publisher);
      }),
    clear: () =>
      change((next) => {
        for (const name of NAMES) if (name !== "sort") next.delete(name);
        next.delete("publisher");
      }),
  };
}

function queryOf(params: URLSearchParams): Query {
  const publishers = params.getAll("publisher");
  const words = params.get("words")?.trim().slice(0, 200);
  const [from, to] = [params.get("from"), params.get("to")];
  const state = STATES.find((one) => one === params.get("state"));
  const sort = SORTS.find((one) => one === params.get("sort"));
  const named = params.get("case");
  return {
    ...(publishers.length > 0 && { publisher: publishers }),
    ...(words && { words }),
    ...(from !== null && DAY.test(from) && { from }),
    ...(to !== null && DAY.test(to) && { to }),
    ...(named && { case: named }),
    ...(state && { state }),
    ...(sort && sort !== "added" && { sort }),
  };
}
