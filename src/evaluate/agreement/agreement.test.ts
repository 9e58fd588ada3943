import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReadReport } from "../../model/index.ts";
import type { Span } from "../../text/index.ts";
import { tokenSpans } from "../tokens.ts";
import { adjudicate } from "./adjudicate.ts";
import { agreementOf } from "./agreement.ts";
import { kappaOf } from "./kappa.ts";

const TEXT =
  "قال مدير المرفأ سامي الحداد إن الرافعة الجديدة وصلت مساء الأحد. ونقلت وكالة الرصيف عن مصدر مطلع أن الرصيف مغلق حتى الخميس. 😀 ونفت البلدية أن يكون الطريق مقطوعا.";
const TOKENS = tokenSpans(TEXT);

/** The code points from one token to another. */
const stretch = (from: number, length: number): Span => {
  const last = TOKENS[Math.min(from + length, TOKENS.length - 1)];
  return { start: TOKENS[from]?.start ?? 0, end: last?.end ?? 0 };
};

const span = fc.tuple(fc.nat(TOKENS.length - 1), fc.nat(6)).map(([from, length]) => stretch(from, length));
const link = fc.record({
  source: fc.option(span),
  cue: fc.option(span),
  name: fc.constantFrom("سامي الحداد", "الرصيف", "غير مسمى", "البلدية"),
  kind: fc.constantFrom("person" as const, "outlet" as const, "anonymous" as const),
});
const report = fc.record({
  content: span,
  more: fc.array(span, { maxLength: 1 }),
  form: fc.constantFrom("direct" as const, "indirect" as const),
  stance: fc.constantFrom("neutral" as const, "doubts" as const),
  negated: fc.boolean(),
  chain: fc.array(link, { minLength: 1, maxLength: 2 }),
});
const reading = fc
  .array(report, { maxLength: 6 })
  .map((reports): ReadReport[] => reports.map((one, at) => ({ ...one, id: `r${at + 1}` })));

const figuresOf = (a: readonly ReadReport[], b: readonly ReadReport[]) => {
  const { differences, reports, kappa, ...figures } = agreementOf(TEXT, a, b);
  return { both: reports.both, kappa, ...figures };
};

describe("the agreement of two readings", () => {
  it("is complete where they are the same, in whatever order they were marked", () => {
    fc.assert(
      fc.property(reading, (a) => {
        const { differences, reports, kappa, ...figures } = agreementOf(TEXT, a, a.toReversed());
        expect(differences).toEqual([]);
        expect(reports.both).toBe(a.length);
        for (const figure of [...Object.values(figures), ...Object.values(kappa)])
          expect([1, null]).toContain(figure);
        if (a.length > 0)
          expect(figures).toMatchObject({ detection: 1, exact: 1, chain: 1, all: 1, links: 1 });
      }),
    );
  });

  it("is the same whichever is named first", () => {
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        const [one, other] = [figuresOf(a, b), figuresOf(b, a)];
        expect(one.both).toBe(other.both);
        for (const key of ["detection", "strict", "exact", "chain", "all", "links"] as const)
          expect(one[key]).toEqual(other[key]);
        for (const key of ["tokens", "kind", "form", "stance", "negated"] as const) {
          const [x, y] = [one.kappa[key], other.kappa[key]];
          if (x === null || y === null) expect(x).toBe(y);
          else expect(x).toBeCloseTo(y, 12);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("grows no larger where more is asked for", () => {
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        const { detection, strict, exact, chain, all } = figuresOf(a, b);
        if (detection === null) return;
        expect(strict).toBeLessThanOrEqual(detection);
        expect(exact).toBeLessThanOrEqual(strict ?? 0);
        expect(chain).toBeLessThanOrEqual(detection);
        expect(all).toBeLessThanOrEqual(Math.min(exact ?? 0, chain ?? 0));
      }),
    );
  });

  it("counts tokens as a look at every character does", () => {
    const inside = (reports: readonly ReadReport[], at: Span): boolean =>
      reports.some(({ content, more }) =>
        [content, ...more].some(({ start, end }) => start < at.end && end > at.start),
      );
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        const pairs = TOKENS.map((at) => [inside(a, at), inside(b, at)] as const);
        const share = (isMeant: (pair: readonly [boolean, boolean]) => boolean): number =>
          pairs.filter(isMeant).length / pairs.length;
        const [pa, pb] = [share(([x]) => x), share(([, y]) => y)];
        const expected = pa * pb + (1 - pa) * (1 - pb);
        const observed = share(([x, y]) => x === y);
        const { tokens } = agreementOf(TEXT, a, b).kappa;
        if (tokens === null) expect(expected).toBeCloseTo(1, 12);
        else expect(tokens).toBeCloseTo((observed - expected) / (1 - expected), 9);
      }),
    );
  });
});

