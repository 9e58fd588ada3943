/**
 * What is searched for, as it stands in the address.
 * @module
 */
import { useMemo } from "react";
import { useParamsHere } from "../../services/use-params-here.ts";

/** What narrows a search. */
export interface Filters {
  readonly publisher?: string;
  readonly from?: string;
  readonly to?: string;
  readonly case?: string;
}

/** A search. */
export interface Search extends Filters {
  readonly q: string;
}

/** What was looked for, and how something else is. */
export interface Looked {
  readonly search: Search;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}

/** What is found. */
export const KINDS = ["articles", "claims", "voices"] as const;
/** One of {@link KINDS}. */
export type Kind = (typeof KINDS)[number];

const FILTERS = ["publisher", "from", "to", "case"] as const;

/** The search of the address, and how to change it: what is given as undefined is taken out. */
export function useSearch() {
  const [address, setAddress] = useParamsHere();
  const search = useMemo(() => readSearch(address), [address]);
  const kind: Kind = KINDS.find((one) => one === address.get("kind")) ?? "articles";
  const change = (changes: Readonly<Record<string, string | undefined>>): void =>
    setAddress((before) => {
      const next = new URLSearchParams(before);
      for (const [key, value] of Object.entries(changes))
        if (value === undefined || value === "") next.delete(key);
        else next.set(key, value);
      return next;
    });
  return { search, kind, change };
}

function readSearch(address: URLSearchParams): Search {
  const filters = FILTERS.flatMap((key): [string, string][] => {
    const value = address.get(key);
    return value === null || value === "" ? [] : [[key, value]];
  });
  return { q: address.get("q") ?? "", ...Object.fromEntries(filters) };
}

/** Whether anything but the words narrows it. */
export const isFiltered = (search: Search): boolean => FILTERS.some((key) => search[key] !== undefined);
