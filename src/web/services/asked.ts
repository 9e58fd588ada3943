/**
 * Questions that are on their way before there is anything that shows the answers.
 * @module
 */
import { type ApiArgs, type ApiName, api } from "./api.ts";

/** A question, and its answer when it comes. */
export interface Asked {
  readonly key: readonly [name: string, args: unknown];
  readonly answer: Promise<unknown>;
}

/** Asks a route. Where there is no answer, whoever shows it asks again, and tells what is wrong. */
export function ask<N extends ApiName>(name: N, args: ApiArgs<N>): Asked {
  const answer = api(name, args);
  answer.catch(() => {}); // told by the page, which waits for it too
  return { key: [name, args], answer };
}