describe("kappa", () => {
  it("is that of a table worked by hand", () => {
    // 20 both yes, 5 and 10 mixed, 15 both no: p_o = 0.7, p_e = 0.5 · 0.6 + 0.5 · 0.4 = 0.5.
    const times = (n: number, a: string, b: string) => Array.from({ length: n }, () => [a, b] as const);
    const pairs = [
      ...times(20, "yes", "yes"),
      ...times(5, "yes", "no"),
      ...times(10, "no", "yes"),
      ...times(15, "no", "no"),
    ];
    expect(kappaOf(pairs)).toBeCloseTo(0.4, 12);
  });

  it("is about nothing where labels are given by chance, and says nothing where there is but one", () => {
    const label = fc.constantFrom("a", "b", "c");
    const many = fc.array(fc.tuple(label, label), { minLength: 1_000, maxLength: 1_000 });
    for (const pairs of fc.sample(many, 10)) expect(Math.abs(kappaOf(pairs) ?? 1)).toBeLessThan(0.15);
    expect(kappaOf([])).toBeNull();
    expect(kappaOf([["a", "a"]])).toBeNull();
    expect(kappaOf([["a", "b"]])).toBe(0);
  });
});

describe("an adjudication", () => {
  it("keeps what both have, and of the rest what was chosen", () => {
    fc.assert(
      fc.property(reading, reading, (a, b) => {
        const agreement = agreementOf(TEXT, a, b);
        const take = (side: "a" | "b") =>
          agreement.differences.map(({ id, kind }) => ({
            difference: id,
            take: kind === `only-${side === "a" ? "b" : "a"}` ? ("neither" as const) : side,
          }));
        for (const [side, wanted] of [
          ["a", a],
          ["b", b],
        ] as const)
          expect(agreementOf(TEXT, adjudicate(a, agreement, take(side)), wanted).differences).toEqual([]);
      }),
    );
  });

  it("settles everything, and nothing that is not there", () => {
    const one: ReadReport = {
      id: "r1",
      content: stretch(5, 3),
      more: [],
      form: "indirect",
      stance: "neutral",
      negated: false,
      chain: [{ source: null, cue: stretch(0, 0), name: "سامي الحداد", kind: "person" }],
    };
    const agreement = agreementOf(TEXT, [one], [{ ...one, stance: "doubts" }]);
    expect(agreement.differences).toMatchObject([{ id: "a:r1 b:r1", kind: "differs", aspects: ["stance"] }]);
    expect(() => adjudicate([one], agreement, [])).toThrow("is not settled");
    const choice = { difference: "a:r1 b:r1", take: "both" } as const;
    expect(adjudicate([one], agreement, [choice])).toHaveLength(2);
    expect(() => adjudicate([one], agreement, [choice, { difference: "x", take: "a" }])).toThrow(
      "no difference x",
    );
    expect(() => adjudicate([one], agreement, [{ ...choice, take: "edit" }])).toThrow("not given");
  });
});
