/**
 * Who has spoken and who has been named so far in an article: what a class noun, a family name or a verb without subject
 * may point back to.
 * @module
 */
import {
  Flag,
  foldedAt,
  type Head,
  has,
  isListedName,
  isWord,
  type Prose,
  perWord,
  type Range,
  spelled,
  voiceEntry,
} from "../arabic/index.ts";
import { byteRow, foldWord } from "../text/index.ts";
import { cueOf, type Finding } from "./find.ts";
import { type Mention, MentionReader } from "./mentions.ts";
import { personName } from "./person-name.ts";
import type { ResolvedLink, ResolvedReport } from "./resolved.ts";

/** A voice that was named, whether it spoke or not. */
export interface Named {
  readonly link: ResolvedLink;
  /** Class noun or titles that may point back to it: وزير and دكتور of "الدكتور سامي الحداد، وزير المياه". */
  readonly titles: readonly string[];
}

/** A voice that spoke. */
export interface Spoken extends Named {
  readonly gender: "m" | "f" | null;
  readonly plural: boolean;
  /** Said inside somebody else's content. */
  readonly nested: boolean;
}

/** So many voices back, a class noun or a verb no longer points. Keeps long texts linear. */
const LONGEST_MEMORY = 40;

/** Titles that a title may stand for where nobody bore it himself. */
const OTHER_TITLES: Readonly<Record<string, "any" | readonly string[]>> = {
  مسؤول: "any",
  متحدث: ["ناطق"],
  ناطق: ["متحدث"],
  دبلوماسي: ["سفير", "وزير", "مبعوث", "قنصل"],
};

/** What was said up to the cue that is being resolved. Cues come in the order of the text. */
export class VoiceMemory {
  /** Latest last. */
  readonly spoken: Spoken[] = [];
  readonly reports = new Map<Finding, ResolvedReport>();
  last: ResolvedReport | null = null;
  /** 1 for each token that is somebody's words so far. */
  readonly heard: Uint8Array;
  /** Cues whose voice was not their own subject: what stands behind them is an object. */
  readonly subjectless = new Set<number>();
  private readonly cues = new Set<number>();
  /** Token of the cue that is being resolved. */
  cue = 0;
  private readonly prose: Prose;
  private readonly reader: MentionReader;
  /** Named before the cue, latest last. */
  private readonly mentions: Named[] = [];

  constructor(prose: Prose) {
    this.prose = prose;
    this.reader = new MentionReader(prose);
    this.heard = byteRow(prose.length);
  }

  /** Keeps a settled report. */
  hear(finding: Finding, report: ResolvedReport): void {
    this.reports.set(finding, report);
    this.last = report;
    this.cues.add(cueOf(finding.attribution));
    if (finding.attribution.links.every(({ source }) => source === null))
      this.subjectless.add(cueOf(finding.attribution));
    for (const part of [finding.content, ...finding.content.more]) this.heard.fill(1, part.first, part.last);
  }

  /** Who spoke before and agrees with a verb, best first: of the same number before others, in the article's own voice before inside speech. */
  speakers(agreement: string | null): Spoken[] {
    // "وتابع: «...»، وفقا للصحيفة": who stands behind the verb does not go on in it.
    const agreeing = [...this.spoken]
      .reverse()
      .filter((s) => agrees(s, agreement) && (s.link.cue?.first ?? -1) <= this.cue);
    const wantsSeveral = /[pd]$/u.test(agreement ?? "");
    const same = agreeing.filter(
      (s) => s.plural === wantsSeveral || (wantsSeveral && s.link.kind === "group"),
    );
    const latest = agreement !== null && same.length > 0 ? same : agreeing;
    const own = latest.filter((s) => !s.nested);
    const nested = latest.filter((s) => s.nested);
    return distinct([...own, ...nested]);
  }

  /** True for the cue of a report that is settled. */
  isCue(token: number): boolean {
    return this.cues.has(token);
  }

  /** Keeps the latest only, so that long texts stay linear. */
  say(one: Spoken): void {
    if (this.spoken.length > 2 * LONGEST_MEMORY) this.spoken.splice(0, LONGEST_MEMORY);
    this.spoken.push(one);
  }

  /** False where a voice of this name spoke and the form of a verb or participle cannot be his. */
  mayGoOn(name: string, agreement: string | null): boolean {
    const before = this.spoken.findLast(({ link }) => link.name === name);
    return !before || agrees(before, agreement);
  }

