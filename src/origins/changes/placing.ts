/**
 * Another date, another place, another actor.
 * @module
 */
import { defaultLexicon } from "../../arabic/index.ts";
import { senseOf } from "../../match/index.ts";
import type { Change, Entity, EntityType } from "../../model/index.ts";
import { contains, overlaps, type Span, stem, tokenize } from "../../text/index.ts";
import { isSameName } from "../voices/names.ts";
import type { Clause, Piece } from "./clause.ts";
import { type Comparison, changeOf } from "./comparison.ts";
import type { Gap } from "./gaps.ts";

/** Dates that are told in both, in other words or with another value. */
export function dateChanges({
  gaps,
  ...comparison
}: Comparison & { gaps: readonly Gap[] }): readonly Change[] {
  const { from, to, toOf } = comparison;
  const aligned = from.pieces.flatMap((piece, i) => {
    const other = to.pieces[toOf[i] ?? -1];
    return piece.date && other?.date && !isSameDate(piece, other, comparison)
      ? [[piece, other] as const]
      : [];
  });
  const others = gaps.flatMap((gap) => {
    const before = gap.from.find(hasDate) ?? timeAfter(from, gap.from);
    const after = gap.to.find(hasDate) ?? timeAfter(to, gap.to);
    if (before && after && (before.date || after.date)) return [[before, after] as const];
    const isLength = (piece: Piece): boolean => piece.amount?.unit === "time";
    const [was, is] = [gap.from.find(isLength), gap.to.find(isLength)];
    if (was && after?.date && isAfterRelation(to, after)) return [[was, after] as const];
    return is && before?.date && isAfterRelation(from, before) ? [[before, is] as const] : [];
  });
  return [...aligned, ...others].slice(0, 1).map(([a, b]) => changeOf(comparison, "date", a, b));
}

/** Words after قبل or بعد tell a time too. */
function timeAfter(clause: Clause, pieces: readonly Piece[]): Piece | null {
  const [first] = pieces;
  return first && isAfterRelation(clause, first) ? first : null;
}

function isAfterRelation({ told }: Clause, { start }: Span): boolean {
  return /(?:^|\s)(?:قبل|بعد|منذ|حتى|عند)\s*$/u.test(told.article.text.slice(Math.max(0, start - 8), start));
}

const hasDate = (piece: Piece): boolean => piece.date !== null;

function isSameDate(a: Piece, b: Piece, { from, to }: Comparison): boolean {
  if (isPartOf(meaningsIn(from, a), meaningsIn(to, b)) && shiftOf(from, a) === shiftOf(to, b)) return true;
  return a.date?.value === b.date?.value && a.date?.value !== "relative";
}

/** The words of a date by what they mean: الماضي and المنقضي are one. */
function meaningsIn({ told }: Clause, { start, end }: Span): ReadonlySet<string> {
  const words = tokenize(told.article.text, start, end).filter((token) => token.kind !== "mark");
  const stems = words.map((token) => stem(token.folded));
  return new Set(stems.map((each) => senseOf(each)?.sense ?? each));
}

/** All of one stands in the other: الخميس and الخميس المقبل. */
function isPartOf(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [less, more] = a.size <= b.size ? [a, b] : [b, a];
  return less.size > 0 && [...less].every((word) => more.has(word));
}

/** Folded words that move a date by themselves: أول أمس is not أمس, قبل الأحد not الأحد. */
const SHIFTS: ReadonlySet<string> = new Set("اول قبل بعد منتصف نهايه بدايه".split(" "));

const shiftOf = ({ told }: Clause, { start, end }: Span): string =>
  tokenize(told.article.text, start, end)
    .flatMap(({ folded }) => (SHIFTS.has(folded) ? [folded] : []))
    .join(" ");

/** A place or an actor in the room of another: the words between two aligned ones hold a name on both sides, and not the same. */
export function nameChanges(comparison: Comparison, gaps: readonly Gap[]): readonly Change[] {
  const found = gaps.flatMap((gap) => placeChange(comparison, gap) ?? actorChange(comparison, gap) ?? []);
  return found.filter((change, i) => found.findIndex((other) => other.type === change.type) === i);
}

function placeChange(comparison: Comparison, gap: Gap): Change | null {
  const before = placeIn(comparison.from, gap.from);
  const after = placeIn(comparison.to, gap.to);
  const [from, to] = [
    before ?? locative(comparison.from, gap.from, after),
    after ?? locative(comparison.to, gap.to, before),
  ];
  if (!from || !to || isSameName(from.name, to.name)) return null;
  return isExchanged(comparison, from.name, to.name) ? changeOf(comparison, "place", from, to) : null;
}

function actorChange(comparison: Comparison, gap: Gap): Change | null {
  const from = entityIn(comparison.from, gap.from, ACTORS);
  const to = entityIn(comparison.to, gap.to, ACTORS);
  if (!from || !to || isSameName(from.name, to.name)) return null;
  return isExchanged(comparison, from.name, to.name) ? changeOf(comparison, "actor", from, to) : null;
}

interface Named extends Span {
  readonly name: string;
}

const PLACES: readonly EntityType[] = ["place"];
const ACTORS: readonly EntityType[] = ["person", "organisation", "outlet"];

function entityIn(clause: Clause, pieces: readonly Piece[], types: readonly EntityType[]): Named | null {
  const isWhole = (entity: Entity): boolean =>
    clause.pieces.every((piece) => !contains(entity, piece) || pieces.includes(piece));
  const entity = clause.told.statement.entities.find(
    (each) => types.includes(each.type) && isWhole(each) && pieces.some((piece) => overlaps(each, piece)),
  );
  return entity ?? null;
}

function placeIn(clause: Clause, pieces: readonly Piece[]): Named | null {
  const entity = entityIn(clause, pieces, PLACES);
  if (entity) return entity;
  const { text } = clause.told.article;
  for (const [i, piece] of pieces.entries()) {
    const found = defaultLexicon().phrases("places").match(pieces, i);
    const last = found && pieces[i + found.length - 1];
    if (last) return { start: piece.start, end: last.end, name: text.slice(piece.start, last.end) };
  }
  return null;
}

/** Words after في or ب stand for a place where the other telling names one in their room. */
function locative(clause: Clause, pieces: readonly Piece[], other: Named | null): Named | null {
  const words = pieces.slice(0, pieces.findIndex((piece) => piece.kind !== "word") + 1 || undefined);
  const [first] = words;
  const last = words.findLast((piece) => piece.kind === "word");
  if (!other || !first || !last) return null;
  const { text } = clause.told.article;
  const isAfterIn = /(?:^|\s)في\s+(?:\S+\s+){0,2}$/u.test(
    text.slice(Math.max(0, first.start - 30), first.start),
  );
  return isAfterIn ? { start: first.start, end: last.end, name: text.slice(first.start, last.end) } : null;
}

/** The one name is told less often than before, and the other more often: neither only changed its place. */
function isExchanged({ from, to }: Comparison, before: string, after: string): boolean {
  const [own, other] = [timesTold(from, before), timesTold(to, after)];
  // A name that the analysis did not find, but the words did, is told once.
  return timesTold(to, before) < Math.max(1, own) && timesTold(from, after) < Math.max(1, other);
}

function timesTold({ told }: Clause, name: string): number {
  return told.statement.entities.filter((entity) => isSameName(entity.name, name)).length;
}
