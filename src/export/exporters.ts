/**
 * The forms of export that come with Isnad.
 * @module
 */
import { annotations } from "./annotations/write.ts";
import { dossier } from "./dossier.ts";
import type { Exporter } from "./exporter.ts";
import { gexf } from "./gexf.ts";
import { claimLines, reportLines } from "./lines.ts";
import { pack } from "./pack.ts";
import { prov } from "./prov.ts";
import { schemaOrg } from "./schema-org.ts";
import { stix } from "./stix.ts";
import { claimCsv, reportCsv } from "./table/csv.ts";
import { claimParquet, reportParquet } from "./table/parquet.ts";

/** Every form, in the order in which help and menus list them. */
export const EXPORTERS: readonly Exporter[] = [
  claimLines,
  reportLines,
  claimCsv,
  reportCsv,
  claimParquet,
  reportParquet,
  annotations,
  gexf,
  schemaOrg,
  prov,
  stix,
  dossier,
  pack,
];

/** The form of a name; null where there is none. */
export const findExporter = (name: string): Exporter | null =>
  EXPORTERS.find((exporter) => exporter.name === name) ?? null;
