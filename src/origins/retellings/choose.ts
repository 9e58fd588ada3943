/**
 * One parent for each appearance, without circles: links are taken strongest first.
 * @module
 */
import type { Change } from "../../model/index.ts";
import { compareClauses } from "../changes/comparison.ts";
import { changesOf } from "../changes/index.ts";
import { candidatesIn, ranksOf } from "./candidates.ts";
import { type Link, weigh } from "./evidence.ts";
import type { TextReuse } from "./input.ts";
import type { Teller } from "./teller.ts";

/** A parent, with what its child changed. */
export interface ParentLink extends Link {
  readonly changes: readonly Change[];
}

/** An appearance's parent and the other possible ones, best first. */
export interface Parentage {
  readonly parent: ParentLink | null;
  readonly runnersUp: readonly Link[];
}

/** So many runners-up are named, and none that is less than this share as likely as the parent. */
const MOST_RUNNERS = 3;
const LEAST_SHARE = 0.5;

/** The parentage of each teller, by index. Links of equal score are taken in the order of their tellers, not of their indexes. */
export function chooseParents(tellers: readonly Teller[], reuse: TextReuse): readonly Parentage[] {
  const rank = ranksOf(tellers);
  const links = candidatesIn(tellers, rank).flatMap((parents, child) => {
    const found = parents.flatMap((parent) => {
      const link = weigh([parent, tellers[parent] as Teller], [child, tellers[child] as Teller], reuse);
      return link ? [link] : [];
    });
    return ofHeadline(found, tellers);
  });
  links.sort(
    (a, b) =>
      b.score - a.score ||
      (rank[a.parent] ?? 0) - (rank[b.parent] ?? 0) ||
      (rank[a.child] ?? 0) - (rank[b.child] ?? 0),
  );
  const chosen = new Map<number, Link>();
  for (const link of links)
    if (!chosen.has(link.child) && !leadsTo(chosen, link.parent, link.child)) chosen.set(link.child, link);
  const byChild = groupByChild(links);
  return tellers.map((_, child) => {
    const parent = chosen.get(child) ?? null;
    const others = (byChild.get(child) ?? []).filter(
      (link) => link !== parent && parent !== null && link.score >= LEAST_SHARE * parent.score,
    );
    return { parent: parent && withChanges(parent, tellers), runnersUp: others.slice(0, MOST_RUNNERS) };
  });
}

/** What the child changed is found for the parent alone: no other link shows it. */
function withChanges(link: Link, tellers: readonly Teller[]): ParentLink {
  const [p, c] = [tellers[link.parent] as Teller, tellers[link.child] as Teller];
  return { ...link, changes: changesOf(compareClauses(p.clause(), c.clause()), p.claim !== c.claim) };
}

/** A headline sums up its own article, but where it is that of the article which this one copies. */
function ofHeadline(links: readonly Link[], tellers: readonly Teller[]): readonly Link[] {
  const child = tellers[links[0]?.child ?? -1];
  if (!child?.statement.headline) return links;
  const ofArticle = links.filter(({ parent }) => tellers[parent]?.article.id === child.article.id);
  const sumsUp = ({ parent, parts }: Link): boolean =>
    tellers[parent]?.claim === child.claim && parts.words >= SUMS_UP;
  if (!ofArticle.some(sumsUp)) return links;
  return links.filter(
    (link) => ofArticle.includes(link) || isCopiedHeadline(link, tellers[link.parent] as Teller, child),
  );
}

/** A headline shares so much with the statement that it sums up. */
const SUMS_UP = 0.1;
/** As alike as this, two headlines are one. */
const SAME_HEADLINE = 0.75;

function isCopiedHeadline({ parts }: Link, parent: Teller, child: Teller): boolean {
  if (!parent.statement.headline) return false;
  const isCopy = child.standing?.kind === "copy" && child.standing.of === parent.article.id;
  return isCopy || parts.verbatim >= SAME_HEADLINE;
}

function groupByChild(links: readonly Link[]): Map<number, Link[]> {
  const groups = new Map<number, Link[]>();
  for (const link of links) {
    const known = groups.get(link.child);
    if (known) known.push(link);
    else groups.set(link.child, [link]);
  }
  return groups;
}

/** True where the line of parents from one appearance comes to the other. */
function leadsTo(chosen: ReadonlyMap<number, Link>, from: number, to: number): boolean {
  for (let at: number | undefined = from; at !== undefined; at = chosen.get(at)?.parent)
    if (at === to) return true;
  return false;
}
