/**
 * Claims of the library that a text retells, in whatever words.
 * @module
 */
import { likenessOf, readLikeness, type SuggestionReason, tellingWords } from "../../pipeline/index.ts";
import {
  findAppearancesIn,
  findTelling,
  type KeptAppearance,
  type Library,
  textsOf,
} from "../../store/index.ts";
import type { Telling } from "./tellings.ts";

/** A claim that is told anew: where in the text, and which appearance it resembles most. */
export interface Retold {
  readonly telling: Pick<Telling, "start" | "end" | "words">;
  readonly appearance: KeptAppearance;
  /** 0..1 */
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
}

/** From this score on a text is taken to retell a claim: a good third of what both tell stands in the other, or around it. */
export const RETOLD_FROM = 0.36;

/** Words of a text that articles are looked for by. */
const MOST_WORDS = 40;
/** Articles that are looked into. */
const MOST_ARTICLES = 40;

/** The claims of the last trace that are told in `tellings`, best first, each with its best appearance. */
export async function findRetold(
  { engine }: Library,
  tellings: readonly Retold["telling"][],
): Promise<Retold[]> {
  const words = tellingWords(tellings.map((one) => one.words).join("\n"), MOST_WORDS);
  const articles = await findTelling(engine, words, MOST_ARTICLES);
  const appearances = await findAppearancesIn(engine.reading, articles);
  const texts = await textsOf(engine.reading, [...new Set(appearances.map(({ revision }) => revision))]);
  const around = new Map([...texts].map(([revision, text]) => [revision, readLikeness(text)]));
  const told = tellings.map((telling) => ({ telling, read: readLikeness(telling.words) }));
  const best = new Map<string, Retold>();
  for (const appearance of appearances) {
    const claim = readLikeness(appearance.text);
    const whole = around.get(appearance.revision) ?? claim;
    for (const { telling, read } of told) {
      const likeness = likenessOf(read, claim, whole);
      if (likeness.score < RETOLD_FROM || likeness.score <= (best.get(appearance.claim)?.score ?? 0))
        continue;
      best.set(appearance.claim, {
        telling,
        appearance,
        score: likeness.score,
        reasons: reasonsOf(likeness),
      });
    }
  }
  return [...best.values()].sort(
    (a, b) => b.score - a.score || (a.appearance.claim < b.appearance.claim ? -1 : 1),
  );
}

/** What standing around the claim can add at most. */
const MOST_AROUND = 0.25;

function reasonsOf({ byWords, byAround, words, around }: ReturnType<typeof likenessOf>): SuggestionReason[] {
  const context = { evidence: "context", value: byAround, of: MOST_AROUND, words: around } as const;
  return [{ evidence: "words", value: byWords, of: 1, words }, ...(byAround > 0 ? [context] : [])];
}
