/**
 * Which article a text belongs to.
 * @module
 */
import { createHash } from "node:crypto";
import type { Incoming } from "../../model/index.ts";

/** SHA-256 in hexadecimal; a text is hashed as UTF-8. */
export function hashOf(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** What follows a reader around and says nothing of the page. */
const TRACKING = /^(utm_.*|fbclid|gclid|igshid|mc_cid|mc_eid)$/i;

/** One spelling of a web address, or null where it is none. */
export function canonicalUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return null;
  parsed.hash = "";
  for (const name of [...parsed.searchParams.keys()])
    if (TRACKING.test(name)) parsed.searchParams.delete(name);
  return parsed.href;
}

/**
 * An article is its canonical URL; without one, its publisher and its text. The same text at another URL is another
 * article: copies are what the library is there to show.
 */
export function identityOf(
  { url, publisher }: Pick<Incoming, "url" | "publisher">,
  bodyHash: string,
): string {
  const canonical = canonicalUrl(url);
  return canonical === null ? `text:${publisher ?? ""}:${bodyHash}` : `url:${canonical}`;
}
