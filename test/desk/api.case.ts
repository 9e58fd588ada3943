/**
 * A desk on an empty library, asked without a network.
 * @module
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { createApp } from "../../src/api/index.ts";
import { Desk, type DeskOptions } from "../../src/desk/index.ts";
import { openInputs } from "../../src/library/index.ts";
import { countJobs, Library } from "../../src/store/index.ts";

/** A desk with its server, on a library of its own. */
export interface TestDesk {
  readonly desk: Desk;
  readonly app: FastifyInstance;
  readonly library: Library;
  /** Asks the API; a body is sent as JSON. */
  ask(name: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Asks for an address, and gives what comes as it comes. */
  fetch(url: string): Promise<LightMyRequestResponse>;
  /** Takes files in and waits until they are analysed. */
  take(...paths: string[]): Promise<void>;
  /** Traces the claims of what was taken in, and waits until it is done. */
  trace(): Promise<void>;
  close(): Promise<void>;
}

/** What the API answered; `body` is read as JSON where it is. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, unknown>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

/** Opens a desk on a new library in a temporary folder. */
export async function openDesk(options: DeskOptions = {}): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
  const library = await Library.open(folder);
  const troubles: unknown[] = [];
  const note = (error: unknown): void => void troubles.push(error);
  const desk = new Desk(library, { threads: 1, settle: null, onTrouble: note, ...options });
  const app = await createApp(desk, { onFault: note });
  return {
    desk,
    app,
    library,
    ask: (name, body, headers = {}) => ask(app, name, body, headers),
    fetch: (url) => app.inject({ url, headers: HOST }),
    take: async (...paths) => {
      await desk.takeIn(openInputs(paths));
      await untilAnalysed(library);
    },
    trace: async () => {
      const done = new Promise<void>((resolve) => {
        const leave = desk.happenings.listen(({ kind }) => {
          if (kind !== "traced") return;
          leave();
          resolve();
        });
      });
      desk.tracing.now();
      await done;
    },
    close: async () => {
      await app.close();
      await desk.close();
      await library.close();
      rmSync(folder, { recursive: true, force: true });
      if (troubles.length > 0) throw new AggregateError(troubles, "the desk met faults of its own");
    },
  };
}

const HOST = { host: "127.0.0.1:4747" };

async function ask(
  app: FastifyInstance,
  name: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const [method = "GET", url = ""] = name.split(" ");
  const response = await app.inject({
    method: method as "GET",
    url,
    headers: { ...HOST, ...headers },
    ...(body !== undefined && { payload: body as object }),
  });
  const type = String(response.headers["content-type"] ?? "");
  const isJson = /json/u.test(type) && response.body !== "";
  return {
    status: response.statusCode,
    type,
    headers: response.headers,
    body: isJson ? response.json() : response.body,
  };
}

/** Waits until nothing is left to analyse. */
export async function untilAnalysed(library: Library): Promise<void> {
  for (;;) {
    const { ready, active } = await countJobs(library.engine.reading);
    if (ready + active === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Takes our sample articles in and traces them; the claim that most of them tell. */
export async function traceSamples(desk: TestDesk): Promise<string> {
  await desk.take("corpus/texts");
  await desk.trace();
  return (await desk.ask("GET /api/claims?limit=1")).body.items[0].id;
}
