import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Incoming } from "../../model/index.ts";
import type { InputFailure } from "../failure.ts";
import { ninjsReader, type Source } from "../index.ts";

const FIRST = "أعلنت بلدية المرسى الجديد أن حديقة الحي ستفتح أبوابها للزوار بعد أسابيع من أعمال الزراعة.";
const SECOND = "وقال أمين الحديقة رامي العطار إن المتطوعين غرسوا أربعين شجرة زيتون.";
const TEXT = `${FIRST}\n${SECOND}`;
const HTML = `<section><p>${FIRST}</p><p>${SECOND}</p></section>`;

const sourceOf = (json: string, headers = {}): Source => ({
  path: "item.json",
  url: null,
  mediaType: null,
  headers,
  async *open() {
    yield Buffer.from(json);
  },
});

async function read(value: unknown): Promise<{ articles: Incoming[]; failures: InputFailure[] }> {
  const articles: Incoming[] = [];
  const failures: InputFailure[] = [];
  for await (const outcome of ninjsReader.read(
    sourceOf(typeof value === "string" ? value : JSON.stringify(value)),
  ))
    if (outcome.ok) articles.push(outcome.value);
    else failures.push(outcome.failure);
  return { articles, failures };
}

const ITEM = {
  uri: "urn:newsml:shati.example:20210307:7",
  type: "text",
  firstCreated: "2021-03-07T12:09:00+03:00",
  versionCreated: "2021-03-08T08:00:00+03:00",
  copyrightHolder: "وكالة الشاطئ",
  headlines: [
    { role: "short", value: "حديقة" },
    { role: "main", value: "حديقة الحي &amp; أبوابها" },
  ],
  by: "سمير",
  infoSources: [{ name: "وكالة الشاطئ" }, { name: "وكالة الجبل", role: "originator" }, { uri: "x" }],
  bodies: [
    { role: "main", contentType: "text/plain", value: `${FIRST} ${SECOND}` },
    { role: "richtext", contentType: "application/xhtml+xml", value: HTML },
  ],
};

describe("an item", () => {
  it("is an article, of versions 2 and 3", async () => {
    const { articles, failures } = await read(ITEM);
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([
      {
        path: "item.json",
        text: TEXT,
        title: "حديقة الحي & أبوابها",
        publisher: "وكالة الشاطئ",
        author: "سمير",
        url: null,
        published: { value: "2021-03-07T12:09:00+03:00", precision: "second", basis: "meta" },
        republishes: "وكالة الجبل",
        externalId: "urn:newsml:shati.example:20210307:7",
        original: { mediaType: "application/json" },
        diagnostics: [],
      },
    ]);
    expect(JSON.parse(Buffer.from(articles[0]?.original.bytes ?? []).toString())).toEqual(ITEM);
  });

  it("is an article, of version 1", async () => {
    const item = {
      uri: "https://shati.example/7",
      versioncreated: "2021-03-07T12:09:00Z",
      headline: "حديقة الحي",
      byline: "سمير",
      infosource: [{ literal: "وكالة الجبل" }],
      body_text: TEXT.replace("\n", " "),
      body_html: HTML,
    };
    expect((await read(item)).articles).toMatchObject([
      {
        text: TEXT,
        title: "حديقة الحي",
        publisher: null,
        author: "سمير",
        url: "https://shati.example/7",
        published: { value: "2021-03-07T12:09:00Z" },
        republishes: "وكالة الجبل",
      },
    ]);
  });

  it("keeps the lines of a plain text", async () => {
    const item = { uri: "a", headline_main: "حديقة", body_main: `${FIRST}\r\n${SECOND}\n` };
    expect((await read(item)).articles).toMatchObject([{ text: TEXT, title: "حديقة" }]);
  });

  it("takes the longer body where the one with markup is a piece", async () => {
    const bodies = [{ value: TEXT.repeat(3) }, { contentType: "text/html", value: "<p>حديقة</p>" }];
    expect((await read({ uri: "a", bodies })).articles[0]?.text).toBe(TEXT.repeat(3));
  });

  it.each([
    [{ pubStatus: "canceled" }, "withdrawn", "the agency calls it canceled"],
    [{ embargoedUntil: "2021-03-09T00:00:00Z" }, "embargo", "2021-03-09T00:00:00Z"],
    [{ firstCreated: "غدا" }, "invalid-date", "غدا"],
    [{ firstCreated: undefined, versionCreated: undefined }, "undated", "when it was made"],
  ])("says what speaks against it: %j", async (fields, code, words) => {
    const { articles } = await read({ ...ITEM, ...fields });
    expect(articles[0]?.diagnostics).toMatchObject([{ code }]);
    expect(articles[0]?.diagnostics[0]?.message).toContain(words);
  });
});

