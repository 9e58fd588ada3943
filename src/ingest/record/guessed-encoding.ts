/**
 * What an article says of itself where nothing in its file proves which letters its bytes are.
 * @module
 */
import type { Diagnostic } from "../../model/index.ts";
import type { DecodedText } from "../../text/index.ts";

/** One diagnostic, or none where the encoding is proved. */
export function guessedEncoding({ encoding, guessed }: DecodedText): Diagnostic[] {
  const message = `read as ${encoding}, which nothing in the file proves; look whether the letters are right`;
  return guessed ? [{ code: "guessed-encoding", message }] : [];
}
