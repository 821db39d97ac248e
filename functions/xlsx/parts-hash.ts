import { createHash } from "node:crypto";

/** One part of a workbook, told by its uncompressed bytes. */
export interface PartDigest {
  readonly name: string;
  readonly size: number;
  /** In hex. */
  readonly sha256: string;
}

/**
 * SHA-256 (hex) over the parts of a workbook of ours, sorted by name: name, length and SHA-256 of each. Two workbooks
 * with one hash hold the same, however they were compressed. It is over digests so that parts need not be held.
 */
export function partsHash(parts: readonly PartDigest[]): string {
  const hash = createHash("sha256");
  for (const { name, size, sha256 } of parts.toSorted((one, other) => (one.name < other.name ? -1 : 1)))
    hash.update(`${name}\n${size}\n${sha256}\n`);
  return hash.digest("hex");
}
