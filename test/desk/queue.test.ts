/**
 * The queue through the API.
 * @module
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk, type TestDesk } from "./api.case.ts";

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.take("corpus/texts");
});
afterAll(() => desk.close());

interface Item {
  readonly key: string;
  readonly kind: string;
  readonly score: number;
  readonly reasons: readonly { readonly weight: number; readonly kind: string }[];
}

async function all(limit: number): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const { body } = await desk.ask(`GET /api/queue?limit=${limit}${after && `&after=${after}`}`);
    items.push(...body.items);
    after = body.next;
  }
  return items;
}

describe("the queue", () => {
  it("gives each report once, the most doubtful first, with reasons that add up to its score", async () => {
    const items = await all(7);
    expect(items).toEqual(await all(500));
    expect(items.length).toBeGreaterThan(10);
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
    const scores = items.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const { score, reasons } of items)
      expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 6);
    const { body: counts } = await desk.ask("GET /api/queue/counts");
    expect(counts).toEqual({ reports: items.length, orphans: 0, failures: 0, decided: 0 });
  });

  it("leaves out what was decided, until the decision is taken back", async () => {
    const [first] = await all(500);
    const { body } = await desk.ask(`POST /api/queue/${first?.key}`, { kind: "confirm", by: "سلمى" });
    expect((await all(500)).map(({ key }) => key)).not.toContain(first?.key);
    expect((await desk.ask("GET /api/queue/counts")).body.decided).toBe(1);
    expect((await desk.ask(`DELETE /api/queue/decisions/${body.decision}`)).status).toBe(204);
    expect((await all(500))[0]?.key).toBe(first?.key);
  });

  it.each([
    ["GET /api/queue?after=x", undefined, 400, "cursor"],
    ["GET /api/queue?limit=1000", undefined, 400, "invalid"],
    ["POST /api/queue/none", { kind: "confirm", by: "سلمى" }, 404, "not-found"],
    ["POST /api/queue/none", { kind: "confirm", by: " " }, 400, "invalid"],
    ["POST /api/queue/none", { kind: "keep", by: "سلمى" }, 400, "invalid"],
    ["DELETE /api/queue/decisions/none", undefined, 404, "not-found"],
  ] as const)("refuses %s %j", async (name, body, status, code) => {
    const answer = await desk.ask(name, body);
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });
});
