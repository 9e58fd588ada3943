/**
 * What was not traced as it was made, sorted into classes: for reading, not for keeping, as it holds words of the collection.
 * @module
 */
import { isTogether, type ScoredRetelling, staysOneClaim } from "../src/evaluate/mutations/index.ts";
import { type Span, textOf } from "../src/text/index.ts";

const SHOWN = 12;

/** Every class of misses with its number and the first of them, the largest first. Markdown. */
export function describeMisses(retold: readonly ScoredRetelling[], strangers: readonly string[]): string {
  const classes = new Map<string, string[]>([["a stranger in the claim", [...strangers]]]);
  for (const one of retold) {
    for (const name of classesOf(one)) {
      const list = classes.get(name) ?? [];
      list.push(describe(one));
      classes.set(name, list);
    }
  }
  return [...classes]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([name, list]) => `## ${name}: ${list.length}\n\n${list.slice(0, SHOWN).join("\n")}\n`)
    .join("\n");
}

/** One retelling can miss in several ways. */
function classesOf(one: ScoredRetelling): string[] {
  const made = new Set(one.followed.changes.map(({ type }) => type));
  const found = new Set(one.changes.map(({ type }) => type));
  const after = [...made].sort().join("+") || "nothing changed";
  if (one.unseen) return [`no statement found in the ${one.unseen} (${after})`];
  const out: string[] = [];
  if (!isTogether(one)) out.push(`apart (${after})`);
  if (!staysOneClaim(one) && one.oneClaim)
    out.push(`one claim, where two of a storyline would be (${after})`);
  if (!one.parentRight) out.push(`parent: ${parentMiss(one)}`);
  const when = one.parentRight ? "parent right" : "parent wrong";
  for (const type of made) if (!found.has(type)) out.push(`${type} not found, ${when}`);
  for (const type of found) if (!made.has(type)) out.push(`${type} made up, ${when} (${after})`);
  return out;
}

function parentMiss({ traced, article, parent, parentArticleRight }: ScoredRetelling): string {
  if (!traced) return "none";
  if (parentArticleRight) return "another statement of the right article";
  if (traced.document === article.id) return "the same article";
  if (traced.document.startsWith("x")) return "a stranger";
  return traced.document === parent.parent ? "the parent's parent" : "another retelling";
}

function describe(one: ScoredRetelling): string {
  const { article, parent, followed, before, traced, changes } = one;
  const here = (at: Span | null): string => (at ? textOf(article.text, at) : "-");
  const there = (at: Span | null): string => (at ? textOf(parent.text, at) : "-");
  const lines = [
    `- ${article.id} from ${parent.id}, ${article.frame}; traced to ${traced ? `${traced.document} ${traced.statement.start}` : "none"}`,
    `  was: ${around(parent.text, before)}`,
    `  now: ${around(article.text, followed.statement)}`,
    `  made: ${followed.changes.map(({ type, from, to }) => `${type} (${there(from)} > ${here(to)})`).join("; ")}`,
    `  found: ${changes.map(({ type, note }) => `${type} (${note})`).join("; ")}`,
  ];
  return lines.map((line) => line.replaceAll("\n", " / ")).join("\n");
}

const MARGIN = 40;

const around = (text: string, { start, end }: Span): string =>
  `${text.slice(Math.max(0, start - MARGIN), start)}<${text.slice(start, end)}>${text.slice(end, end + MARGIN)}`;
