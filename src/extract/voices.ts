/**
 * Third pass: who each link is. A named voice keeps its name; a class noun (الصحيفة) goes back to the voice that it
 * stands for; a verb without subject takes the voice that was speaking and agrees with it. Where several fit, the
 * others stay as candidates.
 * @module
 */
import {
  Flag,
  foldedAt,
  type Head,
  has,
  headOf,
  type Prose,
  readVoice,
  sentenceStart,
  spanOf,
} from "../arabic/index.ts";
import type { VoiceKind } from "../model/index.ts";
import { foldWord } from "../text/index.ts";
import type { Chained, ChainLink } from "./chain.ts";
import { cueOf, type Finding } from "./find.ts";
import { findMentions, type Mention } from "./mentions.ts";
import { findSentenceSubject } from "./sentence-subject.ts";
import { isPointing, readName } from "./voice-name.ts";

/** A link whose voice is settled; token ranges. */
export interface ResolvedLink {
  readonly source: { first: number; last: number } | null;
  readonly cue: { first: number; last: number } | null;
  readonly name: string;
  readonly kind: VoiceKind;
  readonly unnamed: string | null;
  readonly candidates: readonly string[];
  /** How the voice was settled: a weight of the confidence. */
  readonly by: "named" | "pointing" | "carried" | "impersonal" | "unknown";
}

export interface ResolvedReport {
  readonly chained: Chained;
  readonly links: readonly ResolvedLink[];
}

export const UNNAMED = "غير مسمى";

interface Spoken {
  readonly link: ResolvedLink;
  readonly lemma: string | null;
  readonly gender: "m" | "f" | null;
  readonly plural: boolean;
  /** Said inside somebody else's content. */
  readonly nested: boolean;
}

/** What was said so far, latest last. */
interface Memory {
  readonly spoken: Spoken[];
  /** Those who are named before the cue that is being resolved, whether they speak or not. */
  readonly named: Spoken[];
  readonly reports: Map<Finding, ResolvedReport>;
  last: ResolvedReport | null;
}

/** So many voices back, a class noun or a verb no longer points. Keeps long texts linear. */
const LONGEST_MEMORY = 40;
const FARTHEST_JOINED = 12;

/** Resolves all chains of an article in the order of the text. */
export function resolveVoices(prose: Prose, chains: readonly Chained[]): ResolvedReport[] {
  const memory: Memory = { spoken: [], named: [], reports: new Map(), last: null };
  const mentions = findMentions(prose);
  let next = 0;
  const ordered = [...chains].sort((a, b) => cueOf(a.finding.attribution) - cueOf(b.finding.attribution));
  return ordered.flatMap((chained) => {
    const cue = cueOf(chained.finding.attribution);
    for (let mention = mentions[next]; mention && mention.first < cue; mention = mentions[++next])
      remember(memory.named, mentioned(prose, mention));
    const resolved = resolveChain(prose, chained, memory);
    if (!resolved) return [];
    memory.reports.set(chained.finding, resolved);
    memory.last = resolved;
    return [resolved];
  });
}

/** Keeps the latest only, so that long texts stay linear. */
function remember(list: Spoken[], one: Spoken): void {
  if (list.length > 2 * LONGEST_MEMORY) list.splice(0, LONGEST_MEMORY);
  list.push(one);
}

function mentioned(prose: Prose, { first, last, head, name }: Mention): Spoken {
  return {
    link: {
      source: { first, last },
      cue: null,
      name,
      kind: head.kind,
      unnamed: head.unnamed,
      candidates: [],
      by: "named",
    },
    lemma: lemmaAt(prose, head),
    gender: genderOf(prose, { first, last }, head, null),
    plural: false,
    nested: false,
  };
}

function resolveChain(prose: Prose, chained: Chained, memory: Memory): ResolvedReport | null {
  const links: ResolvedLink[] = [];
  const own = chained.links.filter((link) => link.from === chained.finding);
  for (const link of ordered(prose, chained.links)) {
    const inherited = memory.reports.get(link.from);
    const index = link.from.attribution.links.indexOf(link.draft);
    const settled =
      link.from !== chained.finding && inherited
        ? inherited.links[inherited.links.length - link.from.attribution.links.length + index]
        : undefined;
    const resolved = settled ?? speakerAgain(prose, link, links) ?? resolveLink(prose, link, chained, memory);
    if (resolved) links.push(resolved);
  }
  if (links.length === 0) return null;
  const carried = own[0]?.draft.source
    ? outerOverNamed(prose, chained, links, memory)
    : outerOverCarried(prose, chained, memory);
  const all = [...carried, ...links];
  return { chained, links: dropRepeats(all) };
}