  /** The phrase of the voice that ends right before a token: سامي of "بحسب سامي، الذي يرى". */
  endingAt(token: number): Range | null {
    return this.spoken.findLast(({ link }) => link.source?.last === token)?.link.source ?? null;
  }

  /** The voice whose phrase begins at a token. */
  beginningAt(token: number): ResolvedLink | null {
    return this.spoken.findLast(({ link }) => link.source?.first === token)?.link ?? null;
  }

  /** Who spoke before goes on, and so is again the one who spoke last. */
  again(link: ResolvedLink): void {
    const before = this.spoken.findLast((one) => one.link.name === link.name);
    if (before && before !== this.spoken.at(-1)) this.say(before);
  }

  /**
   * Who spoke or was named before the cue and passes the test, latest in the text first. Mentions are read when first
   * asked, and only up to the cue. Only the few that pass are sorted.
   */
  named(passes: (one: Named) => boolean): Named[] {
    for (const mention of this.reader.before(this.cue)) this.mentions.push(mentioned(this.prose, mention));
    const found: Named[] = [];
    const add = (one: Named | undefined): void => {
      if (one && one.link.by !== "unknown" && one.link.source !== null && passes(one)) found.push(one);
    };
    for (const one of this.spoken) add(one);
    const { length } = this.mentions;
    for (let i = Math.max(0, length - 2 * LONGEST_MEMORY); i < length; i++) add(this.mentions[i]);
    return found.sort((a, b) => placeOf(b) - placeOf(a));
  }

  /** Earlier voices with the same class noun, then of the same kind; latest first. `first`: the token at which the phrase begins. */
  antecedents(head: Head, lemma: string | null, first: number): Named[] {
    if (/^[وفلب]?الاخيره?$/u.test(foldedAt(this.prose, first))) return this.latter();
    const latest = [...this.spoken].reverse().filter(({ link }) => link.by !== "unknown");
    if (isHisHonour(this.prose, head.at)) return this.people();
    const same = lemma === null ? [] : this.bearers(lemma);
    const kin = latest.filter(({ link }) => link.kind === head.kind && head.kind === "outlet");
    return distinct(same.length > 0 ? same : kin);
  }

  /** الأخير: who was named last, a person if there is one. */
  private latter(): Named[] {
    const all = this.named(() => true);
    const people = all.filter(({ link }) => link.kind === "person");
    return distinct(people.length > 0 ? people : all).slice(0, 2);
  }

  /** Who was called so, else who was called by another title that the word may stand for (المسؤول, الناطق). */
  private bearers(lemma: string): Named[] {
    const called = this.named((one) => one.titles.includes(lemma));
    const spoke = called.filter(({ link }) => link.cue !== null);
    const same = spoke.length > 0 ? [...spoke, ...called.filter(({ link }) => link.cue === null)] : called;
    const others = OTHER_TITLES[lemma];
    if (same.length > 0 || !others) return same;
    return this.named(
      ({ link, titles }) =>
        link.kind === "person" &&
        link.cue !== null &&
        titles.some((title) => others === "any" || others.includes(title)),
    );
  }

  /** سموه, معاليه: the person who is spoken of, whatever he was called before. */
  private people(): Named[] {
    const people = this.named(({ link }) => link.kind === "person");
    const speakers = people.filter(({ link }) => link.cue !== null);
    return distinct(speakers.length > 0 ? speakers : people);
  }

  /** "مدير الميناء" after "مدير الميناء سامي الحداد": an earlier person whose phrase holds all words of this office. */
  holdersOf(office: readonly string[]): Named[] {
    if (new Set(office).size < 2) return [];
    return distinct(
      this.named(({ link: { source, kind } }) => {
        if (!source || kind !== "person") return false;
        const words = new Set(officeWords(this.prose, source));
        return (
          words.size > office.length && office.every((word) => words.has(word) || isOfPlace(word, words))
        );
      }),
    );
  }

  /** كلينتون after هيلاري كلينتون: an earlier voice whose name holds this one. */
  namesakes(name: string): Named[] {
    const words = name.split(" ");
    if (words.length > 2) return [];
    const holders = this.named(({ link }) => {
      // Most names hold no such letters at all: they are not taken apart.
      if (!words.every((word) => link.name.includes(word))) return false;
      const all = link.name.split(" ");
      return all.length > words.length && words.every((word) => all.includes(word));
    });
    const known = holders.filter(({ link }) => link.cue !== null || link.kind === "person");
    return distinct(
      known.length > 0 ? known : holders.filter(({ link }) => isBodyOf(link.name.split(" "), words)),
    );
  }
}

