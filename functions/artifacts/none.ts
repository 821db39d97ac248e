import type { Artifacts } from "./artifacts.ts";

/** Where only rows are handled, a file that has to be kept or found is a mistake of ours: it must never be taken for kept. */
export const noArtifacts: Artifacts = {
  put: refuse,
  has: refuse,
  read: refuse,
  url: refuse,
  // Whoever needs no files is not kept from work by their being away.
  check: async () => {},
};

async function refuse(): Promise<never> {
  throw new Error("files are not handled here");
}
