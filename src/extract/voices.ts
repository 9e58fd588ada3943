/**
 * Third pass: who each link is. A named voice keeps its name; a class noun (الصحيفة) goes back to the voice that it
 * stands for; a verb without subject takes the voice that was speaking and agrees with it. Where several fit, the
 * others stay as candidates.
 * @module
 */
import { Flag, foldedAt, type Head, has, headOf, type Prose } from "../arabic/index.ts";
import type { VoiceKind } from "../model/index.ts";
import { agreeingSpeaker, carry, refersToSpeaker, resolveCarried } from "./carried.ts";
import type { Chained, ChainLink } from "./chain.ts";
import { isPart, PERSONAL } from "./entities/words.ts";
import { cueOf } from "./find.ts";
import { nameVoice } from "./name-voice.ts";
import { type ResolvedLink, type ResolvedReport, UNNAMED } from "./resolved.ts";
import { genderOf, isSeveral, VoiceMemory } from "./voice-memory.ts";

/** Resolves all chains of an article in the order of the text. */
export function resolveVoices(prose: Prose, chains: readonly Chained[]): ResolvedReport[] {
  const memory = new VoiceMemory(prose);
  const ordered = [...chains].sort((a, b) => cueOf(a.finding.attribution) - cueOf(b.finding.attribution));
  const all: ResolvedReport[] = [];
  for (const chained of ordered) {
    memory.cue = cueOf(chained.finding.attribution);
    const resolved = resolveChain(prose, chained, memory);
    if (!resolved) continue;
    memory.hear(chained.finding, resolved);
    all.push(resolved);
  }
  return all;
}

function resolveChain(prose: Prose, chained: Chained, memory: VoiceMemory): ResolvedReport | null {
  const links: ResolvedLink[] = [];
  const own = chained.links.filter((link) => link.from === chained.finding);
  for (const link of ordered(prose, chained.links)) {
    const inherited = memory.reports.get(link.from);
    const index = link.from.attribution.links.indexOf(link.draft);
    const settled =
      link.from !== chained.finding && inherited
        ? inherited.links[inherited.links.length - link.from.attribution.links.length + index]
        : undefined;
    const resolved =
      settled ??
      speakerAgain(prose, link, links) ??
      relayedAgain(link, links, memory) ??
      resolveLink(prose, link, chained, memory);
    if (resolved) links.push(resolved);
  }
  if (links.length === 0) return null;
  const carried = own[0]?.draft.source
    ? outerOverNamed(prose, chained, links, memory)
    : outerOverCarried(prose, chained, memory);
  const speaker = links.at(-1);
  if (speaker?.by === "carried" && !chained.parent) memory.again(speaker);
  const all = [...carried, ...withoutGovernor(chained, links)];
  return { chained, links: dropRepeats(all) };
}

/** "صرح ... قائلا": a participle inside the content of its own speaker is that speaker once. */
function withoutGovernor(chained: Chained, links: readonly ResolvedLink[]): readonly ResolvedLink[] {
  const [outer, inner] = links.slice(-2);
  const again = outer && inner && inner.source === null && outer.name === inner.name;
  return again && chained.finding.attribution.rule === "verb.participle"
    ? links.filter((link) => link !== outer)
    : links;
}

/** "صرح بأنه يعتبر": the pronoun on أن is the voice just before in the chain. */
function speakerAgain(prose: Prose, link: ChainLink, before: readonly ResolvedLink[]): ResolvedLink | null {
  const speaker = before.at(-1);
  if (!speaker || speaker.kind === "document" || link.draft.source || !refersToSpeaker(prose, link))
    return null;
  return carry(speaker, link.draft.cue, []);
}

/** "نقلت عنه الوكالة قوله": who spoke before, but not the one that passes it on. */
function relayedAgain(
  { draft }: ChainLink,
  before: readonly ResolvedLink[],
  memory: VoiceMemory,
): ResolvedLink | null {
  if (draft.role !== "relay" || draft.source) return null;
  const [last, ...others] = memory
    .speakers(draft.agreement)
    .filter(({ link }) => !before.some(({ name }) => name === link.name));
  return last
    ? carry(
        last.link,
        draft.cue,
        others.slice(0, 3).map(({ link }) => link.name),
      )
    : null;
}

/** A trailing outlet stands outside; another trailing voice stands behind an outlet that speaks. */
function ordered(prose: Prose, links: readonly ChainLink[]): readonly ChainLink[] {
  if (links.length < 2) return links;
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

function resolveLink(
  prose: Prose,
  link: ChainLink,
  chained: Chained,
  memory: VoiceMemory,
): ResolvedLink | null {
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
  memory: VoiceMemory,
): ResolvedLink {
  const { cue, agreement } = from.draft;
  const { link: read, titles, head } = nameVoice(prose, source, cue, memory);
  const link = isBodyByVerb(prose, source, head, agreement)
    ? { ...read, kind: read.kind === "person" && !read.name.includes(" ") ? "organisation" : read.kind }
    : read;
  memory.say({
    link,
    titles,
    gender: genderOf(prose, source, head, agreement),
    plural: agreement?.endsWith("p") || isSeveral(prose, source, head),
    nested: from.nested,
  });
  return link;
}

/** "قالت المقاومة": a common noun with its article and a verb in the feminine is a body rather than a woman. */
const isBodyByVerb = (
  prose: Prose,
  { first, last }: { first: number; last: number },
  head: Head,
  agreement: string | null,
): boolean =>
  head.at < 0 &&
  last === first + 1 &&
  has(prose, first, Flag.article) &&
  agreement?.includes("f") === true &&
  !isPart(prose, first, PERSONAL);

/** Within one sentence a relaying voice stays over its participles; from the next sentence on an outlet stays as an empty link. */
function outerOverCarried(prose: Prose, chained: Chained, memory: VoiceMemory): ResolvedLink[] {
  if (chained.parent) return [];
  const draft = chained.finding.attribution.links[0];
  if (!draft || draft.role === "impersonal") return [];
  const by = chained.links.find((link) => link.from === chained.finding)?.governor;
  const governor = by ? memory.reports.get(by) : undefined;
  if (draft.role === "governor" && governor) {
    const speaker = agreeingSpeaker(prose, governor, draft.agreement, memory);
    const outer = governor.links.slice(0, speaker ? governor.links.indexOf(speaker) : -1);
    return outer.filter((link) => link.name !== speaker?.name);
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
    .map((link) => ({ ...link, source: null, cue: null, by: "carried" }));

/** "وأضاف فلان" after "نقلت الوكالة عن فلان": the agency still stands over it. */
function outerOverNamed(
  prose: Prose,
  chained: Chained,
  links: readonly ResolvedLink[],
  memory: VoiceMemory,
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