/** مغربي for "وزير الداخلية بمملكة المغرب": of the place that the other phrase names. */
function isOfPlace(nisba: string, words: ReadonlySet<string>): boolean {
  const stem = /^(\p{L}{3,})يه?$/u.exec(nisba)?.[1];
  return stem !== undefined && ["", "ا", "يا", "ه", "يه"].some((ending) => words.has(stem + ending));
}

/** The words of a person's phrase without article and fused ل or ب: المدير العام للميناء is مدير الميناء. */
export function officeWords(prose: Prose, { first, last }: Range): string[] {
  const words: string[] = [];
  for (let i = first; i < last; i++)
    if (isWord(prose, i) && !isGeneral(prose, i)) words.push(bareWord(prose, i));
  return words;
}

const isGeneral = spelled(/^(?:ال)?عام$/u);

const bareWord = perWord(({ folded, readings }) => {
  const bare = folded.replace(/^(?:[بل]?ال|لل)(?=\p{L}{2})/u, "");
  const isFused = readings.some((r) => r.entry.type === "voice" && r.preposition !== "");
  return bare === folded && isFused ? folded.slice(1) : bare;
});

/** نادي الساحل names الساحل: class noun and name, and nothing else. */
const isBodyOf = (all: readonly string[], words: readonly string[]): boolean =>
  all.length === words.length + 1 && !/^ال/u.test(all[0] ?? "") && all[1] === words[0];

const isHisHonour = (prose: Prose, at: number): boolean =>
  /^(سمو|معالي|سعادت|فضيلت|سماحت|جلالت|فخامت|سيادت|دولت|قداست)(ه|ها)$/u.test(foldedAt(prose, at));

const placeOf = (one: Named): number => one.link.source?.first ?? -1;

function mentioned(prose: Prose, { first, last, head, name }: Mention): Named {
  const link: ResolvedLink = {
    source: { first, last },
    cue: null,
    name,
    kind: head.kind,
    unnamed: head.unnamed,
    candidates: [],
    by: "named",
  };
  return { link, titles: titlesOf(prose, { first, last }, head) };
}

/** Each name once, the first that has it. */
export function distinct<T extends Named>(voices: readonly T[]): T[] {
  const names = new Set<string>();
  return voices.filter((s) => !names.has(s.link.name) && names.add(s.link.name) !== undefined);
}

/** The class noun or title of a voice, null for none. */
export function lemmaAt(prose: Prose, head: Pick<Head, "at">): string | null {
  if (head.at < 0) return null;
  for (const reading of prose.words[head.at]?.readings ?? [])
    if (reading.entry.type === "voice") return reading.entry.lemma;
  return null;
}

/** All class nouns and titles of a voice: that of its head, and for a person those around the name. */
export function titlesOf(prose: Prose, { first, last }: Range, head: Head): string[] {
  const own = lemmaAt(prose, head);
  const titles = own === null ? [] : [own];
  if (head.kind !== "person") return titles;
  const name = personName(prose, first, last, head);
  for (const at of [name.first - 1, name.first - 2, name.last, name.last + 1]) {
    if (at < first || at >= last || at === head.at || !isTitleAt(prose, at)) continue;
    const lemma = lemmaAt(prose, { at });
    if (lemma !== null) titles.push(lemma);
  }
  return titles;
}

/** A title of a person that no other noun governs: not الوزير in نائب الوزير. */
const isTitleAt = (prose: Prose, at: number): boolean =>
  voiceEntry(prose, at)?.kind === "person" &&
  !has(prose, at, Flag.fusedPreposition | Flag.conjoined) &&
  (!has(prose, at - 1, Flag.voiceHead) || has(prose, at - 1, Flag.article));

/** False where a verb's gender cannot be the voice's. */
export function agrees(spoken: Spoken, agreement: string | null): boolean {
  if (!agreement) return true;
  if (/[pd]$/u.test(agreement) && isOnePerson(spoken)) return false;
  if (spoken.gender === null) return true;
  const gender = /[mf]/u.exec(agreement)?.[0];
  return !gender || gender === spoken.gender || (agreement.endsWith("p") && spoken.plural);
}

