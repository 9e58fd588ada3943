/**
 * Whether what stands in the files of a pack agrees: spans with texts, texts with originals, the dossier with the claim.
 * @module
 */
import {
  dossierOf,
  type ExportedClaim,
  findSpans,
  type Manifest,
  PACK_FILES,
  type PackedArticle,
  type PackedFile,
  type PackedSpan,
  sha256,
} from "../export/index.ts";
import { type Origin, originOf } from "./originals.ts";
import { type Problem, problem } from "./problem.ts";

/** What was found about one article's text. */
export interface CheckedText {
  readonly article: string;
  readonly origin: Origin;
}

/** What came of it. */
export interface Content {
  readonly problems: readonly Problem[];
  readonly texts: readonly CheckedText[];
  readonly spans: number;
  /** same: made anew, it is the same; not-made: another version made it. */
  readonly dossier: "same" | "differs" | "not-made";
}

/** The files of a pack by name, with what its manifest and its claim say. */
export interface Opened {
  readonly files: ReadonlyMap<string, PackedFile>;
  readonly manifest: Manifest;
  readonly claim: ExportedClaim;
}

/** Checks it all. `version` is the tool's own: what was made by another one may be read otherwise, and is no proof of a change. */
export async function checkContent(opened: Opened, version: string): Promise<Content> {
  const { manifest, claim } = opened;
  const isSameTool = manifest.made.by === version;
  const problems: Problem[] = [];
  const texts: CheckedText[] = [];
  const read = new Map<string, string>();
  for (const article of manifest.articles) {
    const text = textIn(opened, article, problems);
    if (text === null) continue;
    read.set(article.id, text);
    const original = opened.files.get(article.original.file)?.bytes ?? new Uint8Array();
    const origin = await originOf(article, original, text);
    texts.push({ article: article.id, origin });
    if (origin === "differs" && isSameTool)
      problems.push(
        problem("original", article.text.file, `reading ${article.original.file} gives another text`),
      );
    if ((await sha256(original)) !== article.original.sha256)
      problems.push(problem("changed", article.original.file, `is not the original of ${article.id}`));
  }
  problems.push(...checkSpans(manifest.spans, read), ...checkListed(manifest, claim));
  const dossier = isSameTool ? await checkDossier(opened, read) : "not-made";
  if (dossier === "differs") problems.push(problem("dossier", PACK_FILES.dossier));
  return { problems, texts, spans: manifest.spans.length, dossier };
}

function textIn({ files }: Opened, { id, text }: PackedArticle, problems: Problem[]): string | null {
  const file = files.get(text.file);
  const expected = `texts/${text.sha256}.txt`;
  if (!file || text.file !== expected) {
    problems.push(problem("text", text.file, `the text of ${id} is not in ${expected}`));
    return null;
  }
  try {
    const content = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file.bytes);
    const points = [...content].length;
    if (points !== text.codePoints)
      problems.push(problem("text", text.file, `holds ${points} code points, not ${text.codePoints}`));
    return content;
  } catch {
    problems.push(problem("text", text.file, "is no UTF-8"));
    return null;
  }
}

function checkSpans(spans: readonly PackedSpan[], texts: ReadonlyMap<string, string>): Problem[] {
  const points = new Map([...texts].map(([article, text]) => [article, [...text]]));
  return spans.flatMap(({ at, article, start, end, text, prefix, suffix }) => {
    const own = points.get(article);
    if (!own) return [problem("span", at, `the pack has no text of ${article}`)];
    const found = own.slice(start, end).join("");
    if (found !== text || end > own.length)
      return [problem("span", at, `at ${start} to ${end} of ${article} stands ${JSON.stringify(found)}`)];
    const before = own.slice(0, start).join("");
    const after = own.slice(end).join("");
    return before.endsWith(prefix) && after.startsWith(suffix)
      ? []
      : [problem("span", at, `other words stand around ${start} to ${end} of ${article}`)];
  });
}

/** The claim's quotations are the manifest's spans, and both name one claim. */
function checkListed({ spans, claim: named }: Manifest, claim: ExportedClaim): Problem[] {
  const isSame = JSON.stringify(findSpans(claim)) === JSON.stringify(spans);
  const isOne = claim.id === named.id && claim.gist === named.gist;
  return isSame && isOne ? [] : [problem("unlisted", PACK_FILES.claim)];
}

async function checkDossier(
  { files, manifest, claim }: Opened,
  texts: ReadonlyMap<string, string>,
): Promise<"same" | "differs"> {
  const { made, articles } = manifest;
  const source = {
    at: made.at,
    ...(made.by !== null && { version: made.by }),
    getArticle: async (id: string) => {
      const packed = articles.find((article) => article.id === id);
      if (!packed) throw new RangeError(`the pack has no article ${id}`);
      const { text, original: _, ...about } = packed;
      return { ...about, text: texts.get(id) ?? "", sha256: text.sha256 };
    },
  };
  try {
    const page = new TextEncoder().encode(await dossierOf(claim, source, made.language));
    const own = files.get(PACK_FILES.dossier)?.bytes ?? new Uint8Array();
    return Buffer.compare(page, own) === 0 ? "same" : "differs";
  } catch {
    return "differs"; // what a claim.json of another shape would make is no dossier of ours
  }
}
