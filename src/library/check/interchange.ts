/**
 * What is known of a message, and of a claim's fact-checks, as it leaves the process: offsets count code points.
 * @module
 */
import type { FactCheck, Independence, InterchangeAnalysis, Verdict, VoiceKind } from "../../model/index.ts";
import { type SuggestionReason, toInterchange } from "../../pipeline/index.ts";
import type { KeptFactCheck } from "../../store/index.ts";
import { offsetsOf, type Span } from "../../text/index.ts";
import type { CheckedMessage, FirstAppearance, RetoldClaim } from "./message.ts";
import type { ClaimCheck } from "./suggest.ts";

/** Why something is suggested: named evidence, what it gave, of what it could give, and the words that show it. */
export interface ReasonJson {
  evidence: string;
  value: number;
  of: number;
  words: string[];
}

/** A published fact-check with its publisher's words. */
export interface FactCheckJson extends Omit<FactCheck, "claimants" | "appearances" | "verdict"> {
  claimants: string[];
  appearances: string[];
  verdict: {
    wording: string | null;
    rating: { value: number; best: number; worst: number } | null;
    scale: Verdict | null;
  };
  source: string;
  added: string;
  changed: string;
}

/** A fact-check beside a claim. */
export interface ClaimCheckJson {
  factCheck: FactCheckJson;
  /** What a person decided last and stands; null: nobody has. */
  decided: {
    id: string;
    state: "confirmed" | "rejected";
    by: string;
    at: string;
    note: string | null;
  } | null;
  /** Null where people decided it and it would not be suggested. `appearance`: by which of the claim's it was found. */
  suggested: { score: number; reasons: ReasonJson[]; appearance: number } | null;
}

/** The first appearance of a claim known to the library. */
export interface FirstJson {
  article: string;
  title: string | null;
  url: string | null;
  publisher: string | null;
  published: string | null;
  chain: { name: string; kind: VoiceKind }[];
  text: string;
}

/** A claim that a message retells. */
export interface RetoldJson {
  claim: string;
  gist: string;
  at: Span;
  score: number;
  reasons: ReasonJson[];
  like: { article: string; text: string };
  first: FirstJson;
  articles: number;
  outlets: number;
  independent: Independence;
  verdict: Verdict | null;
  factChecks: ClaimCheckJson[];
}

/** What is known of a message. */
export interface CheckJson {
  message: InterchangeAnalysis;
  claims: RetoldJson[];
  factChecks: { factCheck: FactCheckJson; at: Span; score: number; reasons: ReasonJson[] }[];
  denials: Span[];
}

/** A message with what was found. */
export function checkJson({ analysis, claims, factChecks, denials }: CheckedMessage): CheckJson {
  const offsets = offsetsOf(analysis.article.text);
  const points = (span: Span): Span => offsets.toCodePoints({ start: span.start, end: span.end });
  return {
    message: toInterchange(analysis),
    claims: claims.map((claim) => retoldJson(claim, points)),
    factChecks: factChecks.map(({ factCheck, at, score, reasons }) => ({
      factCheck: factCheckJson(factCheck),
      at: points(at),
      score,
      reasons: reasons.map(reasonJson),
    })),
    denials: denials.map(points),
  };
}

function retoldJson(
  { claim, at, score, reasons, like, first, checks }: RetoldClaim,
  points: (span: Span) => Span,
): RetoldJson {
  const { id, gist, articles, outlets, independent, verdict } = claim;
  return {
    claim: id,
    gist,
    at: points(at),
    score,
    reasons: reasons.map(reasonJson),
    like: { article: like.article, text: like.text },
    first: firstJson(first),
    articles,
    outlets,
    independent,
    verdict,
    factChecks: checks.map(claimCheckJson),
  };
}

const firstJson = ({ place, standing, chain }: FirstAppearance): FirstJson => ({
  article: place.article,
  title: standing?.title ?? null,
  url: standing?.url ?? null,
  publisher: standing?.publisher ?? null,
  published: standing?.published ?? null,
  chain: chain.map(({ name, kind }) => ({ name, kind })),
  text: place.text,
});

/** A fact-check with whether it is decided and why it is suggested. */
export const claimCheckJson = ({ factCheck, decided, suggested }: ClaimCheck): ClaimCheckJson => ({
  factCheck: factCheckJson(factCheck),
  decided: decided && {
    id: decided.id,
    state: decided.state,
    by: decided.by,
    at: decided.at,
    note: decided.note,
  },
  suggested: suggested && { ...suggested, reasons: suggested.reasons.map(reasonJson) },
});

const reasonJson = ({ evidence, value, of, words }: SuggestionReason): ReasonJson => ({
  evidence,
  value,
  of,
  words: [...words],
});

/** A fact-check as it is kept. */
export const factCheckJson = ({
  claimants,
  appearances,
  verdict: { wording, rating, scale },
  ...check
}: KeptFactCheck): FactCheckJson => ({
  ...check,
  claimants: [...claimants],
  appearances: [...appearances],
  verdict: { wording, rating: rating && { ...rating }, scale },
});
