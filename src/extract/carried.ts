/**
 * Who speaks in a verb, participle or noun that has no voice of its own: the one who governs it, who is named right before
 * it, who acts in its sentence, or who spoke last and agrees with it.
 * @module
 */
import {
  Flag,
  findTopic,
  foldedAt,
  has,
  headOf,
  isComma,
  isComplementizer,
  isPersonByName,
  type Prose,
  type Range,
  readSubject,
  readVoice,
  sentenceStart,
  spelled,
} from "../arabic/index.ts";
import { actorBefore, actorBeforeOpening, openingActor } from "./actors.ts";
import { findAsked } from "./asked.ts";
import type { Chained, ChainLink } from "./chain.ts";
import { confirmerBefore } from "./confirmer.ts";
import { cueOf } from "./find.ts";
import { nameVoice } from "./name-voice.ts";
import { findAntecedent } from "./relative-antecedent.ts";
import { type ResolvedLink, type ResolvedReport, UNNAMED } from "./resolved.ts";
import { findSentenceSubject } from "./sentence-subject.ts";
import { speechOwner } from "./speech-owner.ts";
import { agrees, genderOf, isSeveral, type VoiceMemory } from "./voice-memory.ts";

const FARTHEST_JOINED = 12;

/** A verb, participle or noun without a voice of its own. */
export function resolveCarried(
  prose: Prose,
  link: ChainLink,
  chained: Chained,
  memory: VoiceMemory,
): ResolvedLink | null {
  const { cue, agreement, role } = link.draft;
  const governed = role === "governor" ? governedBy(prose, link, memory) : null;
  if (governed) return governed;
  const isSelf = refersToSpeaker(prose, link) || agreement?.startsWith("1") === true;
  const around = chained.parent && isSelf ? memory.reports.get(chained.parent)?.links.at(-1) : undefined;
  if (around) return carry(around, cue, []);
  if (role === "governor" && link.from.attribution.rule !== "quotation.alone") {
    const subject = subjectInSentence(prose, link, chained, memory);
    if (subject === "last") return speakerOrActor(prose, link, chained, memory);
    // Where the verb of the subject tells something itself, its voice is settled.
    const told = subject && memory.beginningAt(subject.first);
    if (told) return carry(told, cue, []);
    if (subject) {
      const source = takesSubject(prose, cue) ? subject : null;
      return { ...remember(prose, link, subject, memory), source };
    }
  }
  const topic = role === "speaker" ? findTopic(prose, cueOf(link.from.attribution)) : null;
  if (topic) return { ...remember(prose, link, topic, memory), source: topic };
  const subject = role === "speaker" ? subjectBefore(prose, link, chained, memory) : null;
  if (subject) return remember(prose, link, subject, memory);
  const beside = role === "speaker" ? speakerBeside(prose, link, chained, memory) : null;
  return beside ? carry(beside, cue, []) : lastSpeaker(link, memory);
}

/** "قالت المنظمة إن الحراس هددوا بالإغلاق وطالبوا": who spoke before it inside the same content goes on there. */
function speakerBeside(
  prose: Prose,
  link: ChainLink,
  { parent }: Chained,
  memory: VoiceMemory,
): ResolvedLink | null {
  const at = cueOf(link.from.attribution);
  if (!parent || !has(prose, at, Flag.conjoined)) return null;
  const from = Math.max(parent.content.first, sentenceStart(prose, at));
  const { agreement } = link.draft;
  const found = memory.spoken.findLast(
    (one) => one.nested && (one.link.cue?.first ?? -1) >= from && agrees(one, agreement),
  );
  return found?.link ?? null;
}

