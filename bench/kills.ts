/**
 * An import that is killed again and again, and what must hold of its library.
 * @module
 */
import { start } from "./command.ts";

/** What was found wrong; all empty where an acknowledgement is worth what it promises. */
export interface Damage {
  /** Articles that were acknowledged and are not there. */
  readonly lost: readonly string[];
  /** Identities that more than one article has. */
  readonly doubled: readonly string[];
}

/** An article as the library knows it. */
export interface KnownArticle {
  readonly id: string;
  readonly identity: string;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How an import is killed. `readArticles` opens the library after each kill. */
export interface Kills {
  readonly input: string;
  readonly place: string;
  readonly times: number;
  /** Milliseconds to the next kill. */
  readonly nextPause: () => number;
  readonly readArticles: () => Promise<readonly KnownArticle[]>;
}

/** Starts the import so often and kills it with no warning. Answers with what was damaged at any time. */
export async function importWithKills({
  input,
  place,
  times,
  nextPause,
  readArticles,
}: Kills): Promise<Damage> {
  const acknowledged = new Set<string>();
  const lost = new Set<string>();
  const doubled = new Set<string>();
  for (let kill = 0; kill < times; kill++) {
    const { child, ended } = start(["add", input, "--library", place], ({ ok }) => {
      if (typeof ok === "string") acknowledged.add(ok);
    });
    await pause(nextPause());
    child.kill("SIGKILL");
    await ended;
    const articles = await readArticles();
    const ids = new Set(articles.map(({ id }) => id));
    for (const id of acknowledged) if (!ids.has(id)) lost.add(id);
    for (const identity of doubledIn(articles)) doubled.add(identity);
  }
  return { lost: [...lost], doubled: [...doubled] };
}

function doubledIn(articles: readonly KnownArticle[]): string[] {
  const seen = new Set<string>();
  return articles.flatMap(({ identity }) => {
    if (seen.has(identity)) return [identity];
    seen.add(identity);
    return [];
  });
}
