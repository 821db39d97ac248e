import { createHash } from "node:crypto";
import { openZip } from "./zip.ts";

/**
 * SHA-256 (hex) over the parts of a workbook of ours, sorted by name: name, length and uncompressed bytes of each. Two
 * workbooks with one hash hold the same, however they were compressed.
 */
export function partsHash(workbook: Uint8Array): string {
  const zip = openZip(workbook, Number.POSITIVE_INFINITY);
  const hash = createHash("sha256");
  for (const name of zip.names().sort()) {
    const part = zip.read(name) ?? new Uint8Array();
    hash.update(`${name}\n${part.length}\n`).update(part);
  }
  return hash.digest("hex");
}
