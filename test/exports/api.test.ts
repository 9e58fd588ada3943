/**
 * Exports through the API, of our sample articles.
 * @module
 */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { disposition, download } from "../../src/api/exports/download.ts";
import { EXPORTERS, type Exporter } from "../../src/export/index.ts";
import { openDesk, type TestDesk, traceSamples } from "../desk/api.case.ts";
import { madeSource } from "./made.ts";

let desk: TestDesk;
let claim: string;
beforeAll(async () => {
  desk = await openDesk();
  claim = await traceSamples(desk);
});
afterAll(() => desk.close());

/** An export as it comes, and an error as its problem. */
async function ask(query: string) {
  const { statusCode: status, headers, body } = await desk.fetch(`/api/export?${query}`);
  return { status, headers, body, type: String(headers["content-type"]) };
}
/** The name that a browser gives the file. */
const nameOf = (header: unknown): string =>
  decodeURIComponent(/filename\*=UTF-8''(\S+)$/u.exec(String(header))?.[1] ?? "");

describe("exports", () => {
  it("come in every form that is listed, as what they are", async () => {
    const { body } = await desk.ask("GET /api/export/formats");
    expect(body.map(({ name }: { name: string }) => name)).toEqual(EXPORTERS.map(({ name }) => name));
    for (const { name, mediaType, extension } of body) {
      const { status, type, headers } = await ask(`format=${name}&claim=${claim}`);
      expect({ name, status, type }).toEqual({ name, status: 200, type: mediaType });
      expect(headers["cache-control"]).toBe("no-store");
      expect(nameOf(headers["content-disposition"])).toBe(`isnad ${claim}.${extension}`);
    }
  });

  it("hold what is chosen: claims, a case by its Arabic name, the whole library", async () => {
    const { body: one } = await desk.ask("POST /api/cases", { name: "ملفّ الرواتب" });
    await desk.ask(`POST /api/cases/${one.id}/items`, { kind: "claim", items: [claim] });
    const page = (await desk.ask(`GET /api/claims/${claim}`)).body;
    const line = `${JSON.stringify(page)}\n`;
    const byCase = await ask(`format=jsonl&case=${encodeURIComponent(one.name)}`);
    expect(byCase.body).toBe(line);
    expect(nameOf(byCase.headers["content-disposition"])).toBe("ملفّ الرواتب.jsonl");
    expect(byCase.headers["content-disposition"]).toContain('filename="isnad.jsonl"');
    const rows = parse((await ask("format=csv")).body, { bom: true, columns: true });
    const all = await desk.ask("GET /api/claims?least=1&limit=500");
    const appearances = all.body.items.map((listed: { appearances: number }) => listed.appearances);
    expect(rows.length).toBeGreaterThanOrEqual(
      appearances.reduce((sum: number, some: number) => sum + some, 0),
    );
    const several = await ask(`format=jsonl&claim=${claim}&claim=${all.body.items[1].id}`);
    expect(several.body.split("\n").length).toBe(3);
  });

  it.each([
    ["format=docx", 400, "format"],
    ["claim=x", 400, "invalid"],
    ["format=csv&limit=5", 400, "invalid"],
    ["format=csv&least=0", 400, "invalid"],
    ["format=csv&claim=no-such", 404, "not-found"],
    ["format=csv&case=no-such", 404, "not-found"],
    ["format=csv&storyline=no-such", 404, "not-found"],
    ["format=csv&article=no-such", 404, "not-found"],
  ])("%s is an error, and no download", async (query, status, code) => {
    const { type, headers, ...answer } = await ask(query);
    expect({ status: answer.status, code: JSON.parse(answer.body).code }).toEqual({ status, code });
    expect(type).toContain("problem+json");
    expect(headers["content-disposition"]).toBeUndefined();
  });
});

describe("a download", () => {
  const endless = (onEnd: () => void): { readonly exporter: Exporter; pulled: () => number } => {
    let pieces = 0;
    const exporter: Exporter = {
      name: "endless",
      summary: "never ends",
      mediaType: "text/plain",
      extension: "txt",
      async *write() {
        try {
          for (;;) {
            pieces++;
            yield "سطر\n".repeat(1_000);
          }
        } finally {
          onEnd();
        }
      },
    };
    return { exporter, pulled: () => pieces };
  };

  it("is made no faster than it is taken, and no more of it when nobody takes it", async () => {
    let hasEnded = false;
    const { exporter, pulled } = endless(() => {
      hasEnded = true;
    });
    const { body } = await download(exporter, madeSource({}), "x");
    if (typeof body === "string" || body instanceof Uint8Array) throw new Error("it is not streamed");
    for await (const _ of body) if (pulled() > 50) break;
    expect(hasEnded).toBe(true);
    const again = endless(() => {});
    const waiting = await download(again.exporter, madeSource({}), "x");
    (waiting.body as typeof body).once("readable", () => {});
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(again.pulled()).toBeLessThan(20);
    (waiting.body as typeof body).destroy();
  });

  it("that fails at once is an error", async () => {
    const exporter: Exporter = {
      ...endless(() => {}).exporter,
      // biome-ignore lint/correctness/useYield: it fails before
      async *write() {
        throw new Error("nothing to give");
      },
    };
    await expect(download(exporter, madeSource({}), "x")).rejects.toThrow("nothing to give");
  });

  it("has a name that every client can keep", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (title) => {
        const header = disposition(title, "csv");
        expect(header).toMatch(/^attachment; filename="[\w .-]+\.csv"; filename\*=UTF-8''[\w.~%-]+\.csv$/u);
        expect(nameOf(header)).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
      }),
    );
    expect(nameOf(disposition("ملفّ: الرواتب/2023", "csv"))).toBe("ملفّ الرواتب 2023.csv");
    expect(disposition("", "csv")).toContain('filename="isnad.csv"');
  });
});
