/**
 * Telegram's own export in JSON: a channel or chat, or all of an account.
 * @module
 */
import type { Incoming, PublicationDate } from "../../model/index.ts";
import { fail, type Outcome } from "../failure.ts";
import { readWhole } from "../read-whole.ts";
import type { Reader, Source } from "../reader.ts";
import { toPublished } from "../record/published-date.ts";
import { deliver, type Message } from "./message.ts";

/** In bytes. The export is one JSON value, and is read whole. */
const LARGEST_EXPORT = 256 * 1024 * 1024;

/** Reads Telegram's `result.json`. Each message of twenty letters or more is one article. */
export const telegramReader: Reader = { format: "telegram", recognizes, read };

function recognizes(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head);
  return (
    /^\s*\{/.test(text) &&
    (/"type"\s*:\s*"(personal_chat|bot_chat|saved_messages|(private|public)_(group|supergroup|channel))"/.test(
      text,
    ) ||
      /"(personal_information|chats)"\s*:\s*\{/.test(text))
  );
}

type Json = Readonly<Record<string, unknown>>;

async function* read(source: Source): AsyncGenerator<Outcome<Incoming>> {
  const whole = await readWhole(source, LARGEST_EXPORT);
  if (!whole.ok) {
    yield whole;
    return;
  }
  const root = parse(whole.value);
  if (root) yield* deliver(source, findMessages(root));
  else yield fail("truncated", source.path, "is no whole JSON value; export the chat again");
}

function parse(bytes: Uint8Array): Json | null {
  try {
    return objectOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}

function* findMessages(root: Json): Generator<Message> {
  const list = objectOf(root.chats)?.list;
  const chats = Array.isArray(list) ? list : [root];
  for (const value of chats) {
    const chat = objectOf(value);
    const prefix = chats.length > 1 ? `${chat?.id ?? "chat"}/` : "";
    if (!chat || !Array.isArray(chat.messages)) continue;
    for (const item of chat.messages) {
      const message = objectOf(item);
      if (message?.type === "message") yield toMessage(message, chat, prefix);
    }
  }
}

function toMessage(message: Json, chat: Json, prefix: string): Message {
  const isChannel = String(chat.type).endsWith("_channel");
  const id = typeof message.id === "number" || typeof message.id === "string" ? String(message.id) : null;
  return {
    place: `${prefix}${id ?? "message"}`,
    text: plainText(message.text),
    publisher: isChannel ? stringOf(chat.name) : null,
    author: isChannel ? stringOf(message.author) : stringOf(message.from),
    republishes: stringOf(message.forwarded_from),
    published: dateOf(message),
    externalId: id,
    original: {
      mediaType: "application/json",
      bytes: new TextEncoder().encode(JSON.stringify(message)),
      headers: {},
    },
  };
}

/** A text with links and bold words is a list of pieces. */
function plainText(text: unknown): string {
  if (typeof text === "string") return text;
  if (!Array.isArray(text)) return "";
  return text
    .map((piece) => (typeof piece === "string" ? piece : (stringOf(objectOf(piece)?.text) ?? "")))
    .join("");
}

/** The seconds since 1970 name a moment; the date beside them is in the clock of whoever exported. */
function dateOf(message: Json): PublicationDate | null {
  const seconds = Number(message.date_unixtime ?? Number.NaN);
  if (Number.isSafeInteger(seconds) && seconds > 0 && seconds < 1e11)
    return toPublished(new Date(seconds * 1000).toISOString(), "meta");
  return toPublished(stringOf(message.date) ?? "", "meta");
}

function objectOf(value: unknown): Json | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

const stringOf = (value: unknown): string | null =>
  typeof value === "string" && value !== "" ? value : null;
