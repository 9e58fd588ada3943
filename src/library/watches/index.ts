/**
 * Watches at work: what is new to them is found, kept, and sent to whoever asked for it.
 * @module
 */
export {
  type Delivered,
  type DeliverOptions,
  deliverNews,
  restAfter,
  type Tested,
  testWebhook,
} from "./deliver.ts";
export { type FindNewsOptions, findNews } from "./find-news.ts";
export { reviseWatch, type SavedWatch, saveWatch, type WantedWatch, type WatchWish } from "./save.ts";
export { newSecret, signedHeaders } from "./sign.ts";
