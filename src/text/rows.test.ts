import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteRow, numberRow } from "./rows.ts";

describe("rows", () => {
  it("are zeros of their own, whatever was written to others", () => {
    const wanted = fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 12_000 })), { maxLength: 40 });
    fc.assert(
      fc.property(wanted, (sizes) => {
        const rows = sizes.map(([isByte, length], k) => {
          const row = isByte ? byteRow(length) : numberRow(length);
          expect(row.length).toBe(length);
          expect(row.every((value) => value === 0)).toBe(true);
          return row.fill((k % 100) + 1);
        });
        for (const [k, row] of rows.entries())
          expect(row.every((value) => value === (k % 100) + 1)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
