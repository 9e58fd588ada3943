/**
 * The client of the API, typed by its contract; of the contract itself nothing is bundled.
 * @module
 */
import type { BodyOf, Contract, ParamsOf, Problem, QueryOf, ReplyOf } from "../../contract/index.ts";

/** The name of a route: `GET /api/cases`. */
export type ApiName = keyof Contract;

/** What a route is given; members that it does not take are left out. */
export type ApiArgs<N extends ApiName> = Member<"params", ParamsOf<Contract[N]>> &
  Member<"query", QueryOf<Contract[N]>> &
  Member<"body", Contract[N] extends { readonly upload: number } ? Blob : BodyOf<Contract[N]>>;

type Member<K extends string, T> = [T] extends [undefined]
  ? { readonly [P in K]?: undefined }
  : Record<never, never> extends T
    ? { readonly [P in K]?: T }
    : { readonly [P in K]: T };

/** What a route gives. */
export type ApiReply<N extends ApiName> = ReplyOf<Contract[N]>;

/** An answer that says what is wrong. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

interface Given {
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/** Asks the API. Throws {@link ApiProblem} for every answer that is none, also where the server cannot be reached. */
export async function api<N extends ApiName>(
  name: N,
  args: ApiArgs<N>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<ApiReply<N>> {
  const { body } = args as Given;
  const isUpload = body instanceof Blob;
  const type = isUpload ? "application/octet-stream" : "application/json";
  const response = await reach(addressOf(name, args), {
    method: name.split(" ")[0] ?? "GET",
    ...(body !== undefined && {
      body: isUpload ? body : JSON.stringify(body),
      headers: { "content-type": type },
    }),
    ...options,
  });
  if (!response.ok) throw new ApiProblem(await problemIn(response));
  return (response.status === 204 ? undefined : await response.json()) as ApiReply<N>;
}

/** The address of a route with what it is given: for links and downloads, too. */
export function addressOf<N extends ApiName>(name: N, args: ApiArgs<N>): string {
  const { params, query } = args as Given;
  const path = (name.split(" ")[1] ?? "").replace(/:(\w+)/gu, (_, key: string) =>
    encodeURIComponent(String(params?.[key])),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(key, String(one));
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiProblem(problem(0, "unreachable", "the server does not answer"));
  }
}

async function problemIn(response: Response): Promise<Problem> {
  if (response.headers.get("content-type")?.includes("problem+json"))
    return (await response.json()) as Problem;
  return problem(response.status, "fault", response.statusText);
}

const problem = (status: number, code: string, detail: string): Problem => ({
  type: `about:blank#${code}`,
  title: detail,
  status,
  code,
  detail,
});
