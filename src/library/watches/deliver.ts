/**
 * Sends news to the webhooks of watches: each until its receiver has acknowledged it, or for a day.
 * @module
 */

import { type Posted, type PostOptions, postMessage } from "../../ingest/index.ts";
import { InputError } from "../../pipeline/index.ts";
import {
  type Delivery,
  getWatch,
  type Library,
  leaseDeliveries,
  noteDelivered,
  noteFailed,
  noteGone,
  putBack,
  type Watch,
} from "../../store/index.ts";
import { newsMessage, testMessage, type WebhookMessage } from "./message.ts";
import { signedHeaders } from "./sign.ts";

/** How to send, when to stop, and whom to tell. */
export interface DeliverOptions extends PostOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** 0..1, for the jitter of what is tried again. */
  readonly random?: () => number;
  /** Told after what came of an attempt is on disk. */
  readonly onAttempt?: (delivery: Delivery, failure: string | null) => void;
}

/** What came of all messages that were due. */
export interface Delivered {
  readonly delivered: number;
  readonly failed: number;
}

/** Messages in hand at once; what a process that ended had in hand is taken by another one after the lease. */
const MOST = 50;
const LEASE_MS = 15 * 60_000;

/** Sends all that is due. A receiver that does not acknowledge a message is left alone until that one is due again. */
export async function deliverNews(library: Library, options: DeliverOptions = {}): Promise<Delivered> {
  const { now = Date.now, signal } = options;
  const tally = { delivered: 0, failed: 0 };
  while (!signal?.aborted) {
    const due = await leaseDeliveries(library.engine, { now: now(), most: MOST, milliseconds: LEASE_MS });
    if (due.length === 0) break;
    const byWatch = new Map<string, Delivery[]>(due.map(({ watch }) => [watch.id, []]));
    for (const delivery of due) byWatch.get(delivery.watch.id)?.push(delivery);
    await Promise.all([...byWatch.values()].map((some) => deliverSome(library, some, options, tally)));
  }
  return tally;
}

/** The messages of one watch, one after the other, until one fails: the others wait as long as that one. */
async function deliverSome(
  { engine }: Library,
  deliveries: readonly Delivery[],
  options: DeliverOptions,
  tally: { delivered: number; failed: number },
): Promise<void> {
  const { now = Date.now, random = Math.random, signal, onAttempt } = options;
  for (const [at, delivery] of deliveries.entries()) {
    const { news, watch, attempts } = delivery;
    const rest = deliveries.slice(at + 1).map((one) => one.news.id);
    const posted = await send(watch, newsMessage(watch, news), options);
    if (signal?.aborted && !posted.ok) {
      await putBack(engine, [news.id, ...rest], now());
      return;
    }
    const failure = failureOf(posted);
    if (failure === null) {
      await noteDelivered(engine, news.id, now());
      tally.delivered++;
      onAttempt?.(delivery, null);
      continue;
    }
    const isGone = posted.ok && posted.status === GONE;
    const pause = isGone ? 0 : restAfter(attempts, random());
    if (isGone) await noteGone(engine, watch.id);
    await noteFailed(engine, news.id, {
      error: failure,
      next: pause === null ? null : now() + pause,
      now: now(),
    });
    await putBack(engine, rest, now() + (pause ?? 0));
    tally.failed++;
    onAttempt?.(delivery, failure);
    return;
  }
}

const GONE = 410;

/** Why a message is not acknowledged; null where it is. */
function failureOf(posted: Posted): string | null {
  if (!posted.ok) return posted.reason;
  if (posted.status >= 200 && posted.status < 300) return null;
  if (posted.status === GONE) return "answered 410: nobody is there any more; resume the watch to ask again";
  return `answered ${posted.status}`;
}

const FIRST_REST_MS = 5_000;
const LONGEST_REST_MS = 6 * 3_600_000;
/** With these rests the last attempt is about a day after the first. */
const MOST_ATTEMPTS = 11;
/** Receivers that failed together are not asked again together. */
const JITTER = 0.2;

/**
 * Milliseconds until the next attempt after so many: four times as long each time (5 s, 20 s ... 5.7 h, 6 h), a fifth more or less as
 * `random` in 0..1 says; null: it is given up.
 */
export function restAfter(attempts: number, random: number): number | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  const rest = Math.min(FIRST_REST_MS * 4 ** (attempts - 1), LONGEST_REST_MS);
  return Math.round(rest * (1 - JITTER + 2 * JITTER * random));
}

/** What a receiver answered to a test message; `status` is null where nobody answered. */
export interface Tested {
  readonly ok: boolean;
  readonly status: number | null;
  readonly error: string | null;
}

/** Sends a test message to the webhook of a watch. Throws NotFoundError, and InputError where it has none. */
export async function testWebhook(
  { engine }: Library,
  id: string,
  options: DeliverOptions = {},
): Promise<Tested> {
  const watch = await getWatch(engine.reading, id);
  if (watch.webhook === null)
    throw new InputError(`watch ${id} has no webhook; give it an address to send its news to`);
  const posted = await send(watch, testMessage(watch, (options.now ?? Date.now)()), options);
  const error = failureOf(posted);
  return { ok: error === null, status: posted.ok ? posted.status : null, error };
}

async function send(watch: Watch, { id, body }: WebhookMessage, options: DeliverOptions): Promise<Posted> {
  const { now = Date.now, random: _, onAttempt: __, ...post } = options;
  if (watch.webhook === null) return { ok: false, kind: "refused", reason: "has no address" };
  const { url, secret } = watch.webhook;
  const timestamp = Math.floor(now() / 1000);
  return postMessage(url, { headers: signedHeaders(secret, { id, timestamp, body }), body }, post);
}
