/**
 * A text that somebody has pasted, with what they say of it.
 * @module
 */
import type { Incoming } from "../model/index.ts";
import { toAbsolute } from "./addresses.ts";
import { readDate } from "./dates/index.ts";
import { fail, type Outcome } from "./failure.ts";
import { readAnyText } from "./read-text.ts";
import { toIncoming } from "./record/article.ts";

/** What was pasted. What is left out or blank is not known. */
export interface PastedText {
  readonly text: string;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  /** A day in any spelling that pages use: 2024-05-31, 31 مايو 2024. */
  readonly published?: string | undefined;
}

/** What stands for a file's name where a paste has neither address nor title. */
const UNNAMED = "pasted text";

/** The article, or why it is none: a date or an address that cannot be read is a failure, for the person can mend it. */
export async function readPasted(pasted: PastedText): Promise<Outcome<Incoming>> {
  const said = (value: string | undefined): string | null => value?.trim() || null;
  const [title, address, day] = [said(pasted.title), said(pasted.url), said(pasted.published)];
  const path = address ?? title ?? UNNAMED;
  const url = toAbsolute(address, null);
  if (address !== null && url === null)
    return fail("malformed", path, "is no address of the web; write it whole, with https://");
  const date = day === null ? null : readDate(day);
  if (day !== null && date === null)
    return fail("malformed", path, `${JSON.stringify(day)} is no date; write it as 2024-05-31`);
  const bytes = new TextEncoder().encode(pasted.text);
  const checked = await readAnyText(path, bytes);
  if (!checked.ok) return checked;
  return toIncoming({
    path,
    text: checked.value.text,
    title,
    url,
    publisher: said(pasted.publisher),
    author: said(pasted.author),
    published: date && { ...date, basis: "meta" },
    original: { mediaType: "text/plain; charset=utf-8", bytes, headers: {} },
  });
}