/** "صرح بأنه يعتبر": the pronoun on أن is the voice just before in the chain. */
function speakerAgain(prose: Prose, link: ChainLink, before: readonly ResolvedLink[]): ResolvedLink | null {
  const speaker = before.at(-1);
  if (!speaker || speaker.kind === "document" || link.draft.source || !refersToSpeaker(prose, link))
    return null;
  return carry(speaker, link.draft.cue, []);
}

/** A trailing outlet stands outside; another trailing voice stands behind an outlet that speaks. */
function ordered(prose: Prose, links: readonly ChainLink[]): ChainLink[] {
  const kindOf = (link: ChainLink): VoiceKind | null =>
    link.draft.source ? headOf(prose, link.draft.source.first, link.draft.source.last).kind : null;
  const trailing = links.filter(
    (link) => link.from.attribution.position === "after" && link.from.attribution.use === "preposition",
  );
  const inner = trailing.filter(
    (link) =>
      kindOf(link) !== "outlet" &&
      links.some((other) => !trailing.includes(other) && kindOf(other) === "outlet"),
  );
  const leaned = links.filter(
    (link) =>
      link.from.attribution.position === "before" &&
      /^[وف]?نقلا$/u.test(foldedAt(prose, link.draft.cue?.first ?? -1)) &&
      kindOf(link) !== "outlet" &&
      links.some((other) => other !== link && kindOf(other) === "outlet"),
  );
  const behind = [...inner, ...leaned];
  return [...links.filter((link) => !behind.includes(link)), ...behind];
}

/** The same voice twice in a row is one link, unless each has words of its own. */
function dropRepeats(links: readonly ResolvedLink[]): ResolvedLink[] {
  const isEmpty = (link: ResolvedLink): boolean => link.source === null && link.cue === null;
  return links.filter((link, i) => {
    const neighbours = [links[i - 1], links[i + 1]].filter((other) => other?.name === link.name);
    if (isEmpty(link))
      return !neighbours.some((other) => other && (!isEmpty(other) || other === links[i - 1]));
    return true;
  });
}

function resolveLink(prose: Prose, link: ChainLink, chained: Chained, memory: Memory): ResolvedLink | null {
  const { source, cue, role } = link.draft;
  if (source) return resolveNamed(prose, link, source, memory);
  if (role === "impersonal")
    return {
      source: null,
      cue,
      name: UNNAMED,
      kind: "anonymous",
      unnamed: "other",
      candidates: [],
      by: "impersonal",
    };
  return resolveCarried(prose, link, chained, memory);
}

function resolveNamed(
  prose: Prose,
  from: ChainLink,
  source: { first: number; last: number },
  memory: Memory,
): ResolvedLink {
  const { cue, agreement } = from.draft;
  const { link, lemma, head } = nameVoice(prose, source, cue, memory);
  remember(memory.spoken, {
    link,
    lemma,
    gender: genderOf(prose, source, head, agreement),
    plural: agreement?.endsWith("p") ?? false,
    nested: from.nested,
  });
  return link;
}

/** Who a written voice is: its own name, or the earlier voice that it points back to. */
function nameVoice(
  prose: Prose,
  source: { first: number; last: number },
  cue: ResolvedLink["cue"],
  memory: Memory,
): { link: ResolvedLink; lemma: string | null; head: Head } {
  const head = headOf(prose, source.first, source.last);
  const known = readName(prose, source.first, source.last, head);
  const pointed = known?.name ?? null;
  // السلطات المحلية is whoever was called that before; else its own name.
  const name =
    pointed === null && head.kind === "organisation" && adjectivesOf(prose, source).length > 0
      ? ownName(prose, source, memory)
      : pointed;
  const lemma = lemmaAt(prose, head);
  const nameable = head.kind === "person" || head.kind === "organisation" || head.kind === "outlet";
  const earlier =
    name === null ? antecedents(prose, head, lemma, memory) : nameable ? namesakes(name, memory) : [];

  const antecedent = earlier[0];
  const written = writtenAt(prose, source);
  const link: ResolvedLink = {
    source,
    cue,
    name: antecedent?.link.name ?? name ?? written,
    kind:
      name === null
        ? (antecedent?.link.kind ?? head.kind)
        : head.titled
          ? head.kind
          : (antecedent?.link.kind ?? known?.kind ?? head.kind),
    unnamed: antecedent?.link.unnamed ?? head.unnamed,
    candidates: [
      ...new Set([
        ...earlier.slice(1).map((s) => s.link.name),
        ...(antecedent ? [] : (known?.candidates ?? [])),
      ]),
    ].filter((n) => n !== antecedent?.link.name),
    by: name === null ? (antecedent ? "pointing" : "unknown") : "named",
  };
  return { link, lemma, head };
}

