/**
 * One appearance with all that its tracing looks at.
 * @module
 */
import type { DescribedArticle, DescribedStatement, Link, Standing } from "../../model/index.ts";
import { type Clause, readClause } from "../changes/clause.ts";
import type { Told } from "../changes/told.ts";
import { isRelay, type Speech } from "../voices/authority.ts";
import { isSameName, isSameOutlet } from "../voices/names.ts";
import { type Bounds, boundsOf } from "./dates.ts";

/** An appearance. */
export interface Teller extends Told {
  /** Its claim, by index in the groups that are traced. */
  readonly claim: number;
  readonly standing: Standing | null;
  readonly publisher: string | null;
  readonly bounds: Bounds;
  /** Who says it, the article's own publisher left out. */
  readonly speech: Speech;
  /** The words by which its article calls the voice of a name: مدير المصلحة لبيب الحنطاوي. */
  callings(name: string): readonly string[];
  /** Read when first asked for. */
  clause(): Clause;
}

/** What is known of the articles. */
export interface Known {
  readonly articles: ReadonlyMap<string, DescribedArticle>;
  readonly standings: ReadonlyMap<string, Standing>;
}

/** The appearance of a statement. Throws where its article is not among those known. */
export function tellerOf(statement: DescribedStatement, claim: number, known: Known): Teller {
  const found = known.articles.get(statement.document);
  if (!found)
    throw new Error(
      `statement ${statement.id}: no article ${statement.document}; pass every article that is grouped`,
    );
  const standing = known.standings.get(statement.document) ?? null;
  const publisher = standing?.publisher ?? found.article.publisher;
  const article = publisher === found.article.publisher ? found.article : { ...found.article, publisher };
  const told: Told = { article, statement };
  let read: Clause | undefined;
  return {
    ...told,
    claim,
    standing,
    publisher,
    bounds: boundsOf(standing?.published ?? article.published?.value ?? null),
    speech: speechIn(statement, publisher),
    callings: (name) => callingsIn(found).get(name) ?? [],
    clause: () => {
      read ??= readClause(told);
      return read;
    },
  };
}

const callings = new WeakMap<DescribedArticle, ReadonlyMap<string, readonly string[]>>();

function callingsIn(described: DescribedArticle): ReadonlyMap<string, readonly string[]> {
  const known = callings.get(described);
  if (known) return known;
  const found = new Map<string, string[]>();
  for (const { name, source } of described.statements.flatMap((statement) => statement.chain)) {
    if (source === null) continue;
    const words = described.article.text.slice(source.start, source.end);
    const before = found.get(name) ?? [];
    if (!before.includes(words)) found.set(name, [...before, words]);
  }
  callings.set(described, found);
  return found;
}

/** Who says a statement, and through whom; the article's own publisher is left out. */
export function speechIn(
  statement: Pick<DescribedStatement, "chain" | "denied">,
  publisher: string | null,
): Speech {
  const chain = statement.chain.filter(
    (link) => publisher === null || !isOutletLike(link) || !isSameOutlet(link.name, publisher),
  );
  const last = chain.at(-1);
  if (!last) return { speaker: null, relays: [] };
  // An outlet that denies what is said of it speaks for itself.
  if (isRelay(last) && !statement.denied) return { speaker: null, relays: chain };
  return { speaker: last, relays: chain.slice(0, -1) };
}

const isOutletLike = ({ kind }: Link): boolean => kind === "outlet";

/** True where the chain names the outlet or agency, itself or by a text of it. */
export function creditsOutlet(teller: Teller, outlet: string | null): boolean {
  if (outlet === null) return false;
  const { relays, speaker } = teller.speech;
  const links = speaker ? [...relays, speaker] : relays;
  return links.some(
    (link) =>
      (isRelay(link) && isSameOutlet(link.name, outlet)) ||
      (link.kind === "document" && isSameName(outlet, link.name)),
  );
}
