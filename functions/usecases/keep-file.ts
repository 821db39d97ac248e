import { createHash } from "node:crypto";
import type { KeptFile } from "../../shared/api.ts";
import { FILES } from "../artifacts/artifacts.ts";
import type { Deps } from "./deps.ts";

/** A workbook as it came. */
export interface ReceivedFile {
  readonly bytes: Uint8Array;
  readonly name: string | null;
}

/**
 * Keeps a workbook under the hash of its bytes, before any version refers to it: keeping the same file again changes
 * nothing, and one that no version names does no harm.
 */
export const keepFile =
  ({ artifacts }: Pick<Deps, "artifacts">) =>
  async ({ bytes, name }: ReceivedFile): Promise<KeptFile> => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const kept = { sha256, name: ownName(name), bytes: bytes.length };
    await artifacts.put(fileKey(kept), bytes, kept.name ?? `${sha256}.xlsx`);
    return kept;
  };

export function fileKey({ sha256 }: Pick<KeptFile, "sha256">): string {
  return `${FILES}${sha256}.xlsx`;
}

/** Without the folders it lay in. */
function ownName(path: string | null): string | null {
  return path?.split("/").at(-1)?.trim() || null;
}
