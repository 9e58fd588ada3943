/**
 * Retellings, changes and independent origins against the storylines of corpus/:
 * npx tsx scripts/eval-retellings.ts [--misses]
 * Printed at three levels: statements as annotated, and as found by the rules, with claims and standings as written by hand; and
 * everything as found.
 * @module
 */
import { type MemberRef, type RetellingScore, scoreStoryline } from "../src/evaluate/storylines.ts";
import { findReuse } from "../src/match/index.ts";
import type { Appearance, Claim, DescribedStatement } from "../src/model/index.ts";
import { traceRetellings } from "../src/origins/index.ts";
import { traceClaims } from "../src/pipeline/claims.ts";
import { type Basis, readStorylines, storylineCase } from "../test/storyline-case.ts";

/** Claims and standings as written by hand. */
function score(basis: Basis): RetellingScore[] {
  return readStorylines().map((gold) => {
    const input = storylineCase(gold, basis);
    const reuse = findReuse(input.articles.map(({ article }) => article));
    const claims = traceRetellings(input.articles, input.groups, input.standings, reuse);
    const statements = new Map(input.groups.claims.map(({ id, members }) => [id, members] as const));
    return scoreStoryline(gold, claims, (claim, appearance) => {
      const told = claims.find(({ id }) => id === claim)?.appearances[appearance];
      const statement = statements.get(claim)?.find((each) => told !== undefined && isAt(told, each));
      return statement ? (input.members.get(`${claim} ${statement.id}`) ?? null) : null;
    });
  });
}

const isAt = (told: Appearance, { document, start, end }: DescribedStatement): boolean =>
  told.document === document && told.statement.start === start && told.statement.end === end;

/** Nothing as written by hand: what is scored is what a user gets. A claim is the one that holds most of its members. */
function scoreWhole(): RetellingScore[] {
  return readStorylines().map((gold) => {
    const input = storylineCase(gold, "found");
    const { claims } = traceClaims(input.articles);
    const members = input.groups.claims.flatMap(({ id, members: own }) =>
      own.flatMap((statement) => {
        const ref = input.members.get(`${id} ${statement.id}`);
        return ref ? [{ ref, statement }] : [];
      }),
    );
    const refsAt = (told: Appearance): MemberRef[] =>
      members.filter(({ statement }) => isAt(told, statement)).map(({ ref }) => ref);
    const share = (claim: Claim, id: string): number =>
      claim.appearances.filter((told) => refsAt(told).some((ref) => ref.claim === id)).length;
    const claimOf = (id: string): Claim | undefined =>
      [...claims].filter((claim) => share(claim, id) > 0).sort((a, b) => share(b, id) - share(a, id))[0];
    const memberOf = (claim: string, appearance: number): MemberRef | null => {
      const told = claims.find(({ id }) => id === claim)?.appearances[appearance];
      const refs = told ? refsAt(told) : [];
      return refs.find((ref) => claimOf(ref.claim)?.id === claim) ?? refs[0] ?? null;
    };
    return scoreStoryline(gold, claims, memberOf, claimOf);
  });
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
  for (const type of types)
    console.log(
      `  ${type.padEnd(22)} right ${of(type, "right")}, found ${of(type, "found")}, there ${of(type, "there")}`,
    );
  if (misses) for (const miss of scores.flatMap((each) => each.misses)) console.log(`  ${miss}`);
}

const misses = process.argv.includes("--misses");
print("annotated statements", score("annotated"), misses);
print("statements of the rules", score("found"), misses);
print("everything as found", scoreWhole(), misses);
