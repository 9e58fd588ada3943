/**
 * The mouse over the text of an article.
 * @module
 */
import type { Page } from "playwright-core";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where words of the article begin and end on the screen, once its letters have come and it stands still. */
async function placeOf(page: Page, words: string): Promise<{ readonly from: Point; readonly to: Point }> {
  await page.locator(".article-text p", { hasText: words }).waitFor();
  return page.evaluate(`(async () => {
    await document.fonts.ready;
    const words = ${JSON.stringify(words)};
    const lines = [...document.querySelectorAll(".article-text p")].map((line) => line.firstChild);
    const node = lines.find((one) => one.data.includes(words));
    const top = () => node.parentElement.getBoundingClientRect().top;
    for (let before = null; before !== top(); await new Promise(requestAnimationFrame)) {
      node.parentElement.scrollIntoView({ block: "center" });
      before = top();
    }
    const start = node.data.indexOf(words);
    const letter = (at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const [first, last] = [letter(start), letter(start + words.length - 1)];
    return {
      from: { x: first.right - 1, y: first.top + first.height / 2 },
      to: { x: last.left + 1, y: last.top + last.height / 2 },
    };
  })()`);
}

/** Clicks on the beginning of words of the article. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { from } = await placeOf(page, words);
  await page.mouse.click(from.x - 1, from.y);
}

/** Draws the mouse over words of the article. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}
