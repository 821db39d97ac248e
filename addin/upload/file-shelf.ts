import type { PickedFile } from "./picked-file.ts";

/**
 * The file under work, kept while the page is away at the sign-in, so that nobody has to find it again. It lies in the
 * browser's own cache for that long only, and only the same person gets it back.
 */
export interface FileShelf {
  hold(file: PickedFile | null): void;
  stow(user: string): Promise<void>;
  /** The file that was stowed for this person; gone from the shelf afterwards, whosever it was. */
  take(user: string): Promise<File | null>;
}

const PLACE = "/kept-file";
const USER = "x-user";
const NAME = "x-name";

export type Shelf = Pick<Cache, "put" | "match" | "delete">;

export function fileShelf(open: () => Promise<Shelf>): FileShelf {
  let held: PickedFile | null = null;
  return {
    hold: (file) => {
      held = file;
    },
    stow: (user) =>
      orNothing(async () => {
        if (held === null || user === "") return null;
        const headers = { [USER]: encodeURIComponent(user), [NAME]: encodeURIComponent(held.name) };
        await (await open()).put(PLACE, new Response(held.content, { headers }));
        return null;
      }).then(() => undefined),
    take: (user) =>
      orNothing(async () => {
        const shelf = await open();
        const kept = await shelf.match(PLACE);
        if (kept === undefined) return null;
        const content = await kept.blob();
        await shelf.delete(PLACE);
        if (decodeURIComponent(kept.headers.get(USER) ?? "") !== user) return null;
        return new File([content], decodeURIComponent(kept.headers.get(NAME) ?? ""));
      }),
  };
}

/** A browser that keeps nothing (private window, full disk) costs picking the file again, never the sign-in. */
async function orNothing<T>(work: () => Promise<T | null>): Promise<T | null> {
  try {
    return await work();
  } catch {
    return null;
  }
}
