/**
 * Files of a pack and their hashes.
 * @module
 */
import { PACK_FILES } from "./manifest.ts";

/** One file of a pack. */
export interface PackedFile {
  /** Slashes between folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** SHA-256 in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes));
  return Buffer.from(digest).toString("hex");
}

/** A file of text. */
export const textFile = (name: string, text: string): PackedFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** Plain order of names: the same on every machine. */
export const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name < b.name ? -1 : Number(a.name > b.name);

/** The hashes of these files as `sha256sum --check` reads them, so that anybody can check a pack that was unpacked. */
export async function sumsOf(files: readonly PackedFile[]): Promise<PackedFile> {
  const lines: string[] = [];
  for (const { name, bytes } of [...files].sort(byName)) lines.push(`${await sha256(bytes)}  ${name}\n`);
  return textFile(PACK_FILES.sums, lines.join(""));
}
