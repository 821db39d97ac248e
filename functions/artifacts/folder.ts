import { randomUUID } from "node:crypto";
import { access, constants, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { awayFrom } from "../store/outage.ts";
import type { Artifacts, Downloads } from "./artifacts.ts";
import { checkedKey, type LinkOptions, ownLinks } from "./own-links.ts";

export interface FolderOptions extends LinkOptions {
  readonly folder: string;
}

/** Artifacts as files of one folder, with links of our own. */
export function folderArtifacts({ folder, ...links }: FolderOptions): Artifacts & Downloads {
  const placeOf = (key: string): string => join(folder, checkedKey(key));
  const read = (key: string): Promise<Uint8Array | null> => readFile(placeOf(key)).catch(nullWhereMissing);
  return {
    async put(key, bytes) {
      const place = placeOf(key);
      // A name of its own: the same merge may be asked for twice at once.
      const unfinished = join(dirname(place), `.${basename(place)}.${randomUUID()}.part`);
      try {
        await mkdir(dirname(place), { recursive: true });
        await writeFile(unfinished, bytes);
        await rename(unfinished, place);
      } catch (error) {
        throw isFullOrClosed(error) ? awayFrom("files", error) : error;
      }
    },
    async has(key) {
      return (await stat(placeOf(key)).catch(nullWhereMissing)) !== null;
    },
    read,
    async check() {
      // It is made by the first file.
      await access(folder, constants.W_OK).catch(nullWhereMissing);
    },
    ...ownLinks(links, read),
  };
}

function nullWhereMissing(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}

/** No room, no right, no disk: what the person sent is in order and may go through later. */
function isFullOrClosed(error: unknown): boolean {
  const codes: unknown[] = ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EIO"];
  return error instanceof Error && "code" in error && codes.includes(error.code);
}
