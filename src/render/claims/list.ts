/**
 * The list of claims: what is told in several articles, what most articles tell first, under their storylines.
 * @module
 */
import type { Claim, DescribedArticle, TracedClaims } from "../../model/index.ts";
import { wrap } from "../columns.ts";
import { countOf, NOUNS } from "../labels.ts";
import { isolate, rightToLeft, widthFor } from "../lines.ts";
import { type Palette, paletteOf } from "../palette.ts";
import { oneLine } from "../plain.ts";
import { independenceText } from "./labels.ts";
import { documentsOf, publishersOf, Told } from "./told.ts";

/** How to list claims. */
export interface ClaimListOptions {
  readonly columns: number;
  readonly colour: boolean;
  /** Claims that a single article makes, too. */
  readonly all: boolean;
  /** At most so many claims. */
  readonly limit: number;
}

/** A list as printed, and how many claims it left out. */
export interface ClaimList {
  readonly text: string;
  readonly shown: number;
  readonly left: number;
}

const INDENT = "     ";

/** The list. Claims of one storyline stand together, where the best of them belongs. */
export function renderClaims(
  traced: TracedClaims,
  articles: readonly DescribedArticle[],
  options: ClaimListOptions,
): ClaimList {
  const told = new Told(traced, articles);
  const palette = paletteOf(options.colour);
  const width = widthFor(options.columns);
  const wanted = sortClaims(told, options.all);
  const shown = wanted.slice(0, options.limit);
  const gists = new Map(traced.storylines.map(({ id, gist }) => [id, gist]));
  const lines: string[] = [];
  let number = 0;
  for (const group of groupByStoryline(shown)) {
    const gist = group.length > 1 ? gists.get(group[0]?.storyline ?? "") : undefined;
    if (gist !== undefined) lines.push(storylineLine(gist, group.length, palette), "");
    for (const claim of group) lines.push(...claimLines(told, claim, ++number, { palette, width }), "");
  }
  return { text: rightToLeft(lines), shown: shown.length, left: wanted.length - shown.length };
}

/** Most articles first, then most publishers; what is equal stays in the order of ids. */
function sortClaims(told: Told, all: boolean): Claim[] {
  const weighed = [...told.claims.values()]
    .map((claim) => ({
      claim,
      documents: documentsOf(claim).size,
      publishers: publishersOf(told, claim).size,
    }))
    .filter(({ documents }) => all || documents > 1);
  weighed.sort(
    (a, b) => b.documents - a.documents || b.publishers - a.publishers || (a.claim.id < b.claim.id ? -1 : 1),
  );
  return weighed.map(({ claim }) => claim);
}

function groupByStoryline(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = claim.storyline ?? `claim ${claim.id}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}

const storylineLine = (gist: string, claims: number, palette: Palette): string =>
  `${palette.strong(`قصة: ${isolate(oneLine(gist))}`)} ${palette.faint(`(${countOf(claims, NOUNS.claim)})`)}`;

function claimLines(
  told: Told,
  claim: Claim,
  number: number,
  { palette, width }: { readonly palette: Palette; readonly width: number },
): string[] {
  const [first = "", ...more] = wrap(oneLine(claim.gist), width - INDENT.length);
  const voices = [...new Set(claim.origins.map(({ voice }) => voice))];
  const origin = voices.length === 0 ? "" : `: ${voices.map((voice) => isolate(oneLine(voice))).join("، ")}`;
  return [
    `${palette.faint(`${number}.`.padEnd(INDENT.length))}${first}`,
    ...more.map((line) => `${INDENT}${line}`),
    ...wrap(`${countsText(told, claim)}${origin}`, width - INDENT.length).map((line) => `${INDENT}${line}`),
    `${INDENT}${palette.faint(isolate(claim.id))}`,
  ];
}

/** "9 مقالات · 6 ناشرين · أصل مستقل واحد" */
export function countsText(told: Told, claim: Claim): string {
  return [
    countOf(documentsOf(claim).size, NOUNS.article),
    countOf(publishersOf(told, claim).size, NOUNS.publisher),
    independenceText(claim.independent),
  ].join(" · ");
}
