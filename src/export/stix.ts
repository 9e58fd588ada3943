/**
 * Claims as a STIX 2.1 bundle: a report for each, its narrative, the channels and voices that tell it, and opinions of people.
 * @module
 */
import type { ExportedClaim, Exporter, ExportSource } from "./exporter.ts";
import { AS_OPENCTI, idOf, objectOf, type StixObject } from "./stix/object.ts";

type Verdict = ExportedClaim["verdicts"][number];
type Kind = ExportedClaim["origins"][number]["kind"];

/** Claims as a bundle. */
export const stix: Exporter = {
  name: "stix",
  summary:
    "claims as a STIX 2.1 bundle, with OpenCTI's narratives and channels; for threat intelligence platforms",
  mediaType: "application/stix+json;version=2.1",
  extension: "json",
  write: bundleOf,
};

async function* bundleOf(source: ExportSource): AsyncGenerator<string> {
  yield `{"type":"bundle","id":${JSON.stringify(idOf("bundle", source.at))},"objects":[`;
  const written = new Set<string>();
  for await (const object of objectsOf(source)) {
    if (written.has(object.id)) continue;
    yield `${written.size === 0 ? "" : ","}\n${JSON.stringify(object)}`;
    written.add(object.id);
  }
  yield "\n]}\n";
}

/** The tool itself, which made the objects but for the opinions. */
const TOOL = idOf("identity", "isnad");

async function* objectsOf(source: ExportSource): AsyncGenerator<StixObject> {
  yield objectOf("identity", TOOL, source.at, {
    name: "Isnad",
    identity_class: "system",
    description: source.version,
  });
  for await (const claim of source.claims()) {
    const objects = partsOf(claim, source.at);
    yield* objects;
    yield reportOf(claim, source.at, [...new Set(objects.map(({ id }) => id))]);
  }
}

function partsOf(claim: ExportedClaim, at: string): StixObject[] {
  const narrative = narrativeOf(claim, at);
  const channels = claim.articles
    .filter(({ tells }) => tells)
    .flatMap(({ publisher }) => publisher ?? [])
    .map((name) => channelOf(name, at));
  const voices = [
    ...claim.appearances.flatMap(({ chain }) => chain.map(({ name, kind }) => voiceOf(name, kind, at))),
    ...claim.origins.map(({ voice, kind }) => voiceOf(voice, kind, at)),
  ];
  return [
    narrative,
    ...channels,
    ...voices,
    ...claim.appearances.map((appearance) => noteOf(claim, appearance, at)),
    ...claim.verdicts.flatMap((verdict) => decisionOf(claim, verdict, at)),
    ...channels.map((channel) => relationOf(channel.id, narrative.id, at, "tells it")),
    ...claim.origins.map((origin) =>
      relationOf(
        voiceOf(origin.voice, origin.kind, at).id,
        narrative.id,
        at,
        "an origin of it, as far as is known",
      ),
    ),
    ...claim.appearances.flatMap((appearance) => retellingOf(claim, appearance, at)),
  ];
}

const narrativeId = ({ id }: ExportedClaim): string => idOf("narrative", id);

function narrativeOf(claim: ExportedClaim, at: string): StixObject {
  return objectOf("narrative", narrativeId(claim), at, {
    created_by_ref: TOOL,
    name: claim.gist,
    external_references: disarmOf(claim),
    extensions: AS_OPENCTI,
  });
}

/** Techniques of DISARM by their ids, where a person has named them in a verdict that stands: "DISARM T0023, T0085.001". */
function disarmOf({ verdicts }: ExportedClaim): object[] {
  const notes = verdicts.flatMap(({ note, withdrawn }) =>
    withdrawn === null && note !== null ? [note] : [],
  );
  const named = notes.flatMap((note) =>
    [...note.matchAll(/\bDISARM:?((?:[\s,،;؛]*\bT\d{4}(?:\.\d{3})?\b)+)/gu)].flatMap(
      ([, ids = ""]) => ids.match(/T\d{4}(?:\.\d{3})?/gu) ?? [],
    ),
  );
  return [...new Set(named)].map((id) => ({ source_name: "DISARM", external_id: id }));
}

