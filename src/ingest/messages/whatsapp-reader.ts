/**
 * WhatsApp's export of a chat as text. Telephone numbers of senders are kept as they are given: who was cited must stay provable.
 * @module
 */
import type { Diagnostic, Incoming } from "../../model/index.ts";
import { decodeText } from "../../text/index.ts";
import type { Outcome } from "../failure.ts";
import { readWhole } from "../read-whole.ts";
import type { Reader, Source } from "../reader.ts";
import { deliver, type Message } from "./message.ts";
import { type DateOrder, findOrder, type Opening, readOpening, toDate } from "./whatsapp-lines.ts";
import { NO_TEXT, TAILS } from "./whatsapp-words.ts";

/** Reads a chat. Each message of twenty letters or more is one article; notices and omitted media are none. */
export const whatsAppReader: Reader = { format: "whatsapp", recognizes, read };

/** Two openings in the first bytes: one could be the first line of an article. */
function recognizes(head: Uint8Array): boolean {
  const lines = new TextDecoder().decode(head).split(/\r?\n/);
  const openings = lines.filter((line) => readOpening(line) !== null).length;
  return (
    readOpening(lines[0] ?? "") !== null && (openings > 1 || lines.every((line, i) => i === 0 || line === ""))
  );
}

async function* read(source: Source): AsyncGenerator<Outcome<Incoming>> {
  const whole = await readWhole(source);
  if (!whole.ok) yield whole;
  else yield* deliver(source, findMessages((await decodeText(whole.value)).text));
}

interface RawMessage {
  readonly opening: Opening;
  /** Line number, from 1. */
  readonly line: number;
  readonly lines: string[];
}

function findMessages(text: string): Iterable<Message> {
  const found: RawMessage[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const opening = readOpening(line);
    if (opening) found.push({ opening, line: i + 1, lines: [line] });
    else found.at(-1)?.lines.push(line);
  }
  const order = findOrder(found.map(({ opening }) => opening));
  return found.flatMap((raw) => toMessage(raw, order) ?? []);
}

/** Null for a notice, and for a message without text. */
function toMessage({ opening, line, lines }: RawMessage, order: DateOrder): Message | null {
  const match = /^\s*([^:\n]{1,80}): ?/.exec(opening.rest);
  if (!match) return null;
  const text = withoutTail([opening.rest.slice(match[0].length), ...lines.slice(1)].join("\n").trim());
  if (
    text === "" ||
    NO_TEXT.some((words) => text.replace(/^[\u200e\u200f]+|[\u200e\u200f]+$/g, "") === words)
  )
    return null;
  const published = toDate(opening, order);
  return {
    place: String(line),
    text,
    author: match[1]?.trim() ?? null,
    published,
    original: {
      mediaType: "text/plain",
      bytes: new TextEncoder().encode(lines.join("\n")),
      headers: {},
    },
    diagnostics: published ? [] : [AMBIGUOUS],
  };
}

function withoutTail(text: string): string {
  const plain = text.replace(/[\u200e\u200f]+$/, "");
  const tail = TAILS.find((words) => plain.endsWith(words));
  return tail === undefined ? text : plain.slice(0, -tail.length).replace(/[\s\u200e\u200f]+$/, "");
}

const AMBIGUOUS: Diagnostic = {
  code: "ambiguous-date",
  message: "no date of the file tells whether the day or the month is written first; no date was taken",
};
