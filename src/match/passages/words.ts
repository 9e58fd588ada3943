/**
 * A text as the words by which it is compared: folded, without marks, each as a number.
 * @module
 */
import { type Span, tokenize } from "../../text/index.ts";
import { hashWord } from "./hashes.ts";

/** A word (or number) of a text, with its folded spelling. */
export interface Word extends Span {
  readonly folded: string;
}

/** The words of a text, in order. Punctuation is not compared: copies change it. */
export function readWords(text: string): readonly Word[] {
  return tokenize(text).filter(({ kind }) => kind !== "mark");
}

/** Numbers for words, given out in the order in which they are met. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private hashes = new Int32Array(1 << 12);

  /** How many words it knows. */
  get size(): number {
    return this.ids.size;
  }

  /** The number of a folded word; a new one for a new word. */
  idOf(folded: string): number {
    const known = this.ids.get(folded);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(folded, id);
    if (id === this.hashes.length) this.hashes = widened(this.hashes);
    this.hashes[id] = hashWord(folded);
    return id;
  }

  /** The number of a folded word that was met. */
  find(folded: string): number | undefined {
    return this.ids.get(folded);
  }

  /** The hash of a word's spelling: the same in every vocabulary, which its number is not. */
  hashAt(id: number): number {
    return this.hashes[id] ?? 0;
  }

  /** The words of a text as numbers. */
  read(text: string): Int32Array {
    const out: number[] = [];
    for (const token of tokenize(text)) if (token.kind !== "mark") out.push(this.idOf(token.folded));
    return Int32Array.from(out);
  }
}

function widened(array: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(array.length * 2);
  wider.set(array);
  return wider;
}
