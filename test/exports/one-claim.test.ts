/**
 * Dossiers and evidence packs through the API, of our sample articles.
 * @module
 */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyPack } from "../../src/verify/index.ts";
import { openDesk, type TestDesk, traceSamples } from "../desk/api.case.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

describe("one claim, asked for by its id", () => {
  let desk: TestDesk;
  let claim: string;
  beforeAll(async () => {
    desk = await openDesk();
    claim = await traceSamples(desk);
  });
  afterAll(() => desk.close());

  it("is a dossier in either language", async () => {
    const arabic = await desk.fetch(`/api/claims/${claim}/dossier`);
    expect(arabic.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(arabic.body).toContain('<html lang="ar" dir="rtl">');
    expect((await desk.fetch(`/api/claims/${claim}/dossier?language=en`)).body).toContain(
      '<html lang="en" dir="ltr">',
    );
  });

  it("is a pack that is intact, its texts read from their originals anew", async () => {
    const { rawPayload, headers } = await desk.fetch(`/api/claims/${claim}/pack`);
    expect(headers["content-type"]).toBe("application/zip");
    const verified = await verifyPack(rawPayload, `isnad ${version}`);
    expect(verified).toMatchObject({ intact: true, problems: [], content: { dossier: "same" } });
    expect(new Set(verified.content?.texts.map(({ origin }) => origin))).toEqual(new Set(["same"]));
  });

  it.each([
    ["/api/claims/none/pack", 404, "not-found"],
    ["/api/claims/none/dossier", 404, "not-found"],
    ["/api/claims/none/dossier?language=fr", 400, "invalid"],
    ["/api/export?format=dossier", 400, "one-claim"],
    ["/api/export?format=pack", 400, "one-claim"],
  ])("is an error where there is none: %s", async (url, status, code) => {
    const answer = await desk.fetch(url);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });
});
