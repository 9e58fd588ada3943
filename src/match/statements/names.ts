/**
 * Who and what a text names, by identity: aliases, nations behind adjectives and capitals, and the names that the analysis
 * found. One mention may name two: الخارجية الروسية is the ministry and Russia.
 * @module
 */
import { defaultLexicon } from "../../arabic/index.ts";
import type { DescribedArticle, Entity } from "../../model/index.ts";
import type { Token } from "../../text/index.ts";
import { isNation, nameKey, nationBehind, nationOfNisba, nisbaOf } from "../tables/nations.ts";

/** What a name stands for where statements are compared. */
export type NameKind = "nation" | "group" | "person" | "place" | "outlet";

/** One naming, at its place. `strength`: 0..100, how surely it means that name. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** By {@link nameKey} of the name that readers see. */
  readonly key: string;
  readonly kind: NameKind;
  readonly strength: number;
}

const SURE = 100;
/** الأمريكية names the United States, but may qualify what is not the state. */
const BY_ADJECTIVE = 90;
const BY_CAPITAL = 85;

/** All namings in an article, in the order of their start. */
export function findMentions(article: DescribedArticle, tokens: readonly Token[]): Mention[] {
  const listed = listedNames(tokens);
  const found = article.statements
    .flatMap(({ entities }) => entities)
    .filter(
      (entity) =>
        !listed.some(
          (known) => known.start < entity.end && entity.start < known.end && known.strength === SURE,
        ),
    )
    .flatMap(entityMentions);
  const places = placesBy(tokens);
  return [...listed, ...unique(found)]
    .map((mention) => locative(mention, places))
    .sort((a, b) => a.start - b.start || compare(a.key, b.key));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const WHERE = new Set(
  "في وفي داخل بداخل شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط قرب حدود اراضي الاراضي انحاء محافظه مدينه منطقه بلده".split(
    " ",
  ),
);

/** Starts of the words that stand behind a word for a place. */
function placesBy(tokens: readonly Token[]): ReadonlySet<number> {
  return new Set(tokens.flatMap(({ start }, at) => (WHERE.has(tokens[at - 1]?.folded ?? "") ? [start] : [])));
}

/** في سوريا is where, not who. */
function locative(mention: Mention, places: ReadonlySet<number>): Mention {
  return mention.kind === "nation" && places.has(mention.start) ? { ...mention, kind: "place" } : mention;
}

/** Two reports that hold one clause bring its entities twice. */
function unique(mentions: readonly Mention[]): Mention[] {
  return [...new Map(mentions.map((mention) => [`${mention.start} ${mention.key}`, mention])).values()];
}

function listedNames(tokens: readonly Token[]): Mention[] {
  const mentions: Mention[] = [];
  let next = 0;
  tokens.forEach((token, at) => {
    if (token.kind !== "word") return;
    const { nisba, nation } = originOf(token.folded);
    if (nation !== null)
      mentions.push({ ...spanAt(tokens, at, 1), key: nation, kind: "nation", strength: BY_ADJECTIVE });
    if (at < next) return;
    const known =
      knownAt(tokens, at) ?? (nation === null && nisba !== null ? namedByNisba(nisba, tokens, at) : null);
    if (known === null) return;
    next = at + known.length;
    mentions.push(...withNation({ ...spanAt(tokens, at, known.length), ...known.name }));
  });
  return mentions;
}

const KEPT_OPENINGS = 1 << 17;

interface Origin {
  readonly nisba: string | null;
  readonly nation: string | null;
}

const origins = new Map<string, Origin>();

/** The adjective of origin that a folded word is, and its nation; remembered for the words that come again. */
function originOf(folded: string): Origin {
  const before = origins.get(folded);
  if (before) return before;
  const nisba = nisbaOf(folded);
  const origin = { nisba, nation: nisba === null ? null : nationOfNisba(nisba) };
  if (origins.size >= KEPT_OPENINGS) origins.clear();
  origins.set(folded, origin);
  return origin;
}

const openings = new Map<string, boolean>();

/** False where no listed name begins with this folded word; remembered for the words that come again. */
function mayBeName(folded: string): boolean {
  let may = openings.get(folded);
  if (may === undefined) {
    const lexicon = defaultLexicon();
    may = lexicon.phrases("aliases").mayBegin(folded) || lexicon.phrases("places").mayBegin(folded);
    if (openings.size >= KEPT_OPENINGS) openings.clear();
    openings.set(folded, may);
  }
  return may;
}

interface Known {
  readonly length: number;
  readonly name: Pick<Mention, "key" | "kind" | "strength">;
}

const OF_VOICE: Readonly<Record<string, NameKind>> = { person: "person", outlet: "outlet" };

function knownAt(tokens: readonly Token[], at: number): Known | null {
  if (!mayBeName(tokens[at]?.folded ?? "")) return null;
  const lexicon = defaultLexicon();
  const alias = lexicon.phrases("aliases").match(tokens, at);
  const place = lexicon.phrases("places").match(tokens, at);
  if (alias && alias.length >= (place?.length ?? 0)) {
    const kind = OF_VOICE[alias.entry.kind] ?? "group";
    const key = keyOf(alias.entry.names[0] ?? "", kind);
    // A name of two voices is neither for sure.
    return {
      length: alias.length,
      name: { key, kind: isNation(key) ? "nation" : kind, strength: SURE / alias.entry.names.length },
    };
  }
  if (!place) return null;
  const key = nameKey(place.entry.name);
  return { length: place.length, name: { key, kind: isNation(key) ? "nation" : "place", strength: SURE } };
}

/** الداعشية, الأردوغاني: an adjective of a known name. */
function namedByNisba(nisba: string, tokens: readonly Token[], at: number): Known | null {
  const base = nisba.slice(0, -1);
  if (base.length < 4 || (tokens[at]?.folded.length ?? 0) < 5) return null;
  const alias = defaultLexicon()
    .phrases("aliases")
    .match([{ folded: base }], 0);
  if (!alias || alias.entry.names.length > 1 || alias.entry.kind === "outlet") return null;
  const kind = OF_VOICE[alias.entry.kind] ?? "group";
  return { length: 1, name: { key: keyOf(alias.entry.names[0] ?? "", kind), kind, strength: BY_ADJECTIVE } };
}

function spanAt(tokens: readonly Token[], at: number, length: number): { start: number; end: number } {
  return { start: tokens[at]?.start ?? 0, end: tokens[at + length - 1]?.end ?? 0 };
}

/** The mention, and the nation whose capital or house it is. */
function withNation(mention: Mention): Mention[] {
  const nation = nationBehind(mention.key);
  return nation === null
    ? [mention]
    : [mention, { ...mention, key: nation, kind: "nation", strength: BY_CAPITAL }];
}

const OF_ENTITY: Readonly<Record<Entity["type"], NameKind | null>> = {
  person: "person",
  organisation: "group",
  outlet: "outlet",
  place: "place",
  event: null,
  weapon: null,
  other: null,
};

function entityMentions({ start, end, type, name }: Entity): Mention[] {
  const kind = OF_ENTITY[type];
  const key = kind === null ? "" : keyOf(name, kind);
  if (kind === null || key === "") return [];
  return withNation({ start, end, key, kind: isNation(key) ? "nation" : kind, strength: SURE });
}

/** A person is called by the family name as often as by both. */
function keyOf(name: string, kind: NameKind): string {
  const whole = nameKey(name);
  return kind === "person" ? (whole.split(" ").at(-1) ?? whole) : whole;
}
