import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type BuildOptions, type BuildResult, build } from "esbuild";

const ROOT = resolve(import.meta.dirname, "..");

/** The doors of AWS that answer requests, and the one that its clock opens. Each goes up as one file of everything it reaches, and nothing else. */
export const ANSWERING_DOORS = ["reports", "workbooks"] as const;
export const DOORS = [...ANSWERING_DOORS, "mail"] as const;
export type Door = (typeof DOORS)[number];

/** How code is made ready for Lambda. */
export const AS_SHIPPED = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  keepNames: true,
  // The SDK's ES modules lose what nobody calls; its CommonJS ones do not.
  mainFields: ["module", "main"],
  alias: { "@aws-sdk/credential-provider-node": join(ROOT, "functions/store/lambda-credentials.ts") },
  platform: "node",
  target: "node24",
  format: "esm",
  // Parts of the AWS SDK are CommonJS and ask for `require`, which an ES module does not have.
  banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
  logLevel: "warning",
} satisfies BuildOptions;

/** Writes `<folder>/<door>/<door>.mjs`. */
export async function bundleDoor(door: Door, folder: string): Promise<BuildResult<{ metafile: true }>> {
  const built = await build({
    ...AS_SHIPPED,
    entryPoints: [`functions/lambda-${door}.ts`],
    outfile: join(folder, door, `${door}.mjs`),
    metafile: true,
    write: false,
  });
  for (const { path, text } of built.outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, inAscii(text));
  }
  return built;
}

/**
 * esbuild leaves the letters of regular expressions as they are, and one letter beyond ASCII makes Node hold all of the
 * code in two bytes a letter, which takes twice as long to read.
 */
function inAscii(code: string): string {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

if (import.meta.main) {
  const folder = join(ROOT, "dist/lambda");
  await rm(folder, { recursive: true, force: true });
  for (const door of DOORS) {
    const { metafile } = await bundleDoor(door, folder);
    for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
      process.stdout.write(`${file}: ${Math.round(bytes / 1000)} kB\n`);
    }
  }
}
