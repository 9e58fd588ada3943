/**
 * Watches as the API tells them, and where they lead.
 * @module
 */
import { claimOf, voiceOf } from "../../services/addresses.ts";
import { type ApiArgs, type ApiReply, addressOf } from "../../services/api.ts";

/** A watch. */
export type Watch = ApiReply<"GET /api/watches">[number];

/** A piece of its news. */
export type News = ApiReply<"GET /api/watches/news">["items"][number];

/** What can be watched: a claim or a voice by its id, or a search. */
export type Subject = Pick<ApiArgs<"POST /api/watches">["body"], "claim" | "voice" | "search">;

/** What has to be asked for again when a watch has changed. */
export const CHANGES = ["/api/watches"];

/** Its page. */
export const watchOf = (id: string): string => `/watches/${encodeURIComponent(id)}`;

/** The page of what is watched. */
export function subjectOf({ claim, voice, search }: Watch): string {
  if (claim) return claimOf(claim.id);
  if (voice) return voiceOf(voice.id);
  return addressOf("GET /api/search", { query: search ?? { q: "" } }).replace("/api", "");
}

/** The whole address of the feed of a watch; of all watches where none is given. */
export function feedOf(id: string | null): string {
  const path =
    id === null
      ? addressOf("GET /api/watches/feed", {})
      : addressOf("GET /api/watches/:watch/feed", { params: { watch: id } });
  return new URL(path, location.origin).href;
}

const textOf = ({ claim, voice, search }: Subject): string => JSON.stringify([claim, voice, search]);

/** Whether a watch is of this subject. */
export const isOf = ({ claim, voice, search }: Watch, subject: Subject): boolean =>
  textOf({
    ...(claim && { claim: claim.id }),
    ...(voice && { voice: voice.id }),
    ...(search && { search }),
  }) === textOf(subject);
