/**
 * `isnad cases`: what a desk gathers around one question.
 * @module
 */
import {
  type Case,
  closeCase,
  createCase,
  findCaseItems,
  findCases,
  getCase,
  getCurrent,
  type Library,
  putIntoCase,
  reopenCase,
  takeFromCase,
  updateCase,
} from "../../store/index.ts";
import { actionOf } from "../actions.ts";
import { parse } from "../arguments.ts";
import { EXIT, UsageError } from "../errors.ts";
import { LIBRARY_OPTIONS, withLibrary } from "../library.ts";
import type { Streams } from "../streams.ts";

const OPTIONS = {
  ...LIBRARY_OPTIONS,
  notes: { type: "string" },
  tags: { type: "string" },
  assignee: { type: "string" },
  name: { type: "string" },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>["values"];

interface Asked {
  readonly library: Library;
  readonly name: string;
  readonly items: readonly string[];
  readonly values: Values;
  readonly streams: Streams;
}

const ACTIONS: Readonly<Record<string, (asked: Asked) => Promise<void>>> = {
  new: async ({ library, name, values, streams }) =>
    print(await createCase(library.engine, name, fieldsOf(values)), values, streams),
  edit: async ({ library, name, values }) => {
    const { id } = await getCase(library.engine.reading, name);
    const renamed = values.name === undefined ? {} : { name: values.name };
    await updateCase(library.engine, id, { ...fieldsOf(values), ...renamed });
  },
  close: async ({ library, name }) =>
    closeCase(library.engine, (await getCase(library.engine.reading, name)).id),
  reopen: async ({ library, name }) =>
    reopenCase(library.engine, (await getCase(library.engine.reading, name)).id),
  put: async ({ library, name, items }) => {
    const { id } = await getCase(library.engine.reading, name);
    for (const item of items) await getCurrent(library.engine.reading, item); // a mistyped id is said, not kept
    await putIntoCase(library.engine, id, "article", items);
  },
  take: async ({ library, name, items }) => {
    const { id } = await getCase(library.engine.reading, name);
    for (const item of items) await takeFromCase(library.engine, id, "article", item);
  },
  show: async ({ library, name, values, streams }) => {
    const found = await getCase(library.engine.reading, name);
    print(found, values, streams);
    for (const article of await findCaseItems(library.engine.reading, found.id, "article")) {
      const { title, publisher } = await getCurrent(library.engine.reading, article);
      if (values.json) streams.out(`${JSON.stringify({ article, title, publisher })}\n`);
      else streams.out(`  ${article}  ${title ?? ""}${publisher === null ? "" : ` · ${publisher}`}\n`);
    }
  },
};

/** Runs the command: without an action it lists all cases. */
export async function cases(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args, OPTIONS);
  const [action, name, ...items] = positionals;
  const act = action === undefined ? undefined : actionOf("cases", ACTIONS, action);
  if (act && !name?.trim()) throw new UsageError(`name a case: isnad cases ${action} NAME`);
  if (values.name?.trim() === "") throw new UsageError("--name takes a name that is not empty");
  if ((action === "put" || action === "take") && items.length === 0)
    throw new UsageError(`name articles: isnad cases ${action} NAME ARTICLE...`);
  return withLibrary(values.library, async (library) => {
    if (act && name !== undefined) await act({ library, name, items, values, streams });
    else for (const one of await findCases(library.engine.reading)) print(one, values, streams);
    return EXIT.done;
  });
}

function fieldsOf({ notes, tags, assignee }: Values) {
  return {
    ...(notes !== undefined && { notes }),
    ...(tags !== undefined && { tags: tags.split(",").map((tag) => tag.trim()) }),
    ...(assignee !== undefined && { assignee }),
  };
}

function print(one: Case, { json }: Values, streams: Streams): void {
  if (json) {
    streams.out(`${JSON.stringify(one)}\n`);
    return;
  }
  const about = [one.tags.join("، "), one.assignee, one.closed === null ? null : `closed ${one.closed}`];
  streams.out(`${[one.name, ...about.filter(Boolean)].join(" · ")}\n`);
  if (one.notes !== "") streams.out(`  ${one.notes}\n`);
}
