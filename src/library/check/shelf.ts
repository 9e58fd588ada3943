/**
 * The fact-checks of a library, ready to be asked: made anew only once they have changed.
 * @module
 */
import { factChecksVersion, findAllFactChecks, type KeptFactCheck, type Library } from "../../store/index.ts";
import { type MakeSuggester, type Suggester, suggestHere } from "./suggester.ts";

/** All fact-checks of one moment. What is suggested may be newer than `byId`: skip what it does not hold. */
export interface ReadyChecks extends Suggester {
  readonly byId: ReadonlyMap<string, KeptFactCheck>;
}

/** Keeps the fact-checks of one library ready. */
export class FactCheckShelf {
  readonly #library: Library;
  readonly #make: MakeSuggester;
  #version: string | null = null;
  #ready: Promise<ReadyChecks> | null = null;

  constructor(library: Library, make: MakeSuggester = suggestHere) {
    this.#library = library;
    this.#make = make;
  }

  /** The fact-checks as they are now. */
  async ready(): Promise<ReadyChecks> {
    const version = await factChecksVersion(this.#library.engine.reading);
    if (this.#ready && version === this.#version) return this.#ready;
    this.#version = version;
    const ready = this.#read();
    this.#ready = ready;
    ready.catch(() => {
      if (this.#ready === ready) this.#ready = null; // whoever waits hears of it; the next one tries again
    });
    return ready;
  }

  async #read(): Promise<ReadyChecks> {
    const checks = await findAllFactChecks(this.#library.engine.reading);
    const { suggest } = await this.#make(checks);
    return { suggest, byId: new Map(checks.map((check) => [check.id, check])) };
  }
}
