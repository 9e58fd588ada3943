/**
 * Scores what was traced across articles against stories whose lineage is known.
 * @module
 */
import type { Appearance, ChangeType, Claim, TracedClaims } from "../../model/index.ts";
import { overlaps, type Span } from "../../text/index.ts";
import type { FollowedStatement, StoryArticle } from "./story.ts";

/** An appearance with the claim that it is in. */
interface Placed {
  readonly claim: Claim;
  readonly appearance: Appearance;
}

/** One followed statement in one retelling: what is so, and what was traced. */
export interface ScoredRetelling {
  readonly article: StoryArticle;
  readonly parent: StoryArticle;
  readonly followed: FollowedStatement;
  /** The statement in the parent. */
  readonly before: Span;
  /** No traced appearance covers the statement in the retelling, or in its parent. */
  readonly unseen: "retelling" | "parent" | null;
  /** In one claim with the parent's. */
  readonly oneClaim: boolean;
  /** In one claim or storyline with the parent's. */
  readonly oneStory: boolean;
  /** The traced parent; null for none. */
  readonly traced: { readonly document: string; readonly statement: Span } | null;
  readonly parentArticleRight: boolean;
  readonly parentRight: boolean;
  /** What was traced as changed in it or in parts of it. */
  readonly changes: Appearance["changes"];
}

const LEAST_OVERLAP = 0.3;

function shareOf(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const all = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return both <= 0 ? 0 : both / all;
}

function isMostlyIn(part: Span, whole: Span): boolean {
  const inside = Math.min(part.end, whole.end) - Math.max(part.start, whole.start);
  return inside * 2 >= part.end - part.start;
}

/** What was traced, by article. */
export class TracedIndex {
  readonly #byDocument = new Map<string, Placed[]>();
  readonly #claims = new Map<string, Claim>();

  constructor({ claims }: Pick<TracedClaims, "claims">) {
    for (const claim of claims) {
      this.#claims.set(claim.id, claim);
      for (const appearance of claim.appearances) {
        const list = this.#byDocument.get(appearance.document) ?? [];
        list.push({ claim, appearance });
        this.#byDocument.set(appearance.document, list);
      }
    }
  }

  /** The appearance that covers a stretch of an article best, three tenths of both at least; of equal ones the first. */
  at(document: string, span: Span): Placed | null {
    let best: Placed | null = null;
    let most = LEAST_OVERLAP;
    for (const placed of this.#byDocument.get(document) ?? []) {
      const share = shareOf(placed.appearance.statement, span);
      if (share > most || (share === most && best === null)) [best, most] = [placed, share];
    }
    return best;
  }

  /** The changes of all appearances that stand mostly in a stretch: a clause may be cut in two on one side and not on the other. */
  changesIn(document: string, span: Span): Appearance["changes"] {
    const best = this.at(document, span)?.appearance;
    const all = (this.#byDocument.get(document) ?? []).map(({ appearance }) => appearance);
    return all
      .filter((each) => each === best || isMostlyIn(each.statement, span))
      .flatMap(({ changes }) => changes);
  }

  /** The appearance that was traced as the parent. @throws where it names one that is not there. */
  parentOf({ parent }: Appearance): Appearance | null {
    if (parent === null) return null;
    const found = this.#claims.get(parent.claim)?.appearances[parent.appearance];
    if (!found) throw new Error(`parent ${parent.claim}[${parent.appearance}] is not among the claims`);
    return found;
  }
}

/** Every followed statement of every retelling of a story. */
export function scoreStory(articles: readonly StoryArticle[], index: TracedIndex): ScoredRetelling[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return articles.flatMap((article) => {
    const parent = article.parent === null ? undefined : byId.get(article.parent);
    if (!parent) return [];
    return article.followed.map((followed) => {
      const before = parent.followed.find(({ thread }) => thread === followed.thread)?.statement;
      if (!before)
        throw new Error(`${parent.id} has no statement ${followed.thread}, which ${article.id} retells`);
      return scoreOne({ article, parent, followed, before }, index);
    });
  });
}

type Known = Pick<ScoredRetelling, "article" | "parent" | "followed" | "before">;

function scoreOne(known: Known, index: TracedIndex): ScoredRetelling {
  const { article, parent, followed, before } = known;
  const here = index.at(article.id, followed.statement);
  const there = index.at(parent.id, before);
  const traced = here && index.parentOf(here.appearance);
  const storyline = here?.claim.storyline ?? null;
  const oneClaim = here !== null && here.claim === there?.claim;
  const parentArticleRight = traced?.document === parent.id;
  return {
    ...known,
    unseen: here === null ? "retelling" : there === null ? "parent" : null,
    oneClaim,
    oneStory: oneClaim || (storyline !== null && storyline === there?.claim.storyline),
    traced: traced && { document: traced.document, statement: traced.statement },
    parentArticleRight,
    parentRight: parentArticleRight && overlaps(traced.statement, before),
    changes: index.changesIn(article.id, followed.statement),
  };
}

/** Changes after which a statement is another claim of the same storyline. */
const OTHER_CLAIM: ReadonlySet<ChangeType> = new Set(["place", "actor", "negation"]);

/** Whether the retelling should be found in one claim with its parent, or in one storyline only. */
export const staysOneClaim = ({ followed }: ScoredRetelling): boolean =>
  !followed.changes.some(({ type }) => OTHER_CLAIM.has(type));

/** In one claim, or in one storyline where the change makes it another claim. */
export const isTogether = (one: ScoredRetelling): boolean =>
  staysOneClaim(one) ? one.oneClaim : one.oneStory;

/** Right, made and found changes of one type. */
export interface TypeCounts {
  right: number;
  made: number;
  found: number;
}

/** Per type: a retelling has a type of change or it has not; `placed` asks in addition that one of the spans touches. */
export function countChanges(
  list: readonly ScoredRetelling[],
  { placed = false }: { placed?: boolean } = {},
): Map<ChangeType, TypeCounts> {
  const counts = new Map<ChangeType, TypeCounts>();
  const of = (type: ChangeType): TypeCounts => {
    const known = counts.get(type) ?? { right: 0, made: 0, found: 0 };
    counts.set(type, known);
    return known;
  };
  for (const { followed, changes } of list) {
    for (const type of new Set(changes.map((change) => change.type))) of(type).found++;
    for (const made of followed.changes) {
      const found = changes.filter(({ type }) => type === made.type);
      const isRight = placed
        ? found.some((one) => touches(one.from, made.from) || touches(one.to, made.to))
        : found.length > 0;
      of(made.type).made++;
      if (isRight) of(made.type).right++;
    }
  }
  return counts;
}

const touches = (a: Span | null, b: Span | null): boolean => a !== null && b !== null && overlaps(a, b);

/** All types added up. */
export function sumCounts(counts: Iterable<TypeCounts>): TypeCounts {
  const sum = { right: 0, made: 0, found: 0 };
  for (const { right, made, found } of counts) {
    sum.right += right;
    sum.made += made;
    sum.found += found;
  }
  return sum;
}
