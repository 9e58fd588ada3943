/**
 * A draft as it is being marked: pure steps from one state to the next.
 * @module
 */
import type { ReadReport, Words } from "./tokens.ts";

/** One voice of a report. */
export type ReadLink = ReadReport["chain"][number];

/** What a mark becomes. */
export type Part = "content" | "more" | "source" | "cue";

/** What can be done to a draft. */
export type Step =
  | { readonly do: "add"; readonly content: Words }
  | { readonly do: "remove"; readonly id: string }
  | {
      readonly do: "mark";
      readonly id: string;
      readonly part: Part;
      readonly words: Words;
      readonly link: number;
    }
  | { readonly do: "set"; readonly id: string; readonly fields: Partial<Omit<ReadReport, "id" | "chain">> }
  | {
      readonly do: "set-link";
      readonly id: string;
      readonly link: number;
      readonly fields: Partial<ReadLink>;
    }
  | { readonly do: "add-link"; readonly id: string }
  | { readonly do: "remove-link"; readonly id: string; readonly link: number };

const NEW_LINK: ReadLink = { source: null, cue: null, name: "", kind: "person" };

/** The reports after a step, in the order of the text. */
export function stepOn(reports: readonly ReadReport[], step: Step): readonly ReadReport[] {
  if (step.do === "add") return inOrder([...reports, newReport(reports, step.content)]);
  if (step.do === "remove") return reports.filter(({ id }) => id !== step.id);
  return inOrder(reports.map((report) => (report.id === step.id ? changed(report, step) : report)));
}

/** The id that the next report gets. */
export function nextId(reports: readonly ReadReport[]): string {
  const numbers = reports.map(({ id }) => Number(id.slice(1)));
  return `r${Math.max(0, ...numbers) + 1}`;
}

const newReport = (reports: readonly ReadReport[], content: Words): ReadReport => ({
  id: nextId(reports),
  content,
  more: [],
  form: "indirect",
  stance: "neutral",
  negated: false,
  chain: [NEW_LINK],
});

const inOrder = (reports: readonly ReadReport[]): readonly ReadReport[] =>
  reports.toSorted((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);

function changed(report: ReadReport, step: Exclude<Step, { do: "add" | "remove" }>): ReadReport {
  const { chain } = report;
  const withLink = (at: number, fields: Partial<ReadLink>): ReadReport => ({
    ...report,
    chain: chain.map((link, position) => (position === at ? { ...link, ...fields } : link)),
  });
  if (step.do === "set") return { ...report, ...step.fields };
  if (step.do === "add-link") return { ...report, chain: [...chain, NEW_LINK] };
  if (step.do === "remove-link") return { ...report, chain: chain.filter((_, at) => at !== step.link) };
  if (step.do === "set-link") return withLink(step.link, step.fields);
  if (step.part === "content") return { ...report, content: step.words };
  if (step.part === "more") return { ...report, more: [...report.more, step.words] };
  if (step.part === "cue") return withLink(step.link, { cue: step.words });
  const name = chain[step.link]?.name ?? "";
  return withLink(step.link, {
    source: step.words,
    name: name === "" ? step.words.text.replace(/\s+/gu, " ") : name,
  });
}
