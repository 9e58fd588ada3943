/**
 * Exports of the library.
 * @module
 */
import type { exportRoutes, QueryOf } from "../../contract/index.ts";
import { EXPORTERS, type ExportOptions, findExporter } from "../../export/index.ts";
import { getCase, getCurrent, type Library } from "../../store/index.ts";
import { download } from "../exports/download.ts";
import { openSource } from "../exports/source.ts";
import type { Handlers } from "../handlers.ts";
import { ApiError } from "../problem.ts";

type Query = QueryOf<(typeof exportRoutes)["GET /api/export"]>;

/** Answers the routes of exports. */
export const exportHandlers: Handlers<keyof typeof exportRoutes> = {
  "GET /api/export/formats": async () =>
    EXPORTERS.map(({ name, summary, mediaType, extension, oneClaim = false }) => ({
      name,
      summary,
      mediaType,
      extension,
      oneClaim,
    })),
  "GET /api/export": async ({ query }, { library }) => {
    const { format, claim, ...choice } = query;
    const exporter = findExporter(format);
    if (!exporter)
      throw new ApiError(
        400,
        "format",
        `there is no form ${JSON.stringify(format)}; there are ${EXPORTERS.map(({ name }) => name).join(", ")}`,
      );
    const source = await openSource(library, { ...choice, ...(claim && { claims: claim }) });
    return download(exporter, source, await titleOf(library, query));
  },
  "GET /api/claims/:claim/dossier": async ({ params, query }, { library }) =>
    ofClaim(library, "dossier", params.claim, query ?? {}),
  "GET /api/claims/:claim/pack": async ({ params, query }, { library }) =>
    ofClaim(library, "pack", params.claim, query ?? {}),
};

/** A form that is about one claim. */
async function ofClaim(library: Library, format: "dossier" | "pack", claim: string, options: ExportOptions) {
  const exporter = findExporter(format);
  if (!exporter) throw new Error(`there is no form ${format}`);
  return download(exporter, await openSource(library, { claims: [claim] }), `isnad ${claim}`, options);
}

/** What the file is called: the case, the article, the claim, or what is in it. */
async function titleOf(
  { engine: { reading } }: Library,
  { format, claim = [], ...choice }: Query,
): Promise<string> {
  if (choice.case !== undefined) return (await getCase(reading, choice.case)).name;
  if (choice.article !== undefined)
    return (await getCurrent(reading, choice.article)).title ?? choice.article;
  const [only, more] = claim;
  if (only !== undefined && more === undefined) return `isnad ${only}`;
  return choice.publisher ?? `isnad ${format}`;
}
