import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultLexicon, mayStart, RULES, readProse } from "../arabic/index.ts";
import type { Token } from "../text/index.ts";
import { findQuantities, mayBeginQuantity, mayStartNumber } from "./numbers/index.ts";
import { findExpressions, findTimes, mayBeginTime, mayTellTime } from "./times/find.ts";
import { createScan } from "./times/scan.ts";

const folder = new URL("../../corpus/texts/", import.meta.url);
const proses = readdirSync(folder).map((name) =>
  readProse(readFileSync(new URL(name, folder), "utf8"), defaultLexicon()),
);

describe("the one look for all rules", () => {
  it("passes over no token at which a rule starts", () => {
    const passed = proses.flatMap((prose) =>
      prose.tokens.flatMap((token, at) => {
        const started = RULES.filter((rule) => rule.starts(prose, at));
        return !mayStart(prose, at) && started.length > 0 ? [`${token.folded}: ${started[0]?.name}`] : [];
      }),
    );
    expect(passed).toEqual([]);
  });

  it("passes over most tokens", () => {
    const all = proses.reduce((sum, { length }) => sum + length, 0);
    const looked = proses.reduce(
      (sum, prose) => sum + prose.tokens.filter((_, at) => mayStart(prose, at)).length,
      0,
    );
    expect(looked).toBeLessThan(all / 2);
  });
});

describe("the one look for all times", () => {
  it("changes nothing that is found", () => {
    for (const { tokens, text } of proses) {
      const asked = (look: (token: Token) => boolean) => (at: number) => {
        const token = tokens[at];
        return token !== undefined && look(token);
      };
      const look = { mayTell: asked(mayTellTime), mayStartNumber: asked(mayStartNumber) };
      const looked = findExpressions(createScan(tokens, text, look), asked(mayBeginTime));
      expect(looked).toEqual(findExpressions(createScan(tokens, text)));
    }
  });
});

describe("the one look for all quantities", () => {
  it("changes nothing that is found", () => {
    for (const { tokens, text } of proses) {
      const times = findTimes(tokens, text, { published: null });
      const looked = findQuantities(tokens, text, times, (at) => {
        const token = tokens[at];
        return token !== undefined && mayBeginQuantity(token);
      });
      expect(looked).toEqual(findQuantities(tokens, text, times));
    }
  });
});
