/**
 * How much of a line's ink changes when a part of a word is marked.
 * @module
 */
import type { Page } from "playwright-core";

/** Counts of dark pixels: of the line without marks, and of those that change by a mark and by a box with 2 px beside the same letters. */
export interface Ink {
  readonly unmarked: number;
  readonly marked: number;
  readonly cut: number;
}

/** Ink is told by red: the colour of the mark that is tried, yellow, has as much of it as the paper. */
const DARK = 110;

/** Programs in the page: `line` is the line's element, `at` the letter from which its first word is marked. */
const MARK = `
  const node = line.firstChild;
  const range = new StaticRange({ startContainer: node, startOffset: at, endContainer: node, endOffset: node.data.indexOf(" ") });
  CSS.highlights.set("isnad-current", new Highlight(range));`;
const CUT = `
  CSS.highlights.clear();
  const node = line.firstChild.splitText(at);
  node.splitText(node.data.indexOf(" "));
  const box = document.createElement("span");
  box.style.paddingInline = "2px";
  node.replaceWith(box);
  box.append(node);`;
const COUNT = `
  const ink = async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return Array.from({ length: data.length / 4 }, (_, pixel) => data[pixel * 4] < ${DARK});
  };
  const before = await ink(one);
  const after = other === null ? before.map(() => false) : await ink(other);
  return before.filter((dark, pixel) => dark !== after[pixel]).length;`;

/** Marks the first word of a line from its `at`-th letter on, by a highlight, then by an element. Leaves the page changed. */
export async function inkBeside(page: Page, selector: string, nth: number, at: number): Promise<Ink> {
  const line = page.locator(selector).nth(nth);
  const shoot = async () => `data:image/png;base64,${(await line.screenshot()).toString("base64")}`;
  const run = (program: string) =>
    page.evaluate(
      `{ const line = document.querySelectorAll(${JSON.stringify(selector)})[${nth}]; const at = ${at}; ${program} }`,
    );
  const count = (one: string, other: string | null): Promise<number> =>
    page.evaluate(`(async (one, other) => { ${COUNT} })(${JSON.stringify(one)}, ${JSON.stringify(other)})`);
  await run("CSS.highlights.clear()");
  const unmarked = await shoot();
  await run(MARK);
  const marked = await shoot();
  await run(CUT);
  const cut = await shoot();
  return {
    unmarked: await count(unmarked, null),
    marked: await count(unmarked, marked),
    cut: await count(unmarked, cut),
  };
}
