/**
 * Checks an evidence pack without a library.
 * @module
 */
import { Check } from "typebox/value";
import {
  type ExportedClaim,
  Manifest,
  PACK_FILES,
  type PackedFile,
  sha256,
  sumsOf,
} from "../export/index.ts";
import { type Content, checkContent } from "./content.ts";
import { type Problem, problem } from "./problem.ts";
import { isPacked, unpack } from "./unpack.ts";

/** What was checked, and what is wrong. */
export interface Verified {
  /** True where nothing is wrong. */
  readonly intact: boolean;
  readonly problems: readonly Problem[];
  /** SHA-256 of the whole pack: what to note down when it is handed on. */
  readonly sha256: string;
  readonly files: number;
  /** Null where the manifest cannot be believed. */
  readonly manifest: Manifest | null;
  /** Null where it was not come to, for the files themselves are not what they should be. */
  readonly content: Content | null;
}

/** Checks the bytes of a pack; never throws, whatever they are. `version` is the tool's own: `isnad 1.2.3`. */
export async function verifyPack(bytes: Uint8Array, version: string): Promise<Verified> {
  const seal = await sha256(bytes);
  const unpacked = await unpack(bytes);
  const ended = (problems: readonly Problem[], rest: Partial<Verified> = {}): Verified => ({
    intact: problems.length === 0,
    problems,
    sha256: seal,
    files: 0,
    manifest: null,
    content: null,
    ...rest,
  });
  if ("kind" in unpacked) return ended([unpacked]);
  const files = new Map(unpacked.map((file) => [file.name, file]));
  const about = { files: files.size };
  const manifest = manifestIn(files);
  if ("kind" in manifest) return ended([manifest], about);
  const problems = [...(await checkFiles(files, manifest)), ...(await checkSeal(bytes, unpacked))];
  const claim = claimIn(files);
  if (problems.length > 0 || claim === null)
    return ended(claim === null ? [...problems, problem("malformed", PACK_FILES.claim)] : problems, {
      ...about,
      manifest,
    });
  try {
    const content = await checkContent({ files, manifest, claim }, version);
    return ended(content.problems, { ...about, manifest, content });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // lists within lists without end
    return ended([problem("malformed", PACK_FILES.claim, error.message)], { ...about, manifest });
  }
}

type Files = ReadonlyMap<string, PackedFile>;

function manifestIn(files: Files): Manifest | Problem {
  const found = jsonIn(files, PACK_FILES.manifest);
  if (found === undefined)
    return problem(files.has(PACK_FILES.manifest) ? "malformed" : "missing", PACK_FILES.manifest);
  return Check(Manifest, found)
    ? found
    : problem("malformed", PACK_FILES.manifest, "is of another form or version");
}

/** The claim as far as its shape is needed: what is not of that shape cannot make the same dossier. */
function claimIn(files: Files): ExportedClaim | null {
  const found = jsonIn(files, PACK_FILES.claim);
  return typeof found === "object" && found !== null ? (found as ExportedClaim) : null;
}

function jsonIn(files: Files, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(files.get(name)?.bytes));
  } catch {
    return undefined;
  }
}

/** Every file is there, and is what the manifest says; nothing else is. */
async function checkFiles(files: Files, manifest: Manifest): Promise<Problem[]> {
  const unlisted = new Set<string>([PACK_FILES.manifest, PACK_FILES.sums]);
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  const needed = new Set<string>([
    ...Object.values(PACK_FILES),
    ...listed.keys(),
    ...manifest.articles.flatMap(({ text, original }) => [text.file, original.file]),
  ]);
  const problems = [...needed].filter((name) => !files.has(name)).map((name) => problem("missing", name));
  for (const [name, { bytes }] of files) {
    if (unlisted.has(name)) continue;
    const entry = listed.get(name);
    if (!entry) problems.push(problem("extra", name, "is not in the manifest"));
    else if (entry.bytes !== bytes.length || entry.sha256 !== (await sha256(bytes)))
      problems.push(problem("changed", name));
  }
  return problems;
}

/** The hashes of all files, the manifest's too, stand in SHA256SUMS; and the archive holds nothing beside the files. */
async function checkSeal(bytes: Uint8Array, files: readonly PackedFile[]): Promise<Problem[]> {
  const own = files.find(({ name }) => name === PACK_FILES.sums);
  const sums = await sumsOf(files.filter(({ name }) => name !== PACK_FILES.sums));
  if (own && Buffer.compare(own.bytes, sums.bytes) !== 0)
    return [problem("changed", PACK_FILES.sums, "does not hold the hashes of the files")];
  return (await isPacked(bytes, files)) ? [] : [problem("repacked")];
}
