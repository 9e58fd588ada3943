/**
 * What the README shows is what the program prints and measures.
 * @module
 */
import { expect, it } from "vitest";
import { readReadme, refreshReadme } from "../scripts/readme-figures.ts";

it("shows the present output and figures (npm run readme writes them anew)", async () => {
  const readme = readReadme();
  expect(readme).toBe(await refreshReadme(readme));
});
