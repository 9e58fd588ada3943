/**
 * Voices across articles, and outlets as those who print.
 * @module
 */
import type { voiceRoutes } from "../../contract/index.ts";
import {
  countVoiceKinds,
  findAlike,
  findOutletReports,
  findVoiceReports,
  getDossier,
  getOutlet,
  getOutletTexts,
  getVoice,
  listOutlets,
  listVoices,
  mergeVoices,
  type QuotedReport,
  splitVoice,
} from "../../store/index.ts";
import type { Handlers } from "../handlers.ts";

/** The contract's arrays may be written to, the store's may not. */
const all = <T>(items: readonly T[]): T[] => [...items];

const quotes = ({ items, next }: { items: readonly QuotedReport[]; next: string | null }) => ({
  items: items.map((item) => ({ ...item, chain: all(item.chain) })),
  next,
});

/** Answers the routes of voices and outlets. */
export const voiceHandlers: Handlers<keyof typeof voiceRoutes> = {
  "GET /api/voices": ({ query }, { library }) => listVoices(library.engine.reading, query),
  "GET /api/voice-kinds": ({ query }, { library }) => countVoiceKinds(library.engine.reading, query.words),
  "GET /api/voices/:voice": async ({ params }, { library }) => {
    const found = await getDossier(library.engine.reading, params.voice);
    const { merged, decisions, forms, stances, months, publishers, names, cues, ...rest } = found;
    const { unnamed, through, behind, inArticles, ...figures } = rest;
    return {
      ...figures,
      merged: all(merged),
      decisions: all(decisions),
      forms: all(forms),
      stances: all(stances),
      months: all(months),
      publishers: all(publishers),
      names: all(names),
      cues: all(cues),
      unnamed: all(unnamed),
      through: all(through),
      behind: all(behind),
      inArticles: all(inArticles),
    };
  },
  "GET /api/voices/:voice/reports": async ({ params, query }, { library }) =>
    quotes(await findVoiceReports(library.engine.reading, params.voice, query)),
  "GET /api/voices/:voice/alike": async ({ params }, { library }) =>
    (await findAlike(library.engine.reading, params.voice)).map((voice) => ({
      ...voice,
      reasons: all(voice.reasons),
    })),
  "POST /api/voices/:voice/merge": async ({ params, body }, { library, happenings }) => {
    await mergeVoices(library.engine, { from: params.voice, into: body.into, by: body.by.trim() });
    happenings.tell({ kind: "decided", article: null });
    return getVoice(library.engine.reading, params.voice);
  },
  "POST /api/voices/:voice/split": async ({ params, body }, { library, happenings }) => {
    await splitVoice(library.engine, { voice: params.voice, by: body.by.trim() });
    happenings.tell({ kind: "decided", article: null });
    return getVoice(library.engine.reading, params.voice);
  },
  "GET /api/outlets": ({ query }, { library }) => listOutlets(library.engine.reading, query),
  "GET /api/outlets/:publisher": async ({ params }, { library }) => {
    const { reading } = library.engine;
    const { origins, through, voices, ...figures } = await getOutlet(reading, params.publisher);
    const { kinds, takes, taken, shared } = await getOutletTexts(reading, params.publisher);
    const texts = { kinds: all(kinds), takes: all(takes), taken: all(taken), shared: { ...shared } };
    return { ...figures, origins: all(origins), through: all(through), voices: all(voices), texts };
  },
  "GET /api/outlets/:publisher/reports": async ({ params, query }, { library }) =>
    quotes(await findOutletReports(library.engine.reading, params.publisher, query)),
};
