import { join } from "node:path";
import { build } from "esbuild";

/** Our jobs as we ship code: one file each, types gone, as for Lambda. Returns the folder they stand in. */
export async function bundleJobs(folder: string): Promise<string> {
  await build({
    entryPoints: ["from-files.ts", "from-store.ts"].map((file) => join(import.meta.dirname, file)),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    logLevel: "warning",
  });
  return folder;
}
