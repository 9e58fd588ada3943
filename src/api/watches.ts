/**
 * Watches as the API shows them, and their news as feeds.
 * @module
 */
import type { Contract, ReplyOf } from "../contract/index.ts";
import { atomOf } from "../export/index.ts";
import {
  countNews,
  findPresent,
  findWatches,
  findWatchNews,
  getVoice,
  getWatch,
  type Library,
  type News,
  type NewsCounts,
  type NewsFilter,
  type PresentClaim,
  type Watch,
} from "../store/index.ts";

/** A watch as the API shows it. */
export type ShownWatch = ReplyOf<Contract["GET /api/watches/:watch"]>;
/** A piece of news as the API shows it. */
export type ShownNews = ReplyOf<Contract["GET /api/watches/news"]>["items"][number];
type VoiceKind = NonNullable<ShownWatch["voice"]>["kind"];

const NONE: NewsCounts = {
  news: 0,
  newest: null,
  waiting: 0,
  delivered: 0,
  givenUp: 0,
  lastDelivered: null,
  error: null,
};

/** All watches, the last saved first. */
export async function showWatches(library: Library): Promise<ShownWatch[]> {
  return show(library, await findWatches(library.engine.reading));
}

/** A watch by its id. Throws NotFoundError. */
export async function showWatch(library: Library, id: string): Promise<ShownWatch> {
  const [shown] = await show(library, [await getWatch(library.engine.reading, id)]);
  if (!shown) throw new Error(`watch ${id} was found and not shown`);
  return shown;
}

async function show({ engine: { reading } }: Library, watches: readonly Watch[]): Promise<ShownWatch[]> {
  const counts = await countNews(reading, watches.length === 1 ? watches[0]?.id : undefined);
  const claims = await findPresent(
    reading,
    watches.flatMap(({ subject }) => (subject.kind === "claim" ? subject.claim : [])),
  );
  const shown: ShownWatch[] = [];
  for (const { id, name, subject, by, added, paused, webhook } of watches) {
    const { news, newest, ...sent } = counts.get(id) ?? NONE;
    shown.push({
      id,
      name,
      kind: subject.kind,
      claim: subject.kind === "claim" ? claimOf(subject.claim, claims) : null,
      voice: subject.kind === "voice" ? await voiceOf(reading, subject.voice) : null,
      search: subject.kind === "search" ? { q: subject.query, ...subject.filter } : null,
      by,
      added,
      paused,
      news,
      newest,
      webhook: webhook && { url: webhook.url, gone: webhook.gone, ...sent },
    });
  }
  return shown;
}

function claimOf(asked: string, claims: ReadonlyMap<string, PresentClaim>): ShownWatch["claim"] {
  const now = claims.get(asked);
  return now ? { ...now, lost: false } : { id: asked, gist: null, lost: true };
}

async function voiceOf(reading: Library["engine"]["reading"], id: string): Promise<ShownWatch["voice"]> {
  const own = await getVoice(reading, id);
  const { id: present, name, kind } = own.mergedInto === null ? own : await getVoice(reading, own.mergedInto);
  return { id: present, name, kind: kind as VoiceKind };
}

/** A page of news. Throws CursorError, and NotFoundError for a watch that is not there. */
export async function pageOfNews(
  { engine: { reading } }: Library,
  filter: NewsFilter,
): Promise<{ items: ShownNews[]; next: string | null }> {
  if (filter.watch !== undefined) await getWatch(reading, filter.watch);
  const { news, next } = await findWatchNews(reading, filter);
  return { items: news.map(showNews), next };
}

const showNews = ({ article, chain, claim, factCheck, delivery, ...news }: News): ShownNews => ({
  ...news,
  article: article && { ...article },
  chain: chain.map((link) => ({ ...link })),
  claim: claim && { ...claim },
  factCheck: factCheck && { ...factCheck, verdict: { ...factCheck.verdict } },
  delivery: delivery && { ...delivery },
});

/** When the first watch can have been saved: what the feed of all was updated at before there is any. */
const BEFORE_ALL = "2026-01-01T00:00:00.000Z";

/** A page of the feed of a watch, or of all watches. Throws NotFoundError and CursorError. */
export async function feedOf(
  { engine: { reading } }: Library,
  {
    watch: id,
    base,
    after,
  }: { readonly watch: string | null; readonly base: string; readonly after: string | undefined },
): Promise<string> {
  const watch = id === null ? null : await getWatch(reading, id);
  const { news, next } = await findWatchNews(reading, {
    ...(watch && { watch: watch.id }),
    ...(after !== undefined && { after }),
  });
  return atomOf({
    watch: watch?.id ?? null,
    name: watch?.name ?? null,
    since: watch?.added ?? BEFORE_ALL,
    base,
    after: after ?? null,
    next,
    news,
  });
}
