/**
 * Server-sent events: what happens, told to whoever keeps listening.
 * @module
 */
import { Readable } from "node:stream";
import type { Progress } from "../contract/index.ts";
import type { Desk } from "../desk/index.ts";
import type { Streamed } from "./handlers.ts";

/** A line that nobody reads: proxies and browsers give up what is silent for longer. */
const SILENCE_MS = 20_000;

/** Tells of everything that happens from now on, until `signal` is given. */
export function followEvents(desk: Desk, signal: AbortSignal): Streamed {
  const body = new Readable({ read: () => {} });
  const leave = desk.happenings.listen((progress) => body.push(eventOf(progress)));
  const beat = setInterval(() => body.push(": still here\n\n"), SILENCE_MS);
  const end = (): void => {
    leave();
    clearInterval(beat);
    desk.closing.removeEventListener("abort", end);
    body.push(null);
  };
  signal.addEventListener("abort", end, { once: true });
  desk.closing.addEventListener("abort", end, { once: true });
  body.push(": listening\n\n");
  return { type: "text/event-stream", body, headers: { "cache-control": "no-store" } };
}

const eventOf = (progress: Progress): string =>
  `event: ${progress.kind}\ndata: ${JSON.stringify(progress)}\n\n`;
