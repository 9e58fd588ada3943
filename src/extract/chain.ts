/**
 * Second pass: who stands around whom. Reports inside a content take its voices as outer links; a phrase of attribution
 * that trails a report joins its chain; participles and dropped subjects are tied to the report that governs them.
 * @module
 */
import { Flag, foldedAt, has, type LinkDraft, type Prose, sentenceStart } from "../arabic/index.ts";
import { shareDenied } from "./denied.ts";
import { cueOf, type Finding } from "./find.ts";

/** A voice of a chain with the attribution that brings it. */
export interface ChainLink {
  readonly draft: LinkDraft;
  /** The finding that this link was read in. */
  readonly from: Finding;
  /** For participles and verbal nouns: the report earlier in the sentence whose speaker goes on. */
  readonly governor: Finding | null;
  /** Said inside the content of another report. */
  readonly nested: boolean;
}

/** A report with its whole chain, outermost first. */
export interface Chained {
  readonly finding: Finding;
  readonly links: readonly ChainLink[];
  /** The report whose content holds this one's cue. */
  readonly parent: Finding | null;
}

/** Deeper than this, nesting is a misreading. */
const LONGEST_CHAIN = 8;

/** Builds the chains of all findings of an article. */
export function buildChains(prose: Prose, found: readonly Finding[]): Chained[] {
  const findings = shareDenied(prose, found);
  const trailing = new Map<Finding, Finding[]>();
  const all = nearby(prose, findings);
  const own = findings.filter((finding) => !joinTrailing(prose, finding, all, trailing));
  const near = nearby(prose, own);
  const parents = new Map(own.map((finding) => [finding, parentOf(finding, near)]));
  const replaced = new Set(own.flatMap((inner) => replacedBy(prose, inner, parents.get(inner) ?? null)));
  return own
    .filter((finding) => !replaced.has(finding))
    .map((finding) => ({
      finding,
      parent: parents.get(finding) ?? null,
      links: linksOf(finding, { parents, trailing, governorOf: (one) => governorOf(prose, one, near) }),
    }));
}

/** Findings by sentence, so that a question looks at its own sentence only and the whole stays linear. */
interface Nearby {
  /** Those whose cue stands in the sentence of this token. */
  withCueNear(at: number): readonly Finding[];
  /** Those whose content reaches into the sentence of this token. */
  withContentNear(at: number): readonly Finding[];
}

function nearby(prose: Prose, findings: readonly Finding[]): Nearby {
  const cues = new Map<number, Finding[]>();
  const contents = new Map<number, Finding[]>();
  const add = (to: Map<number, Finding[]>, sentence: number, finding: Finding): void => {
    const there = to.get(sentence);
    if (there) there.push(finding);
    else to.set(sentence, [finding]);
  };
  const sentenceOf = (at: number): number => prose.sentenceOf[at] ?? -1;
  for (const finding of findings) {
    add(cues, sentenceOf(cueOf(finding.attribution)), finding);
    const reached = new Set<number>();
    for (const part of [finding.content, ...finding.content.more])
      for (let k = sentenceOf(part.first); k <= sentenceOf(part.last - 1); k++) reached.add(k);
    for (const sentence of reached) add(contents, sentence, finding);
  }
  return {
    withCueNear: (at) => cues.get(sentenceOf(at)) ?? [],
    withContentNear: (at) => contents.get(sentenceOf(at)) ?? [],
  };
}

/** A trailing "بحسب الوكالة" after a report with a voice of its own adds a link to that report. */
function joinTrailing(
  prose: Prose,
  finding: Finding,
  near: Nearby,
  trailing: Map<Finding, Finding[]>,
): boolean {
  const { attribution } = finding;
  if (attribution.position !== "after" || attribution.use !== "preposition") return false;
  const last = lastWord(prose, finding.content);
  const target = near
    .withContentNear(last)
    .filter(
      (other) =>
        other !== finding &&
        other.attribution.position !== "after" &&
        !isOnlyPart(other, finding) &&
        cueOf(other.attribution) >= finding.content.first &&
        cueOf(other.attribution) < attribution.first &&
        other.content.last >= last,
    )
    .sort((a, b) => cueOf(a.attribution) - cueOf(b.attribution))[0];
  if (!target) return false;
  // "أعلنت الوزارة كذا، حسبما أفادت": she who said it, once more.
  if (attribution.links.every(({ source, role }) => source === null && role === "speaker")) return true;
  trailing.set(target, [...(trailing.get(target) ?? []), finding]);
  return true;
}

