/**
 * Asking the API from components: what was asked is kept, and asked again when something has changed it.
 * @module
 */
import {
  keepPreviousData,
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from "@tanstack/react-query";
import { type ApiArgs, type ApiName, ApiProblem, type ApiReply, api } from "./api.ts";
import type { Asked } from "./asked.ts";

/** What was asked so far. A problem is an answer, and is not asked for again; a server that is away is, twice. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => error instanceof ApiProblem && error.problem.status === 0 && failures < 2,
    },
  },
});

type GetName = Extract<ApiName, `GET ${string}`>;

/** Asks a route, and keeps what was there while something else is asked for. `enabled: false` waits. */
export const useApi = <N extends GetName>(
  name: N,
  args: ApiArgs<N>,
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<ApiReply<N>, Error> =>
  useQuery({
    queryKey: [name, args],
    queryFn: ({ signal }) => api(name, args, { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });

/** Keeps what was asked before there was anything to keep it in: {@link useApi} finds the answers, or the questions on their way. */
export function keepAsked(asked: readonly Asked[]): void {
  for (const { key, answer } of asked)
    void queries.prefetchQuery({ queryKey: [...key], queryFn: () => answer });
}

type PagedName = {
  [N in GetName]: ApiReply<N> extends { next: string | null; items: unknown[] } ? N : never;
}[GetName];
type ItemOf<N extends PagedName> = ApiReply<N> extends { items: (infer I)[] } ? I : never;

/** A list of which more is asked for as it is read. */
export interface Pages<Item, Page = unknown> {
  readonly items: readonly Item[];
  /** The first page, with what else it says; undefined until it came. */
  readonly first: Page | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly more: () => void;
}

/** Asks a route page by page. */
export function usePages<N extends PagedName>(name: N, args: ApiArgs<N>): Pages<ItemOf<N>, ApiReply<N>> {
  const asked = useInfiniteQuery({
    queryKey: [name, args, "pages"],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) => api(name, withAfter(args, pageParam), { signal }),
    getNextPageParam: (page) => (page as { next: string | null }).next,
    placeholderData: keepPreviousData,
  });
  return {
    items: asked.data?.pages.flatMap((page) => (page as unknown as { items: ItemOf<N>[] }).items) ?? [],
    first: asked.data?.pages[0],
    error: asked.error,
    isPending: asked.isPending,
    hasMore: asked.hasNextPage,
    isLoadingMore: asked.isFetchingNextPage,
    more: () => void asked.fetchNextPage(),
  };
}

function withAfter<N extends ApiName>(args: ApiArgs<N>, after: string | null): ApiArgs<N> {
  if (after === null) return args;
  const { query } = args as { query?: Record<string, unknown> };
  return { ...args, query: { ...query, after } } as ApiArgs<N>;
}

/** Changes something; afterwards everything under `changes` (the beginnings of paths: `/api/cases`) is asked for again. */
export const useSend = <N extends Exclude<ApiName, GetName>>(
  name: N,
  changes: readonly string[],
): UseMutationResult<ApiReply<N>, Error, ApiArgs<N>> =>
  useMutation({
    mutationFn: (args: ApiArgs<N>) => api(name, args),
    onSuccess: () => refresh(changes),
  });

/** Has everything under these paths asked for again. */
export const refresh = (paths: readonly string[]): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey: [name] }) =>
      typeof name === "string" && paths.some((path) => name.startsWith(`GET ${path}`)),
  });
