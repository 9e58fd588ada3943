/**
 * Retellings, changes and independent origins against the storylines of corpus/:
 * npx tsx scripts/eval-retellings.ts [--misses] [--causes]
 * Printed as a ladder: statements as annotated or as found by the rules, claims and standings as written by hand or as found, so that
 * what is lost shows where. `--causes` names for each parent that is lost end to end what lost it, and counts the causes.
 * @module
 */
import {
  type GoldStoryline,
  type MemberRef,
  nameOf,
  type RetellingScore,
  scoreStoryline,
} from "../src/evaluate/storylines.ts";
import { findReuse } from "../src/match/index.ts";
import type { Claim } from "../src/model/index.ts";
import { traceRetellings } from "../src/origins/index.ts";
import { traceClaims } from "../src/pipeline/claims.ts";
import { type Basis, readStorylines, storylineCase, ungroupedCase } from "../test/storyline-case.ts";
import { causesOf, type Level, printCauses } from "./retelling-causes.ts";

/** Claims and standings as written by hand. */
function scoreGrouped(gold: GoldStoryline, basis: Basis): Level {
  const input = storylineCase(gold, basis);
  const reuse = findReuse(input.articles.map(({ article }) => article));
  const claims = traceRetellings(input.articles, input.groups, input.standings, reuse);
  const statements = new Map(input.groups.claims.map(({ id, members }) => [id, members] as const));
  const membersOf = (claim: string, at: number): readonly MemberRef[] => {
    const told = claims.find(({ id }) => id === claim)?.appearances[at];
    const own = statements.get(claim) ?? [];
    const statement = own.find(
      ({ document, start, end }) =>
        told?.document === document && told.statement.start === start && told.statement.end === end,
    );
    const ref = statement && input.members.get(`${claim} ${statement.id}`);
    return ref ? [ref] : [];
  };
  return { claims, membersOf, articles: input.articles, score: scoreStoryline(gold, claims, membersOf) };
}

/** Claims and standings as found. A claim of the storyline is the one that holds most of its members. */
function scoreUngrouped(gold: GoldStoryline, basis: Basis): Level {
  const { articles, membersAt } = ungroupedCase(storylineCase(gold, basis), basis);
  const { claims } = traceClaims(articles);
  const membersOf = (claim: string, at: number): readonly MemberRef[] => {
    const told = claims.find(({ id }) => id === claim)?.appearances[at];
    return told ? membersAt(told.document, told.statement, told.report) : [];
  };
  const share = (claim: Claim, id: string): number =>
    claim.appearances.filter((_, at) => membersOf(claim.id, at).some((ref) => ref.claim === id)).length;
  const claimOf = (id: string): Claim | undefined =>
    [...claims].filter((claim) => share(claim, id) > 0).sort((a, b) => share(b, id) - share(a, id))[0];
  return { claims, membersOf, articles, score: scoreStoryline(gold, claims, membersOf, claimOf) };
}

const percent = (right: number, all: number): string => `${((100 * right) / Math.max(1, all)).toFixed(1)} %`;
const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((all, item) => all + of(item), 0);

function print(name: string, scores: readonly RetellingScore[], misses: boolean): void {
  const parents = sum(scores, (each) => each.parents.right);
  const members = sum(scores, (each) => each.parents.all);
  const exact = sum(scores, (each) => each.independent.right);
  const claims = sum(scores, (each) => each.independent.all);
  const types = [...new Set(scores.flatMap((each) => Object.keys(each.changes)))].sort();
  const of = (type: string, key: "right" | "found" | "there"): number =>
    sum(scores, (each) => each.changes[type]?.[key] ?? 0);
  const all = (key: "right" | "found" | "there"): number => sum(types, (type) => of(type, key));
  const f1 = (2 * all("right")) / Math.max(1, all("found") + all("there"));
  console.log(
    `${name}: parents ${parents}/${members} ${percent(parents, members)}, change types F1 ${f1.toFixed(3)} (P ${(all("right") / all("found")).toFixed(3)}, R ${(all("right") / all("there")).toFixed(3)}), independent ${exact}/${claims}`,
  );
  if (!misses) return;
  for (const type of types)
    console.log(
      `  ${type.padEnd(22)} right ${of(type, "right")}, found ${of(type, "found")}, there ${of(type, "there")}`,
    );
  for (const miss of scores.flatMap((each) => each.misses)) console.log(`  ${miss}`);
}

function main(): void {
  const misses = process.argv.includes("--misses");
  const golds = readStorylines();
  const levels = {
    "statements and claims by hand": golds.map((gold) => scoreGrouped(gold, "annotated")),
    "statements by hand, claims as found": golds.map((gold) => scoreUngrouped(gold, "annotated")),
    "statements as found, claims by hand": golds.map((gold) => scoreGrouped(gold, "found")),
    "everything as found": golds.map((gold) => scoreUngrouped(gold, "found")),
  };
  for (const [name, told] of Object.entries(levels))
    print(
      name,
      told.map(({ score }) => score),
      misses,
    );
  if (!process.argv.includes("--causes")) return;
  const [byHand = [], , cut = [], whole = []] = Object.values(levels);
  const strays = (told: readonly Level[], at: number): ReadonlySet<string> =>
    new Set(told[at]?.score.strays.map(nameOf));
  printCauses(
    golds.flatMap((gold, at) => {
      const level = whole[at];
      return level ? causesOf(gold, level, { byHand: strays(byHand, at), cut: strays(cut, at) }) : [];
    }),
  );
}

main();
