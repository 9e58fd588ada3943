/**
 * Feeds for the tests, about invented matters, and all that is read from them.
 * @module
 */
import type { Incoming } from "../../model/index.ts";
import type { InputFailure, Outcome } from "../failure.ts";
import { feedReader, htmlReader, type Source } from "../index.ts";

export const FIRST =
  "أعلنت بلدية المرسى الجديد، يوم الأحد، أن حديقة الحي ستفتح أبوابها للزوار بعد أسابيع من أعمال الزراعة والتنظيف.";
export const SECOND =
  "وقال أمين الحديقة رامي العطار إن المتطوعين غرسوا أربعين شجرة زيتون، وإن «العمل لم يكن سهلا» في أيام الريح.";
export const CONTENT = `<p>${FIRST}</p>\n<p>${SECOND}</p><p>اقرأ أيضا: <a href="/8">سوق الخضار ينتقل</a></p>`;
export const TEXT = `${FIRST}\n${SECOND}`;

export const sourceOf = (feed: string | Uint8Array, about: Partial<Source> = {}): Source => ({
  path: "feed.xml",
  url: "https://marfa.example/feed",
  mediaType: null,
  headers: {},
  async *open() {
    yield typeof feed === "string" ? Buffer.from(feed) : feed;
  },
  ...about,
});

export async function read(
  feed: string | Uint8Array | Source,
  follow?: (url: string) => Promise<Outcome<Source>>,
): Promise<{ articles: Incoming[]; failures: InputFailure[] }> {
  const reader = feedReader({
    readInner: (source) => htmlReader.read(source),
    ...(follow ? { follow } : {}),
  });
  const source = typeof feed === "string" || feed instanceof Uint8Array ? sourceOf(feed) : feed;
  const articles: Incoming[] = [];
  const failures: InputFailure[] = [];
  for await (const outcome of reader.read(source))
    if (outcome.ok) articles.push(outcome.value);
    else failures.push(outcome.failure);
  return { articles, failures };
}

export const rss = (
  items: string,
  head = "<title>المرفأ</title><link>https://marfa.example/</link>",
): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
  <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>${head}${items}</channel></rss>`;
export const encoded = (markup: string): string => `<content:encoded><![CDATA[${markup}]]></content:encoded>`;
export const item = (title: string, inner = encoded(CONTENT)): string =>
  `<item><title>${title}</title><link>https://marfa.example/${title}</link>${inner}</item>`;
