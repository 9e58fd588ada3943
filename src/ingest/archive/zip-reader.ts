/**
 * ZIP archives: every entry goes back to the dispatcher. WACZ, the packed form of web crawls, is one of them.
 * @module
 */
import type { Reader } from "../reader.ts";
import type { ReaderContext } from "../reader-context.ts";

/** Reads ZIP archives. */
export function zipReader(context: ReaderContext): Reader {
  return {
    format: "zip",
    recognizes: (head) => startsLikeZip(head),
    async *read(source) {
      const { readZip } = await import("./read-zip.ts"); // its library loads with the first archive
      yield* readZip(source, context);
    },
  };
}

/** "PK" and the mark of an entry, or of an archive without entries. */
function startsLikeZip(head: Uint8Array): boolean {
  return (
    head[0] === 0x50 &&
    head[1] === 0x4b &&
    ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
  );
}