/** The words of a pointing phrase that tell which one is meant. */
const adjectivesOf = (prose: Prose, { first, last }: { first: number; last: number }): string[] => {
  const words: string[] = [];
  for (let i = first + 1; i < last; i++)
    if (has(prose, i, Flag.article) && !isPointing(prose, i)) words.push(foldedAt(prose, i));
  return words;
};

/** Null where a voice before holds the same words, so that the phrase points to it. */
function ownName(prose: Prose, source: { first: number; last: number }, memory: Memory): string | null {
  const wanted = adjectivesOf(prose, source);
  const holds = (s: Spoken): boolean => {
    const folded = foldWord(s.link.name);
    return wanted.every((word) => folded.includes(word) || folded.includes(word.slice(2)));
  };
  return latestNamed(memory).some(holds) ? null : writtenAt(prose, source);
}

const writtenAt = (prose: Prose, { first, last }: { first: number; last: number }): string => {
  const { start, end } = spanOf(prose, first, last);
  return prose.text.slice(start, end);
};

function lemmaAt(prose: Prose, head: Head): string | null {
  for (const reading of prose.words[head.at]?.readings ?? [])
    if (reading.entry.type === "voice") return reading.entry.lemma;
  return null;
}

/** Earlier voices with the same class noun, then of the same kind; latest first. */
function antecedents(prose: Prose, head: Head, lemma: string | null, memory: Memory): Spoken[] {
  const latest = [...memory.spoken].reverse().filter((s) => s.link.by !== "unknown");
  const same = lemma === null ? [] : latestNamed(memory).filter((s) => s.lemma === lemma);
  const kin = latest.filter((s) => s.link.kind === head.kind && head.kind === "outlet");
  if (head.at < 0 && /^الاخير/u.test(foldedAt(prose, head.at))) return latest.slice(0, 2);
  return distinct(same.length > 0 ? same : kin);
}

/** Who spoke or was named, latest in the text first. */
function latestNamed(memory: Memory): Spoken[] {
  const at = (s: Spoken): number => s.link.source?.first ?? -1;
  return [...memory.spoken, ...memory.named]
    .filter((s) => s.link.by !== "unknown" && s.link.source !== null)
    .sort((a, b) => at(b) - at(a));
}

/** كلينتون after هيلاري كلينتون: an earlier voice whose name holds this one. */
function namesakes(name: string, memory: Memory): Spoken[] {
  const words = name.split(" ");
  if (words.length > 2) return [];
  return distinct(
    latestNamed(memory).filter(
      (s) =>
        s.link.name !== name &&
        (s.link.cue !== null || s.link.kind === "person") &&
        words.every((w) => s.link.name.split(" ").includes(w)) &&
        s.link.name.split(" ").length > words.length,
    ),
  );
}

function distinct(spoken: readonly Spoken[]): Spoken[] {
  const names = new Set<string>();
  return spoken.filter((s) => !names.has(s.link.name) && names.add(s.link.name) !== undefined);
}

/** A verb, participle or noun without a voice of its own. */
function resolveCarried(
  prose: Prose,
  link: ChainLink,
  chained: Chained,
  memory: Memory,
): ResolvedLink | null {
  const { cue, agreement, role } = link.draft;
  const governor = role === "governor" && link.governor ? memory.reports.get(link.governor) : undefined;
  const speaker = governor && governingSpeaker(prose, governor);
  if (speaker) return carry(speaker, cue, []);
  const around =
    chained.parent && refersToSpeaker(prose, link)
      ? memory.reports.get(chained.parent)?.links.at(-1)
      : undefined;
  if (around) return carry(around, cue, []);
  if (role === "governor" && link.from.attribution.rule !== "quotation.alone") {
    const subject = findSentenceSubject(prose, cueOf(link.from.attribution), agreement);
    if (subject) return { ...nameVoice(prose, subject, cue, memory).link, source: null, by: "carried" };
  }
  const joined = role === "speaker" ? joinedSubject(prose, link) : null;
  if (joined) return { ...nameVoice(prose, joined, cue, memory).link, source: null, by: "carried" };
  const latest = [...memory.spoken].reverse().filter((s) => agrees(s, agreement));
  const fitting = distinct([...latest.filter((s) => !s.nested), ...latest.filter((s) => s.nested)]);
  const [first, ...others] = fitting;
  if (first)
    return carry(
      first.link,
      cue,
      others.slice(0, 3).map((s) => s.link.name),
    );
  if (cue === null) return null;
  return {
    source: null,
    cue,
    name: UNNAMED,
    kind: "anonymous",
    unnamed: "other",
    candidates: [],
    by: "unknown",
  };
}

