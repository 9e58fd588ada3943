/**
 * A story: one real article and the retellings made of it, each with exactly one parent, and for each followed statement
 * where it stands and what was changed.
 * @module
 */
import type { ChangeType } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import { type Block, type Draft, placeOf, type Written, write } from "./draft.ts";
import { pick, type Random, shuffled } from "./mutation.ts";
import {
  after,
  changeOnce,
  type Frame,
  type Means,
  proposals,
  type Retold,
  reframe,
  type SentenceChange,
  START,
  someFrame,
} from "./retell.ts";

/** A followed statement in one article. */
export interface FollowedStatement {
  /** The same for the statement in all articles of the story. */
  readonly thread: string;
  readonly statement: Span;
  /** Against the parent; empty where the words were copied to the letter. `from` counts in the parent's text, `to` in this one. */
  readonly changes: readonly SentenceChange[];
}

/** One article of a story. Offsets are UTF-16 units of its text. */
export interface StoryArticle {
  readonly id: string;
  readonly publisher: string;
  /** EDTF to the minute, later than the parent's. */
  readonly published: string;
  /** Id of the article that it was made from; null for the first. */
  readonly parent: string | null;
  /** How many retellings it is away from the first. */
  readonly step: number;
  readonly frame: Frame;
  readonly text: string;
  readonly followed: readonly FollowedStatement[];
}

/** How often each type of change was made so far: the rarest that is possible comes next. Changed by whoever makes one. */
export type Balance = Map<ChangeType, number>;

/** What a story is made with. */
export interface StoryOptions extends Means {
  readonly name: string;
  readonly publisher: string;
  readonly outlets: readonly string[];
  /** Retellings, 1 to 4. */
  readonly steps: number;
  readonly balance: Balance;
}

interface Version {
  readonly article: StoryArticle;
  readonly draft: Draft;
  readonly written: Written;
  /** Minutes since the beginning of 1970. */
  readonly at: number;
}

const MOST_THREADS = 2;
const MOST_CANDIDATES = 16;
const ON_FROM_LAST = 0.7;

/** The article and its retellings, parents first; null where no statement of it can be changed. */
export function tellStory(source: Draft, options: StoryOptions): StoryArticle[] | null {
  const threads = chooseThreads(source, options);
  if (threads.size === 0) return null;
  const draft = source.map((block) => ({ ...block, followed: threads.has(block.id) }));
  const outlets = shuffled(options.outlets, options.random);
  const seen = new Set(draft.map(({ sentence }) => sentence.text));
  const versions = [firstVersion(draft, options)];
  for (let i = 0; i < options.steps; i++) {
    const last = versions.at(-1);
    const parent = options.random() < ON_FROM_LAST ? last : pick(versions, options.random);
    const outlet = outlets[i % outlets.length];
    if (!parent || !outlet) break;
    const next = retell(parent, { ...options, outlet, seen, name: `${options.name}-${i + 1}` });
    if (next) versions.push(next);
  }
  return versions.length > 1 ? versions.map(({ article }) => article) : null;
}

/** The statements for which the rarest changes are possible. */
function chooseThreads(source: Draft, options: StoryOptions): ReadonlySet<string> {
  const candidates = source.filter(({ followed }) => followed).slice(0, MOST_CANDIDATES);
  const weighed = candidates.flatMap(({ id, sentence }) => {
    const types = proposals(sentence, options).map(({ type }) => options.balance.get(type) ?? 0);
    return types.length > 0 ? [{ id, weight: Math.min(...types) }] : [];
  });
  return new Set(
    weighed
      .sort((a, b) => a.weight - b.weight)
      .slice(0, MOST_THREADS)
      .map(({ id }) => id),
  );
}

const FIRST_MINUTE = Date.UTC(2015, 6, 21, 4) / 60_000;
const DAY = 24 * 60;

/** The article as it was, with its blocks written out. */
export function firstVersion(
  draft: Draft,
  { name, publisher, random }: Pick<StoryOptions, "name" | "publisher" | "random">,
): Version {
  const at = FIRST_MINUTE + Math.floor(random() * DAY);
  return toVersion({
    draft,
    at,
    id: `${name}-0`,
    publisher,
    parent: null,
    frame: "kept",
    changes: new Map(),
  });
}

interface Made {
  readonly draft: Draft;
  readonly at: number;
  readonly id: string;
  readonly publisher: string;
  readonly parent: Version | null;
  readonly frame: Frame;
  /** By block. */
  readonly changes: ReadonlyMap<string, readonly SentenceChange[]>;
}

