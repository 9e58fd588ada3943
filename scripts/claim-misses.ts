/**
 * Why two clauses that say the same are no claim: the pairs that `eval:claims` misses, with what stood between them.
 * @module
 */
import type { ClusterMember } from "../src/evaluate/clusters.ts";
import { type MatchScore, scoreMatch } from "../src/match/index.ts";
import type { DescribedArticle } from "../src/model/index.ts";
import { statementAt } from "./statement-at.ts";

interface Missed {
  readonly a: ClusterMember;
  readonly b: ClusterMember;
}

/** One line for each pair: the two places, the score, the reason. Tab-separated, with a header. */
export function describeMisses(missed: readonly Missed[], articles: readonly DescribedArticle[]): string {
  const lines = missed.map(({ a, b }) => {
    const match = matchOf(a, b, articles);
    return [placeOf(a), placeOf(b), match?.score.toFixed(2) ?? "-", reasonOf(match)].join("\t");
  });
  return ["a\tb\tscore\treason", ...lines].join("\n");
}

const placeOf = ({ document, start, end }: ClusterMember): string =>
  `${document.split("_")[0]?.replace(/\.txt$/u, "")}:${start}-${end}`;

function matchOf(
  a: ClusterMember,
  b: ClusterMember,
  articles: readonly DescribedArticle[],
): MatchScore | null {
  const [one, other] = [a, b].map((member) => {
    const article = articles.find(({ article: { id } }) => id === member.document);
    return article && statementAt(article, member, 0);
  });
  return one && other && one !== other ? scoreMatch(one, other, articles) : null;
}

/** From this share of words in common on, the rest is a question of the threshold. */
const SOME_WORDS = 0.3;

function reasonOf(match: MatchScore | null): string {
  if (match === null) return "no statement of its own covers one of the two";
  if (match.blocked !== null) return `read as a contradiction (${match.blocked.replace(/:.*/u, "")})`;
  if (match.score >= match.least)
    return "agrees with other statements better, with which the two groups disagree";
  const words = match.parts.find(({ name }) => name === "words")?.value ?? 0;
  if (words === 0) return "no word in common";
  return words < SOME_WORDS
    ? "few words in common"
    : "agrees too little: each says more than what they share";
}
