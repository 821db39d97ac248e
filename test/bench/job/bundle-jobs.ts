import { join } from "node:path";
import { build } from "esbuild";
import { AS_SHIPPED } from "../../../functions/bundle.ts";

/** Our jobs as we ship code: one file each, made as for Lambda. Returns the folder they stand in. */
export async function bundleJobs(folder: string): Promise<string> {
  await build({
    ...AS_SHIPPED,
    entryPoints: ["from-files.ts", "from-store.ts"].map((file) => join(import.meta.dirname, file)),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
  });
  return folder;
}
