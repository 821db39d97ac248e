/** A file that was dropped or chosen, and its path below what was dropped. */
export interface DroppedFile {
  readonly file: File;
  readonly path: string;
}

/** What systems and open programs leave beside files: nobody means to send these. */
const LEFT_BEHIND = /^(?:~\$.*|\..*|thumbs\.db|desktop\.ini)$/i;

/** Files chosen by the button; of a folder with their place in it. */
export function chosenFiles(files: Iterable<File>): DroppedFile[] {
  return meant([...files].map((file) => ({ file, path: file.webkitRelativePath || file.name })));
}

/** Everything in the folders that were dropped, however deep. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<DroppedFile[]> {
  // Entries are gone as soon as this turn ends: all are taken before anything is waited for.
  const entries = Array.from(items, (item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const found = entries.filter((entry) => entry !== null);
  if (found.length === 0) return chosenFiles(files);
  return meant((await Promise.all(found.map(filesUnder))).flat());
}

function meant(files: readonly DroppedFile[]): DroppedFile[] {
  return files.filter(({ file }) => !LEFT_BEHIND.test(file.name));
}

async function filesUnder(entry: FileSystemEntry): Promise<DroppedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    // What cannot be opened is still named, so that its refusal can be told.
    return [{ file: file ?? new File([], entry.name), path: entry.fullPath.replace(/^\//, "") }];
  }
  return isFolder(entry) ? filesIn(entry) : [];
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<DroppedFile[]> {
  const reader = folder.createReader();
  const files: DroppedFile[] = [];
  for (;;) {
    // Browsers hand out a hundred entries at a time, and none at the end.
    const entries = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (entries.length === 0) return files;
    for (const entry of entries) files.push(...(await filesUnder(entry)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
