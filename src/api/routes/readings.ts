/**
 * Second readings.
 * @module
 */
import type { secondReadingRoutes } from "../../contract/index.ts";
import { adjudicate, type Difference } from "../../evaluate/index.ts";
import {
  finishReading,
  getReading,
  type Hidden,
  hiddenFrom,
  type KeptReading,
  keepAdjudication,
  type Library,
  type ListedReading,
  listReadings,
  moveReports,
  ReadingError,
  saveReading,
  startReading,
} from "../../store/index.ts";
import { offsetsOf } from "../../text/index.ts";
import { annotateReading, compareReadings, RULES, receiveReports, sendReports } from "../compare-readings.ts";
import type { Handlers } from "../handlers.ts";

/** What is told of a reading in a list. */
const listed = ({ compares, ...reading }: ListedReading) => ({
  ...reading,
  compares: compares && { a: compares.a, b: compares.b },
});

function whole({ text, reports, version, ...reading }: KeptReading, hidden: Hidden | null = null) {
  return {
    ...listed(reading),
    hidden,
    version,
    text,
    reports: sendReports(text, moveReports(reports, offsetsOf(text).toCodePoints)),
  };
}

const sendDifference = (text: string, difference: Difference) => {
  const [a, b] = [difference.a, difference.b].map((one) => one && sendReports(text, [one])[0]);
  return {
    ...difference,
    a: a ?? null,
    b: b ?? null,
    ...(difference.kind === "differs" && { aspects: [...difference.aspects] }),
  } as never;
};

/** A reading, without what was found where that is not for whoever asks. */
async function shownTo({ engine }: Library, reading: KeptReading, by: string | null) {
  const hidden = await hiddenFrom(engine.reading, reading, by);
  return whole(hidden === null ? reading : { ...reading, reports: [] }, hidden);
}

/** The name that who asks has given; null without one. */
const nameOf = ({ by }: { readonly by?: string }): string | null => by?.trim() ?? null;

/** A reading that is changed by its reader, who alone may. Throws NotFoundError, ReadingError. */
async function ownReading({ engine }: Library, id: string, by: string): Promise<KeptReading> {
  const reading = await getReading(engine.reading, id);
  if (reading.reader === by.trim()) return reading;
  throw new ReadingError(
    "ReadingDraftError",
    `the reading ${id} is ${reading.reader}'s, who alone changes it`,
  );
}

/** Answers the routes of readings. */
export const secondReadingHandlers: Handlers<keyof typeof secondReadingRoutes> = {
  "GET /api/readings": async ({ query }, { library }) => {
    const { items, next } = await listReadings(library.engine.reading, query);
    return { items: items.map(listed), next };
  },
  "POST /api/readings": async ({ body: { article, by } }, { library }) =>
    whole(await startReading(library.engine, { article, reader: by.trim() })),
  "GET /api/readings/:reading": async ({ params, query }, { library }) =>
    shownTo(library, await getReading(library.engine.reading, params.reading), nameOf(query)),
  "PUT /api/readings/:reading": async ({ params: { reading: id }, body }, { library }) => {
    const { text } = await ownReading(library, id, body.by);
    const reports = moveReports(receiveReports(text, body.reports), offsetsOf(text).toUtf16);
    return { version: await saveReading(library.engine, { id, version: body.version, reports }) };
  },
  "POST /api/readings/:reading/finish": async ({ params, body }, { library }) => {
    await ownReading(library, params.reading, body.by);
    return whole(await finishReading(library.engine, { id: params.reading, version: body.version }));
  },
  "GET /api/readings/:reading/agreement": async ({ params, query }, { library }) => {
    const pair = { a: params.reading, b: query.with ?? RULES, by: nameOf(query) };
    const { text, agreement } = await compareReadings(library, pair);
    const { differences, ...figures } = agreement;
    return { text, ...figures, differences: differences.map((one) => sendDifference(text, one)) };
  },
  "POST /api/readings/:reading/adjudicate": async ({ params, body }, { library }) => {
    const pair = { a: params.reading, b: body.with, by: nameOf(body) };
    const { text, a, agreement } = await compareReadings(library, pair);
    const choices = body.choices.map(({ difference, take, report }) => ({
      difference,
      take,
      ...(report && { report: receiveReports(text, [report])[0] }),
    }));
    const reports = moveReports(adjudicate(a, agreement, choices as never), offsetsOf(text).toUtf16);
    const taken = body.choices.map(({ difference, take }) => ({ difference, take }));
    const compares = { a: params.reading, b: body.with, choices: taken };
    return whole(await keepAdjudication(library.engine, { by: body.by.trim(), compares, reports }));
  },
  "GET /api/readings/:reading/annotation": async ({ params, query }, { library }) => ({
    type: "application/json; charset=utf-8",
    body: (await annotateReading(library, params.reading, nameOf(query))).annotation,
    headers: { "content-disposition": `attachment; filename="${params.reading}.json"` },
  }),
  "GET /api/readings/:reading/text": async ({ params }, { library }) => ({
    type: "text/plain; charset=utf-8",
    body: (await getReading(library.engine.reading, params.reading)).text,
    headers: { "content-disposition": `attachment; filename="${params.reading}.txt"` },
  }),
};
