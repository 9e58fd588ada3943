/**
 * What a written voice is called: its own name, or that of the earlier voice that it points back to.
 * @module
 */
import { Flag, foldedAt, type Head, has, headOf, type Prose, type Range, spanOf } from "../arabic/index.ts";
import { foldWord } from "../text/index.ts";
import { isPart, Part } from "./entities/words.ts";
import { wordsOf } from "./known-name.ts";
import type { ResolvedLink } from "./resolved.ts";
import { secondPerson } from "./second-person.ts";
import { isSeveral, lemmaAt, type Named, officeWords, titlesOf, type VoiceMemory } from "./voice-memory.ts";
import { isPointing, readName } from "./voice-name.ts";

/** Who a written voice is: its own name, or the earlier voice that it points back to. */
export function nameVoice(
  prose: Prose,
  source: { first: number; last: number },
  cue: ResolvedLink["cue"],
  memory: VoiceMemory,
): { link: ResolvedLink; titles: readonly string[]; head: Head } {
  const head = headOf(prose, source.first, source.last);
  const second = head.kind === "person" ? secondPerson(prose, source) : null;
  if (second !== null) return nameBoth(prose, source, second, { cue, memory });
  const known = readName(prose, source.first, source.last, head);
  const pointed = known?.name ?? null;
  // السلطات المحلية is whoever was called that before; else its own name.
  const name =
    pointed === null && head.kind === "organisation" && adjectivesOf(prose, source).length > 0
      ? ownName(prose, source, memory)
      : pointed;
  const lemma = lemmaAt(prose, head);
  const nameable =
    head.kind === "person" ||
    head.kind === "organisation" ||
    head.kind === "outlet" ||
    isExpertOf(prose, source, head);
  const written = writtenAt(prose, source);
  const earlier =
    name === null
      ? alikeFirst(prose, source, memory.antecedents(head, lemma, source.first), memory)
      : nameable
        ? namedBefore(prose, { source, head, name: isWholePhrase(name, written) ? null : name }, memory)
        : [];
  const antecedent = earlier[0];
  const link: ResolvedLink = {
    source,
    cue,
    name: antecedent?.link.name ?? name ?? wordsOf(prose, source),
    kind:
      name === null || head.kind === "anonymous"
        ? (antecedent?.link.kind ?? head.kind)
        : head.titled
          ? head.kind
          : (antecedent?.link.kind ?? known?.kind ?? head.kind),
    unnamed: antecedent ? antecedent.link.unnamed : head.unnamed,
    candidates: antecedent ? othersOf(earlier) : [...new Set(known?.candidates)],
    by: name === null ? (antecedent ? "pointing" : "unknown") : "named",
  };
  return { link, titles: titlesOf(prose, source, head), head };
}

/** Two who speak together: a group, called by both names. */
function nameBoth(
  prose: Prose,
  source: Range,
  second: number,
  { cue, memory }: { cue: ResolvedLink["cue"]; memory: VoiceMemory },
): ReturnType<typeof nameVoice> {
  const [one, other] = [
    { first: source.first, last: second },
    { first: second, last: source.last },
  ].map((range) => nameVoice(prose, range, cue, memory));
  if (!one || !other) throw new RangeError(`no second person begins at token ${second}`);
  const name = `${one.link.name} و${other.link.name}`;
  return {
    link: { ...one.link, source, name, kind: "group", candidates: [], by: "named" },
    titles: [...one.titles, ...other.titles],
    head: one.head,
  };
}

/** The names of all that a phrase may point to, without that of the first. */
function othersOf([first, ...others]: readonly Named[]): string[] {
  const names = new Set(others.map(({ link }) => link.name));
  if (first) names.delete(first.link.name);
  return [...names];
}

/** Nothing was left out of the phrase but a fused ل or ب. */
const isWholePhrase = (name: string, written: string): boolean =>
  name === written || name === written.slice(1) || name === `ا${written.slice(1)}`;

