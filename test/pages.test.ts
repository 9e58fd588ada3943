import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { measurePages } from "../scripts/page-figures.ts";
import { requires } from "./requirements.ts";

const folder = join(process.env.ISNAD_EVAL ?? "", "data/html_articles_ar");

describe.skipIf(!requires(`the pages of ISNAD_EVAL (${folder})`, existsSync(folder)))(
  "pages of the press",
  async () => {
    const { bodies, dates, index } = await measurePages(folder).catch(() => ({
      bodies: [],
      dates: [],
      index: null,
    }));

    it("are read for their text", () => {
      expect(bodies).toHaveLength(3);
      for (const { page, words, pairs, wrong } of bodies) {
        expect(wrong, page).toEqual([]);
        if (!Number.isNaN(words)) expect(Math.min(words, pairs), page).toBeGreaterThanOrEqual(0.9);
      }
    });

    it("are read for their day", () => {
      expect(dates).toHaveLength(8);
      expect(dates.filter(({ expected, found }) => expected !== found)).toEqual([]);
    });

    it("are told from a page of links", () => {
      expect(index).toContain("is a list of links");
    });
  },
);
