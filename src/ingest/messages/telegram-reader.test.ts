import { describe, expect, it } from "vitest";
import { articleOf, bytesOf, collect, sourceOf } from "../inputs.case.ts";
import { telegramReader } from "./telegram-reader.ts";

const read = (value: unknown) =>
  collect(
    telegramReader.read(
      sourceOf("result.json", typeof value === "string" ? value : JSON.stringify(value, null, 1)),
    ),
  );

const CHANNEL = { name: "أخبار وادي النخيل", type: "public_channel", id: 77 };
const message = (id: number, fields: object) => ({
  id,
  type: "message",
  date: "2024-05-01T12:00:00",
  ...fields,
});

describe("telegramReader", () => {
  it("takes each message of a channel, its links as letters", async () => {
    const text = [
      "قالت ",
      { type: "text_link", text: "مديرة المكتبة", href: "https://wadi.example" },
      " إن الباب مفتوح",
    ];
    const forwarded = { forwarded_from: "قناة الميناء", author: "سلمى", text: articleOf(2) };
    const { articles, failures } = await read({
      ...CHANNEL,
      messages: [
        { id: 1, type: "service", action: "create_channel" },
        message(2, { date_unixtime: "1714554000", text }),
        message(3, forwarded),
      ],
    });
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([
      {
        path: "result.json#2",
        text: "قالت مديرة المكتبة إن الباب مفتوح",
        publisher: "أخبار وادي النخيل",
        author: null,
        published: { value: "2024-05-01T09:00:00Z", precision: "second", basis: "meta" },
        externalId: "2",
        republishes: null,
      },
      {
        path: "result.json#3",
        author: "سلمى",
        republishes: "قناة الميناء",
        published: { value: "2024-05-01T12:00:00", precision: "second" },
      },
    ]);
    expect(JSON.parse(Buffer.from(articles[1]?.original.bytes ?? []).toString())).toMatchObject(forwarded);
  });

  it("takes a person for the author in a group, and no publisher", async () => {
    const messages = [message(1, { from: "رامي", text: articleOf(1) })];
    const { articles } = await read({ name: "جيران", type: "private_supergroup", id: 5, messages });
    expect(articles).toMatchObject([{ author: "رامي", publisher: null }]);
  });

  it("reads all chats of an account, each under its number", async () => {
    const list = [1, 2].map((id) => ({ ...CHANNEL, id, messages: [message(9, { text: articleOf(id) })] }));
    const { articles } = await read({
      personal_information: {},
      chats: { list: [...list, null, { id: 3 }] },
    });
    expect(articles.map(({ path }) => path)).toEqual(["result.json#1/9", "result.json#2/9"]);
  });

  it("leaves out what is too short for a report, and says how much that was", async () => {
    const messages = [
      message(1, { text: "شكرا" }),
      message(2, { text: articleOf(1) }),
      message(3, { text: "👍" }),
    ];
    const { articles } = await read({ ...CHANNEL, messages });
    expect(articles).toHaveLength(1);
    expect(articles[0]?.diagnostics).toMatchObject([
      { code: "short-messages", message: expect.stringMatching(/^2 messages /) },
    ]);
  });

  it.each([
    ["no message long enough", { ...CHANNEL, messages: [message(1, { text: "شكرا" })] }, "empty"],
    ["half an export", `${JSON.stringify(CHANNEL).slice(0, -1)},"messages":[`, "truncated"],
    ["messages that are none", { ...CHANNEL, messages: [null, 3, { type: "message" }] }, "empty"],
  ])("has one line for %s", async (_, value, kind) => {
    expect(await read(value)).toMatchObject({ articles: [], failures: [{ kind }] });
  });

  it("is recognised by its kinds of chat, and leaves other JSON alone", () => {
    const recognizes = (text: string): boolean =>
      telegramReader.recognizes(bytesOf(text), sourceOf("a.json", ""));
    expect(recognizes(JSON.stringify(CHANNEL, null, 1))).toBe(true);
    expect(recognizes('{\n "about": "…",\n "chats": {\n')).toBe(true);
    expect(recognizes('{"type": "article", "text": "خبر"}')).toBe(false);
  });
});