/** Writes an article out, with the lineage of its followed statements. */
export function toVersion({ draft, at, id, publisher, parent, frame, changes }: Made): Version {
  const written = write(draft);
  const followed = draft
    .filter((block) => block.followed)
    .map((block) => ({
      thread: block.id,
      statement: placeOf(written, block.id, block.sentence.statement),
      changes: (changes.get(block.id) ?? []).map(({ type, from, to }) => ({
        type,
        from: from && parent ? placeOf(parent.written, block.id, from) : null,
        to: to && placeOf(written, block.id, to),
      })),
    }));
  const published = new Date(at * 60_000).toISOString().slice(0, 16);
  const article = {
    id,
    publisher,
    published,
    parent: parent?.article.id ?? null,
    step: parent ? parent.article.step + 1 : 0,
    frame,
    text: written.text,
    followed,
  };
  return { article, draft, written, at };
}

interface Step extends StoryOptions {
  readonly outlet: string;
  /** Sentences that the story has already: a retelling that comes back to one would have two parents. */
  readonly seen: Set<string>;
}

const LEAST_WAIT = 45;
const WAIT = 20 * 60;

function retell(parent: Version, step: Step): Version | null {
  const changes = new Map<string, readonly SentenceChange[]>();
  const draft = parent.draft.map((block): Block => {
    const told = block.followed ? changeSome(block, step, changes.size === 0) : null;
    if (!told) return block;
    changes.set(block.id, told.changes);
    return { ...block, sentence: told.sentence };
  });
  if (changes.size === 0) return null;
  const frame = someFrame(step.random);
  return toVersion({
    draft: reframe(draft, frame, step.random),
    at: parent.at + LEAST_WAIT + Math.floor(step.random() * WAIT),
    id: step.name,
    publisher: step.outlet,
    parent,
    frame,
    changes,
  });
}

const CHANGES_A_STATEMENT = 0.8;
const CHANGES_IT_TWICE = 0.35;

/** One or two changes to a sentence; null where it stays, which it may unless it must change. */
function changeSome({ sentence }: Block, step: Step, must: boolean): Retold | null {
  if (!must && step.random() > CHANGES_A_STATEMENT) return null;
  const first = changeRarest({ sentence, changes: [] }, step, START);
  if (!first) return null;
  const second = step.random() < CHANGES_IT_TWICE ? changeRarest(first.told, step, first.earlier) : null;
  const { told } = second ?? first;
  step.seen.add(told.sentence.text);
  for (const { type } of told.changes) step.balance.set(type, (step.balance.get(type) ?? 0) + 1);
  return told;
}

/** Changes of one family are not made twice in a step: they would be one change to whoever reads both sides. */
const familyOf = (type: ChangeType): string =>
  ["reordered", "cut", "added"].includes(type) ? "shape" : (type.split("-")[0] ?? type);

function changeRarest(
  told: Retold,
  step: Step,
  earlier: typeof START,
): { told: Retold; earlier: typeof START } | null {
  const made = new Set(told.changes.map(({ type }) => familyOf(type)));
  const possible = shuffled(proposals(told.sentence, step), step.random)
    .filter(({ type }) => !made.has(familyOf(type)))
    .sort((a, b) => (step.balance.get(a.type) ?? 0) - (step.balance.get(b.type) ?? 0));
  for (const { type, proposal } of possible) {
    const next = changeOnce(told, type, proposal, earlier);
    if (next && !step.seen.has(next.sentence.text)) return { told: next, earlier: after(earlier, proposal) };
  }
  return null;
}

/** An article and two articles that copy without a change: the whole of it, and one sentence in the frame of another article. */
export function tellCopies(
  source: Draft,
  other: Draft,
  { name, publisher, outlets, random }: Pick<StoryOptions, "name" | "publisher" | "outlets" | "random">,
): StoryArticle[] | null {
  const root = firstVersion(source, { name, publisher, random });
  const block = pick(
    source.filter(({ followed }) => followed),
    random,
  );
  const [one, two] = shuffled(outlets, random);
  if (!block || !one || !two) return null;
  const later = () => root.at + LEAST_WAIT + Math.floor(random() * WAIT);
  const unchanged = { parent: root, frame: "kept", changes: new Map() } as const;
  const at = 1 + Math.floor(random() * other.length);
  const host = other.map((each) => ({ ...each, followed: false }));
  const framed = [...host.slice(0, at), block, ...host.slice(at)];
  const copy = toVersion({ ...unchanged, draft: source, at: later(), id: `${name}-copy`, publisher: one });
  const guest = toVersion({ ...unchanged, draft: framed, at: later(), id: `${name}-guest`, publisher: two });
  return [root, copy, guest].map(({ article }) => article);
}

/** Shapes a random number into 1 to 4 retellings. */
export const someSteps = (random: Random): number => 1 + Math.floor(random() * 4);
