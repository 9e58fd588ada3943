/**
 * Where, by whom, through whom and how a voice is quoted: counts alone, and nothing that follows from them.
 * @module
 */
import { sql } from "kysely";
import type { Reading } from "../schema.ts";
import { membersOf, PUBLISHED, PUBLISHER, TITLE } from "./current.ts";
import {
  type DossierFigures,
  figuresOf,
  neighboursOf,
  type OtherLink,
  type OwnLink,
  type Tally,
} from "./figures.ts";
import { findMerged, findVoiceDecisions, getVoice, type StoredVoice, type VoiceDecision } from "./merge.ts";
import { keysOfVoices, listReports, type Paging, type QuotedReport, type ReportFilter } from "./reports.ts";

/** A voice beside which another stands in chains. */
export interface Neighbour {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly reports: number;
}

/** What the library knows of where a voice is quoted. Reports are counted once, however often it stands in their chains. */
export interface Dossier extends DossierFigures {
  readonly voice: StoredVoice;
  readonly merged: readonly StoredVoice[];
  readonly decisions: readonly VoiceDecision[];
  readonly through: readonly Neighbour[];
  readonly behind: readonly Neighbour[];
}

/** The dossier of a voice; of one that was merged, that of the voice that it counts as. Throws NotFoundError. */
export async function getDossier(reading: Reading, id: string): Promise<Dossier> {
  const { root, members } = await membersOf(reading, id);
  const [voice, merged, decisions, links, others] = await Promise.all([
    getVoice(reading, root),
    findMerged(reading, root),
    findVoiceDecisions(reading, members),
    findOwnLinks(reading, members),
    findOtherLinks(reading, members),
  ]);
  const beside = await nameVoices(reading, neighboursOf(links, others));
  return { voice, merged, decisions, ...figuresOf(links, others), ...beside };
}

/** The links of the voice itself, each with its report and its article. Told once, and counted here: no second look is as cheap. */
async function findOwnLinks(reading: Reading, members: readonly string[]): Promise<OwnLink[]> {
  const { rows } = await sql<OwnLink>`select l.report_key as report, l.position, l.cue,
      coalesce(l.source, l.name) as called, l.unnamed, a.id as article, ${TITLE} as title, ${PUBLISHER} as publisher,
      ${PUBLISHED} as published, p.form, p.stance, p.negated
    from link l join article a on a.revision_id = l.revision_id join report p on p.key = l.report_key
      join revision r on r.id = l.revision_id join analysis n on n.revision_id = l.revision_id
    where l.voice_id in (${sql.join(members)})`.execute(reading);
  return rows;
}

/** The links of other voices in the same chains; those that count as one voice have its id. */
async function findOtherLinks(reading: Reading, members: readonly string[]): Promise<OtherLink[]> {
  const own = sql.join(members);
  const { rows } = await sql<OtherLink>`select o.report_key as report, o.position,
      coalesce(v.merged_into, v.id) as voice
    from link o join voice v on v.id = o.voice_id where o.voice_id not in (${own}) and o.report_key in
      (select l.report_key from link l join article a on a.revision_id = l.revision_id where l.voice_id in (${own}))`.execute(
    reading,
  );
  return rows;
}

async function nameVoices(
  reading: Reading,
  sides: Readonly<Record<"through" | "behind", readonly Tally[]>>,
): Promise<Pick<Dossier, "through" | "behind">> {
  const ids = [...sides.through, ...sides.behind].map(({ value }) => value);
  if (ids.length === 0) return { through: [], behind: [] };
  const voices = await reading
    .selectFrom("voice")
    .select(["id", "name", "kind"])
    .where("id", "in", ids)
    .execute();
  const known = new Map(voices.map((voice) => [voice.id, voice]));
  const named = (tallies: readonly Tally[]): Neighbour[] =>
    tallies.flatMap(({ value, reports }) => {
      const voice = known.get(value);
      return voice ? [{ ...voice, reports }] : [];
    });
  return { through: named(sides.through), behind: named(sides.behind) };
}

/** The reports in which a voice stands. Throws NotFoundError, CursorError. */
export async function findVoiceReports(
  reading: Reading,
  id: string,
  filter: ReportFilter & Paging = {},
): Promise<{ items: QuotedReport[]; next: string | null }> {
  const { members } = await membersOf(reading, id);
  return listReports(reading, keysOfVoices(members, filter), filter);
}
