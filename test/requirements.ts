/**
 * What some tests need beside this repository: a folder, a binary. Where it is missing they are skipped, and say so;
 * with ISNAD_STRICT=1 a skip is a failure, so that a full run proves that nothing was left out.
 * @module
 */
import { createRequire } from "node:module";

/** True where the requirement is there. Throws in a strict run where it is not. */
export function requires(name: string, present: boolean): boolean {
  if (present) return true;
  if (process.env.ISNAD_STRICT === "1") throw new Error(`ISNAD_STRICT is set and this is missing: ${name}`);
  console.warn(`skipped, for want of ${name}`);
  return false;
}

/** As {@link requires}, of what neither npm nor Debian has: a strict run does without it, too. */
export function hopesFor(name: string, present: boolean): boolean {
  if (!present) console.warn(`skipped, for want of ${name}`);
  return present;
}

/** Whether an optional package (or a file of it) is installed. */
export function isInstalled(name: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(name) !== "";
  } catch {
    return false;
  }
}
