import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findReuse } from "../../match/index.ts";
import { knownBy } from "../../model/article.case.ts";
import type { Article, PublicationDate, Standing } from "../../model/index.ts";
import { judgeStandings } from "./judge.ts";

type Given = Partial<Omit<Article, "published">> & { id: string; text: string; published?: string };

const day = (value: string): PublicationDate => ({ value, precision: "day", basis: "meta" });

function article({ published, ...given }: Given): Article {
  return knownBy({ ...given, published: published ? day(published) : null });
}

function judge(...given: Given[]): Record<string, Standing> {
  const articles = given.map(article);
  const standings = judgeStandings(
    articles.map((each) => ({ article: each })),
    findReuse(articles),
  );
  return Object.fromEntries(standings.map((standing) => [standing.document, standing]));
}

/** The words that a standing shows, by article. */
function shown(standing: Standing | undefined, given: Given[]): string[] {
  return (standing?.evidence ?? []).map(({ document, start, end }) => {
    const text = given.find(({ id }) => id === document)?.text ?? "";
    return `${document}: ${text.slice(start, end)}`;
  });
}

const LEAD = "افتتحت بلدية السهل صباح أمس حديقة جديدة على ضفة النهر بحضور عدد كبير من سكان الحي";
const QUOTE =
  "وقال رئيس البلدية: «زرعنا في هذه الحديقة 40 شجرة زيتون وسنزرع مثلها على الضفة الأخرى قبل الربيع»";
const MORE = "وتضم الحديقة ملعبا للأطفال ومكتبة صغيرة وممشى طوله كيلومتران يربط الجسر القديم بساحة السوق";
const END = "وكانت البلدية قد وعدت السكان قبل عامين بتحويل الأرض المهجورة إلى متنزه مفتوح للجميع مجانا";
const TEXT = `${LEAD}.\n${QUOTE}.\n${MORE}.\n${END}.`;

const OTHER = [
  "خسر فريق المرفأ مباراته الأولى أمام ضيفه فريق التل بهدفين في الدقائق الأخيرة من اللقاء",
  "وأضاع المهاجم ركلة جزاء بعد أن اصطدمت كرته بالعارضة وسط صيحات الجمهور في المدرجات المكتظة",
  "ويلتقي الفريقان مرة أخرى بعد أسبوعين على ملعب المدينة الرياضية الذي يتسع لعشرين ألف متفرج",
].join(".\n");

describe("an article by what it says itself", () => {
  it("is its publisher's own where nothing tells otherwise, and unknown where nothing tells at all", () => {
    const { a, b } = judge({ id: "a", text: TEXT, publisher: "المرفأ" }, { id: "b", text: OTHER });
    expect(a).toMatchObject({ kind: "own", agency: null, credited: false, of: null, evidence: [] });
    expect(b).toMatchObject({ kind: "unknown", publisher: null });
  });

  it("is the agency's where only the byline field credits it", () => {
    for (const author of [
      "العلية - واس",
      "واس (العلية)",
      "المرفأ - واس:",
      "&nbsp;واس العلية".replace(" ", " ("),
    ])
      expect(judge({ id: "a", text: TEXT, publisher: "المرفأ", author }).a).toMatchObject({
        agency: "واس",
        credited: true,
        evidence: [],
      });
  });

  it("reads credits around non-breaking spaces and letters of an abbreviation that stand apart", () => {
    for (const author of ["العلية\u00a0-\u00a0أ\u00a0ف\u00a0ب", "العلية ـ أ. ف. ب.", "وكالة فرانس\u00a0برس"])
      expect(judge({ id: "a", text: TEXT, publisher: "المرفأ", author }).a?.agency).toBe("فرانس برس");
  });

  it("is the agency's where head or foot credit it, with the place", () => {
    const text = `العلية - رويترز: ${TEXT}`;
    const given = { id: "a", text, publisher: "المرفأ", republishes: "رويترز" };
    const { a } = judge(given);
    expect(a).toMatchObject({ kind: "copy", agency: "رويترز", credited: true });
    expect(shown(a, [given])).toEqual(["a: رويترز"]);
  });

  it("is published by the agency itself where its name stands in brackets and nobody else is named", () => {
    const text = `العلية (وكالة الساحل للأنباء) - ${TEXT}`;
    const { a } = judge({ id: "a", text, republishes: "وكالة الساحل للأنباء" });
    expect(a).toMatchObject({ kind: "agency", publisher: "وكالة الساحل للأنباء", credited: true, of: null });
  });

  it("is some agency's where agencies are credited without a name", () => {
    const { a } = judge({
      id: "a",
      text: `${TEXT}\nالمصدر: وكالات`,
      publisher: "المرفأ",
      republishes: "وكالات",
    });
    expect(a).toMatchObject({ kind: "edited-copy", agency: "وكالات", credited: true });
  });

  it("is another outlet's where it says so", () => {
    const { a } = judge({ id: "a", text: TEXT, publisher: "موقع المرفأ", republishes: "الساحل اليوم" });
    expect(a).toMatchObject({ kind: "copy", agency: "الساحل اليوم", credited: true });
  });
});

