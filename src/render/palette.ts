/**
 * Colours of a terminal, or none.
 * @module
 */

/** Paints a text. */
export type Paint = (text: string) => string;

/** What is painted, by meaning. */
export interface Palette {
  readonly strong: Paint;
  readonly faint: Paint;
  readonly supports: Paint;
  readonly doubts: Paint;
  readonly rejects: Paint;
  readonly unnamed: Paint;
  readonly rule: Paint;
}

const sgr =
  (on: number, off: number): Paint =>
  (text) =>
    `\u001b[${on}m${text}\u001b[${off}m`;

const COLOURED: Palette = {
  strong: sgr(1, 22),
  faint: sgr(2, 22),
  supports: sgr(32, 39),
  doubts: sgr(33, 39),
  rejects: sgr(31, 39),
  unnamed: sgr(35, 39),
  rule: sgr(36, 39),
};

const same: Paint = (text) => text;

const PLAIN: Palette = {
  strong: same,
  faint: same,
  supports: same,
  doubts: same,
  rejects: same,
  unnamed: same,
  rule: same,
};

/** The palette for a terminal with or without colours. */
export function paletteOf(colour: boolean): Palette {
  return colour ? COLOURED : PLAIN;
}
