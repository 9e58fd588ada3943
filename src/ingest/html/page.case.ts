/**
 * Pages for the tests, about invented matters, and what is read from them.
 * @module
 */
import { expect } from "vitest";
import type { Incoming } from "../../model/index.ts";
import type { Outcome } from "../failure.ts";
import type { Source } from "../reader.ts";
import { htmlReader } from "./reader.ts";

export const FIRST =
  "أعلنت بلدية المرسى الجديد، يوم الأحد، أن حديقة الحي ستفتح أبوابها للزوار بعد أسابيع من أعمال الزراعة والتنظيف.";
export const SECOND =
  "وقال أمين الحديقة رامي العطار إن المتطوعين غرسوا أربعين شجرة زيتون، وإن «العمل لم يكن سهلا» في أيام الريح.";
export const THIRD =
  "ومن المنتظر، بحسب صحيفة المرفأ، أن تنظم المدارس رحلات إليها في الربيع، على أن تكون الزيارة مجانية للجميع.";
export const BODY = [FIRST, SECOND, THIRD].map((p) => `<p>${p}</p>`).join("\n");
export const TEXT = [FIRST, SECOND, THIRD].join("\n");

export const sourceOf = (bytes: Uint8Array, about: Partial<Source> = {}): Source => ({
  path: "page.html",
  url: "https://marfa.example/news/7",
  mediaType: "text/html",
  headers: {},
  async *open() {
    yield bytes;
  },
  ...about,
});

export async function readOne(
  page: string | Uint8Array,
  about: Partial<Source> = {},
): Promise<Outcome<Incoming>> {
  const outcomes: Outcome<Incoming>[] = [];
  for await (const outcome of htmlReader.read(
    sourceOf(typeof page === "string" ? Buffer.from(page) : page, about),
  ))
    outcomes.push(outcome);
  expect(outcomes).toHaveLength(1);
  return outcomes[0] as Outcome<Incoming>;
}

export async function get(page: string | Uint8Array, about: Partial<Source> = {}): Promise<Incoming> {
  const outcome = await readOne(page, about);
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
}

export const pageOf = (head: string, body: string): string =>
  `<!doctype html><html lang="ar"><head>${head}</head><body>${body}</body></html>`;
