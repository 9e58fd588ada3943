import { describe, expect, it } from "vitest";
import { hashOf } from "../statements/hash.ts";
import { idFromKey } from "./id.ts";

describe("idFromKey", () => {
  it("tells keys apart that share a hash", () => {
    const keys = Array.from({ length: 200_000 }, (_, at) => `article-${at % 5_000}\u0000${at}`);
    expect(new Set(keys.map(hashOf)).size).toBeLessThan(keys.length);
    expect(new Set(keys.map((key) => idFromKey("c", key))).size).toBe(keys.length);
  });
});
