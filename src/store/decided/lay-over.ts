/**
 * Decisions laid over reports. Pure: the same text, reports and decisions give the same result, whatever was decided
 * or taken back in between.
 * @module
 */
import { contains, type Span } from "../../text/index.ts";
import { findPlace, type Quote } from "../analyses/place.ts";
import type { StoredReport } from "../analyses/read.ts";
import type { Decision, DecisionTarget } from "../decisions.ts";
import { mergeReports, piecesOf, splitReport, withContent, withVoice } from "./change-report.ts";
import type { ContentValue, MergeValue, SplitValue, VoiceValue } from "./values.ts";

/** Reports with decisions laid over them. */
export interface Overlaid {
  readonly reports: readonly StoredReport[];
  /** Decisions whose words are no longer in the text, or whose report is no longer found: shown, never moved. */
  readonly orphans: readonly Decision[];
  /** By the ids of the decisions that stand: the keys of the reports that they have made, or are about. Empty: rejected. */
  readonly decided: ReadonlyMap<string, readonly string[]>;
}

/** Lays decisions over the reports of a text, in their order: the later one wins. */
export function layOver(
  text: string,
  reports: readonly StoredReport[],
  decisions: readonly Decision[],
): Overlaid {
  let now: readonly StoredReport[] = reports;
  const orphans: Decision[] = [];
  const decided = new Map<string, readonly string[]>();
  for (const decision of decisions) {
    const change = changeOf(text, now, decision);
    if (!change) {
      orphans.push(decision);
      continue;
    }
    now = applied(now, change);
    decided.set(
      decision.id,
      change.come.map(({ key }) => key),
    );
  }
  return { reports: decisions.length === 0 ? now : inOrder(now), orphans, decided };
}

/** What a decision does: these reports go, those come in their place. */
interface Change {
  readonly go: readonly StoredReport[];
  readonly come: readonly StoredReport[];
}

function applied(reports: readonly StoredReport[], { go, come }: Change): StoredReport[] {
  const [first] = go;
  return reports.flatMap((report) => (report === first ? [...come] : go.includes(report) ? [] : [report]));
}

/** Sorting is stable: reports that begin at one place stay as they were found. */
const inOrder = (reports: readonly StoredReport[]): StoredReport[] =>
  [...reports].sort((a, b) => a.content.start - b.content.start);

/** Null where the decision has nothing to stand on. */
function changeOf(text: string, reports: readonly StoredReport[], decision: Decision): Change | null {
  const { kind, target, value } = decision;
  if (kind === "second-reading") return findPlace(text, target) && { go: [], come: [] };
  const go = meantBy(text, reports, target);
  const [report] = go;
  if (!report) return null;
  if (kind === "confirm") return { go, come: go };
  if (kind === "reject") return { go, come: [] };
  const come =
    kind === "merge" ? merged(text, reports, report, value as MergeValue) : changed(text, report, decision);
  if (!come) return null;
  return "go" in come ? come : { go: [report], come };
}

/** The reports that a target means. One that stands alone with its words is meant whatever its voices are now. */
function meantBy(text: string, reports: readonly StoredReport[], target: DecisionTarget): StoredReport[] {
  const place = findPlace(text, target);
  if (!place) return [];
  const there = reports.filter(({ content }) => content.start === place.start && content.end === place.end);
  const { sources } = target;
  if (there.length < 2 || !sources) return there;
  return there.filter((report) => JSON.stringify(sourcesOf(text, report)) === JSON.stringify(sources));
}

/** What tells a report from others of the same content. */
export const sourcesOf = (text: string, { chain }: Pick<StoredReport, "chain">): string[] =>
  chain.map(({ source, name }) => (source ? text.slice(source.start, source.end) : name));

function changed(text: string, report: StoredReport, { kind, value }: Decision): StoredReport[] | null {
  if (kind === "fix-content") {
    const content = findPlace(text, value as ContentValue);
    return content && [withContent(report, content)];
  }
  if (kind === "split") return split(text, report, value as SplitValue);
  const fixed = fixVoice(text, report, value as VoiceValue);
  return fixed && [fixed];
}

function split(text: string, report: StoredReport, { parts }: SplitValue): StoredReport[] | null {
  const places = parts.map((quotes) => placesOf(text, quotes));
  const own = piecesOf(report);
  const isWithin = (place: Span | null): place is Span =>
    place !== null && own.some((piece) => contains(piece, place));
  const found = places.map((part) => part.filter(isWithin));
  const isWhole = found.every((part, at) => part.length > 0 && part.length === places[at]?.length);
  return isWhole ? splitReport(report, found) : null;
}

const placesOf = (text: string, quotes: readonly Quote[]): (Span | null)[] =>
  quotes.map((quote) => findPlace(text, quote));

function fixVoice(text: string, report: StoredReport, value: VoiceValue): StoredReport | null {
  const at = linkMeant(text, report, value);
  if (at === null) return null;
  if (value.source === undefined) return withVoice(report, at, value, report.chain[at]?.source ?? null);
  const source = findPlace(text, value.source);
  return source && withVoice(report, at, value, source);
}

/** Where in the chain the link is; null where its words no longer name a voice of this report. */
function linkMeant(text: string, { chain }: StoredReport, { link }: VoiceValue): number | null {
  if (!link.source) return chain[link.at]?.source === null ? link.at : null;
  const place = findPlace(text, link.source);
  const at = chain.findIndex(({ source }) => source?.start === place?.start && source?.end === place?.end);
  return place && at >= 0 ? at : null;
}

function merged(
  text: string,
  reports: readonly StoredReport[],
  report: StoredReport,
  { next }: MergeValue,
): Change | null {
  const other = meantBy(text, reports, next).find((one) => one !== report);
  return other ? { go: [report, other], come: [mergeReports(report, other)] } : null;
}
