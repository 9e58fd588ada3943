import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createRandom } from "../../../scripts/random.ts";
import { analyzeArticle } from "../../index.ts";
import type { ChangeType } from "../../model/index.ts";
import {
  type Balance,
  draftOf,
  MUTATIONS,
  parseWords,
  type StoryArticle,
  tellCopies,
  tellStory,
} from "./index.ts";

const words = parseWords(
  readFileSync(new URL("../../../data/mutations/words.tsv", import.meta.url), "utf8"),
  [
    ["افتتح", "يفتتح"],
    ["شارك", "يشارك"],
  ],
);
const outlets = words.of("outlet").map(({ form }) => form);

const ARTICLE = `افتتحت بلدية وادي الياسمين مكتبة عامة جديدة في تبوك يوم الأحد بحضور نحو 300 زائر.
وقال مدير المكتبة سالم الورد إن المكتبة تضم 4500 كتاب في قاعاتها الثلاث. وأضاف أن القاعات مفتوحة طوال الأسبوع.
وأكدت مصادر مطلعة أن البلدية قد تفتح فرعا آخر للمكتبة قبل نهاية الصيف.
وشارك سعد الراوي في حفل الافتتاح مع عدد من الكتاب والرسامين.
تقع المكتبة بجانب الحديقة القديمة على ضفة النهر.`;

const OTHER = `أعلن نادي الشراع عن رحلة بحرية للأطفال. وتنطلق الرحلة من المرفأ الصغير صباح الجمعة.
ويرافق الأطفال مدربون من النادي طوال الرحلة.`;

const draft = (text: string, name: string) =>
  draftOf(analyzeArticle(text, { id: name, title: "عنوان" }), name);

const DRAFT = draft(ARTICLE, "s");

function tell(seed: number, steps = 4): StoryArticle[] {
  const random = createRandom(seed);
  const options = { name: "s", publisher: "المنبع", outlets, words, random, mutations: MUTATIONS };
  return tellStory(DRAFT, { ...options, steps, balance: new Map() }) ?? [];
}

const SEEDS = Array.from({ length: 40 }, (_, i) => i);

describe("a draft", () => {
  it("keeps every word of the article, sentence by sentence, with those that hang on another", () => {
    const blocks = draft(ARTICLE, "s").map(({ sentence }) => sentence.text);
    expect(blocks.join(" ")).toBe(ARTICLE.replaceAll("\n", " "));
    expect(blocks).toHaveLength(5);
    expect(blocks[1]).toContain("وأضاف أن");
  });

  it("follows statements that stand alone, with what is known of their words", () => {
    const [first, , third] = draft(ARTICLE, "s");
    expect(first?.followed).toBe(true);
    expect(first?.sentence.marks.map(({ kind }) => kind)).toEqual(["place", "place", "time", "quantity"]);
    expect(third?.sentence.marks.filter(({ kind }) => kind === "source")).toMatchObject([
      { value: "unnamed" },
    ]);
  });
});

