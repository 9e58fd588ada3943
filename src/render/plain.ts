/**
 * Article text made safe to show: on one line, without characters that steer a terminal or the direction of its neighbours.
 * @module
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is replaced here
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;

/** White space runs as one space each, control characters as U+FFFD, embedding and override marks left out. */
export const partOfLine = (text: string): string =>
  text.replace(/\s+/g, " ").replace(CONTROLS, "\ufffd").replace(DIRECTION, "");

/** The same of a whole text: without space at its ends. */
export const oneLine = (text: string): string => partOfLine(text).trim();

/** At most `length` code points, the last of them an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  const points = [...text];
  return points.length <= length
    ? text
    : `${points
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}
