import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type BuildResult, build } from "esbuild";

const ROOT = resolve(import.meta.dirname, "..");

/** What goes to AWS Lambda: one file of everything `functions/lambda.ts` reaches, and nothing else. */
export function bundleLambda(folder: string): Promise<BuildResult<{ metafile: true }>> {
  return build({
    absWorkingDir: ROOT,
    entryPoints: ["functions/lambda.ts"],
    outfile: join(folder, "lambda.mjs"),
    bundle: true,
    minify: true,
    keepNames: true,
    metafile: true,
    platform: "node",
    target: "node24",
    format: "esm",
    // Parts of the AWS SDK are CommonJS and ask for `require`, which an ES module does not have.
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    logLevel: "warning",
  });
}

if (import.meta.main) {
  const folder = join(ROOT, "dist/lambda");
  await mkdir(folder, { recursive: true });
  const { metafile } = await bundleLambda(folder);
  await writeFile(join(folder, "meta.json"), JSON.stringify(metafile));
  for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
    process.stdout.write(`${file}: ${Math.round(bytes / 1000)} kB\n`);
  }
}
