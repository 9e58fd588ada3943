import { describe, expect, it } from "vitest";
import { articleOf, bytesOf, collect, sourceOf } from "../inputs.case.ts";
import { whatsAppReader } from "./whatsapp-reader.ts";

const read = (text: string) => collect(whatsAppReader.read(sourceOf("chat.txt", text)));

describe("whatsAppReader", () => {
  it.each([
    ["an iPhone", "[25/04/2024, 9:05:07 PM] رامي: ", "2024-04-25T21:05:07", "second"],
    ["Android", "25/04/2024, 21:05 - رامي: ", "2024-04-25T21:05:00", "minute"],
    ["American Android", "4/25/24, 9:05\u202fPM - رامي: ", "2024-04-25T21:05:00", "minute"],
    ["an Arabic iPhone", "\u200f[٢٥/٤/٢٠٢٤، ٩:٠٥:٠٧ م] رامي: ", "2024-04-25T21:05:07", "second"],
    [
      "Arabic Android, on a day that could be a month",
      "٥/٤/٢٠٢٤، ٩:٠٥ ص - رامي: ",
      "2024-04-05T09:05:00",
      "minute",
    ],
    ["a telephone that begins with the year", "2024/4/5, 12:10 AM - رامي: ", "2024-04-05T00:10:00", "minute"],
  ])("reads the export of %s", async (_, opening, value, precision) => {
    const { articles, failures } = await read(`${opening}${articleOf(1)}\n`);
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([
      {
        path: "chat.txt#1",
        text: articleOf(1),
        author: "رامي",
        published: { value, precision, basis: "meta" },
      },
    ]);
  });

  it("joins the lines of a message, and keeps them as they were", async () => {
    const lines = [
      `25/04/2024, 21:05 - رامي: ${articleOf(1)}`,
      "",
      "1/2 من القاعة",
      `26/04/2024, 08:00 - سلمى: ${articleOf(2)}`,
    ];
    const { articles } = await read(lines.join("\r\n"));
    expect(articles).toMatchObject([
      { path: "chat.txt#1", text: `${articleOf(1)}\n\n1/2 من القاعة` },
      { path: "chat.txt#4", author: "سلمى" },
    ]);
    expect(Buffer.from(articles[0]?.original.bytes ?? []).toString()).toBe(lines.slice(0, 3).join("\n"));
  });

  it("leaves out notices, pictures and messages that were taken back", async () => {
    const { articles } = await read(
      [
        "25/04/2024, 21:00 - Messages and calls are end-to-end encrypted.",
        "25/04/2024, 21:01 - رامي: <Media omitted>",
        "25/04/2024, 21:02 - رامي: \u200eتم حذف هذه الرسالة",
        `25/04/2024, 21:03 - رامي: ${articleOf(1)} <This message was edited>`,
      ].join("\n"),
    );
    expect(articles.map(({ text }) => text)).toEqual([articleOf(1)]);
  });

  it("takes no date where day and month could be either, but where they are the same", async () => {
    const { articles } = await read(
      [`4/5/2024, 21:00 - رامي: ${articleOf(1)}`, `5/5/2024, 21:00 - رامي: ${articleOf(2)}`].join("\n"),
    );
    expect(articles).toMatchObject([
      { published: null, diagnostics: [{ code: "ambiguous-date" }] },
      { published: { value: "2024-05-05T21:00:00" }, diagnostics: [] },
    ]);
  });

  it("reads the order of day and month from the other dates of the file", async () => {
    const { articles } = await read(
      [`4/5/2024, 21:00 - رامي: ${articleOf(1)}`, `4/25/2024, 21:00 - رامي: ${articleOf(2)}`].join("\n"),
    );
    expect(articles[0]?.published?.value).toBe("2024-04-05T21:00:00");
  });

  it("is recognised by how its messages begin, not by one line of an article", () => {
    const recognizes = (text: string): boolean =>
      whatsAppReader.recognizes(bytesOf(text), sourceOf("a.txt", ""));
    expect(recognizes("25/04/2024, 21:05 - رامي: نعم\n25/04/2024, 21:06 - سلمى: لا\n")).toBe(true);
    expect(recognizes("25/04/2024, 21:05 - رامي: نعم")).toBe(true);
    expect(recognizes(`25/04/2024, 21:05 - وادي النخيل\n${articleOf(1)}`)).toBe(false);
    expect(recognizes(articleOf(1))).toBe(false);
  });
});
