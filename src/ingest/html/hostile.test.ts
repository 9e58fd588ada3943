import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BODY, get, pageOf, readOne, TEXT } from "./page.case.ts";

describe("hostile pages", () => {
  const many = (piece: string, length = 1_200_000): string => piece.repeat(Math.floor(length / piece.length));

  it.each([
    ["20,000 nested tags", "<div>".repeat(20_000) + BODY + "</div>".repeat(20_000)],
    ["nested inline tags", `<p>${many("<b><i>")}${BODY}`],
    ["nested tables", many("<table><tr><td>") + BODY],
    ["empty elements", many("<div></div>") + BODY],
    ["long paragraphs", many(BODY)],
    ["links", many("<a href=x>خبر</a>") + BODY],
    ["breaks", many("<br>") + BODY],
    ["attributes", `<div ${many("a b c ")}>${BODY}`],
    ["signs", many("<") + BODY],
    ["entities", many("&amp;") + BODY],
    ["open comments", BODY + many("<!--")],
    ["open scripts", BODY + many("<script>")],
    ["nested JSON-LD", `<script type="application/ld+json">${many('{"@graph":[')}</script>${BODY}`],
    [
      "spaces in JSON-LD",
      `<script type="application/ld+json">{"@type":"Article"${many(" ")}x</script>${BODY}`,
    ],
    ["headings", many("<h1>x</h1>") + BODY],
    ["marked elements", many('<div class="share">') + BODY],
  ])("are read or refused in time: %s", async (_, body) => {
    await readOne(pageOf("", BODY)); // what is loaded at first use is not counted
    const start = performance.now();
    await readOne(pageOf("<title>x</title>", body));
    expect(performance.now() - start).toBeLessThan(20_000); // below 2 s on an idle machine
  });

  it("runs no script and loads nothing", async () => {
    const page = pageOf(
      "<script>globalThis.ran = true</script>",
      `<img src="http://marfa.invalid/a" onerror="globalThis.ran = true">${BODY}`,
    );
    expect((await get(page)).text).toBe(TEXT);
    expect(globalThis).not.toHaveProperty("ran");
  });

  it("answers for any bytes in one outcome", async () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<div",
      ">",
      "<!--",
      "<script>",
      "<table>",
      "&#x6",
      "خبر ",
      '"',
      "<h1>",
      "<a href=",
      "\0",
      "]]>",
      "<svg>",
      "</body>",
      "<body>",
      "<time datetime=1>",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 80 }),
          fc.array(piece, { maxLength: 40 }).map((all) => Buffer.from(all.join(""))),
        ),
        async (bytes) => {
          const outcome = await readOne(bytes);
          if (!outcome.ok) expect(outcome.failure.message).toMatch(/^page\.html: [^\n]+$/);
          expect(outcome.ok || outcome.failure.kind).not.toBe("malformed");
        },
      ),
      { numRuns: 300 },
    );
  });
});