/** Who goes on in a participle or verbal noun: who confirms what was said right before it, else who speaks in its governor. */
function governedBy(prose: Prose, link: ChainLink, memory: VoiceMemory): ResolvedLink | null {
  const { cue, agreement } = link.draft;
  const confirmer = confirmerBefore(prose, cueOf(link.from.attribution));
  if (confirmer) return remember(prose, link, confirmer, memory);
  const governor = link.governor ? memory.reports.get(link.governor) : undefined;
  const speaker = governor && agreeingSpeaker(prose, governor, agreement, memory);
  return speaker ? carry(speaker, cue, []) : null;
}

/** Whom the participle of a sentence hangs on that holds no other report; "last" for who spoke before. */
function subjectInSentence(
  prose: Prose,
  link: ChainLink,
  { parent }: Chained,
  memory: VoiceMemory,
): Range | "last" | null {
  const { agreement } = link.draft;
  const at = cueOf(link.from.attribution);
  return (
    openingActor(prose, { at, agreement }, memory) ??
    findSentenceSubject(prose, at, agreement) ??
    actorBefore(prose, { at, agreement, parent, near: true }, memory)
  );
}

/** "وختم بالقول إن": who spoke last, else who acted before. */
function speakerOrActor(
  prose: Prose,
  link: ChainLink,
  { parent }: Chained,
  memory: VoiceMemory,
): ResolvedLink | null {
  const { agreement } = link.draft;
  const hasSpeaker = memory.speakers(agreement).length > 0;
  const actor = hasSpeaker
    ? null
    : actorBeforeOpening(prose, { at: cueOf(link.from.attribution), agreement, parent }, memory);
  return actor ? remember(prose, link, actor, memory) : lastSpeaker(link, memory);
}

/** Who spoke last and agrees with the verb. */
function lastSpeaker({ draft: { cue, agreement } }: ChainLink, memory: VoiceMemory): ResolvedLink | null {
  // قلت, نقول: the writer, where no speech is around it.
  const spoken = /^[12]/u.test(agreement ?? "") ? [] : memory.speakers(agreement);
  const [first, ...others] = spoken.map((one) => one.link);
  if (!first) return cue === null ? null : unknown(cue);
  return carry(
    first,
    cue,
    others.slice(0, 3).map(({ name }) => name),
  );
}

const unknown = (cue: ResolvedLink["cue"]): ResolvedLink => ({
  source: null,
  cue,
  name: UNNAMED,
  kind: "anonymous",
  unnamed: "other",
  candidates: [],
  by: "unknown",
});

/** Who was found as the subject of a verb speaks now, so that the next verb may go on with him. */
function remember(prose: Prose, from: ChainLink, subject: Range, memory: VoiceMemory): ResolvedLink {
  const { cue } = from.draft;
  const { link, titles, head } = nameVoice(prose, subject, cue, memory);
  const gender = genderOf(prose, subject, head, null);
  memory.say({ link, titles, gender, plural: isSeveral(prose, subject, head), nested: from.nested });
  return { ...link, source: null, by: "carried" };
}

/** A noun phrase that tells who speaks, nearer than who spoke last; null where that one goes on. */
function subjectBefore(prose: Prose, link: ChainLink, chained: Chained, memory: VoiceMemory): Range | null {
  const { agreement } = link.draft;
  const at = cueOf(link.from.attribution);
  return (
    findAntecedent(prose, at, memory) ??
    findAsked(prose, at) ??
    subjectOfMainClause(prose, at) ??
    joinedSubject(prose, link, memory) ??
    speechOwner(prose, at) ??
    actorBefore(prose, { at, agreement, parent: chained.parent }, memory)
  );
}

/** بالقول, بحجة: a noun without pronoun takes the subject of the verb that governs it for its own. */
const takesSubject = (prose: Prose, cue: ResolvedLink["cue"]): boolean =>
  cue !== null && /^(ب?القول|بحجه|بذريعه|بدعوي|بزعم)$/u.test(foldedAt(prose, cue.first));

