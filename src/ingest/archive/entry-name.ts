/**
 * Names of entries in a ZIP: which letters they are, and whether they can be trusted.
 * @module
 */
import { type Entry, getFileNameLowLevel, validateFileName } from "yauzl";

/** The name in letters: UTF-8 where it is that, whether it is declared or not, else as the format says. */
export function nameOf(entry: Entry): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(entry.fileNameRaw).replaceAll("\\", "/");
  } catch {
    const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
    return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false).replaceAll("\\", "/");
  }
}

/** True for a name that would lead out of the folder that the archive is unpacked in. */
export const leadsOutside = (name: string): boolean => validateFileName(name) !== null || name.includes("\0");

/** True for what systems leave in archives, and for folders. */
export function isNoFile(name: string): boolean {
  return name.endsWith("/") || name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
}

const UNIX_TYPE = 0o170000;
const UNIX_LINK = 0o120000;

/** True for a symbolic link: its content is a path, not a text. */
export const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & UNIX_TYPE) === UNIX_LINK;
