/**
 * The evidence behind each number of a claim.
 * @module
 */
import type { AppearanceRef, Claim, DescribedArticle, NumberEvidence } from "../../model/index.ts";
import { readClause } from "../changes/clause.ts";
import { RUNG, rungOf, speechOf } from "../voices/authority.ts";

type Found = Pick<NumberEvidence, "value" | "unit" | "place"> & {
  readonly at: AppearanceRef[];
  readonly voices: Set<string>;
};

/** The numbers of a traced claim, those with most voices first. Throws where an article of the claim is missing. */
export function numbersOf(claim: Claim, articles: readonly DescribedArticle[]): readonly NumberEvidence[] {
  const byId = new Map(articles.map((described) => [described.article.id, described]));
  const found = new Map<string, Found>();
  for (const [appearance, { document, statement, report }] of claim.appearances.entries()) {
    const described = byId.get(document);
    if (!described)
      throw new Error(`claim ${claim.id}: no article ${document}; pass every article of the claim`);
    const told = described.statements.find(
      (each) => each.report === report && each.start === statement.start && each.end === statement.end,
    );
    if (!told) continue;
    const { speaker } = speechOf(told.chain);
    for (const { amount, start, end } of readClause({ article: described.article, statement: told }).pieces) {
      if (!amount || amount.denied || amount.vague) continue;
      const key = `${amount.value} ${amount.unit === "time" ? "time" : ""}`;
      const known = found.get(key) ?? {
        value: amount.value,
        unit: amount.unit,
        place: { document, start, end },
        at: [],
        voices: new Set(),
      };
      found.set(key, known);
      known.at.push({ claim: claim.id, appearance });
      if (speaker && rungOf(speaker) > RUNG.rumour) known.voices.add(speaker.name);
    }
  }
  return [...found.values()]
    .map(({ at, voices, ...number }) => ({ ...number, appearances: at, voices: [...voices].sort() }))
    .sort(
      (a, b) =>
        b.voices.length - a.voices.length || b.appearances.length - a.appearances.length || a.value - b.value,
    );
}