/** مسؤولون, خبراء, عدد من السكان: people in the plural or dual. Plurals of things and bodies are feminine for their verbs. */
export function isSeveral(prose: Prose, range: Range, head: Pick<Head, "at" | "kind">): boolean {
  if (head.kind === "outlet" || head.kind === "organisation" || head.kind === "document") return false;
  const at = head.at < 0 ? range.first : head.at;
  for (let i = range.first; i < at; i++) {
    if (isOneOf(prose, i)) return false;
    if (has(prose, i, Flag.quantifier)) return true;
  }
  const entry = voiceEntry(prose, at);
  if (!entry)
    return (
      has(prose, at, Flag.quantifier) ||
      (!isNameInOn(prose, at, range.last) &&
        /^(?:ال\p{L}+|م\p{L}{3,})(?:ون|ين)$|^م\p{L}{3,}و$/u.test(foldedAt(prose, at)))
    );
  if (isPluralOfThings(foldedAt(prose, at))) return false;
  if (head.kind === "group") return isManyPeople(foldedAt(prose, at));
  const lemma = foldWord(entry.lemma);
  // وزير begins with a و of its own.
  const folded = foldedAt(prose, at).replace(/^(?:[بلك]?ال|لل)/u, "");
  const word = folded.startsWith(lemma) ? folded : folded.replace(/^[وف]?(?:[بلك]?ال|لل)?/u, "");
  return word.startsWith(lemma) ? /^(?:ون|ين|ان|ات)$/u.test(word.slice(lemma.length)) : !word.endsWith("ه");
}

/** مارتون هاجدو: ends like a plural, but a word that no list knows and that is no adjective of many stands behind it. */
const isNameInOn = (prose: Prose, at: number, last: number): boolean =>
  at + 1 < last &&
  (prose.words[at + 1]?.readings.length ?? 0) === 0 &&
  /^(?!ال)\p{L}{2,}(?<![وي]ن)$/u.test(foldedAt(prose, at + 1)) &&
  !has(prose, at, Flag.article);

/** Of the nouns for groups those that count people; the others (مجموعات, عائلات) are feminine for their verbs. */
const isManyPeople = (folded: string): boolean => /(?:ون|ين)$|(?:اهالي|سكان|تجار|انصار)$/u.test(folded);

const isOneOf = (prose: Prose, at: number): boolean => /^[وف]?[بل]?(?:احد|احدي)$/u.test(foldedAt(prose, at));

/** A group in the singular (وفد, لجنة) takes a verb of either number, several people only one in the plural. */
export const fitsNumber = (prose: Prose, range: Range, head: Head, agreement: string | null): boolean =>
  /[pd]$/u.test(agreement ?? "")
    ? head.kind === "group" || isSeveral(prose, range, head)
    : !isSeveral(prose, range, head);

/** A verb in the plural or dual has no single named person for its subject. */
const isOnePerson = ({ link, plural }: Spoken): boolean =>
  link.kind === "person" &&
  !plural &&
  !/ و/u.test(link.name) &&
  !/(?:ون|ين|اء|ان)$/u.test(link.name.split(" ")[0] ?? "");

/** A place, or what has the article and ends in ة or ات: الملحقية, التحريات. */
const isFeminineNoun = (prose: Prose, at: number): boolean =>
  (has(prose, at, Flag.name) && !isListedName(prose, at)) ||
  (has(prose, at, Flag.article) && /(?:ة|ات)$/u.test(rawAt(prose, at)));

const rawAt = (prose: Prose, at: number): string =>
  prose.text.slice(prose.tokens[at]?.start, prose.tokens[at]?.end);

/** Feminine for their verbs, whoever stands behind them. */
const isPluralOfThings = (folded: string): boolean =>
  /^[وف]?(ال|لل|بال)?(مصادر|وثاءق|تقارير|وساءل|صور|اوساط|دواءر|معلومات)/u.test(folded);

const FEMININE_END = /(ه|ات|اء|ي)$/u;

/** Grammatical gender of a voice: from its verb, else from its head's ending; null where neither tells. */
export function genderOf(
  prose: Prose,
  source: { first: number; last: number },
  head: Head,
  agreement: string | null,
): "m" | "f" | null {
  const verb = /[mf]/u.exec(agreement ?? "")?.[0];
  if (verb === "m" || verb === "f") return verb;
  if (head.at < 0) return isFeminineNoun(prose, source.first) ? "f" : null;
  const folded = foldedAt(prose, head.at);
  if (/(?:تان|تين)$/u.test(folded)) return "f";
  if (/^(?:ال)?عضو$/u.test(folded)) return null;
  if (head.kind === "person") return folded.endsWith("ه") ? "f" : "m";
  if (isPluralOfThings(folded)) return "f";
  return FEMININE_END.test(folded) ? "f" : "m";
}
