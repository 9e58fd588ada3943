/**
 * What a reader of Arabic reads alike wherever it stands must be found alike, in sentences composed of parts: every voice in
 * every frame with every adjunct (A), and every voice that an opening brings in and a later verb goes on with.
 *
 * In the table of frames, `without` names kinds of adjuncts that the verb would read as its own (دعا لـ, أشار إلى).
 * @module
 */
import { describe, expect, it } from "vitest";
import { analyzeArticle, type Report } from "../src/index.ts";
import { type Composed, compose, rowsOf, unmark, unmarkAll, voiceOf } from "./composed.case.ts";

const BEFORE = "افتتح الجسر قبل عشرة أعوام بعد أعمال دامت طويلا. ";

const voices = rowsOf("voices").map(voiceOf);
const adjuncts = rowsOf("adjuncts").map(([words = "", kind = ""]) => ({ words, kind }));
const frames = rowsOf("frames").map(([name = "", pattern = "", without = ""]) => ({
  name,
  pattern,
  without: new Set(without.split(" ")),
}));

const reportsOf = (text: string): Report[] =>
  analyzeArticle(text).reports.filter(({ chain }) => chain.length > 0);

const reportAt = (reports: readonly Report[], { start, end }: Composed["content"]): Report | undefined =>
  reports.find(({ content }) => content.start === start && content.end === end);

/** What was read otherwise than it was composed, or null. */
function missOf({ text, content }: Composed, voice: string): string | null {
  const reports = reportsOf(text);
  const found = reportAt(reports, content);
  const isRead = found && (isVoice(found, text, voice) ? reports.length === 1 : isCarried(found, reports));
  if (isRead) return null;
  return `${text} ⇒ ${reports.map((r) => shown(text, r)).join(" ; ")}`;
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
      ["", ...beside].flatMap((adjunct) => {
        const miss = missOf(
          unmark(BEFORE + compose(pattern, voice, adjunct)),
          voice.words.replace(/،$/u, ""),
        );
        return miss ?? [];
      }),
    );
    expect(misses).toEqual([]);
  });
});

describe("composed passages", () => {
  const speakers = rowsOf("speakers").map((row) => ({ ...voiceOf(row), name: row[2] ?? "" }));
  const goingsOn = rowsOf("goings-on").map(([pattern = ""]) => pattern);
  const between = ["", ...rowsOf("between").map(([sentence = ""]) => sentence)];

  it.each(rowsOf("openings"))("go on with who stands in: %s", (opening) => {
    const misses = speakers.flatMap((speaker, i) =>
      goingsOn.flatMap((goingOn, k) => {
        const parts = [
          compose(opening, speaker),
          between[(i + k) % between.length],
          compose(goingOn, speaker),
        ];
        const { text, content } = unmark(parts.filter((part) => part !== "").join(" "));
        const name = reportAt(reportsOf(text), content)?.chain.at(-1)?.name ?? null;
        return name === speaker.name ? [] : `${text} ⇒ ${name}`;
      }),
    );
    expect(misses).toEqual([]);
  });
});

describe("composed references", () => {
  const later = ["{وأضاف|وأضافت} S أن [العمل سيستمر شهرا].", "{وطالب|وطالبت} S [بتسريع العمل في الموقع]."];

  it.each(rowsOf("references"))("point to %s", (words, gender = "", name = "", references = "") => {
    const misses = references.split(" / ").flatMap((reference) =>
      later.flatMap((pattern) => {
        const opening = compose("{قال|قالت} S إن الجسر مغلق أمام السيارات.", voiceOf([words, gender]));
        const { text, content } = unmark(`${opening} ${compose(pattern, voiceOf([reference, gender]))}`);
        const read = reportAt(reportsOf(text), content)?.chain.map((link) => link.name);
        return read?.length === 1 && read[0] === name ? [] : `${text} ⇒ ${read}`;
      }),
    );
    expect(misses).toEqual([]);
  });
});

describe("composed contents", () => {
  const speakers = rowsOf("speakers").map(voiceOf);
  const contents = rowsOf("contents").map(([cue = "", lead = "", content = ""]) => ({ cue, lead, content }));

  it.each(rowsOf("endings"))("before: %s (of the %s)", (ending, belongs, only) => {
    const misses = speakers
      .filter(({ isFeminine }) => only !== "masculine" || !isFeminine)
      .flatMap((speaker) =>
        contents
          .filter(({ lead }) => only !== "clause" || /^[إأ]ن$/u.test(lead))
          .flatMap(({ cue, lead, content }) => {
            const marked = belongs === "content" ? `[${content}${ending}].` : `[${content}]${ending}.`;
            const said = `${cue} S ${lead === "" ? "" : `${lead} `}${marked}`;
            const { text, content: place } = unmark(BEFORE + compose(said, speaker));
            return reportAt(reportsOf(text), place) ? [] : text;
          }),
      );
    expect(misses).toEqual([]);
  });
});

describe("composed sayings", () => {
  const speakers = rowsOf("speakers")
    .filter(([words = ""]) => !words.includes("،"))
    .map((row) => ({ ...voiceOf(row), name: row[2] ?? "" }));

  /** Every stretch in brackets is said by the speaker, and nothing else is said. */
  function missesOf(pattern: string, chain: string, frame: (text: string) => string): string[] {
    return speakers.flatMap((speaker) => {
      const { text, contents } = unmarkAll(frame(compose(pattern, speaker)));
      const wanted = contents.map((span) => `${chain.replace("S", speaker.name)} :: ${cut(text, span)}`);
      const read = reportsOf(text).map((report) => shown(text, report));
      return read.join() === wanted.join() ? [] : `${text} ⇒ ${read.join(" ; ")}`;
    });
  }
  const cut = (text: string, { start, end }: Composed["content"]): string => text.slice(start, end);

  it.each(rowsOf("sayings"))("in running text: %s", (pattern, chain = "") => {
    expect(missesOf(pattern.replaceAll("\\n", "\n"), chain, (text) => BEFORE + text)).toEqual([]);
  });

  it.each(rowsOf("headlines"))("in a headline: %s", (pattern) => {
    expect(missesOf(pattern, "S", (text) => `${text}\n\n${BEFORE}`)).toEqual([]);
  });
});