describe("an agency that wrote no word of an article", () => {
  const own = { kind: "own", agency: null, credited: false };

  it("is the one that somebody spoke to", () => {
    const text = `${LEAD}.\nوقال رئيس البلدية لرويترز إن العمل انتهى قبل موعده.\n${MORE}.\nوأضاف لوكالة فرانس برس أن السكان فرحون.`;
    expect(judge({ id: "a", text, publisher: "المرفأ" }).a).toMatchObject(own);
    expect(judge({ id: "a", text }).a?.publisher).toBeNull();
  });

  it("is the one that is quoted inside", () => {
    const text = `${LEAD}.\nونقلت رويترز عن رئيس البلدية أن العمل انتهى قبل موعده.\n${MORE}.`;
    expect(judge({ id: "a", text, publisher: "المرفأ" }).a).toMatchObject(own);
  });

  it("is each of two whose accounts of one voice stand side by side", () => {
    const text = `${LEAD}.\nوقالت رويترز نقلا عن مصدر في البلدية إن العمل انتهى.\nوذكرت فرانس برس نقلا عن المصدر نفسه أن العمل انتهى.`;
    expect(judge({ id: "a", text, publisher: "المرفأ", author: "سامي الحداد - العلية" }).a).toMatchObject(
      own,
    );
  });

  it("is the one that nobody who carries the text credits but this article", () => {
    const { a, b, c } = judge(
      { id: "a", text: TEXT, publisher: "المرفأ", author: "رويترز - العلية" },
      { id: "b", text: TEXT, publisher: "التل اليوم", author: "العلية - واس" },
      { id: "c", text: TEXT, publisher: "ساحة نت", author: "واس" },
    );
    expect(a).toMatchObject({ agency: "واس", credited: false, kind: "copy" });
    expect([b?.agency, c?.agency]).toEqual(["واس", "واس"]);
  });

  it("is believed against a single copy that says otherwise", () => {
    const { a } = judge(
      { id: "a", text: TEXT, publisher: "المرفأ", author: "رويترز - العلية" },
      { id: "b", text: TEXT, publisher: "التل اليوم", author: "العلية - واس" },
    );
    expect(a).toMatchObject({ agency: "رويترز", credited: true });
  });
});

describe("an agency behind an unsigned article", () => {
  const signed: Given = { id: "s", text: TEXT, publisher: "التل اليوم", author: "العلية - واس" };

  it("is named through copies that credit it, with what both share", () => {
    const given = [{ id: "a", text: TEXT, publisher: "المرفأ" }, signed];
    const { a } = judge(...given);
    expect(a).toMatchObject({ kind: "copy", agency: "واس", credited: false, of: null });
    expect(shown(a, given)).toEqual([`a: ${TEXT.slice(0, -1)}`, `s: ${TEXT.slice(0, -1)}`]);
  });

  it("is not named by a text of which less than most is shared", () => {
    const text = `${LEAD}.\n${OTHER}.\n${OTHER.replaceAll("الفريق", "النادي")}.`;
    expect(judge({ id: "a", text, publisher: "المرفأ" }, signed).a?.agency).toBeNull();
  });

  it("is not named where copies credit two", () => {
    const { a } = judge({ id: "a", text: TEXT, publisher: "المرفأ" }, signed, {
      ...signed,
      id: "t",
      publisher: "ساحة نت",
      author: "رويترز",
    });
    expect(a?.agency).toBeNull();
  });

  it("weighs less than a writer's name, unless all is shared", () => {
    const written = (text: string) =>
      judge({ id: "a", text, publisher: "المرفأ", author: "محمد الحداد - العلية" }, signed).a;
    expect(written(`${LEAD}.\n${QUOTE}.\n${MORE}.\n${OTHER.split(".")[0]}.`)?.agency).toBeNull();
    expect(written(TEXT)?.agency).toBe("واس");
  });

  it("is what its text calls itself where agencies were credited without a name", () => {
    const { a } = judge(
      { id: "a", text: `${TEXT}\nالمصدر: وكالات`, publisher: "المرفأ", republishes: "وكالات" },
      { id: "b", text: `العلية (وكالة الساحل للأنباء) - ${TEXT}`, republishes: "وكالة الساحل للأنباء" },
    );
    expect(a).toMatchObject({ kind: "copy", of: "b", agency: "وكالة الساحل للأنباء", credited: true });
  });

  it("is found where no passage is left of its text, by what is told", () => {
    const retold = [
      "حديقة جديدة على ضفة النهر افتتحت صباح أمس في السهل",
      "وزرعت البلدية 40 شجرة زيتون وتضم الحديقة ملعبا ومكتبة صغيرة",
      "وسيمتد الممشى إلى ساحة السوق وكانت الأرض المهجورة موعودة قبل عامين",
      "المصدر: وكالات",
    ].join(".\n");
    const given = [
      { id: "a", text: retold, publisher: "المرفأ", republishes: "وكالات", published: "2021-05-03" },
      { id: "b", text: TEXT, publisher: "وكالة الساحل", published: "2021-05-02" },
    ];
    expect(findReuse(given.map(article)).pairs).toEqual([]);
    expect(judge(...given).a).toMatchObject({ kind: "edited-copy", of: "b", agency: "وكالة الساحل" });
    const late = given.map((each) => (each.id === "b" ? { ...each, published: "2021-05-04" } : each));
    expect(judge(...late).a).toMatchObject({ of: null, agency: "وكالات" });
  });
});

