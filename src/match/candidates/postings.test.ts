import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeyedStatement, Postings } from "./postings.ts";

const KEY = { min: -(2 ** 31), max: 2 ** 31 - 1 };
const key = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer(KEY));
const batches = fc.array(fc.array(fc.uniqueArray(key, { maxLength: 6 }), { maxLength: 5 }), { maxLength: 4 });

/** Looks at every statement. */
function sharing(all: readonly KeyedStatement[], key: number): number[] {
  const found = all.filter(({ keys }) => keys.includes(key)).map(({ statement }) => statement);
  return found.length > 1 ? found : [];
}

describe("Postings", () => {
  it("finds what looking at every statement finds, however they came in", () => {
    fc.assert(
      fc.property(batches, key, (parts, wanted) => {
        const postings = new Postings();
        let next = 0;
        const all: KeyedStatement[] = [];
        for (const part of parts) {
          const entries = part.map((keys) => ({ statement: next++, keys }));
          all.push(...entries);
          postings.add(entries);
        }
        for (const each of [wanted, ...all.flatMap(({ keys }) => keys)])
          expect([...postings.sharing(each)]).toEqual(sharing(all, each));
      }),
    );
  });
});
