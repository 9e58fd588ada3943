/**
 * The tables of watches. Moments are ISO 8601.
 * @module
 */

/** Every table by its name, with the rows that it holds. */
export interface WatchSchema {
  watch: WatchTable;
  watch_seen: SeenTable;
  watch_news: NewsTable;
  watch_delivery: DeliveryTable;
}

/**
 * What a person watches. `kind`: claim, voice or search; `marks`: how far was looked. `gone`: the webhook answered that nobody is
 * there any more, so that nothing is sent until somebody says otherwise.
 */
interface WatchTable {
  id: string;
  name: string;
  kind: string;
  subject: string;
  by: string;
  marks: string;
  paused: number;
  url: string | null;
  secret: string | null;
  gone: number;
  added_at: string;
}

/** What a watch knows: what was there when it was saved, and what it told. The place is null where it is not one of an article. */
interface SeenTable {
  watch_id: string;
  thing: string;
  article_id: string | null;
  revision_id: string | null;
  start_at: number | null;
  end_at: number | null;
}

/** A piece of news. `number` grows in the order in which news can be seen, and none is given twice. */
interface NewsTable {
  number: number;
  id: string;
  watch_id: string;
  thing: string;
  kind: string;
  /** What is told of it, as it was when it was found. */
  told: string;
  found_at: string;
}

/** A message to a webhook. `state`: waiting, delivered or given-up; its id for the receiver is that of the news. */
interface DeliveryTable {
  news_id: string;
  watch_id: string;
  number: number;
  state: string;
  attempts: number;
  next_at: string;
  error: string | null;
  done_at: string | null;
}
