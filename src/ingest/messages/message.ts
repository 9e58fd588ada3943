/**
 * Messages of a chat or channel as articles. Greetings and thanks are none: what has under twenty letters is left out, and the last article of
 * the file says how many were.
 * @module
 */
import type { Diagnostic, Incoming } from "../../model/index.ts";
import { fail, type Outcome } from "../failure.ts";
import type { Source } from "../reader.ts";
import { type ArticleParts, toIncoming } from "../record/article.ts";

/** In letters. A report needs a voice, a cue and a content, which fit into fewer letters only in a headline. */
const FEWEST_LETTERS = 20;

/** One message, and the place in its file that its path ends in. */
export type Message = Omit<ArticleParts, "path"> & { readonly place: string };

/** Articles of the messages that are long enough; one failure where there is none. */
export function* deliver(source: Source, messages: Iterable<Message>): Generator<Outcome<Incoming>> {
  let short = 0;
  let last: Outcome<Incoming> | null = null;
  for (const { place, ...message } of messages) {
    if (isShort(message.text)) {
      short++;
      continue;
    }
    if (last) yield last;
    last = toIncoming({ ...message, path: `${source.path}#${place}` });
  }
  if (last) yield short === 0 ? last : withDiagnostic(last, leftOut(short));
  else
    yield fail(
      "empty",
      source.path,
      `holds no message of ${FEWEST_LETTERS} letters or more; nothing to read`,
    );
}

function isShort(text: string): boolean {
  let letters = 0;
  for (const _ of text.matchAll(/\p{L}/gu)) if (++letters >= FEWEST_LETTERS) return false;
  return true;
}

function leftOut(short: number): Diagnostic {
  const message = `${short} messages of the same file have under ${FEWEST_LETTERS} letters and were left out`;
  return { code: "short-messages", message };
}

function withDiagnostic(read: Outcome<Incoming>, diagnostic: Diagnostic): Outcome<Incoming> {
  if (!read.ok) return read;
  return { ok: true, value: { ...read.value, diagnostics: [...read.value.diagnostics, diagnostic] } };
}
