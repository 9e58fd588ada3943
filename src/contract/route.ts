/**
 * What a route is: a value that the server, the documentation, the tests and the web app's client are made from.
 * @module
 */
import type { Static, TObject, TSchema } from "typebox";

/** `GET /api/articles/:article`: how a route is named everywhere. */
export type RouteName = `${"GET" | "POST" | "PUT" | "PATCH" | "DELETE"} /api/${string}`;

/** What a route takes and gives. Offsets count code points, moments are ISO 8601 in UTC. */
export interface Route {
  /** Name of the operation in the API's description. */
  readonly id: string;
  /** The heading that it stands under there. */
  readonly group: string;
  /** One line that says what it does. */
  readonly summary: string;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  /** What comes back as JSON; null: nothing (204). `stream`: something else than JSON, of the media types named. */
  readonly reply: TSchema | null | { readonly stream: readonly string[] };
  /** The body is bytes of any media type, up to so many; `body` is left out then. */
  readonly upload?: number;
}

/** Routes by their names. */
export type Routes = Readonly<Record<RouteName, Route>>;

/** Keeps the exact types of routes while it checks their shape. */
export const defineRoutes = <const R extends Routes>(routes: R): R => routes;

type StaticOf<S, Absent> = S extends TSchema ? Static<S> : Absent;
type Given<R, K extends string> = K extends keyof R ? StaticOf<R[K], undefined> : undefined;

/** Path parameters of a route. */
export type ParamsOf<R> = Given<R, "params">;
/** Query of a route. */
export type QueryOf<R> = Given<R, "query">;
/** Body of a request. */
export type BodyOf<R> = Given<R, "body">;
/** Body of a response; `undefined` where there is none. */
export type ReplyOf<R extends Route> = StaticOf<R["reply"], undefined>;
