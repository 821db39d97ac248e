import { createHmac, timingSafeEqual } from "node:crypto";
import { problem } from "../../shared/problem.ts";
import { fail, ok } from "../../shared/result.ts";
import { type Artifacts, type Downloads, FILES, LINK_LIFETIME, type SignedQuery } from "./artifacts.ts";

export interface LinkOptions {
  /** `https://localhost:8443`: links must be complete, a script may follow them. */
  readonly origin: string;
  /** Signs links: known to every process that may be asked for one. */
  readonly secret: Uint8Array;
  readonly now: () => Date;
}

/** The path, below the origin, under which the app serves links of its own. */
export const DOWNLOAD_PATH = "/api/artifacts";
const KEY = /^(?:files\/)?[a-z0-9][a-z0-9.-]{0,200}$/;

/** Links signed by HMAC-SHA-256 that this app answers itself, whatever keeps the files. */
export function ownLinks(
  { origin, secret, now }: LinkOptions,
  read: Artifacts["read"],
): Pick<Artifacts, "url"> & Downloads {
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
    async url(key, filename) {
      const expires = String(Math.floor(now().getTime() / 1000) + LINK_LIFETIME);
      const signature = sign(key, { filename, expires }).toString("base64url");
      const query = new URLSearchParams({ filename, expires, signature });
      return `${origin}${DOWNLOAD_PATH}/${encodeURIComponent(checkedKey(key))}?${query}`;
    },
    async open(key, signed) {
      const alive = Number(signed.expires) * 1000 > now().getTime();
      if (!KEY.test(key) || !isOurs(key, signed) || !alive) return fail(problem("link-expired"));
      const file = await read(key);
      return file === null
        ? fail(problem(key.startsWith(FILES) ? "unknown-file" : "unknown-merge"))
        : ok({ bytes: new Uint8Array(file), filename: signed.filename });
    },
  };
}

/** Keys are ours, but paths are built from them: a wrong one is a bug, never a file elsewhere. */
export function checkedKey(key: string): string {
  if (KEY.test(key)) return key;
  throw new RangeError(`not an artifact key: ${key}`);
}
