/**
 * What is counted of an outlet's texts is what a look at the whole trace counts.
 */
import { describe, expect, it } from "vitest";
import type { Standing, TracedClaims } from "../../model/index.ts";
import { addAnalysed, corpusArticles } from "../analysed.case.ts";
import { saveTrace } from "../claims/index.ts";
import { onEveryEngine } from "../engines.case.ts";
import type { Library } from "../library.ts";
import { traceHere } from "../traced.case.ts";
import { getOutletTexts, type OutletTexts, type SharedClaims, type TextsBy } from "./texts.ts";

async function withTrace(open: () => Promise<Library>) {
  const library = await open();
  await addAnalysed(library, corpusArticles());
  const trace = await traceHere(library);
  await saveTrace(library.engine, trace, { grace: 0 });
  return { db: library.engine.reading, traced: trace.traced };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** The same by looking at every article and every claim. */
function countNaively({ articles, claims }: TracedClaims, publisher: string): OutletTexts {
  const byId = new Map(articles.map((one) => [one.document, one]));
  const sourceOf = ({ of }: Standing): Standing | undefined => byId.get(of ?? "");
  const copies = articles.filter(
    (one) => one.kind.endsWith("copy") && sourceOf(one)?.publisher !== (one.publisher ?? Number.NaN),
  );
  const counted = (those: readonly Standing[], nameOf: (one: Standing) => string | null): TextsBy[] =>
    [...groupBy(those, nameOf)].flatMap(([name, group]) =>
      name === null
        ? []
        : { name, articles: group.length, uncredited: group.filter(({ credited }) => !credited).length },
    );
  const shared = { first: 0, later: 0, open: 0 };
  for (const claim of claims) {
    const days = claim.appearances.flatMap(({ document }) => byId.get(document) ?? []);
    const own = days.filter((one) => one.publisher === publisher);
    const others = days.filter((one) => one.publisher !== null && one.publisher !== publisher);
    if (own.length > 0 && others.length > 0) shared[whoIsFirst(own, others)]++;
  }
  const mine = articles.filter((one) => one.publisher === publisher);
  return {
    kinds: [...groupBy(mine, ({ kind }) => kind)].map(([kind, those]) => ({
      kind,
      articles: those.length,
    })),
    takes: counted(
      copies.filter((one) => one.publisher === publisher),
      (one) => sourceOf(one)?.publisher ?? one.agency,
    ),
    taken: counted(
      copies.filter((one) => sourceOf(one)?.publisher === publisher),
      (one) => one.publisher,
    ),
    shared,
  };
}

function whoIsFirst(own: readonly Standing[], others: readonly Standing[]): keyof SharedClaims {
  const first = (those: readonly Standing[]): string | undefined =>
    those.flatMap(({ published }) => published ?? []).sort()[0];
  const [here, there] = [first(own), first(others)];
  if (here === undefined || there === undefined) return "open";
  const length = Math.min(here.length, there.length);
  if (here.slice(0, length) === there.slice(0, length)) return "open";
  if (there < here) return "later";
  return others.every(({ published }) => published !== null) ? "first" : "open";
}

const sorted = ({ kinds, takes, taken, shared }: OutletTexts) => ({
  kinds: new Set(kinds.map((row) => JSON.stringify(row))),
  takes: new Set(takes.map((row) => JSON.stringify(row))),
  taken: new Set(taken.map((row) => JSON.stringify(row))),
  shared,
});

describe("the texts of an outlet", () => {
  onEveryEngine(({ open }) => {
    it("are counted as a look at everything counts them", async () => {
      const { db, traced } = await withTrace(open);
      const publishers = new Set(traced.articles.flatMap(({ publisher }) => publisher ?? []));
      const found = new Map<string, OutletTexts>();
      for (const publisher of publishers) {
        const texts = await getOutletTexts(db, publisher);
        expect(sorted(texts)).toEqual(sorted(countNaively(traced, publisher)));
        found.set(publisher, texts);
      }
      const all = [...found.values()];
      expect(all.some(({ takes }) => takes.length > 0)).toBe(true);
      expect(all.some(({ taken }) => taken.length > 0)).toBe(true);
      for (const who of ["first", "later", "open"] as const)
        expect(all.some(({ shared }) => shared[who] > 0)).toBe(true);
    });

    it("are none before a trace", async () => {
      const library = await open();
      await addAnalysed(library, corpusArticles().slice(0, 2));
      expect(await getOutletTexts(library.engine.reading, "المقياس")).toEqual({
        kinds: [],
        takes: [],
        taken: [],
        shared: { first: 0, later: 0, open: 0 },
      });
    });
  });
});
