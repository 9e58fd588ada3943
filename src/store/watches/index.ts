/**
 * What people watch, and the news that come of it.
 * @module
 */
export {
  type Delivery,
  type DeliveryLease,
  leaseDeliveries,
  nextDelivery,
  noteDelivered,
  noteFailed,
  noteGone,
  putBack,
} from "./deliveries.ts";
export {
  addWatch,
  changeWatch,
  findWatches,
  findWatchIds,
  getWatch,
  type NewWatch,
  removeWatch,
  type WatchChange,
} from "./keep.ts";
export {
  countNews,
  type DeliveryState,
  findWatchNews,
  keepNews,
  type Look,
  type NewFinding,
  type News,
  type NewsCounts,
  type NewsFilter,
} from "./news.ts";
export { type Finding, findKnown, type SeenPlace, thingOf } from "./seen.ts";
export type {
  NewsKind,
  ReviewState,
  Told,
  ToldCheck,
} from "./told.ts";
export {
  type FoundReport,
  findUnseenAppearances,
  findUnseenArticles,
  findUnseenReports,
} from "./unseen.ts";
export type {
  Marks,
  Subject,
  Watch,
  WatchedFilter,
  WatchKind,
  Webhook,
} from "./watch.ts";