describe("a story", () => {
  it("is the same for the same seed", () => {
    expect(tell(3)).toEqual(tell(3));
    expect(tell(3)).not.toEqual(tell(4));
  });

  it("has one parent for each retelling, an earlier article of another publisher", () => {
    for (const seed of SEEDS) {
      const articles = tell(seed);
      expect(articles.length).toBeGreaterThan(1);
      expect(articles[0]?.parent).toBeNull();
      for (const [i, article] of articles.slice(1).entries()) {
        const parent = articles.slice(0, i + 1).find(({ id }) => id === article.parent);
        expect(parent && parent.published < article.published).toBe(true);
        expect(parent?.publisher).not.toBe(article.publisher);
        expect(article.followed.map(({ thread }) => thread).sort()).toEqual(
          parent?.followed.map(({ thread }) => thread).sort(),
        );
      }
    }
  });

  it("keeps to the letter what it does not call changed", () => {
    for (const seed of SEEDS)
      eachRetelling(tell(seed), ({ now, was, changes }) => {
        expect(now.length).toBeGreaterThan(0);
        if (changes.every(({ type }) => type.startsWith("attribution"))) expect(now).toBe(was);
        else if (changes.some(({ type }) => type !== "negation" && type !== "reordered"))
          expect(now).not.toBe(was);
      });
  });

  it("shows each change on the side or sides where it can be seen", () => {
    const seen = new Set<ChangeType>();
    for (const seed of SEEDS)
      eachRetelling(tell(seed), ({ changes, from, to }) => {
        for (const change of changes) {
          seen.add(change.type);
          const [before, after] = [from(change.from), to(change.to)];
          expect([change.type, before === null]).toEqual([change.type, GAINS.has(change.type)]);
          expect([change.type, after === null]).toEqual([change.type, LOSES.has(change.type)]);
          for (const shown of [before, after]) if (shown !== null) expect(shown).toMatch(/^\S(.*\S)?$/u);
          if (change.type !== "reordered") expect(before).not.toBe(after);
        }
      });
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(["added", "attribution-lost", "date", "hedge-lost", "number-raised", "place"]),
    );
  });

  it("makes the rarest change that is possible", () => {
    const random = createRandom(1);
    const all = MUTATIONS.map(({ type }) => type).filter((type) => type !== "date");
    const balance: Balance = new Map(all.map((type) => [type, 100]));
    const options = { name: "s", publisher: "المنبع", outlets, words, random, mutations: MUTATIONS };
    const [, retelling] = tellStory(DRAFT, { ...options, steps: 1, balance }) ?? [];
    expect(retelling?.followed.flatMap(({ changes }) => changes.map(({ type }) => type))).toContain("date");
    expect(balance.get("date")).toBe(1);
  });

  it("is none where nothing can be followed", () => {
    const random = createRandom(1);
    const options = {
      name: "s",
      publisher: "المنبع",
      outlets,
      words,
      random,
      mutations: MUTATIONS,
      steps: 1,
    };
    expect(tellStory(draft("صباح الخير.", "s"), { ...options, balance: new Map() })).toBeNull();
  });
});

const GAINS = new Set<ChangeType>(["added", "attribution-gained"]);
const LOSES = new Set<ChangeType>(["cut", "hedge-lost", "attribution-lost"]);

type Change = StoryArticle["followed"][number]["changes"][number];

interface Retelling {
  readonly now: string;
  readonly was: string;
  readonly changes: readonly Change[];
  readonly from: (at: Change["from"]) => string | null;
  readonly to: (at: Change["to"]) => string | null;
}

function eachRetelling(articles: readonly StoryArticle[], check: (one: Retelling) => void): void {
  for (const article of articles) {
    const parent = articles.find(({ id }) => id === article.parent);
    for (const { thread, statement, changes } of parent ? article.followed : []) {
      const before = parent?.followed.find((each) => each.thread === thread)?.statement ?? {
        start: 0,
        end: 0,
      };
      check({
        now: article.text.slice(statement.start, statement.end),
        was: parent?.text.slice(before.start, before.end) ?? "",
        changes,
        from: (at) => at && (parent?.text.slice(at.start, at.end) ?? ""),
        to: (at) => at && article.text.slice(at.start, at.end),
      });
    }
  }
}

describe("copies", () => {
  it("are the whole article, and one sentence among those of another", () => {
    const random = createRandom(9);
    const source = draft(ARTICLE, "s");
    const articles = tellCopies(source, draft(OTHER, "h"), {
      name: "c",
      publisher: "المنبع",
      outlets,
      random,
    });
    const [root, copy, guest] = articles ?? [];
    expect(copy?.text).toBe(root?.text);
    expect(copy?.followed).toEqual(root?.followed);
    const [visitor] = guest?.followed ?? [];
    const at = root?.followed.find(({ thread }) => thread === visitor?.thread)?.statement;
    expect(guest?.followed).toHaveLength(1);
    expect(guest?.text.slice(visitor?.statement.start, visitor?.statement.end)).toBe(
      root?.text.slice(at?.start, at?.end),
    );
    expect(guest?.text).toContain("رحلة بحرية");
    expect([copy, guest].map((article) => article?.parent)).toEqual(["c-0", "c-0"]);
  });
});