/** Voices before that bear the name, or (for an office without a name) hold it. */
function namedBefore(
  prose: Prose,
  { source, head, name }: { source: { first: number; last: number }; head: Head; name: string | null },
  memory: VoiceMemory,
): Named[] {
  const mayBeHeld = (head.kind === "person" && head.titled) || isExpertOf(prose, source, head);
  if (name !== null || !mayBeHeld) return memory.namesakes(name ?? wordsOf(prose, source));
  const holders = memory.holdersOf(officeWords(prose, source));
  // "وأكد الخطيب" behind "سامي الخطيب": the word is his family name, though it is a title too.
  const isOneWord = source.last === source.first + 1;
  return holders.length > 0 || !isOneWord ? holders : memory.namesakes(wordsOf(prose, source));
}

/** محامي النجم, طبيب الفريق: as an office one man's, unlike "طبيب في المستشفى". */
const isExpertOf = (prose: Prose, { first, last }: Range, head: Head): boolean =>
  head.kind === "anonymous" &&
  !isSeveral(prose, { first, last }, head) &&
  head.at === first &&
  last > first + 1 &&
  !has(prose, first, Flag.article) &&
  has(prose, first + 1, Flag.article);

/** The words of a pointing phrase that tell which one is meant. */
const adjectivesOf = (prose: Prose, { first, last }: { first: number; last: number }): string[] => {
  const words: string[] = [];
  for (let i = first + 1; i < last; i++)
    if (has(prose, i, Flag.article) && !isPointing(prose, i)) words.push(foldedAt(prose, i));
  return words;
};

/** الوزير الأمريكي: of several ministers the one who was called so anywhere before. */
function alikeFirst(prose: Prose, source: Range, earlier: Named[], memory: VoiceMemory): Named[] {
  const wanted = adjectivesOf(prose, source);
  return wanted.length === 0
    ? earlier
    : calledSoFirst(
        prose,
        wanted,
        earlier.filter(({ link }) => !isOfOtherNation(prose, source, link.source)),
        memory,
      );
}

/** "الرئيس المصري" is not the one who was told of as "رئيس الوزراء اليوناني". */
function isOfOtherNation(prose: Prose, pointing: Range, named: Range | null): boolean {
  const wanted = nationsIn(prose, pointing);
  const nations = named ? nationsIn(prose, named) : [];
  return wanted.length > 0 && nations.length > 0 && !wanted.some((word) => nations.includes(word));
}

const nationsIn = (prose: Prose, { first, last }: Range): string[] => {
  const words: string[] = [];
  for (let i = first + 1; i < last; i++)
    if (has(prose, i, Flag.article) && isPart(prose, i, Part.nisba))
      words.push(foldedAt(prose, i).replace(/يه?$/u, "").replace("اميرك", "امريك"));
  return words;
};

function calledSoFirst(
  prose: Prose,
  wanted: readonly string[],
  earlier: Named[],
  memory: VoiceMemory,
): Named[] {
  if (earlier.length < 2) return earlier;
  const called = (words: string[]): boolean => wanted.every((word) => words.includes(word));
  const alike = new Set(
    memory
      .named(
        ({ link }) =>
          link.source !== null && called(foldWord(writtenAt(prose, link.source)).split(/[\s#_]+/u)),
      )
      .map(({ link }) => link.name),
  );
  return [
    ...earlier.filter(({ link }) => alike.has(link.name)),
    ...earlier.filter(({ link }) => !alike.has(link.name)),
  ];
}

/** Null where a voice before holds the same words, so that the phrase points to it. */
function ownName(prose: Prose, source: { first: number; last: number }, memory: VoiceMemory): string | null {
  const wanted = adjectivesOf(prose, source);
  const lemma = lemmaAt(prose, headOf(prose, source.first, source.last));
  const holds = (s: Named): boolean => {
    if (lemma !== null && !s.titles.includes(lemma)) return false;
    const folded = foldWord(`${s.link.name} ${s.link.source ? writtenAt(prose, s.link.source) : ""}`);
    return wanted.every((word) => folded.includes(word) || folded.includes(word.slice(2)));
  };
  return memory.named(holds).length > 0 ? null : wordsOf(prose, source);
}

const writtenAt = (prose: Prose, { first, last }: { first: number; last: number }): string => {
  const { start, end } = spanOf(prose, first, last);
  return prose.text.slice(start, end);
};