/** "أكد الوزير وشدد على أن": the subject of the verb that this one is joined to, right before it. */
function joinedSubject(prose: Prose, link: ChainLink, memory: VoiceMemory): Range | null {
  const at = cueOf(link.from.attribution);
  const start = sentenceStart(prose, at);
  if (!has(prose, at, Flag.conjoined) || at - start > FARTHEST_JOINED) return null;
  for (let verb = start; verb < at - 1; verb++) {
    if (!has(prose, verb, Flag.finiteCue) || has(prose, verb, Flag.voiceHead | Flag.preposition)) continue;
    // "وصف الحداد الأمطار بالغزيرة وقال": the verb has its report, and who spoke there is known.
    if (memory.isCue(verb) && !memory.subjectless.has(verb)) return null;
    // "أكدت ذلك والدتها وأفادت": the pronoun is what she confirmed.
    const first = has(prose, verb + 1, Flag.demonstrative) && verb + 2 < at ? verb + 2 : verb + 1;
    return readSubject(prose, first, at) === at ? { first, last: at } : null;
  }
  return null;
}

const FARTHEST_MAIN = 14;

/** "إن سامي الحداد كان محقا حين قال": who the clause is about that the verb only tells the time of. */
function subjectOfMainClause(prose: Prose, at: number): Range | null {
  if (!isWhen(prose, at - 1)) return null;
  for (let i = at - 2; i >= Math.max(sentenceStart(prose, at), at - FARTHEST_MAIN); i--) {
    if (has(prose, i, Flag.mark) && !isComma(prose, i)) return null;
    if (!isComplementizer(prose, i) && !isComplementizer(prose, i, true)) continue;
    // The verb of the clause stands between its subject and "when".
    const last = Math.min(readVoice(prose, i + 1, at - 1), at - 2);
    const head = last > i + 1 ? headOf(prose, i + 1, last) : null;
    return head && (head.titled || isPersonByName(prose, i + 1)) ? { first: i + 1, last } : null;
  }
  return null;
}
const isWhen = spelled(/^[وف]?(?:حين|حينما|عندما|لما)$/u);

/** Who goes on in a participle: the voice relayed by the verb (نقلت عن فلان), but not one that is only leaned on (نقلا عن مصادر). */
function governingSpeaker(prose: Prose, governor: ResolvedReport): ResolvedLink | undefined {
  const last = governor.links.at(-1);
  const leaned = last?.cue && /^(نقلا|حسب|بحسب|وفق|وفقا)$/u.test(foldedAt(prose, last.cue.first));
  return leaned ? (governor.links.at(-2) ?? last) : last;
}

/** "أكد المدير أن الأرقام تكشف الخلل، مشددا": the nearest voice of the governor's chain that the form allows. */
export function agreeingSpeaker(
  prose: Prose,
  governor: ResolvedReport,
  agreement: string | null,
  memory: VoiceMemory,
): ResolvedLink | undefined {
  const speaker = governingSpeaker(prose, governor);
  // "نفى المدير ما تردد عن الجسر، مؤكدا": nobody goes on.
  if (speaker?.by === "unknown" || speaker?.by === "impersonal") return undefined;
  const fits = ({ name }: ResolvedLink): boolean => memory.mayGoOn(name, agreement);
  if (!speaker || fits(speaker)) return speaker;
  return governor.links.slice(0, governor.links.indexOf(speaker)).findLast(fits) ?? speaker;
}

/** "صرح بأنه يعتبر": the pronoun on أن is the one who says it. */
export const refersToSpeaker = (prose: Prose, link: ChainLink): boolean =>
  /^ب?ان(ه|ها|هم|هما)$/u.test(foldedAt(prose, cueOf(link.from.attribution) - 1));

/** The same voice again, without words of its own. */
export function carry(
  speaker: ResolvedLink,
  cue: ResolvedLink["cue"],
  candidates: readonly string[],
): ResolvedLink {
  return { ...speaker, source: null, cue, candidates, by: "carried" };
}