/** The token of the last word: behind it the marks that close a quotation may stand. */
function lastWord(prose: Prose, { first, last }: Finding["content"]): number {
  let at = last - 1;
  while (at > first && has(prose, at, Flag.mark)) at--;
  return at;
}

/** "يواجه العمال تهما بالسرقة، وفق الشركة": the sentence around a noun of speech is told as well. */
const isOnlyPart = ({ attribution }: Finding, { content }: Finding): boolean =>
  attribution.rule === "noun.speech" && attribution.first > content.first;

/** The smallest content around the finding's cue. */
function parentOf(finding: Finding, near: Nearby): Finding | null {
  const at = cueOf(finding.attribution);
  let best: Finding | null = null;
  for (const other of near.withContentNear(at)) {
    if (other === finding || !holds(other, at) || isInsideOf(other, finding)) continue;
    if (!best || other.content.last - other.content.first < best.content.last - best.content.first)
      best = other;
  }
  return best;
}

const holds = (outer: Finding, at: number): boolean =>
  [outer.content, ...outer.content.more].some((part) => at >= part.first && at < part.last);

const isInsideOf = (inner: Finding, outer: Finding): boolean =>
  holds(outer, cueOf(inner.attribution)) && inner.content.first >= outer.content.first;

/** Where the outer content is nothing but the inner speech, one report with both voices stands for the two. */
function replacedBy(prose: Prose, inner: Finding, outer: Finding | null): Finding[] {
  // What a pronoun stands for was said before the outer content begins.
  if (!outer || inner.attribution.rule === "noun.speech" || inner.content.first < outer.content.first)
    return [];
  const first = Math.min(inner.attribution.first, inner.content.first);
  const uncovered = outer.content.last - Math.max(inner.content.last, inner.attribution.last);
  return uncovered <= 1 && isOpening(prose, outer.content.first, first) ? [outer] : [];
}

/** Only a connective or the verb كان stands between the two. */
function isOpening(prose: Prose, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (!/^(و|ف|قد|كان|كانت|كما|ايضا|وجود|،|:|["“«])$/u.test(foldedAt(prose, i))) return false;
  return true;
}

interface Around {
  readonly parents: ReadonlyMap<Finding, Finding | null>;
  readonly trailing: ReadonlyMap<Finding, readonly Finding[]>;
  readonly governorOf: (finding: Finding) => Finding | null;
}

function linksOf(finding: Finding, around: Around): ChainLink[] {
  const links: ChainLink[] = [];
  const read = (from: Finding): ChainLink[] => {
    const governor = around.governorOf(from);
    const nested = (around.parents.get(from) ?? null) !== null;
    return from.attribution.links.map((draft) => ({ draft, from, governor, nested }));
  };
  // "بحسب وكالة، قال المدير ...، حسبما ذكرت صحيفة": who stands at the head of the sentence stands around who is named at its end.
  const withTrailing = (at: Finding): ChainLink[] => {
    const behind = (around.trailing.get(at) ?? []).flatMap(read);
    return at.attribution.position === "before" ? [...read(at), ...behind] : [...behind, ...read(at)];
  };
  for (
    let at: Finding | null = finding;
    at && links.length <= LONGEST_CHAIN;
    at = around.parents.get(at) ?? null
  )
    links.unshift(...withTrailing(at));
  return links;
}

/** The last report before this one in the same sentence, at the same depth: its speaker governs a participle. */
function governorOf(prose: Prose, finding: Finding, near: Nearby): Finding | null {
  const at = cueOf(finding.attribution);
  const start = sentenceStart(prose, at);
  let best: Finding | null = null;
  for (const other of near.withCueNear(at)) {
    const cue = cueOf(other.attribution);
    if (other === finding || cue < start || cue >= at || holds(other, at)) continue;
    if (other.attribution.rule === "noun.speech" && !other.attribution.links[0]?.source) continue;
    // "وجاء في البيان ..., وفقا لموقع كذا، مضيفا": who is only gone by does not go on where somebody speaks.
    if (best && other.attribution.use === "preposition" && other.attribution.position === "after") continue;
    // أكد الوزير توجيهات المدير بكذا، مشيرا: the verb governs, not the noun on the way.
    if (best && other.attribution.rule === "noun.speech") continue;
    if (!best || cue > cueOf(best.attribution)) best = other;
  }
  return best;
}
