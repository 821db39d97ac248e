import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { problem } from "../../shared/problem.ts";
import { fail, ok } from "../../shared/result.ts";
import { type Artifacts, type Downloads, FILES, LINK_LIFETIME, type SignedQuery } from "./artifacts.ts";

export interface FolderOptions {
  readonly folder: string;
  /** `https://localhost:8443`: links must be complete, a script may follow them. */
  readonly origin: string;
  /** Signs links; may change at every start, since links live for minutes. */
  readonly secret: Uint8Array;
  readonly now: () => Date;
}

/** The path, below the origin, under which the app serves a folder's links. */
export const DOWNLOAD_PATH = "/api/artifacts";
const KEY = /^(?:files\/)?[a-z0-9][a-z0-9.-]{0,200}$/;

/** Artifacts as files of one folder, with links signed by HMAC-SHA-256. */
export function folderArtifacts({ folder, origin, secret, now }: FolderOptions): Artifacts & Downloads {
  const sign = (key: string, { filename, expires }: Omit<SignedQuery, "signature">): Buffer =>
    createHmac("sha256", secret)
      .update(JSON.stringify([key, filename, expires]))
      .digest();
  const isOurs = (key: string, signed: SignedQuery): boolean => {
    const expected = sign(key, signed);
    const given = Buffer.from(signed.signature, "base64url");
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  return {
    async put(key, bytes) {
      const place = join(folder, fileName(key));
      await mkdir(dirname(place), { recursive: true });
      // A name of its own: the same merge may be asked for twice at once.
      const unfinished = join(dirname(place), `.${basename(place)}.${randomUUID()}.part`);
      await writeFile(unfinished, bytes);
      await rename(unfinished, place);
    },
    async has(key) {
      return (await stat(join(folder, fileName(key))).catch(nullWhereMissing)) !== null;
    },
    async url(key, filename) {
      const expires = String(Math.floor(now().getTime() / 1000) + LINK_LIFETIME);
      const signature = sign(key, { filename, expires }).toString("base64url");
      const query = new URLSearchParams({ filename, expires, signature });
      return `${origin}${DOWNLOAD_PATH}/${encodeURIComponent(fileName(key))}?${query}`;
    },
    async open(key, signed) {
      const alive = Number(signed.expires) * 1000 > now().getTime();
      if (!KEY.test(key) || !isOurs(key, signed) || !alive) return fail(problem("link-expired"));
      const file = await readFile(join(folder, key)).catch(nullWhereMissing);
      return file === null
        ? fail(problem(key.startsWith(FILES) ? "unknown-file" : "unknown-merge"))
        : ok({ bytes: new Uint8Array(file), filename: signed.filename });
    },
  };
}

/** Keys are ours, but a path is built from them: a wrong one is a bug, never a file elsewhere. */
function fileName(key: string): string {
  if (KEY.test(key)) return key;
  throw new RangeError(`not an artifact key: ${key}`);
}

function nullWhereMissing(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