describe("a copy", () => {
  const a = { id: "a", text: TEXT, publisher: "المرفأ" };
  const b = { id: "b", text: TEXT, publisher: "التل اليوم" };
  const cut = `${LEAD}.\n${QUOTE}.`;

  it("comes after what it was copied from, where days are known", () => {
    const dated = judge({ ...a, published: "2021-05-03" }, { ...b, published: "2021-05-02" });
    expect(dated.a).toMatchObject({ kind: "copy", of: "b" });
    expect(dated.b).toMatchObject({ kind: "own", of: null });
  });

  it("is not ordered by days that are known to the month only", () => {
    const month = { ...article(b), published: { ...day("2021-04"), precision: "month" as const } };
    const articles = [article({ ...a, text: cut, published: "2021-05-03" }), month];
    const [first] = judgeStandings(
      articles.map((each) => ({ article: each })),
      findReuse(articles),
    );
    expect(first).toMatchObject({ of: "b" });
  });

  it("credits what it was copied from", () => {
    const { a: found } = judge({ ...a, republishes: "التل اليوم" }, { ...b, published: "2021-05-02" });
    expect(found).toMatchObject({ kind: "copy", of: "b", credited: true });
  });

  it("comes from the agency's own text before any other", () => {
    const agency = { id: "c", text: TEXT, publisher: "وكالة الساحل", published: "2021-05-09" };
    const found = judge({ ...a, published: "2021-05-03" }, agency);
    expect(found.a).toMatchObject({ kind: "copy", of: "c", agency: "وكالة الساحل", credited: false });
    expect(found.c).toMatchObject({ kind: "agency", of: null });
  });

  it("has no writer where the other has one", () => {
    const found = judge(a, { ...b, author: "محمد الحداد" });
    expect(found.a).toMatchObject({ kind: "copy", of: "b" });
    expect(found.b).toMatchObject({ kind: "own" });
  });

  it("is contained in what it was cut from", () => {
    expect(judge({ ...a, text: cut }, b).a).toMatchObject({ kind: "copy", of: "b" });
    expect(judge({ ...a, text: cut }, b).b).toMatchObject({ kind: "own", of: null });
  });

  it("hangs on exactly one of two where nothing tells the direction", () => {
    const found = judge(a, b);
    expect([found.a?.of, found.b?.of]).toEqual([null, "a"]);
  });

  it("stays one though a number inside its quotation was replaced and a guess put into a speaker's mouth", () => {
    const changed = TEXT.replace("40", "90").replace(
      "وقال رئيس البلدية",
      "وأكد رئيس البلدية أن السكان راضون وقال",
    );
    const found = judge({ ...a, text: changed, published: "2021-05-03" }, { ...b, published: "2021-05-02" });
    expect(found.a).toMatchObject({ kind: "edited-copy", of: "b" });
    expect(shown(found.a, [{ ...a, text: changed }, b]).join(" ")).not.toContain("90");
  });

  it("is edited where it was pasted from several takes", () => {
    const pasted = `ارتفع عدد أشجار الحديقة إلى 90 شجرة كما أعلنت البلدية مساء اليوم بعد حملة شارك فيها تلاميذ المدارس.\n${OTHER.split("\n")[0]}\n${LEAD}.\n${QUOTE}.`;
    const found = judge({ ...a, text: pasted, published: "2021-05-03" }, { ...b, published: "2021-05-02" });
    expect(found.a).toMatchObject({ kind: "edited-copy", of: "b" });
  });

  it("is none for the sake of a teaser of another article inside the body", () => {
    const title = "افتتاح حديقة جديدة على ضفة النهر بحضور عدد كبير من سكان الحي";
    const teased = `${OTHER.replace("\n", `\nاقرأ أيضا: ${title}\n`)}`;
    const found = judge({ ...a, text: teased, published: "2021-05-03" }, { ...b, text: `${title}\n${TEXT}` });
    expect(found.a).toMatchObject({ kind: "own", of: null });
    expect(found.b).toMatchObject({ kind: "own", of: null });
  });

  it("is betrayed by typing errors where little else is shared", () => {
    const [one, two] = OTHER.split(".\n");
    const long = `${one}.\n${two}`;
    const shared = "وقالت إدارة الحديقةة إن الزوار يدخلون مجانا طوال أيام الأسبوع من الصباح حتى غروب الشمس";
    const base = `${LEAD}.\n${shared}.`;
    const given = (line: string): [Given, Given] => [
      { id: "a", text: `${long}.\n${line}.`, publisher: "المرفأ", published: "2021-05-03" },
      { id: "b", text: base.replace(shared, line), publisher: "التل اليوم", published: "2021-05-02" },
    ];
    const [careless, other] = given(shared.replace("الحديقةة", "الحديققققة"));
    const [careful, twin] = given(shared.replace("الحديقةة", "الحديقة"));
    expect(judge(careful, twin).a).toMatchObject({ kind: "own", of: null });
    const { a: found } = judge(careless, other);
    expect(found).toMatchObject({ kind: "edited-copy", of: "b" });
    expect(shown(found, [careless, other])).toContain("b: الحديققققة");
  });
});

