/**
 * A chain in HTML, and in words for those who hear a page.
 * @module
 */
import type { Link, Report } from "../../model/index.ts";
import { isUnnamed, KIND_LABELS, unnamedLabel } from "../labels.ts";
import { voiceText } from "../voice.ts";
import { escapeHtml } from "./escape.ts";

const ARROW = '<span class="arrow" aria-hidden="true">←</span> ';

/** The chain, outermost voice first; each voice isolated from its neighbours. */
export function chainHtml(text: string, { chain }: Report): string {
  if (chain.length === 0) return '<span class="own-voice">بصوت المقال</span>';
  return chain.map((link) => voiceHtml(text, link)).join(` ${ARROW}`);
}

function voiceHtml(text: string, link: Link): string {
  const { words, added } = voiceText(text, link);
  const unnamed = isUnnamed(link);
  const parts = [
    words === null ? "" : `<bdi>${escapeHtml(words)}</bdi>`,
    added === null ? "" : `<bdi class="added">[${escapeHtml(added)}]</bdi>`,
    `<small>${escapeHtml(unnamed ? unnamedLabel(link) : KIND_LABELS[link.kind])}</small>`,
  ];
  return `<span class="voice${unnamed ? " unnamed" : ""}">${parts.filter((part) => part !== "").join(" ")}</span>`;
}

/** The chain as a phrase, for labels; not escaped. */
export function chainWords(text: string, { chain }: Report): string {
  const names = chain.map((link) => {
    const { words, added } = voiceText(text, link);
    return words ?? added ?? link.name;
  });
  return names.length === 0 ? "بصوت المقال" : names.join(" عن ");
}
