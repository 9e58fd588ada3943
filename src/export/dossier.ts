/**
 * A dossier: one claim as a page to read, print and hand on.
 * @module
 */
import { dossierPage } from "./dossier/page.ts";
import { subjectOf } from "./dossier/subject.ts";
import type { Words } from "./dossier/words.ts";
import { ARABIC } from "./dossier/words-ar.ts";
import { ENGLISH } from "./dossier/words-en.ts";
import type { ExportedClaim, Exporter, ExportSource } from "./exporter.ts";
import { takeOne } from "./take-one.ts";

const LANGUAGES: Readonly<Record<"ar" | "en", Words>> = { ar: ARABIC, en: ENGLISH };

/** The page of one claim; of the source it needs the articles, the moment and the version. */
export async function dossierOf(
  claim: ExportedClaim,
  source: Pick<ExportSource, "getArticle" | "at" | "version">,
  language: "ar" | "en",
): Promise<string> {
  return dossierPage(await subjectOf(claim, source, LANGUAGES[language]));
}

/** One claim as a self-contained page, in Arabic unless English is asked for. Throws OneClaimError for more than one claim, or none. */
export const dossier: Exporter = {
  name: "dossier",
  summary: "one claim as a page to read and print (HTML): who says it, what changed, what proves it",
  mediaType: "text/html; charset=utf-8",
  extension: "html",
  oneClaim: true,
  async *write(source, { language = "ar" } = {}) {
    yield await dossierOf(await takeOne(source, "dossier"), source, language);
  },
};
