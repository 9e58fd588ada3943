/**
 * What lost a parent: the report was not read, its claim was not put together, or another parent was chosen. Told from the rungs of
 * the ladder on which the same parent is right, and from the two statements themselves.
 * @module
 */
import {
  type GoldStoryline,
  type MemberRef,
  nameOf,
  parentOf,
  type RetellingScore,
} from "../src/evaluate/storylines.ts";
import { type MatchScore, scoreMatch } from "../src/match/index.ts";
import type { Appearance, Claim, DescribedArticle, DescribedStatement } from "../src/model/index.ts";

/** What one rung of the ladder gave for one storyline. */
export interface Level {
  readonly claims: readonly Claim[];
  readonly articles: readonly DescribedArticle[];
  readonly score: RetellingScore;
  membersOf(claim: string, appearance: number): readonly MemberRef[];
}

/** Members whose parent is wrong with everything by hand, and with claims by hand over statements of the rules. */
interface Lost {
  readonly byHand: ReadonlySet<string>;
  readonly cut: ReadonlySet<string>;
}

/** Why one parent is another than by hand. */
export interface Cause {
  readonly at: string;
  readonly meant: string;
  readonly cause: string;
  /** The match score of the two where they are apart. */
  readonly detail: string;
}

/** One cause for each parent that is lost at this level. */
export function causesOf(gold: GoldStoryline, level: Level, lost: Lost): Cause[] {
  const told = appearancesIn(level);
  return level.score.strays.map((ref) => {
    const claim = gold.claims.find(({ id }) => id === ref.claim);
    const member = claim?.members[ref.member];
    const parent = claim && member ? parentOf(claim, member) : null;
    const at = nameOf(ref);
    const child = told.get(at);
    const meant = parent && (told.get(nameOf(parent)) ?? ("unread" as const));
    const isTurned = parent !== null && parent.claim !== ref.claim;
    const reason = unread(child, meant) ?? unreached(at, lost) ?? causeOf(child, meant, isTurned, level);
    const cut =
      lost.cut.has(at) && isChoice(reason)
        ? { ...reason, cause: "read otherwise: its words, voice or hedges" }
        : reason;
    return { ...cut, at, meant: nameOf(parent) };
  });
}

interface Told {
  readonly claim: Claim;
  readonly appearance: Appearance;
  readonly headline: boolean;
}

function appearancesIn({ claims, articles, membersOf }: Level): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const claim of claims)
    for (const [i, appearance] of claim.appearances.entries())
      for (const ref of membersOf(claim.id, i))
        if (!told.has(nameOf(ref)))
          told.set(nameOf(ref), {
            claim,
            appearance,
            headline: statementOf(appearance, articles)?.headline ?? false,
          });
  return told;
}

type Reason = Pick<Cause, "cause" | "detail">;

function unread(child: Told | undefined, parent: Told | "unread" | null): Reason | null {
  if (!child) return { cause: "not read as a statement", detail: "" };
  return parent === "unread" ? { cause: "its parent not read as a statement", detail: "" } : null;
}

const unreached = (at: string, { byHand }: Lost): Reason | null =>
  byHand.has(at) ? { cause: "chosen otherwise with everything by hand, too", detail: "" } : null;

const CHOICE = "may be linked, another parent chosen";
const isChoice = ({ cause }: Reason): boolean => cause === CHOICE;

/** `isTurned`: by hand the parent is in another claim of the storyline. */
function causeOf(
  child: Told | undefined,
  parent: Told | "unread" | null,
  isTurned: boolean,
  { articles }: Level,
): Reason {
  if (!child || parent === "unread") throw new Error("asked of what was not read");
  if (parent === null) return { cause: "has a parent, and should have none", detail: "" };
  const match = matchOf(child, parent, articles);
  const isOneClaim = child.claim.id === parent.claim.id;
  const isOneStory = child.claim.storyline !== null && child.claim.storyline === parent.claim.storyline;
  const detail = `${detailOf(match)}, ${isOneClaim ? "one claim" : isOneStory ? "one storyline" : "two storylines"}`;
  if (isOneClaim || (isTurned && isOneStory)) return { cause: CHOICE, detail };
  if (isTurned) return { cause: `two storylines: ${reasonOf(match)}`, detail };
  const part = child.headline !== parent.headline && child.appearance.document === parent.appearance.document;
  return { cause: `two claims: ${part ? "headline and its body" : reasonOf(match)}`, detail };
}

function matchOf(child: Told, parent: Told, articles: readonly DescribedArticle[]): MatchScore | null {
  const [a, b] = [child, parent].map(({ appearance }) => statementOf(appearance, articles));
  return a && b && a !== b ? scoreMatch(a, b, articles) : null;
}

function statementOf(
  { document, statement: { start, end }, report }: Appearance,
  articles: readonly DescribedArticle[],
): DescribedStatement | undefined {
  return articles
    .find(({ article }) => article.id === document)
    ?.statements.find((each) => each.start === start && each.end === end && each.report === report);
}

/** From this share of words in common on, the rest is a question of the threshold. */
const SOME_WORDS = 0.3;

function reasonOf(match: MatchScore | null): string {
  if (match === null) return "one statement stands for both";
  if (match.blocked !== null) return `held to contradict (${match.blocked.replace(/:.*/u, "")})`;
  if (match.score >= match.least) return "alike enough, but their groups are not";
  const words = match.parts.find(({ name }) => name === "words")?.value ?? 0;
  if (words === 0) return "no word in common";
  return words < SOME_WORDS ? "few words in common" : "agree too little";
}

function detailOf(match: MatchScore | null): string {
  if (match === null) return "-";
  const parts = match.parts.map(({ name, value }) => `${name} ${value.toFixed(2)}`).join(" ");
  return `score ${match.score.toFixed(2)} (${parts})`;
}

/** A line for each, tab-separated with a header, then how many each cause lost. */
export function printCauses(causes: readonly Cause[]): void {
  console.log("at\tparent by hand\tcause\tdetail");
  for (const { at, meant, cause, detail } of causes) console.log([at, meant, cause, detail].join("\t"));
  const counts = new Map<string, number>();
  for (const { cause } of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  for (const [cause, count] of [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
    console.log(`${String(count).padStart(4)}  ${cause}`);
}
