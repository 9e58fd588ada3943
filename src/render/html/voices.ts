/**
 * Who speaks in an article, and how often.
 * @module
 */
import type { Link, Report } from "../../model/index.ts";
import { isUnnamed, KIND_LABELS, unnamedLabel } from "../labels.ts";
import { oneLine } from "../plain.ts";
import { escapeHtml } from "./escape.ts";

interface Voice {
  readonly link: Link;
  readonly reports: number;
}

/** A folded list of the voices, the most frequent first; nothing where there is none. */
export function voicesHtml(reports: readonly Report[]): string {
  const voices = countVoices(reports);
  if (voices.length === 0) return "";
  const items = voices.map(({ link, reports: n }) => {
    const unnamed = isUnnamed(link);
    const kind = unnamed ? unnamedLabel(link) : KIND_LABELS[link.kind];
    return `<li class="voice${unnamed ? " unnamed" : ""}"><bdi>${escapeHtml(oneLine(link.name))}</bdi> <small>${escapeHtml(kind)}</small> <span class="count">${n}</span></li>`;
  });
  return `<details class="voices"><summary>المصادر <span class="count">${voices.length}</span></summary><ul>${items.join("")}</ul></details>`;
}

function countVoices(reports: readonly Report[]): Voice[] {
  const voices = new Map<string, Voice>();
  for (const { chain } of reports) {
    for (const [name, link] of new Map(chain.map((one) => [`${one.kind} ${one.name}`, one])))
      voices.set(name, { link, reports: (voices.get(name)?.reports ?? 0) + 1 });
  }
  return [...voices.values()].sort((a, b) => b.reports - a.reports);
}