describe("several items", () => {
  const other = { ...ITEM, uri: "urn:newsml:shati.example:20210307:8" };

  it.each([
    ["in a list", JSON.stringify([ITEM, 5, other])],
    ["in lines", `${JSON.stringify(ITEM)}\n{"uri":\n\n${JSON.stringify(other)}\n`],
  ])("are read %s, past one that is none", async (_, json) => {
    const { articles, failures } = await read(json);
    expect(articles.map(({ path }) => path)).toEqual(["item.json#1", "item.json#3"]);
    expect(failures).toMatchObject([{ kind: "malformed", input: "item.json#2" }]);
  });

  it.each([
    ["as a list", [other, { type: "picture" }]],
    ["by name", { text1: other, picture: { type: "picture" } }],
  ])("are read from a package that holds them %s", async (_, associations) => {
    const { articles, failures } = await read({ type: "composite", uri: "p", associations });
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([{ path: "item.json#association-1", externalId: other.uri, text: TEXT }]);
  });
});

describe("what is no article", () => {
  it.each([
    ["a picture", { uri: "a", type: "picture" }, "no-article", "holds no text (its type is picture)"],
    ["a blank text", { uri: "a", bodies: [{ value: " " }] }, "no-article", "holds no text; "],
    ["markup without text", { uri: "a", bodies: [{ value: "<p><img></p>" }] }, "empty", "holds no text"],
    ["no JSON", '{"uri": "a", "bodies": [', "malformed", "broken JSON"],
    ["a string", '"uri"', "malformed", "other or broken JSON"],
    ["an empty list", "[]", "empty", "holds no items"],
    ["nothing", "", "empty", "is empty"],
  ])("fails in one line: %s", async (_, value, kind, words) => {
    const { articles, failures } = await read(value);
    expect(articles).toEqual([]);
    expect(failures).toMatchObject([{ kind, input: "item.json" }]);
    expect(failures[0]?.message).toContain(words);
  });

  it("is nested too deep to be written", async () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const { failures } = await read(`{"uri": "a", "bodies": [{"value": "x"}], "deep": ${deep}}`);
    expect(failures).toMatchObject([{ kind: "malformed", input: "item.json" }]);
  });

  it("answers for any JSON", async () => {
    const key = fc.constantFrom(
      "uri",
      "bodies",
      "associations",
      "headlines",
      "infoSources",
      "value",
      "type",
      "by",
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        fc.string(),
        fc.constant(null),
        fc.array(tie("tree"), { maxLength: 3 }),
        fc.dictionary(key, tie("tree"), { maxKeys: 5 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(tree, async (value) => {
        const { failures } = await read(JSON.stringify(value));
        for (const { message } of failures) expect(message).toMatch(/^item\.json(#[\w-]+)*: [^\n]+$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe("recognizes", () => {
  it.each([
    [JSON.stringify(ITEM), true],
    [`[${JSON.stringify(ITEM)}]`, true],
    ['{"standard":{"name":"ninjs","version":"3.0"}', true],
    ['{"uri":"a","body_html":"x"}', true],
    ['{"uri":"a","text":"x"}', false],
    ['{"text":"خبر"}', false],
    ['{"uri":"a","slugline":"b","text":"خبر"}', false],
    ['{"version":"https://jsonfeed.org/version/1.1","items":[]}', false],
    ["<html>", false],
    ["", false],
  ])("%s: %s", (head, expected) => {
    expect(ninjsReader.recognizes(Buffer.from(head), sourceOf(head))).toBe(expected);
  });
});
