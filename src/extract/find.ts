/**
 * First pass: every attribution that a rule finds, with its content; duplicates of one cue or one content dropped.
 * @module
 */
import {
  type Attribution,
  Flag,
  has,
  isIntense,
  isWordThat,
  mayStart,
  type Prose,
  RULES,
  sentenceStart,
} from "../arabic/index.ts";
import { applyRules } from "../grammar/index.ts";
import { byteRow } from "../text/index.ts";
import { type ContentRange, readContent } from "./content.ts";
import type { Starts } from "./report-starts.ts";

/** An attribution with its content, before chains are built. */
export interface Finding {
  readonly attribution: Attribution;
  readonly content: ContentRange;
}

/** All findings of an article in the order of their cues. */
export function findAttributions(prose: Prose): Finding[] {
  const all = outsideVoices(
    prose,
    oneFrameEach(applyRules(RULES, prose, { first: 0, last: prose.length }, mayStart)),
  );
  const starts = startsOf(all);
  const findings: Finding[] = [];
  for (const attribution of all) {
    const content = readContent(prose, attribution, starts);
    if (content) findings.push({ attribution, content });
  }
  const ordered = oneReportEach(findings).sort((a, b) => cueOf(a.attribution) - cueOf(b.attribution));
  return followPronouns(prose, ordered);
}

/** A pronoun's content is the content of the last report in its sentence or the one before; without one there is no report. */
function followPronouns(prose: Prose, ordered: readonly Finding[]): Finding[] {
  const out: Finding[] = [];
  for (const finding of ordered) {
    if (finding.attribution.shape !== "anaphor") {
      out.push(finding);
      continue;
    }
    const sentence = prose.sentenceOf[finding.attribution.first] ?? -1;
    const at = finding.attribution.first;
    const holds = ({ content }: Finding): boolean => content.first <= at && at < content.last;
    // Inside somebody's words a pronoun stands for what is said there.
    const outer = out.findLast(holds);
    const meant = out.findLast(
      (other) =>
        (prose.sentenceOf[other.content.last - 1] ?? -1) >= sentence - 1 &&
        !holds(other) &&
        (!outer || other.content.first >= outer.content.first),
    );
    const content = meant?.content ?? (outer ? null : statementBefore(prose, finding));
    if (content) out.push({ attribution: finding.attribution, content });
  }
  return out;
}

/** Verbs that only tell: "صرح بذلك فلان" stands for the writer's own sentence before it. */
const TELLS: ReadonlySet<string> = new Set(["say", "show"]);
const SHORTEST_STATEMENT = 3;

/** The sentence before a pronoun, where no report stands there; null at the head of the article. */
function statementBefore(prose: Prose, { attribution }: Finding): ContentRange | null {
  if (!TELLS.has(attribution.use) || attribution.first !== sentenceStart(prose, attribution.first))
    return null;
  const sentence = prose.sentences[(prose.sentenceOf[attribution.first] ?? 0) - 1];
  if (!sentence) return null;
  const last = has(prose, sentence.last - 1, Flag.mark) ? sentence.last - 1 : sentence.last;
  return last - sentence.first < SHORTEST_STATEMENT ? null : { first: sentence.first, last, more: [] };
}

/** The token of the cue, else where the attribution begins. */
export function cueOf(attribution: Attribution): number {
  return attribution.links[0]?.cue?.first ?? attribution.first;
}

/** Which rule speaks where several match one cue: a clause says more than direct speech far away, which says more than a noun. */
const RANK: Readonly<Record<string, number>> = {
  "preposition.came-in": 0,
  "verb.expression": 0,
  "verb.told": 0,
  "verb.what": 0,
  "verb.bare": 0.5,
  "verb.anaphor": 8,
  "preposition.as-said": 0,
  "verb.that": 1,
  "verb.question": 1,
  "verb.direct": 1,
  "headline.colon": 1,
  "quotation.before": 0,
  "masdar.bound": 2,
  "masdar.genitive": 3,
  "masdar.owned": 3.5,
  "verb.participle": 3,
  "verb.nominal": 4,
  "masdar.denial": 4.5,
  "noun.speech": 5,
  "clause.before": 6,
  "quotation.alone": 7,
};

/** A desk's rule speaks before any of ours. */
const rankOf = (attribution: Attribution): number =>
  attribution.desk === null ? (RANK[attribution.rule] ?? 3) : -1;

function oneFrameEach(all: readonly Attribution[]): Attribution[] {
  const best = new Map<number, Attribution>();
  for (const one of all) {
    const at = cueOf(one);
    const other = best.get(at);
    if (!other || isBetter(one, other)) best.set(at, one);
  }
  return [...best.values()];
}

/** What another report may have read as the words of a voice behind its own. */
const mayRelay = ({ use, rule }: Attribution): boolean =>
  use === "preposition" || rule === "noun.speech" || rule.startsWith("masdar.");

