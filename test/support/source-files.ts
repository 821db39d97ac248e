import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../..");
/** The folders at the top that hold code; fixed. */
export const ROOMS = ["addin", "functions", "infra", "shared", "test"] as const;

export interface SourceFile {
  /** From the root, with `/`: `shared/book/book.ts`. */
  readonly path: string;
  readonly text: string;
  /** Files of ours as paths from the root; packages as written: `zod`, `node:fs`. */
  readonly imports: readonly string[];
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s[^"';]*?from\s+["']([^"']+)["']|\bimport\s*\(?\s*["']([^"']+)["']/g;

/** Every file with code under the given folders, built output excepted. */
export function sourceFiles(folders: readonly string[] = ROOMS): SourceFile[] {
  return folders
    .flatMap(pathsUnder)
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
    .map(readSource);
}

/** The folders directly inside a folder, built output and empty ones (which a clone does not have) excepted. */
export function subfolders(folder: string): string[] {
  return (
    readdirSync(join(ROOT, folder), { withFileTypes: true })
      // A dot: the pages as they are just being built.
      .filter((entry) => entry.isDirectory() && !BUILT.has(entry.name) && !entry.name.startsWith("."))
      .map(({ name }) => name)
      .filter((name) => pathsUnder(posix.join(folder, name)).length > 0)
  );
}

const BUILT = new Set(["dist", "node_modules", "cdk.out"]);

function pathsUnder(folder: string): string[] {
  const files = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
  return [
    ...files.map(({ name }) => posix.join(folder, name)),
    ...subfolders(folder).flatMap((name) => pathsUnder(posix.join(folder, name))),
  ];
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), "utf8");
  const specifiers = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "");
  return { path, text, imports: specifiers.map((specifier) => target(path, specifier)) };
}

function target(path: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return relative(ROOT, resolve(ROOT, dirname(path), specifier))
    .split(sep)
    .join("/");
}
