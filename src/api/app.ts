/**
 * The server: every route of the contract, answered by its handler; the description of the API; the web app's files.
 * @module
 */
import fastifySwagger from "@fastify/swagger";
import fastifySwaggerUi from "@fastify/swagger-ui";
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type HTTPMethods,
  type RouteOptions,
} from "fastify";
import { contract, Problem, type Route } from "../contract/index.ts";
import type { Desk } from "../desk/index.ts";
import { conditional } from "./conditional.ts";
import { guard } from "./guard.ts";
import type { Asked, Streamed } from "./handlers.ts";
import { findWebFolder, sealResponses, servePages } from "./pages.ts";
import { toProblem } from "./problem.ts";
import { handlers } from "./routes/index.ts";

/** How to serve. */
export interface AppOptions {
  /** Names that this server goes by, beside those of the loopback. */
  readonly hosts?: readonly string[];
  /** Told of faults of our own. */
  readonly onFault?: (error: unknown) => void;
}

/** Bytes of a request's body, where its route names no other limit. */
const BODY_LIMIT = 8 * 1024 * 1024;

/** The page that documents the API sets styles of its own on its elements; it shows nothing of any article. */
const DOCUMENTATION_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The server of a desk, not listening yet; `app.inject` asks it without a network. */
export async function createApp(
  desk: Desk,
  { hosts = [], onFault }: AppOptions = {},
): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: "array", allErrors: true } },
    routerOptions: { maxParamLength: 500 },
  });
  sealResponses(app);
  guard(app, hosts);
  conditional(app);
  app.setErrorHandler((error, _, reply) => {
    const problem = toProblem(error);
    if (problem.status >= 500) onFault?.(error);
    return reply.code(problem.status).type("application/problem+json").send(problem);
  });
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_, body, done) => done(null, body));
  await describe(app);
  for (const [name, route] of Object.entries(contract)) addRoute(app, desk, name, route);
  app.get("/api/openapi.json", { schema: { hide: true } }, () => app.swagger());
  await servePages(app, findWebFolder());
  return app;
}

async function describe(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Isnad",
        version: "1",
        description:
          "Every report in Arabic news: what is said, by whom, through whom. Offsets count Unicode code points. Errors are problem+json.",
      },
    },
  });
  await app.register(fastifySwaggerUi, {
    routePrefix: "/api/docs",
    staticCSP: DOCUMENTATION_POLICY,
    uiConfig: { validatorUrl: null, deepLinking: true },
  });
}

type Handler = (asked: Asked<Route>, desk: Desk) => Promise<unknown>;

function addRoute(app: FastifyInstance, desk: Desk, name: string, route: Route): void {
  const [method = "", url = ""] = name.split(" ");
  const handle = handlers[name as keyof typeof handlers] as unknown as Handler;
  const options: RouteOptions = {
    method: method as HTTPMethods,
    url,
    ...(route.upload !== undefined && { bodyLimit: route.upload }),
    schema: schemaOf(route),
    handler: async (request, reply) => {
      const { params, query, body } = request as Pick<Asked<Route>, "params" | "query" | "body">;
      const given = route.upload === undefined ? body : (body ?? new Uint8Array());
      const base = `${request.protocol}://${request.host}`;
      const replied = await handle({ params, query, body: given, signal: signalOf(reply), base }, desk);
      return send(reply, route, replied);
    },
  };
  if (route.upload === undefined) app.route(options);
  else app.register(async (scope) => takeBytes(scope).route(options));
}

/** An upload is bytes, whatever it is declared as: JSON in a file is nothing for the server to read. */
function takeBytes(scope: FastifyInstance): FastifyInstance {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser("*", { parseAs: "buffer" }, (_, body, done) => done(null, body));
  return scope;
}

function schemaOf({ id, group, summary, params, query, body, reply }: Route) {
  const isStream = reply !== null && "stream" in reply;
  const success =
    reply === null ? { 204: { type: "null", description: "Done" } } : isStream ? {} : { 200: reply };
  return {
    operationId: id,
    tags: [group],
    summary,
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    ...(isStream && { produces: [...(reply as { stream: readonly string[] }).stream] }),
    response: { ...success, default: { ...Problem, description: "What is wrong" } },
  };
}

function send(reply: FastifyReply, { reply: kind }: Route, replied: unknown): FastifyReply {
  if (kind === null) return reply.code(204).send();
  if (!("stream" in kind)) return reply.send(replied);
  const { type, body, headers = {} } = replied as Streamed;
  return reply.headers(headers).type(type).send(body);
}

/** Given when the response has ended, or whoever waited for it has left. */
function signalOf({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once("close", () => gone.abort());
  return gone.signal;
}
