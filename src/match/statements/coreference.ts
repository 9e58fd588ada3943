/**
 * Names that are not repeated: التنظيم, الجماعة, الشركة mean the one of that kind that the article has named. Found only
 * where exactly one candidate is left.
 * @module
 */
import { foldWord, type Token, unprefixed } from "../../text/index.ts";
import type { Mention } from "./names.ts";

/** Class nouns that are used for one another, by their folded singular without article. */
const KINDS: readonly (readonly string[])[] = [
  ["تنظيم", "جماعة", "حركة", "ميليشيا", "مليشيا", "ميليشيات", "فصيل", "كتائب", "مجموعة", "مجموعات"],
  ["شركة", "مجموعة", "مؤسسة", "مصنع"],
  ["منظمة", "هيئة", "جمعية", "رابطة", "مرصد"],
  ["حزب"],
  ["وكالة", "صحيفة", "قناة", "موقع", "شبكة"],
  ["نادي", "فريق", "منتخب"],
  ["بنك", "مصرف"],
  ["وزارة"],
  ["جامعة"],
  ["لجنة"],
  ["مطار"],
  ["ميناء", "مرفأ"],
].map((kind) => kind.map(foldWord));

const KIND_OF = new Map<string, number[]>();
KINDS.forEach((kind, number) => {
  for (const word of kind) KIND_OF.set(word, [...(KIND_OF.get(word) ?? []), number]);
});

/** How surely a class noun alone means the only name of its kind. */
const BY_CLASS = 80;

/** A name of the article with the kinds that it was called by. */
interface Candidate {
  readonly mention: Mention;
  readonly kinds: ReadonlySet<number>;
}

/** Namings by class noun alone: definite, without a name behind it. */
export function findCoreferences(tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  const candidates = candidatesOf(tokens, mentions);
  const starts = new Set(mentions.map(({ start }) => start));
  return tokens.flatMap((token, at): Mention[] => {
    const kinds = definiteKinds(token);
    if (kinds === undefined || covered(token, mentions)) return [];
    const next = tokens[at + 1];
    if (next && starts.has(next.start) && !next.folded.startsWith("ل")) return [];
    const left = candidates.filter(
      ({ mention, kinds: own }) => mention.start < token.start && kinds.some((kind) => own.has(kind)),
    );
    const keys = new Set(left.map(({ mention }) => mention.key));
    const only = left[0]?.mention;
    if (!only || keys.size !== 1) return [];
    return [{ ...only, start: token.start, end: token.end, strength: BY_CLASS }];
  });
}

const covered = ({ start, end }: Token, mentions: readonly Mention[]): boolean =>
  mentions.some((mention) => mention.start <= start && mention.end >= end);

/** The kinds of a class noun with article or a demonstrative's clitics: التنظيم, للتنظيم, بالجماعة. */
function definiteKinds({ kind, folded }: Token): readonly number[] | undefined {
  if (kind !== "word" || folded.length < 5) return undefined;
  const bare = unprefixed(folded);
  return bare !== folded && /^[وفبك]?(?:ال|لل)/u.test(folded) ? KIND_OF.get(bare) : undefined;
}

/** The groups that the article names, each with the class nouns that stand in its name or before it. */
function candidatesOf(tokens: readonly Token[], mentions: readonly Mention[]): Candidate[] {
  const place = new Map(tokens.map((token, at) => [token.start, at]));
  return mentions
    .filter(({ kind }) => kind === "group" || kind === "place" || kind === "outlet")
    .map((mention) => {
      const first = place.get(mention.start) ?? 0;
      const spelled = tokens
        .slice(Math.max(first - 1, 0), first + 3)
        .filter(({ start }) => start < mention.end);
      const words = [...mention.key.split(" "), ...spelled.map(({ folded }) => folded)];
      const kinds = words.flatMap((word) => KIND_OF.get(word) ?? KIND_OF.get(unprefixed(word)) ?? []);
      return { mention, kinds: new Set(kinds) };
    })
    .filter(({ kinds }) => kinds.size > 0);
}
