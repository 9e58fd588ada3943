/**
 * How far two readings of one article agree. Neither is the measure of the other.
 * @module
 */
import type { ReadReport } from "../../model/index.ts";
import { coveredTokens, sameTokens, tokenSpans } from "../tokens.ts";
import { aspectsOf, type Difference, differencesOf } from "./differences.ts";
import { kappaOf } from "./kappa.ts";
import { type Pair, pairReports, sharedLinks } from "./pairs.ts";

/** Contents that share so much of their tokens are the same but for their ends. */
const STRICT = 0.8;

/**
 * Every figure is null where there is nothing to agree about. The F1 of two readings is 2 · shared / (a + b): the harmonic mean
 * of the share of A's that B has and of B's that A has. Kappa: {@link kappaOf}.
 */
export interface Agreement {
  readonly reports: { readonly a: number; readonly b: number; readonly both: number };
  /** Reports whose contents share half of their tokens. */
  readonly detection: number | null;
  /** Four fifths of their tokens. */
  readonly strict: number | null;
  /** All of them. */
  readonly exact: number | null;
  /** Half of the tokens, and the same voices in the same order. */
  readonly chain: number | null;
  /** Content, voices, sources, cues, kinds, form, stance and denial all the same. */
  readonly all: number | null;
  /** Links of reports that both have, at the same place of the chain, of the same voice. */
  readonly links: number | null;
  readonly kappa: {
    /** Of all tokens of the text: within some content, or outside. */
    readonly tokens: number | null;
    /** Of links at the same place of the chains of reports that both have. */
    readonly kind: number | null;
    /** Of reports that both have, as the next two. */
    readonly form: number | null;
    readonly stance: number | null;
    readonly negated: number | null;
  };
  readonly differences: readonly Difference[];
}

/** Compares two readings of a text. Spans count code points. */
export function agreementOf(text: string, a: readonly ReadReport[], b: readonly ReadReport[]): Agreement {
  const tokens = tokenSpans(text);
  const pairs = pairReports(tokens, a, b);
  const both = pairs.filter((pair): pair is Both => pair.a !== null && pair.b !== null);
  const f1 = (isMeant: (pair: Both) => boolean): number | null => f1Of(both.filter(isMeant).length, a, b);
  return {
    reports: { a: a.length, b: b.length, both: both.length },
    detection: f1(() => true),
    strict: f1(({ overlap }) => overlap >= STRICT),
    exact: f1((pair) => sameTokens(pair.a.marked.tokens, pair.b.marked.tokens)),
    chain: f1(isSameChain),
    all: f1((pair) => aspectsOf(pair).length === 0),
    links: linksF1(both),
    kappa: {
      tokens: kappaOf(insideOrOutside(tokens.length, [a, b], (reports) => contentTokens(tokens, reports))),
      kind: kappaOf(both.flatMap(kindsOf)),
      form: kappaOf(both.map((pair) => [pair.a.marked.form, pair.b.marked.form])),
      stance: kappaOf(both.map((pair) => [pair.a.marked.stance, pair.b.marked.stance])),
      negated: kappaOf(both.map((pair) => [String(pair.a.marked.negated), String(pair.b.marked.negated)])),
    },
    differences: differencesOf(pairs),
  };
}

type Both = Pair & { readonly a: NonNullable<Pair["a"]>; readonly b: NonNullable<Pair["b"]> };

const f1Of = (shared: number, a: readonly unknown[], b: readonly unknown[]): number | null =>
  a.length + b.length === 0 ? null : (2 * shared) / (a.length + b.length);

const isSameChain = ({ a, b }: Both): boolean =>
  a.marked.chain.length === b.marked.chain.length &&
  sharedLinks(a.marked, b.marked) === a.marked.chain.length;

function linksF1(both: readonly Both[]): number | null {
  const links = both.flatMap(({ a }) => a.marked.chain);
  const others = both.flatMap(({ b }) => b.marked.chain);
  const shared = both.reduce((sum, { a, b }) => sum + sharedLinks(a.marked, b.marked), 0);
  return f1Of(shared, links, others);
}

const kindsOf = ({ a, b }: Both): [string, string][] =>
  a.marked.chain.flatMap((link, at): [string, string][] => {
    const other = b.marked.chain[at];
    return other ? [[link.kind, other.kind]] : [];
  });

const contentTokens = (tokens: Parameters<typeof coveredTokens>[0], reports: readonly ReadReport[]) =>
  coveredTokens(
    tokens,
    reports.flatMap(({ content, more }) => [content, ...more]),
  );

function insideOrOutside(
  tokens: number,
  [a, b]: readonly [readonly ReadReport[], readonly ReadReport[]],
  coverOf: (reports: readonly ReadReport[]) => ReadonlySet<number>,
): [string, string][] {
  const [ofA, ofB] = [coverOf(a), coverOf(b)];
  const label = (set: ReadonlySet<number>, at: number): string => (set.has(at) ? "inside" : "outside");
  return Array.from({ length: tokens }, (_, at) => [label(ofA, at), label(ofB, at)]);
}
