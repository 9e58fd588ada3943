/**
 * What answers a route: a function from what is asked to what is replied, with its types taken from the contract.
 * @module
 */
import type { Readable } from "node:stream";
import type { BodyOf, Contract, ParamsOf, QueryOf, ReplyOf, Route, RouteName } from "../contract/index.ts";
import type { Desk } from "../desk/index.ts";

/** A request that was found to be as its route takes it. */
export interface Asked<R> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: R extends { readonly upload: number } ? Uint8Array : BodyOf<R>;
  /** Given when whoever asked has left. */
  readonly signal: AbortSignal;
  /** The address that the desk was asked at, without a slash at the end: links that leave it begin so. */
  readonly base: string;
}

/** An answer that is no JSON. */
export interface Streamed {
  readonly type: string;
  readonly body: Readable | Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a handler gives back. */
export type Replied<R extends Route> = R["reply"] extends { readonly stream: readonly string[] }
  ? Streamed
  : R["reply"] extends null
    ? undefined
    : ReplyOf<R>;

/** The handlers of some routes, by their names. */
export type Handlers<Names extends RouteName & keyof Contract = keyof Contract> = {
  readonly [Name in Names]: (asked: Asked<Contract[Name]>, desk: Desk) => Promise<Replied<Contract[Name]>>;
};
