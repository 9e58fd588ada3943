/**
 * Statements that say the same, over a collection that grows. An arrival compares the new statements only, and groups the
 * components anew that it touched; the result is that of grouping everything at once, in whatever order it came.
 * @module
 */

import type { DescribedArticle, DescribedStatement } from "../../model/index.ts";
import { keysOf } from "../candidates/keys.ts";
import { type KeyedStatement, MOST_SHARING, Postings } from "../candidates/postings.ts";
import { sumsUp } from "../score/headline.ts";
import { type BothScores, closenessOf, samenessOf, scoresAbove } from "../score/score.ts";
import { compareBy } from "../statements/compared.ts";
import { keyOf } from "../statements/features.ts";
import { PackedStatements } from "../statements/packed.ts";
import { EdgeList } from "./edges.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** A component's claims, as numbers of statements, and its storylines, as places in the list of claims. */
export interface Grouped {
  readonly claims: readonly (readonly number[])[];
  readonly storylines: readonly (readonly number[])[];
}

/** Statements with their features, and the edges between those that may say the same. */
export class GroupIndex {
  readonly table = new PackedStatements();
  readonly statements: DescribedStatement[] = [];
  /** Content keys, by statement. */
  readonly keys: string[] = [];
  readonly edges = new EdgeList();
  /** Statements whose edges changed since they were grouped. */
  readonly touched = new Set<number>();
  /** What was found for each component when it was grouped last, by its first statement. */
  readonly kept = new Map<number, Grouped>();
  private readonly postings = new Postings();
  private readonly documents = new Set<string>();
  /** Of each statement, the first statement of its article, and the one after its last. */
  private readonly spans: { readonly from: number; readonly to: number }[] = [];
  /** First statements of the articles that have a headline. */
  private readonly headed = new Set<number>();

  /** Adds articles. Throws a RangeError for an id that is there already. */
  add(articles: readonly DescribedArticle[]): void {
    const first = this.table.count;
    for (const article of articles) this.read(article);
    const entries: KeyedStatement[] = [];
    for (let statement = first; statement < this.table.count; statement++)
      entries.push({ statement, keys: keysOf(this.table, statement) });
    this.postings.add(entries);
    this.compare(entries, this.stale(entries, first));
  }

  private read(article: DescribedArticle): void {
    const { id } = article.article;
    if (this.documents.has(id)) throw new RangeError(`two articles have the id ${id}: give each its own`);
    this.documents.add(id);
    const from = this.table.add(article.compared ?? compareBy(article));
    const span = { from, to: this.table.count };
    for (const statement of article.statements) {
      this.statements.push(statement);
      this.keys.push(keyOf(statement));
      this.spans.push(span);
      if (statement.headline) this.headed.add(from);
    }
  }

  /** The old statements that lost a key because too many share it now. */
  private stale(entries: readonly KeyedStatement[], first: number): KeyedStatement[] {
    if (first === 0) return [];
    const stale = new Set<number>();
    for (const key of new Set(entries.flatMap(({ keys }) => keys))) {
      const sharing = this.postings.sharing(key);
      const before = sharing.filter((statement) => statement < first);
      if (sharing.length > MOST_SHARING && before.length <= MOST_SHARING && before.length > 1)
        for (const statement of before) stale.add(statement);
    }
    return [...stale].map((statement) => ({ statement, keys: keysOf(this.table, statement) }));
  }

  /** Draws the edges of the new statements, and anew those of the stale ones. */
  private compare(added: readonly KeyedStatement[], stale: readonly KeyedStatement[]): void {
    const isOpen = new Uint8Array(this.table.count);
    for (const { statement } of [added, stale].flat()) isOpen[statement] = 1;
    this.edges.keep(
      (a, b) => isOpen[a] === 0 && isOpen[b] === 0,
      (a, b) => this.touched.add(a).add(b),
    );
    const seen = new Int32Array(this.table.count).fill(-1);
    for (const { statement, keys } of [added, stale].flat()) {
      this.touched.add(statement);
      seen[statement] = statement;
      for (const key of keys) {
        const sharing = this.postings.sharing(key);
        if (sharing.length > MOST_SHARING) continue;
        for (const other of sharing) {
          if (seen[other] === statement) continue;
          seen[other] = statement;
          // Two open statements find each other: the lower one draws the edge.
          if (other > statement || isOpen[other] === 0) this.link(statement, other);
        }
      }
      this.linkInArticle(
        statement,
        (other) => seen[other] !== statement && (other > statement || isOpen[other] === 0),
      );
    }
  }

  /** A headline and what it sums up need share no key. */
  private linkInArticle(statement: number, isDue: (other: number) => boolean): void {
    const { from, to } = this.spans[statement] ?? { from: 0, to: 0 };
    if (!this.headed.has(from)) return;
    for (let other = from; other < to; other++)
      if (isDue(other) && this.table.isHeadline(statement) !== this.table.isHeadline(other))
        this.link(statement, other);
  }

  private link(a: number, b: number): void {
    const { table } = this;
    const found = sumsUp(table, a, b)
      ? { sameness: samenessOf(table, a, b), closeness: closenessOf(table, a, b) }
      : scoresAbove(table, [a, b], LEAST);
    if (found) this.edges.push(a, b, found);
  }
}

/** What two statements must reach to be neighbours. */
const LEAST: BothScores = { closeness: THRESHOLDS.edge, sameness: THRESHOLDS.claim };
