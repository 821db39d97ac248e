import { findRelation, readRelations } from "./workbook-part.ts";
import { walkXml } from "./xml.ts";
import type { Zip } from "./zip.ts";

/** Counts the comments of worksheets. Each part is read once: who names one twice gets nothing the second time. */
export function commentCounter(zip: Zip): (sheetPart: string) => number {
  const seen = new Set<string>();
  return (sheetPart) => {
    // Conversations are kept there as well, for programs that know only comments.
    const part = findRelation(readRelations(zip, sheetPart), "comments");
    if (part === null || seen.has(part.toLowerCase())) return 0;
    seen.add(part.toLowerCase());
    const bytes = zip.read(part);
    return bytes === null ? 0 : countComments(bytes);
  };
}

function countComments(bytes: Uint8Array): number {
  let count = 0;
  walkXml(bytes, {
    open: (name) => {
      if (name === "comment") count += 1;
    },
  });
  return count;
}
