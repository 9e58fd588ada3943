/**
 * Commands with several actions: `isnad watches add`, `isnad feeds poll`.
 * @module
 */
import type { Library } from "../store/index.ts";
import { UsageError } from "./errors.ts";
import type { Streams } from "./streams.ts";

/** What was typed behind an action, and the library that it is about. */
export interface Asked<Values> {
  readonly library: Library;
  readonly names: readonly string[];
  readonly values: Values;
  readonly streams: Streams;
}

/** The actions of a command by their names; each gives the exit code. */
export type Actions<Values> = Readonly<Record<string, (asked: Asked<Values>) => Promise<number>>>;

/** The action of that name. Throws a UsageError that names those there are. */
export function actionOf<A>(command: string, actions: Readonly<Record<string, A>>, name: string): A {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined)
    throw new UsageError(
      `there is no isnad ${command} ${name}; there are ${Object.keys(actions).join(", ")}`,
    );
  return action;
}
