/**
 * Negation: a verb that its statement begins with is negated or freed of its negation, or the voice denies what it said.
 * Only verbs whose two forms are known, and none with a weak ending, which the jussive would change.
 * @module
 */
import { foldWord, type Span, type Token, textOf, tokenize } from "../../text/index.ts";
import {
  isGoverned,
  type Mutation,
  onlyMark,
  type Proposal,
  pick,
  putInstead,
  type Site,
} from "./mutation.ts";

/** A verb form as a token has it: what stands joined before it, and the present form that it asks for. */
interface Verb {
  readonly joined: string;
  readonly tense: "past" | "present" | "future";
  /** Present form in the person of the token. */
  readonly present: string;
}

const WEAK = /[اويىئ].?$/u;

/** The present in the feminine, where the token is. */
const inPerson = (present: string, feminine: boolean): string =>
  feminine ? present.replace(/^[يى]/u, "ت") : present;

/** The readings of a word as a verb of the list, without and with a joining و. */
function verbOf(
  word: string,
  verbs: ReadonlyMap<string, string>,
  presents: ReadonlySet<string>,
): Verb | null {
  const plain = readVerb(word, verbs, presents);
  if (plain) return { joined: "", ...plain };
  const rest = word.startsWith("و") ? readVerb(word.slice(1), verbs, presents) : null;
  return rest ? { joined: "و", ...rest } : null;
}

function readVerb(
  word: string,
  verbs: ReadonlyMap<string, string>,
  presents: ReadonlySet<string>,
): Omit<Verb, "joined"> | null {
  const folded = foldWord(word);
  const past = verbs.get(folded);
  if (past) return { tense: "past", present: past };
  const feminine = folded.endsWith("ت") ? verbs.get(folded.slice(0, -1)) : undefined;
  if (feminine) return { tense: "past", present: inPerson(feminine, true) };
  if (isPresent(folded, presents)) return { tense: "present", present: word };
  if (folded.startsWith("س") && isPresent(folded.slice(1), presents))
    return { tense: "future", present: word.slice(1) };
  return null;
}

const isPresent = (folded: string, presents: ReadonlySet<string>): boolean =>
  presents.has(folded) || (folded.startsWith("ت") && presents.has(`ي${folded.slice(1)}`));

const PARTICLE = { past: "لم", present: "لا", future: "لن" } as const;

/** The statement's first word, a verb, gets its particle: أعلن becomes لم يعلن, سيبدأ becomes لن يبدأ. */
function negate(site: Site): Proposal | null {
  const token = site.tokens[site.first];
  // A word with the article is a noun, whatever verb it looks like.
  if (token?.kind !== "word" || /^و?ال/u.test(token.folded)) return null;
  const verb = verbOf(textOf(site.text, token), site.words.verbs, presentsOf(site));
  if (!verb || (verb.tense === "past" && WEAK.test(verb.present))) return null;
  return putInstead(token, `${verb.joined}${PARTICLE[verb.tense]} ${verb.present}`);
}

const presentsOf = (site: Site): ReadonlySet<string> =>
  new Set([...site.words.verbs.values()].map((present) => foldWord(present)));

/** لن يبدأ becomes سيبدأ, لا يشمل becomes يشمل. */
function affirm(site: Site): Proposal | null {
  const bound = new Set(site.words.of("bound-negation").flatMap(({ folded }) => folded));
  const presents = presentsOf(site);
  for (let at = site.first; at + 1 < site.last; at++) {
    const [particle, verb] = [site.tokens[at], site.tokens[at + 1]];
    if (!particle || !verb || bound.has(verb.folded) || !isPresent(verb.folded, presents)) continue;
    const freed = freedVerb(particle, textOf(site.text, verb));
    if (freed !== null) return putInstead({ start: particle.start, end: verb.end }, freed);
  }
  return null;
}

function freedVerb(particle: Token, verb: string): string | null {
  const joined = particle.folded.startsWith("و") ? "و" : "";
  const plain = particle.folded.slice(joined.length);
  if (plain === "لن") return `${joined}س${verb}`;
  return plain === "لا" ? joined + verb : null;
}

/** أكد فلان أن C becomes نفى فلان أن C; not with a quotation, which nobody denies by saying it. */
function deny(site: Site): Proposal | null {
  const cue = onlyMark(site, "cue");
  const source = onlyMark(site, "source");
  if (!cue || !source || cue.start > source.start) return null;
  const joiner = joinerBefore(site);
  const denial = denialOf(site, cue);
  if (!joiner || denial === null) return null;
  const marks = [{ ...cue, start: 0, end: denial.length }];
  return {
    replacements: [
      { start: cue.start, end: cue.end, text: denial, inside: false, marks },
      { start: joiner.start, end: joiner.end, text: "أن", inside: false },
    ],
    from: cue,
    to: 0,
  };
}

/** أن, إن, بأن just before the statement. */
function joinerBefore(site: Site): Span | null {
  const before = site.tokens[site.first - 1];
  const isJoiner = site.words
    .of("joiner")
    .some(({ folded }) => folded.length === 1 && folded[0] === before?.folded);
  return before && isJoiner && !isGoverned(site, before) ? before : null;
}

function denialOf(site: Site, cue: Span): string | null {
  const text = textOf(site.text, cue);
  const joined = /^و/u.test(text) ? "و" : "";
  const [token, more] = tokenize(text.slice(joined.length));
  if (!token || more) return null;
  const row = site.words.of("denial").find(({ folded }) => folded[0] === token.folded);
  return row ? joined + row.other : null;
}

/** What is so told as not so, or the other way round. */
export const negationMutation: Mutation = {
  type: "negation",
  propose: (site) => {
    const found = [negate(site), affirm(site), deny(site)].filter((each) => each !== null);
    return pick(found, site.random) ?? null;
  },
};
