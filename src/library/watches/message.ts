/**
 * What is sent to a webhook: `type`, `timestamp` and `data`, as the Standard Webhooks specification suggests. Pure but for the id of a test.
 * @module
 */
import { v7 as newId } from "uuid";
import type { News, Watch } from "../../store/index.ts";

/** A message. Every attempt to deliver it has the same id and body. */
export interface WebhookMessage {
  readonly id: string;
  /** JSON. */
  readonly body: string;
}

const about = ({ id, name, subject: { kind } }: Watch) => ({ id, name, kind });

/** The message about a piece of news: of type `watch.appearance` or `watch.fact-check`. */
export function newsMessage(watch: Watch, { delivery: _, watch: __, found, ...news }: News): WebhookMessage {
  const data = { watch: about(watch), news: { ...news, found } };
  return { id: news.id, body: JSON.stringify({ type: `watch.${news.kind}`, timestamp: found, data }) };
}

/** A message of type `watch.test`, which tells nothing. */
export function testMessage(watch: Watch, now: number): WebhookMessage {
  const timestamp = new Date(now).toISOString();
  return {
    id: newId(),
    body: JSON.stringify({ type: "watch.test", timestamp, data: { watch: about(watch) } }),
  };
}
