import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { reasonToInstall } from "../../../functions/local/install-when-needed.mjs";
import { newDataFolder } from "../../support/local-server.ts";
import { ROOT } from "../../support/source-files.ts";

const temporary = newDataFolder();
const locked = {
  "": {},
  "node_modules/a": { version: "1.0.0" },
  "node_modules/mac-only": { version: "2.0.0", optional: true },
};

function write(file: string, packages: object): void {
  writeFileSync(join(temporary.path, file), JSON.stringify({ packages }));
}

beforeEach(() => {
  mkdirSync(join(temporary.path, "node_modules/node/bin"), { recursive: true });
  write("package-lock.json", locked);
  write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
});
afterEach(temporary.remove);

test("an installed tree needs nothing, packages for other systems being absent", () => {
  expect(reasonToInstall(temporary.path)).toBeNull();
  expect(reasonToInstall(ROOT)).toBeNull();
});

test("a fresh clone is installed", () => {
  temporary.remove();
  mkdirSync(temporary.path);
  write("package-lock.json", locked);
  expect(reasonToInstall(temporary.path)).toContain("missing");
});

test.each([
  ["another version", { "node_modules/a": { version: "1.0.1" } }],
  ["a package too few", {}],
  ["a package too many", { "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "1.0.0" } }],
])("%s than the lock file's is installed anew", (_, packages) => {
  write("node_modules/.package-lock.json", packages);
  expect(reasonToInstall(temporary.path)).not.toBeNull();
});