/** A verb inside a voice's own phrase (مصادر وصفتها بالموثوقة) is part of the name, not a report. */
function outsideVoices(prose: Prose, all: readonly Attribution[]): Attribution[] {
  const relayCues = new Set<number>();
  const inside = byteRow(prose.length);
  for (const { links } of all)
    for (const [k, { source, cue }] of links.entries()) {
      if (k > 0 && cue) relayCues.add(cue.first);
      if (source) for (let i = source.first + 1; i < source.last; i++) inside[i] = 1;
      // "قال الوزير بحسب ما نقلت الوكالة إن": the verb of such a phrase has no report of its own.
      if (cue && links.length > 1) for (let i = cue.first + 1; i < cue.last; i++) inside[i] = 1;
    }
  const expressed = new Set(all.filter((one) => expressesOwn(prose, one)).map((one) => one.content));
  // أعرب عن قلقه من, أكد رغبته في: the noun is already the verb's content.
  const isExpressed = (at: number): boolean =>
    expressed.has(at) || (isIntense(prose, at - 1) && expressed.has(at - 1));
  const free = all.filter(
    (one) =>
      ((one.rule !== "noun.speech" && one.rule !== "masdar.denial") || !isExpressed(cueOf(one))) &&
      !(mayRelay(one) && relayCues.has(cueOf(one))),
  );
  // A noun of speech inside a voice may tell whose it is; inside its name in marks (صحيفة «أخبار المدينة») it is a word of the name.
  const isOfName = (one: Attribution): boolean => (prose.within[cueOf(one)] ?? -1) >= 0;
  return free.filter((one) => inside[cueOf(one)] !== 1 || (one.rule === "noun.speech" && !isOfName(one)));
}

const isOwned = isWordThat(({ readings }) =>
  readings.some(
    (r) =>
      r.pronoun !== "" &&
      ((r.entry.type === "speech-noun" && r.entry.use === "statement") || r.verb?.tense === "masdar"),
  ),
);

/** A content that begins with what the voice itself feels or wishes; a denial's is somebody else's. */
const expressesOwn = (prose: Prose, one: Attribution): boolean =>
  one.rule === "verb.expression" ||
  (one.shape === "noun" && /^verb\./u.test(one.rule) && one.use !== "deny" && isOwned(prose, one.content));

function isBetter(one: Attribution, other: Attribution): boolean {
  if ((one.desk === null) !== (other.desk === null)) return one.desk !== null;
  const relays = one.links.length - other.links.length;
  if (relays !== 0) return relays > 0;
  // "تعهد بنشر النتائج «كاملة»": the noun comes before the quotation, which is only a part of it.
  const noun = [one, other].find((a) => a.rule === "verb.nominal");
  const quote = [one, other].find((a) => a.shape === "quotation");
  if (noun && quote && noun.content < quote.content) return one === noun;
  const rank = rankOf(one) - rankOf(other);
  return rank !== 0 ? rank < 0 : one.content < other.content;
}

function startsOf(all: readonly Attribution[]): Starts {
  const starts = new Map<number, Attribution[]>();
  for (const one of all) {
    const at =
      one.position === "after" && one.contentLast !== null ? Math.max(one.contentLast, one.first) : one.first;
    for (const key of new Set([at, one.first])) starts.set(key, [...(starts.get(key) ?? []), one]);
  }
  return starts;
}

/** Two cues over exactly one content (ذكر تقرير ... شائعات عن): the better rule keeps it, unless one is a voice around the other. */
function oneReportEach(findings: readonly Finding[]): Finding[] {
  const byContent = new Map<string, Finding>();
  const kept: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => rankOf(a.attribution) - rankOf(b.attribution))) {
    const key = `${finding.content.first}-${finding.content.last}`;
    const other = byContent.get(key);
    if (other && sharesContent(finding, other)) continue;
    byContent.set(key, finding);
    kept.push(finding);
  }
  return kept;
}

/** Trailing according-to phrases and verbs that stand around another cue are voices of one chain, not rivals. */
function sharesContent(finding: Finding, other: Finding): boolean {
  if (finding.attribution.use === "preposition" || other.attribution.use === "preposition") return false;
  const rules = [finding.attribution.rule, other.attribution.rule];
  // "وأضاف قائلا", "وختم بقوله", "جددت تأكيدها أن": the main verb is the cue.
  if (
    (rules.includes("verb.participle") || rules.includes("masdar.bound")) &&
    rules.some((rule) => rule === "verb.direct" || rule === "verb.that" || rule === "verb.expression")
  )
    return true;
  return (
    finding.attribution.rule === "noun.speech" ||
    finding.attribution.rule === "quotation.alone" ||
    finding.attribution.rule === other.attribution.rule
  );
}
