import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Anchor, type AssignedIds, assignIds, type GivenId, type Stated } from "./ids.ts";

/** A world of statements: each is known by its words and may stand anywhere, or nowhere, in any revision of its article. */
type Words = number;
const ARTICLES = 4;

interface Trace {
  /** Where the statements stand: none are at one place. */
  readonly places: ReadonlyMap<Words, Stated>;
  readonly groups: readonly (readonly Words[])[];
}

const articleOf = (words: Words): string => `article-${words % ARTICLES}`;

const trace: fc.Arbitrary<Trace> = fc
  .record({
    present: fc.shuffledSubarray(
      Array.from({ length: 10 }, (_, words) => words),
      { minLength: 1 },
    ),
    cuts: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
    shifts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: ARTICLES, maxLength: ARTICLES }),
  })
  .map(({ present, cuts, shifts }) => {
    const places = new Map<Words, Stated>();
    for (const words of present) {
      // An article that grew by one statement has the next one where this one stood.
      const start = (Math.floor(words / ARTICLES) + (shifts[words % ARTICLES] ?? 0)) * 10;
      places.set(words, { article: articleOf(words), start, end: start + 9 });
    }
    const groups: Words[][] = [];
    for (const [at, words] of present.entries()) {
      const last = groups.at(-1);
      if (last && cuts[at]) last.push(words);
      else groups.push([words]);
    }
    return { places, groups };
  });

const byAge = (a: Stated, b: Stated): number =>
  a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start;

/** The id that grouping makes: by the place of the first statement, whatever words stand there. */
function madeId(members: readonly Stated[]): string {
  const [first] = [...members].sort(byAge);
  return `c${first?.article}-${first?.start}`;
}

/** Claims over many traces, as a library keeps them. */
class Kept {
  #revision = 0;
  /** The words at each anchor that was ever kept. */
  readonly #words = new Map<string, Words>();
  #claims = new Map<string, readonly Anchor[]>();
  #aliases: AssignedIds["aliases"] = [];
  /** Every id, with the words that it went by last. */
  readonly anchors = new Map<string, Words>();

  add({ places, groups }: Trace): void {
    const revision = `revision-${this.#revision++}`;
    const traced = groups.map((group) => {
      const members = group.map((words) => places.get(words) as Stated);
      return { id: madeId(members), members };
    });
    const { ids, aliases } = assignIds(traced, this.#given(), (anchor) => {
      const place = places.get(this.wordsAt(anchor));
      return place ? { ...place, revision } : null;
    });
    for (const [words, place] of places) this.#words.set(keyOf({ ...place, revision }), words);
    this.#claims = new Map(
      traced.map(({ id, members }) => [
        ids.get(id) ?? "",
        [...members].sort(byAge).map((member) => ({ ...member, revision })),
      ]),
    );
    this.#aliases = aliases;
    for (const [id, [first]] of this.#claims) if (first) this.anchors.set(id, this.wordsAt(first));
    for (const { id, anchor } of aliases) this.anchors.set(id, this.wordsAt(anchor));
  }

  resolve(id: string): string | null {
    if (this.#claims.has(id)) return id;
    return this.#aliases.find((alias) => alias.id === id)?.claim ?? null;
  }

  holderOf(words: Words): string | null {
    for (const [id, members] of this.#claims)
      if (members.some((member) => this.wordsAt(member) === words)) return id;
    return null;
  }

  get ids(): readonly string[] {
    return [...this.#claims.keys()];
  }

  wordsAt(anchor: Anchor): Words {
    return this.#words.get(keyOf(anchor)) ?? -1;
  }

  #given(): GivenId[] {
    return [
      ...[...this.#claims].map(([id, anchors]) => ({ id, anchors })),
      ...this.#aliases.map(({ id, claim, anchor }) => ({
        id,
        anchors: [anchor, ...(claim === null ? [] : (this.#claims.get(claim) ?? []))],
      })),
    ];
  }
}

const keyOf = ({ article, revision, start, end }: Anchor): string => `${article} ${revision} ${start} ${end}`;

describe("assignIds", () => {
  it("lets every id that was ever given lead to the claim of its statement, or to nothing", () => {
    fc.assert(
      fc.property(fc.array(trace, { minLength: 1, maxLength: 7 }), (traces) => {
        const kept = new Kept();
        const ever = new Set<string>();
        for (const one of traces) {
          const before = new Map(kept.anchors);
          kept.add(one);
          for (const id of kept.ids) ever.add(id);
          expect(new Set(kept.ids).size).toBe(one.groups.length);
          for (const id of ever) {
            const words = before.get(id) ?? kept.anchors.get(id) ?? -1;
            const holder = kept.holderOf(words);
            // Its statement is there: the id leads to the claim that holds it.
            if (holder !== null) expect(kept.resolve(id)).toBe(holder);
            // It is gone: the id leads to what stands in for it, or to nothing.
            else if (kept.resolve(id) !== null)
              expect(kept.resolve(id)).toBe(kept.holderOf(kept.anchors.get(id) ?? -1));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("changes nothing where nothing has changed", () => {
    fc.assert(
      fc.property(fc.array(trace, { minLength: 1, maxLength: 4 }), (traces) => {
        const kept = new Kept();
        for (const one of traces) kept.add(one);
        const before = kept.ids.map((id) => [id, kept.anchors.get(id)]);
        const last = traces.at(-1);
        if (last) kept.add(last);
        expect(kept.ids.map((id) => [id, kept.anchors.get(id)])).toEqual(before);
      }),
    );
  });

  it("gives an id that was made twice to one claim only", () => {
    const place = { article: "a", start: 0, end: 9 };
    const given = [{ id: "ca", anchors: [{ ...place, revision: "r1" }] }];
    const { ids, aliases } = assignIds([{ id: "ca", members: [place] }], given, () => null);
    expect(ids.get("ca")).toBe("ca-2");
    expect(aliases).toEqual([{ id: "ca", claim: null, anchor: { ...place, revision: "r1" } }]);
  });
});
