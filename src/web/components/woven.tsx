/**
 * A sentence of the interface with elements in it: buttons, links, names. Where each stands is the words' to say.
 * @module
 */
import { Fragment, type ReactNode } from "react";

/** Stands around the name of an element in a text; no keyboard and no article writes it. */
const MARK = "\u0002";

/** What to give a translation for the elements that it is to place. */
export const slots = <const N extends readonly string[]>(...names: N): Record<N[number], string> =>
  Object.fromEntries(names.map((name) => [name, `${MARK}${name}${MARK}`])) as Record<N[number], string>;

/** A translated text with the elements in their places. */
export function Woven({
  text,
  parts,
}: {
  readonly text: string;
  readonly parts: Readonly<Record<string, ReactNode>>;
}) {
  return text.split(MARK).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence has its pieces in one order, and some of them twice
    <Fragment key={`${at} ${piece}`}>{at % 2 === 1 ? parts[piece] : piece}</Fragment>
  ));
}
