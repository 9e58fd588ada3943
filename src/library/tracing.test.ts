import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { describeText, prepareArticle, traceClaims } from "../pipeline/index.ts";
import { traceOnThreads } from "./tracing.ts";

const TEXTS = fileURLToPath(new URL("../../corpus/texts/", import.meta.url));
const ARTICLES = readdirSync(TEXTS)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((id) => prepareArticle(describeText(readFileSync(`${TEXTS}${id}`, "utf8"), { id })));
const MANY = { threads: 2, least: 0, batch: 20 };

describe("traceOnThreads", () => {
  it("finds on two threads what one finds", async () => {
    const alone = traceClaims(ARTICLES);
    expect(alone.claims.length).toBeGreaterThan(100);
    expect(await traceOnThreads(ARTICLES, undefined, MANY)).toEqual(alone);
  });

  it("takes decisions and limits along", async () => {
    const [a, b] = [ARTICLES[0]?.statements[0], ARTICLES[1]?.statements[0]];
    if (!a || !b) throw new Error("the sample articles have no statements");
    const decisions = { together: [[a, b] as const], apart: [] };
    const traced = await traceOnThreads(ARTICLES, decisions, { ...MANY, mostTogether: 5 });
    expect(traced).toEqual(traceClaims(ARTICLES, decisions, { mostTogether: 5 }));
    expect(traced.diagnostics?.length).toBeGreaterThan(0);
  });

  it("throws what grouping throws", async () => {
    const twice = [...ARTICLES, ...ARTICLES.slice(0, 1)];
    await expect(traceOnThreads(twice, undefined, MANY)).rejects.toThrow(RangeError);
  });
});
