/**
 * Who is named in an article without saying anything there: a later الشركة or السفير may mean them.
 * @module
 */
import {
  Flag,
  foldedAt,
  type Head,
  has,
  headOf,
  isInPlace,
  isNominal,
  type Prose,
  readVoice,
  spanOf,
  spelled,
} from "../arabic/index.ts";
import { isPart, PERSONAL } from "./entities/words.ts";
import { beforeObject } from "./object-after.ts";
import { secondPerson } from "./second-person.ts";
import { nameOf } from "./voice-name.ts";

/** A class noun or title with its name; token range. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly head: Head;
  readonly name: string;
}

const NAME_ONLY = { barred: new Set(["في", "من", "علي", "الي", "عن"]), stopAtContent: true };
const LONGEST = 10;
const LONGEST_NAME = 5;
const NONE: readonly Mention[] = [];
const NAMEABLE = new Set(["person", "organisation", "outlet"]);

/**
 * The named persons, bodies and outlets that stand with their title or class noun and begin before token `limit`, in the
 * order of the text; each call goes on where the last one stopped. Linear.
 */
export class MentionReader {
  private readonly prose: Prose;
  private at = 0;

  constructor(prose: Prose) {
    this.prose = prose;
  }

  before(limit: number): readonly Mention[] {
    if (this.at >= limit) return NONE;
    const found: Mention[] = [];
    while (this.at < limit) {
      const mention = isHead(this.prose, this.at) ? readMention(this.prose, this.at) : null;
      this.at = mention?.last ?? this.at + 1;
      if (mention) found.push(mention);
    }
    return found;
  }
}

const isHead = (prose: Prose, at: number): boolean => has(prose, at, Flag.voiceHead) && mayBeNamed(prose, at);

/** Looks once more where the phrase fills the window and so may have lost its end. */
function readPhrase(prose: Prose, first: number): number {
  const read = readVoice(prose, first, Math.min(prose.length, first + LONGEST), NAME_ONLY);
  const isCut = read === first + LONGEST;
  return isCut ? readVoice(prose, first, Math.min(prose.length, first + 2 * LONGEST), NAME_ONLY) : read;
}

function readMention(prose: Prose, first: number): Mention | null {
  const whole = readPhrase(prose, first);
  if (whole <= first + 1) return null;
  const read = secondPerson(prose, { first, last: whole }) ?? whole;
  const head = headOf(prose, first, read);
  if (!NAMEABLE.has(head.kind)) return null;
  if (head.kind !== "person" && isDescribed(prose, head.at + 1)) return null;
  const last =
    head.kind === "person"
      ? beforeObject(prose, first, beforeVerb(prose, head.at + 1, read))
      : bodyEnd(prose, head.at + 1, read);
  const name = nameOf(prose, first, last, head);
  if (name === null || isLong(name)) return null;
  // A person without a name of his own (رئيس النادي) is no other's namesake.
  if (head.kind === "person" && (name === written(prose, first, last) || !isFullName(name))) return null;
  return { first, last, head, name };
}

/** "رئيس البلدية | سيضر بالميناء": the end of the phrase before a verb of what is to come. */
function beforeVerb(prose: Prose, first: number, limit: number): number {
  for (let at = first; at < limit; at++) if (isToCome(prose, at)) return at;
  return limit;
}
const isToCome = (prose: Prose, at: number): boolean =>
  isLikeFuture(prose, at) &&
  !isPart(prose, at, PERSONAL) &&
  has(prose, at + 1, Flag.article | Flag.preposition | Flag.fusedPreposition);
const isLikeFuture = spelled(/^[وف]?س[يت]\p{L}{2,}$/u);

function isLong(name: string): boolean {
  let words = 1;
  for (let at = name.indexOf(" "); at >= 0; at = name.indexOf(" ", at + 1)) words++;
  return words > LONGEST_NAME;
}

/** Two words or more, none of them with a particle before it. */
const isFullName = (name: string): boolean => /^(?!ل|ب|و|في |من )\S+ \S+/u.test(name);

/** مؤسسة متضخمة: a bare feminine adjective tells what kind, not which. */
const isDescribed = (prose: Prose, at: number): boolean =>
  !has(prose, at, Flag.article | Flag.name) && foldedAt(prose, at).endsWith("ه");

const written = (prose: Prose, first: number, last: number): string => {
  const { start, end } = spanOf(prose, first, last);
  return prose.text.slice(start, end).replace(/\s+/gu, " ");
};

/** A body's name goes on as long as its words are definite: شركة كذا, وزارة الطاقة الوطنية; what follows may be anything. */
function bodyEnd(prose: Prose, name: number, limit: number): number {
  if ((prose.opens[name] ?? -1) >= 0) return limit;
  let end = Math.min(name + 1, limit);
  while (end < limit && has(prose, end, Flag.article | Flag.name) && !tellsWhy(prose, end)) end++;
  return end;
}

/** "شركة كذا للحصول على": what a preposition follows is no part of a name; nor "وزارة المياه | بالقرار". */
const tellsWhy = (prose: Prose, at: number): boolean =>
  (isForThe(prose, at) && has(prose, at + 1, Flag.preposition)) ||
  (isWithThe(prose, at) && !isInPlace(prose, at));
const isWithThe = spelled(/^بال/u);
const isForThe = spelled(/^(?:لل|بال)/u);

/** Something stands after it that can be its name. */
const mayBeNamed = (prose: Prose, at: number): boolean =>
  (prose.opens[at + 1] ?? -1) >= 0 ||
  (isNominal(prose, at + 1) &&
    (!has(prose, at, Flag.article) || has(prose, at + 1, Flag.article) || isTitle(prose, at)));

/** الرئيس سامي الحداد: only a person's title takes a bare name after its article. */
const isTitle = (prose: Prose, at: number): boolean => headOf(prose, at, at + 1).kind === "person";
