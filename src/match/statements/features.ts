/**
 * What a statement is compared by: its words, ideas, names and numbers, each as a number that depends on nothing
 * but the article.
 * @module
 */
import type { DescribedArticle, DescribedStatement } from "../../model/index.ts";
import { type Span, type Token, tokenize } from "../../text/index.ts";
import { isNegation } from "../negation.ts";
import { conceptsIn } from "../tables/concepts.ts";
import { knownWord } from "../tables/word.ts";
import { actorsAround } from "./actors.ts";
import { findCoreferences } from "./coreference.ts";
import type { Features, IdeaFeature, NameFeature, WordFeature } from "./feature.ts";
import { hashOf, joinHashes } from "./hash.ts";
import { findMentions, type Mention } from "./names.ts";
import { surroundingsOf } from "./surroundings.ts";

/** The statements of an article as they are compared, in its order. */
export function readFeatures(article: DescribedArticle): Features[] {
  const tokens = tokenize(article.article.text);
  const named = findMentions(article, tokens);
  const mentions = [...named, ...findCoreferences(tokens, named)].sort((a, b) => a.start - b.start);
  const carried = actorsAround(article, mentions);
  const features = article.statements.map((statement, i) => {
    const own = within(tokens, statement);
    const inside = within(mentions, statement);
    return {
      statement,
      key: keyOf(statement),
      words: wordsOf(own, inside),
      wording: hashOf(own.map(({ folded }) => folded).join(" ")),
      ideas: ideasOf(own, inside),
      names: namesOf(inside, carried[i] ?? []),
      numbers: sorted(
        statement.quantities.map(({ value, unit }) => joinHashes(hashOf(String(value)), hashOf(unit ?? ""))),
      ),
    };
  });
  const around = surroundingsOf(features);
  return features.map((each, i) => ({ ...each, around: around[i] ?? [] }));
}

/** Document, span, and the id where one clause is described twice: a fixed order, and the address of a user's decision. */
export function keyOf({ document, start, end, id }: DescribedStatement): string {
  return `${document}\u0000${pad(start)}\u0000${pad(end)}\u0000${id}`;
}

const pad = (offset: number): string => String(offset).padStart(9, "0");
/** A word of a name tells who, not what. */
const isNamed = (token: Token, names: readonly Mention[]): boolean =>
  names.some((name) => name.start <= token.start && name.end >= token.end);

/** Words after a negation that it may still be about. */
const NEGATION_REACH = 2;

function ideasOf(tokens: readonly Token[], names: readonly Mention[]): IdeaFeature[] {
  const words = tokens.filter((token) => isWord(token) && !isNamed(token, names));
  // A word of grammar stands for no idea, but keeps its place in phrases.
  const spelled = words.map(({ folded }) => knownWord(folded));
  const negations = words.flatMap(({ folded }, at) => (isNegation(folded) ? [at] : []));
  const isDenied = (at: number): boolean => negations.some((no) => no < at && at - no <= NEGATION_REACH);
  const found = new Map<number, boolean>();
  for (const { concept, at } of conceptsIn(spelled))
    found.set(concept, (found.get(concept) ?? false) || isDenied(at));
  return [...found].map(([concept, negated]) => ({ concept, negated })).sort((a, b) => a.concept - b.concept);
}

const isWord = ({ kind }: Token): boolean => kind === "word";

const sorted = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** The elements, in order of their start, that lie inside a span. Found by halving. */
function within<T extends Span>(all: readonly T[], span: Span): T[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < all.length; i++) {
    const each = all[i];
    if (!each || each.start >= span.end) break;
    if (each.end <= span.end) found.push(each);
  }
  return found;
}

function wordsOf(tokens: readonly Token[], names: readonly Mention[]): WordFeature[] {
  const byRoot = new Map<number, WordFeature>();
  for (const token of tokens) {
    if (!isWord(token) || isNamed(token, names)) continue;
    const { root, stem, skeleton, weight } = knownWord(token.folded);
    const known = byRoot.get(root);
    if (weight > 0 && (!known || known.weight < weight)) byRoot.set(root, { root, stem, skeleton, weight });
  }
  return [...byRoot.values()].sort((a, b) => a.root - b.root);
}

function namesOf(inside: readonly Mention[], carried: readonly Mention[]): NameFeature[] {
  const byId = new Map<number, NameFeature>();
  for (const [order, { key, kind, strength }] of inside.entries())
    add(byId, { id: hashOf(key), kind, strength, order });
  for (const { key, kind, strength } of carried) add(byId, { id: hashOf(key), kind, strength, order: -1 });
  return [...byId.values()].sort((a, b) => a.id - b.id);
}

function add(names: Map<number, NameFeature>, name: NameFeature): void {
  const known = names.get(name.id);
  if (!known || known.strength < name.strength)
    names.set(name.id, known && known.order >= 0 ? { ...name, order: known.order } : name);
}
