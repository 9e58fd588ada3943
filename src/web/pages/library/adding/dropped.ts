/**
 * What was dropped: files, and all files of folders under their paths.
 * @module
 */

/** Entries of a folder are given a few at a time; an empty answer is the end. */
function readSome(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry);
    const path = entry.fullPath.replace(/^\//u, "");
    return [path === file.name ? file : new File([file], path, { type: file.type })];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (let some = await readSome(reader); some.length > 0; some = await readSome(reader))
    for (const inner of some) if (!inner.name.startsWith(".")) files.push(...(await filesIn(inner)));
  return files;
}

/** The files of a drop. To be called while the event is handled: later the browser has forgotten them. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return [...transfer.files];
  return (await Promise.all(entries.map(filesIn))).flat();
}
