import { describe, expect, it } from "vitest";
import { fold } from "./fold.ts";
import { offsetsOf } from "./offsets.ts";
import { findQuotations } from "./quotations.ts";
import { findParagraphs, findSentences } from "./sentences.ts";
import { tokenize } from "./tokens.ts";

function readAll(text: string): number {
  fold(text);
  offsetsOf(text);
  const tokens = tokenize(text);
  const paragraphs = findParagraphs(text, tokens);
  for (const paragraph of paragraphs) findSentences(text, tokens, paragraph);
  return findQuotations(text, tokens, paragraphs).quotations.length;
}

function millisecondsOf(text: string, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    readAll(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const PIECES: readonly (readonly [string, string])[] = [
  ["paragraphs of news", 'قال المدير: "لن نعود". وأضاف «نحن “هنا” الآن».\n'],
  ["one endless sentence of words", "كلمة "],
  ["opening marks only", ' "كلمة'],
  ["closing marks only", 'كلمة" '],
  ["paragraphs that open and never close", '"كلمة\n'],
  ["marks without words", '"'],
  ["marks of all kinds without words", '" « “ ‘ '],
  ["single marks", " 'كلمة"],
  ["full stops", "."],
  ["marks of one letter", "و\u064e\u0651"],
  ["letters of one mark", "\u064e"],
  ["invisible signs", "\u200f"],
  ["pairs of surrogates", "😀"],
  ["lone surrogates", "\ud800"],
];

describe("reading a text", () => {
  it.each(PIECES)("takes time in proportion to its length: %s", (_, piece) => {
    const copies = Math.ceil(600 / piece.length);
    const small = piece.repeat(copies);
    readAll(small);
    const one = Math.max(millisecondsOf(small, 3), 0.5);
    const hundred = millisecondsOf(small.repeat(100), 1);
    // A quadratic step would take ten thousand times as long.
    expect(hundred / one).toBeLessThan(1500);
  });
});
