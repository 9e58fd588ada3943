/**
 * Saves what somebody wants to watch. What is there already is known to the watch, and no news.
 * @module
 */
import { addressProblem } from "../../ingest/index.ts";
import { InputError } from "../../pipeline/index.ts";
import {
  addWatch,
  changeWatch,
  getCase,
  getClaim,
  getVoice,
  type Library,
  type Subject,
  type Watch,
  type WatchChange,
} from "../../store/index.ts";
import type { FactCheckShelf } from "../check/index.ts";
import { beginPass, look } from "./look.ts";
import { newSecret } from "./sign.ts";

/** What somebody wants to watch. */
export interface WantedWatch {
  /** A case of a search may be named by its id or its name. */
  readonly subject: Subject;
  /** By default the gist of the claim, the name of the voice, the words of the search. */
  readonly name?: string;
  readonly by: string;
  /** Address that news are sent to. */
  readonly webhook?: string;
}

/** A watch with the secret of its webhook, which is told this once; null without a webhook. */
export interface SavedWatch {
  readonly watch: Watch;
  readonly secret: string | null;
}

/**
 * Saves a watch. Throws NotFoundError for a claim, voice or case that is not there, QueryError for words that cannot be looked for, and
 * InputError for an address that nothing can be sent to.
 */
export async function saveWatch(
  library: Library,
  shelf: FactCheckShelf,
  { subject: wanted, name, by, webhook }: WantedWatch,
): Promise<SavedWatch> {
  const { subject, called } = await checked(library, wanted);
  const hook = webhook === undefined ? null : webhookAt(webhook);
  const { found, quiet, marks } = await look(beginPass(library, shelf), { id: null, subject, marks: null });
  const watch = await addWatch(library.engine, {
    name: name?.trim() || called,
    subject,
    by,
    webhook: hook,
    marks,
    known: [...found, ...quiet].map(({ thing, place }) => ({ thing, place })),
  });
  return { watch, secret: hook?.secret ?? null };
}

/** What can be changed of a watch; what is left out stays. `webhook`: another address, with a secret of its own, or none. */
export interface WatchWish extends Omit<WatchChange, "webhook"> {
  readonly webhook?: string | null;
}

/** Changes a watch. Throws NotFoundError, and InputError for an address that nothing can be sent to. */
export async function reviseWatch(
  { engine }: Library,
  id: string,
  { webhook, ...wish }: WatchWish,
): Promise<SavedWatch> {
  const hook = typeof webhook === "string" ? webhookAt(webhook) : webhook;
  const watch = await changeWatch(engine, id, { ...wish, ...(hook !== undefined && { webhook: hook }) });
  return { watch, secret: hook?.secret ?? null };
}

function webhookAt(url: string): { readonly url: string; readonly secret: string } {
  const problem = addressProblem(url);
  if (problem !== null) throw new InputError(`${url} ${problem}`);
  return { url, secret: newSecret() };
}

/** The subject by ids that last, and what a watch of it is called. */
async function checked(
  { engine: { reading } }: Library,
  subject: Subject,
): Promise<{ readonly subject: Subject; readonly called: string }> {
  if (subject.kind === "claim") {
    const { id, gist } = await getClaim(reading, subject.claim);
    return { subject: { kind: "claim", claim: id }, called: gist };
  }
  if (subject.kind === "voice") {
    const { id, name } = await getVoice(reading, subject.voice);
    return { subject: { kind: "voice", voice: id }, called: name };
  }
  const { case: folder, ...filter } = subject.filter;
  const named = folder === undefined ? {} : { case: (await getCase(reading, folder)).id };
  return { subject: { ...subject, filter: { ...filter, ...named } }, called: subject.query.trim() };
}
