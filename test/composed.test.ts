/**
 * Sentences composed of parts: every voice in every frame with every adjunct. What a reader of Arabic reads alike wherever it
 * stands must be found alike: the content to the letter, one chain, the voice without what stands beside it.
 *
 * In a frame `{m|f}` is the form for the voice's gender, S the voice, A the adjunct, [ ] the content; `without` names kinds of
 * adjuncts that the verb would read as its own (دعا لـ, أشار إلى).
 * @module
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyzeArticle, type Report } from "../src/index.ts";

interface Voice {
  readonly words: string;
  readonly isFeminine: boolean;
}

interface Sentence {
  readonly text: string;
  readonly voice: string;
  readonly content: { readonly start: number; readonly end: number };
}

const BEFORE = "افتتح الجسر قبل عشرة أعوام بعد أعمال دامت طويلا. ";

const voices = rowsOf("voices").map(([words = "", gender]): Voice => ({ words, isFeminine: gender === "f" }));
const adjuncts = rowsOf("adjuncts").map(([words = "", kind = ""]) => ({ words, kind }));
const frames = rowsOf("frames").map(([name = "", pattern = "", without = ""]) => ({
  name,
  pattern,
  without: new Set(without.split(" ")),
}));

function rowsOf(name: string): string[][] {
  return readFileSync(new URL(`composed/${name}.tsv`, import.meta.url), "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

/** Commas that meet are one, and none stands before a full stop or a colon. */
const joined = (text: string): string =>
  text.replace(/،([\])]?) ?،/gu, "$1،").replace(/،(?=[\])]?[.:])/gu, "");

function compose(pattern: string, { words, isFeminine }: Voice, adjunct: string): Sentence {
  const beside = adjunct === "" || adjunct.startsWith("،") ? adjunct : ` ${adjunct}`;
  const marked = joined(
    pattern
      .replace(/\{([^|}]*)\|?([^}]*)\}/gu, (_, masculine, feminine) => (isFeminine ? feminine : masculine))
      .replace("لS", words.startsWith("ال") ? "للS" : "لS")
      .replace(/(لل)?S/u, (_, fused) => (fused ? `لل${words.slice(2)}` : words))
      .replace(" A", beside),
  );
  const start = BEFORE.length + marked.indexOf("[");
  const end = BEFORE.length + marked.indexOf("]") - 1;
  return {
    text: BEFORE + marked.replace(/[[\]]/gu, ""),
    voice: words.replace(/،$/u, ""),
    content: { start, end },
  };
}

/** What was read otherwise than it was composed, or null. */
function missOf({ text, voice, content }: Sentence): string | null {
  const reports = analyzeArticle(text).reports.filter(({ chain }) => chain.length > 0);
  const found = reports.find((r) => r.content.start === content.start && r.content.end === content.end);
  const isRead = found && (isVoice(found, text, voice) ? reports.length === 1 : isCarried(found, reports));
  if (isRead) return null;
  return `${text.slice(BEFORE.length)} ⇒ ${reports.map((r) => shown(text, r)).join(" ; ")}`;
}

/** A fused ل or و is written with the voice's first word. */
function isVoice({ chain }: Report, text: string, voice: string): boolean {
  const source = chain.at(-1)?.source;
  const read = source ? text.slice(source.start, source.end) : "";
  return [voice, `و${voice}`, `ل${voice}`, `لل${voice.slice(2)}`].includes(read);
}

/** Behind a report of the same voice, which its verb carries over: مضيفا أن. */
const isCarried = ({ chain }: Report, reports: readonly Report[]): boolean =>
  reports.length === 2 &&
  chain.at(-1)?.source === null &&
  chain.at(-1)?.name === reports[0]?.chain.at(-1)?.name;

const shown = (text: string, { chain, content }: Report): string =>
  `${chain.map(({ name }) => name).join(" ← ")} :: ${text.slice(content.start, content.end)}`;

describe("composed sentences", () => {
  it.each(frames)("$name", ({ pattern, without }) => {
    const beside = pattern.includes(" A")
      ? adjuncts.filter(({ kind }) => !without.has(kind)).map(({ words }) => words)
      : [];
    const misses = voices.flatMap((voice) =>
      ["", ...beside]
        .map((adjunct) => missOf(compose(pattern, voice, adjunct)))
        .filter((miss) => miss !== null),
    );
    expect(misses).toEqual([]);
  });
});
