import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./source-files.ts";

/** A package that only a proof needs and some machines cannot build: never a dependency, kept from one run to the next. */
export function installedOnDemand(
  name: string,
  version: string,
): { readonly folder: string } | { readonly why: string } {
  const folder = join(ROOT, "node_modules/.cache/on-demand", `${name}-${version}`);
  const installed = join(folder, "node_modules", name);
  if (existsSync(join(folder, "installed"))) return { folder: installed };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, allowScripts: { [name]: true } }));
  const { status, stderr, error } = spawnSync(
    "npm",
    ["install", "--no-audit", "--no-fund", "--save-exact", `${name}@${version}`],
    { cwd: folder, encoding: "utf8" },
  );
  if (status === 0) {
    writeFileSync(join(folder, "installed"), "");
    return { folder: installed };
  }
  return { why: `${name} ${version} cannot be installed here: ${error?.message ?? stderr.trim().split("\n").at(-1)}` };
}