const channelOf = (name: string, at: string): StixObject =>
  objectOf("channel", idOf("channel", name), at, { created_by_ref: TOOL, name, extensions: AS_OPENCTI });

const CLASSES: Readonly<Record<Kind, string>> = {
  person: "individual",
  organisation: "organization",
  outlet: "organization",
  group: "group",
  document: "unspecified",
  anonymous: "unspecified",
};

const voiceOf = (name: string, kind: Kind, at: string): StixObject =>
  objectOf("identity", idOf("identity", "voice", kind, name), at, {
    created_by_ref: TOOL,
    name,
    identity_class: CLASSES[kind],
  });

type Appearance = ExportedClaim["appearances"][number];

const noteId = ({ id }: ExportedClaim, position: number): string => idOf("note", id, position);

/** A telling: its words, who says it, where. */
function noteOf(claim: ExportedClaim, { position, quote, chain }: Appearance, at: string): StixObject {
  const told = claim.articles.find(({ id }) => id === quote.article);
  const voices = chain.map(({ name, kind }) => voiceOf(name, kind, at).id);
  return objectOf("note", noteId(claim, position), at, {
    created_by_ref: TOOL,
    abstract: chain.map(({ name }) => name).join(" ← ") || told?.publisher,
    content: quote.text,
    object_refs: [...new Set([narrativeId(claim), ...voices])],
    external_references: told?.url ? [{ source_name: told.publisher ?? "article", url: told.url }] : [],
  });
}

/** A telling that comes from another of the claim. */
function retellingOf(
  claim: ExportedClaim,
  { position, parent, changes }: Appearance,
  at: string,
): StixObject[] {
  if (parent?.claim !== claim.id) return [];
  const what = changes.map(({ type }) => type).join(", ");
  const from = noteId(claim, position);
  const to = noteId(claim, parent.position);
  return [
    objectOf("relationship", idOf("relationship", "derived-from", from, to), at, {
      created_by_ref: TOOL,
      relationship_type: "derived-from",
      source_ref: from,
      target_ref: to,
      description: what === "" ? null : `changed: ${what}`,
    }),
  ];
}

const relationOf = (from: string, to: string, at: string, description: string): StixObject =>
  objectOf("relationship", idOf("relationship", "related-to", from, to), at, {
    created_by_ref: TOOL,
    relationship_type: "related-to",
    source_ref: from,
    target_ref: to,
    description,
  });

/** Where a verdict stands on the scale of STIX, which asks whether somebody agrees with what is told; null: nowhere. */
const OPINIONS: Readonly<Record<Verdict["verdict"], string | null>> = {
  supported: "agree",
  mixed: "neutral",
  unproven: "neutral",
  misleading: "disagree",
  "out-of-context": "disagree",
  refuted: "strongly-disagree",
  satire: null,
  "not-checkable": null,
  open: null,
};

/** What a person decided, as that person's opinion; what was taken back, or has no place on the scale, is left out. */
function decisionOf(
  claim: ExportedClaim,
  { id, verdict, by, at: decided, note, withdrawn }: Verdict,
  at: string,
): StixObject[] {
  const opinion = OPINIONS[verdict];
  if (withdrawn !== null || opinion === null) return [];
  const person = objectOf("identity", idOf("identity", "desk", by), at, {
    name: by,
    identity_class: "individual",
  });
  return [
    person,
    {
      ...objectOf("opinion", idOf("opinion", id), decided, {
        created_by_ref: person.id,
        opinion,
        explanation: note,
        authors: [by],
        labels: [verdict],
        object_refs: [narrativeId(claim)],
      }),
      created: decided,
    },
  ];
}

function reportOf(claim: ExportedClaim, at: string, parts: readonly string[]): StixObject {
  const addresses = claim.articles.filter(({ tells, url }) => tells && url !== null);
  return objectOf("report", idOf("report", claim.id), at, {
    created_by_ref: TOOL,
    name: claim.gist,
    published: at,
    object_refs: parts,
    external_references: addresses.map(({ url, publisher }) => ({
      source_name: publisher ?? "article",
      url,
    })),
  });
}
