import { describe, expect, it } from "vitest";
import { defaultLexicon, RULES } from "../arabic/index.ts";
import type { Link, Report } from "../model/index.ts";
import { extract } from "./extract.ts";

/** The reports of a sentence with a chain. */
const reportsOf = (sentence: string): readonly Report[] =>
  extract(sentence, { lexicon: defaultLexicon(), published: null, skip: [] }).reports.filter(
    (r) => r.chain.length > 0,
  );

for (const rule of RULES) {
  describe(rule.name, () => {
    for (const example of rule.finds)
      it(`finds: ${example.sentence}`, () => {
        const cut = (at: { start: number; end: number } | null): string | null =>
          at && example.sentence.slice(at.start, at.end);
        const reports = reportsOf(example.sentence);
        const report = reports.find((r) => r.rule === rule.name && cut(r.content) === example.content);
        expect(report, reports.map((r) => `${r.rule}: ${cut(r.content)}`).join("\n")).toBeDefined();
        const chain: readonly Link[] = report?.chain ?? [];
        if (example.sources) expect(chain.map((link) => cut(link.source))).toEqual(example.sources);
        if (example.cue) expect(chain.map((link) => cut(link.cue))).toContain(example.cue);
      });
    for (const sentence of rule.ignores)
      it(`leaves alone: ${sentence}`, () => {
        expect(reportsOf(sentence).filter((r) => r.rule === rule.name)).toEqual([]);
      });
  });
}
