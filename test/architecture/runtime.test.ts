import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/source-files.ts";

const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

test("everything runs on the pinned Node, the Lambda runtime's own major", () => {
  expect(process.versions.node).toBe(manifest.devDependencies.node);
  expect(process.versions.node).toMatch(/^24\./);
});

test("every dependency is pinned to one version and earns its line in docs/dependencies.md", () => {
  const versions = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  expect(Object.entries<string>(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const table = readFileSync(join(ROOT, "docs/dependencies.md"), "utf8");
  const listed = [...table.matchAll(/^\| `([^`]+)` /gm)].map((match) => match[1]);
  expect(listed.sort()).toEqual(Object.keys(versions).sort());
});

test("of Univer only the open-source packages come along, and nothing in the lock file names a registry", () => {
  const lock = readFileSync(join(ROOT, "package-lock.json"), "utf8");
  const univer = Object.entries<{ version: string }>(JSON.parse(lock).packages).filter(([path]) =>
    /univer/i.test(path),
  );
  expect(univer.length).toBeGreaterThan(20);
  expect(univer.filter(([path]) => /univerjs-pro|node_modules\/@univerjs\/presets$/.test(path))).toEqual([]);
  const pinned = univer.filter(([path]) => /@univerjs\/[^/]+$/.test(path) && !/\/(icons|protocol)$/.test(path));
  expect(pinned.filter(([, { version }]) => version !== "0.25.1")).toEqual([]);
  expect(lock).not.toMatch(/"resolved"|https?:\/\/registry/);
});