/** "أكد الوزير وشدد على أن": the subject of the verb that this one is joined to, right before it. */
function joinedSubject(prose: Prose, link: ChainLink): { first: number; last: number } | null {
  const at = cueOf(link.from.attribution);
  const start = sentenceStart(prose, at);
  if (!has(prose, at, Flag.conjoined) || at - start > FARTHEST_JOINED) return null;
  for (let verb = start; verb < at - 1; verb++) {
    if (!has(prose, verb, Flag.finiteCue) || has(prose, verb, Flag.voiceHead)) continue;
    const last = readVoice(prose, verb + 1, at);
    return last === at ? { first: verb + 1, last } : null;
  }
  return null;
}

/** Who goes on in a participle: the voice relayed by the verb (نقلت عن فلان), but not one that is only leaned on (نقلا عن مصادر). */
function governingSpeaker(prose: Prose, governor: ResolvedReport): ResolvedLink | undefined {
  const last = governor.links.at(-1);
  const leaned = last?.cue && /^(نقلا|حسب|بحسب|وفق|وفقا)$/u.test(foldedAt(prose, last.cue.first));
  return leaned ? (governor.links.at(-2) ?? last) : last;
}

/** "صرح بأنه يعتبر": the pronoun on أن is the one who says it. */
const refersToSpeaker = (prose: Prose, link: ChainLink): boolean =>
  /^ب?ان(ه|ها|هم|هما)$/u.test(foldedAt(prose, cueOf(link.from.attribution) - 1));

function carry(speaker: ResolvedLink, cue: ResolvedLink["cue"], candidates: readonly string[]): ResolvedLink {
  return { ...speaker, source: null, cue, candidates, by: "carried" };
}

function agrees(spoken: Spoken, agreement: string | null): boolean {
  if (!agreement || spoken.gender === null) return true;
  const gender = /[mf]/u.exec(agreement)?.[0];
  return !gender || gender === spoken.gender || (agreement.endsWith("p") && spoken.plural);
}

const FEMININE_END = /(ه|ات|اء|ي)$/u;

/** Grammatical gender of a voice: from its verb, else from its head's ending; null where neither tells. */
function genderOf(
  prose: Prose,
  source: { first: number; last: number },
  head: Head,
  agreement: string | null,
): "m" | "f" | null {
  const verb = /[mf]/u.exec(agreement ?? "")?.[0];
  if (verb === "m" || verb === "f") return verb;
  if (head.at < 0) return has(prose, source.first, Flag.name) ? "f" : null;
  const folded = foldedAt(prose, head.at);
  if (head.kind === "person") return folded.endsWith("ه") ? "f" : "m";
  if (/^(ال|لل|بال)?(مصادر|وثاءق|تقارير|وساءل|صور|اوساط|دواءر)/u.test(folded)) return "f";
  return FEMININE_END.test(folded) ? "f" : "m";
}

/** Within one sentence a relaying voice stays over its participles; from the next sentence on an outlet stays as an empty link. */
function outerOverCarried(prose: Prose, chained: Chained, memory: Memory): ResolvedLink[] {
  if (chained.parent) return [];
  const draft = chained.finding.attribution.links[0];
  if (!draft || draft.role === "impersonal") return [];
  const by = chained.links.find((link) => link.from === chained.finding)?.governor;
  const governor = by ? memory.reports.get(by) : undefined;
  if (draft.role === "governor" && governor) {
    const speaker = governingSpeaker(prose, governor);
    return governor.links.slice(0, speaker ? governor.links.indexOf(speaker) : -1);
  }
  if (
    draft.role !== "speaker" ||
    !memory.last ||
    /^[وف]?(قال|قالت|قالوا)$/u.test(foldedAt(prose, cueOf(chained.finding.attribution)))
  )
    return [];

  return emptyOutlets(memory.last);
}

const emptyOutlets = (report: ResolvedReport): ResolvedLink[] =>
  report.links
    .slice(0, -1)
    .filter((link) => link.kind === "outlet")
    .slice(0, 1)
    .map((link) => ({ ...link, source: null, cue: null, by: "carried" }));

/** "وأضاف فلان" after "نقلت الوكالة عن فلان": the agency still stands over it. */
function outerOverNamed(
  prose: Prose,
  chained: Chained,
  links: readonly ResolvedLink[],
  memory: Memory,
): ResolvedLink[] {
  const attribution = chained.finding.attribution;
  const first = links[0];
  if (chained.parent || !memory.last || links.length !== 1 || !first || !attribution.rule.startsWith("verb."))
    return [];
  const folded = foldedAt(prose, cueOf(attribution));
  if (!/^و(اضاف|تابع|اوضح|اردف|استطرد|زاد|واصل|اضافت|تابعت|اوضحت|اردفت)/u.test(folded)) return [];
  if (first.kind === "outlet") return [];
  return emptyOutlets(memory.last);
}
