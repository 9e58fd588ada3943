/**
 * The statement that stands for a clause which a person marked: what rules find begins and ends elsewhere than by hand.
 * @module
 */
import type { DescribedArticle, DescribedStatement } from "../src/model/index.ts";
import type { Span } from "../src/text/index.ts";

/**
 * The statement that covers most of a clause; null where none covers more of it than `least` (0..1). Spans count UTF-16 units.
 */
export function statementAt(
  { statements }: Pick<DescribedArticle, "statements">,
  { start, end }: Span,
  least: number,
): DescribedStatement | null {
  const shared = (s: Span): number => Math.min(s.end, end) - Math.max(s.start, start);
  const best = [...statements].sort((x, y) => shared(y) - shared(x))[0];
  return best && shared(best) > least * (end - start) ? best : null;
}