describe("a publisher", () => {
  const long = `${LEAD} ${MORE} ${END}`;

  it("is found at the head where another article credits that house by its longer name", () => {
    const given = [
      { id: "a", text: `ميناء- ${long}.` },
      { id: "b", text: OTHER, publisher: "موقع التل", republishes: "موقع ميناء التحليلي" },
    ];
    const { a, b } = judge(...given);
    expect(a).toMatchObject({ kind: "own", publisher: "موقع ميناء التحليلي" });
    expect(shown(a, given)).toEqual(["a: ميناء"]);
    expect(b).toMatchObject({ kind: "copy", agency: "موقع ميناء التحليلي", credited: true });
    expect(judge({ id: "a", text: `ميناء- ${long}.` }).a?.publisher).toBeNull();
  });

  it("names itself bare and in marks; another one is named with its noun", () => {
    const { a, b, c } = judge(
      { id: "a", text: `${TEXT}\nوقال العامل لـ«المرفأ اليوم» إنه سعيد.` },
      { id: "b", text: `${OTHER}\nوقال المدرب لصحيفة «المرفأ اليوم» إنه حزين.` },
      { id: "c", text: `وصل الضيوف.\nوقال أحدهم لـ«رويترز» إنه متعب.` },
    );
    expect([a?.publisher, b?.publisher, c?.publisher]).toEqual(["المرفأ اليوم", null, null]);
  });
});

describe("judgeStandings", () => {
  it("does not depend on the order of articles", () => {
    const given: Given[] = [
      { id: "a", text: TEXT, publisher: "المرفأ" },
      { id: "b", text: TEXT.replace("40", "90"), publisher: "التل اليوم", author: "واس - العلية" },
      { id: "c", text: `${LEAD}.\n${QUOTE}.\n${OTHER}`, publisher: "ساحة نت", published: "2021-05-03" },
      { id: "d", text: OTHER, publisher: "المرفأ", published: "2021-05-02" },
      { id: "e", text: `${OTHER}\nالمصدر: وكالات`, republishes: "وكالات" },
    ];
    const expected = Object.values(judge(...given));
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (shuffled) => {
        expect(Object.values(judge(...shuffled))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("points only at stretches of the articles that it names", () => {
    const given = [
      { id: "a", text: TEXT, publisher: "المرفأ" },
      { id: "b", text: `العلية - رويترز: ${TEXT}`, publisher: "التل اليوم", republishes: "رويترز" },
    ];
    for (const standing of Object.values(judge(...given)))
      for (const { document, start, end } of standing.evidence) {
        const text = given.find(({ id }) => id === document)?.text ?? "";
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
  });
});
