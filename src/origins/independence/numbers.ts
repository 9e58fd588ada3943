/**
 * The evidence behind each number of a claim.
 * @module
 */
import type { AppearanceRef, Claim, DescribedArticle } from "../../model/index.ts";
import { readClause } from "../changes/clause.ts";
import { RUNG, rungOf, speechOf } from "../voices/authority.ts";

/** One number that a claim is told with, and who stands behind it. */
export interface NumberEvidence {
  /** Lengths of time in days. */
  readonly value: number;
  /** `time` for lengths of time; null where no unit is told. */
  readonly unit: string | null;
  /** Everywhere that it stands, oldest first. */
  readonly appearances: readonly AppearanceRef[];
  /** Names of those who say it; empty: only articles in their own voice, outlets and rumours, so nobody. */
  readonly voices: readonly string[];
}

/** The numbers of a traced claim, those with most voices first. Throws where an article of the claim is missing. */
export function numbersOf(claim: Claim, articles: readonly DescribedArticle[]): readonly NumberEvidence[] {
  const byId = new Map(articles.map((described) => [described.article.id, described]));
  const found = new Map<
    string,
    { value: number; unit: string | null; at: AppearanceRef[]; voices: Set<string> }
  >();
  for (const [appearance, { document, statement, report }] of claim.appearances.entries()) {
    const described = byId.get(document);
    if (!described)
      throw new Error(`claim ${claim.id}: no article ${document}; pass every article of the claim`);
    const told = described.statements.find(
      (each) => each.report === report && each.start === statement.start && each.end === statement.end,
    );
    if (!told) continue;
    const { speaker } = speechOf(told.chain);
    for (const { amount } of readClause({ article: described.article, statement: told }).pieces) {
      if (!amount || amount.denied || amount.vague) continue;
      const key = `${amount.value} ${amount.unit === "time" ? "time" : ""}`;
      const known = found.get(key) ?? { value: amount.value, unit: amount.unit, at: [], voices: new Set() };
      found.set(key, known);
      known.at.push({ claim: claim.id, appearance });
      if (speaker && rungOf(speaker) > RUNG.rumour) known.voices.add(speaker.name);
    }
  }
  return [...found.values()]
    .map(({ value, unit, at, voices }) => ({ value, unit, appearances: at, voices: [...voices].sort() }))
    .sort(
      (a, b) =>
        b.voices.length - a.voices.length || b.appearances.length - a.appearances.length || a.value - b.value,
    );
}
