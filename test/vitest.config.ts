import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const root = resolve(import.meta.dirname, "..");
const pages = "test/support/build-pages.ts";

/** What starts servers and browsers takes its time on two shared cores; a limit only has to catch what hangs. */
const slow = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Browsers keep their profiles in memory where they can: a disk busy with other work stalls their storage for seconds. */
const memory = existsSync("/dev/shm") ? { env: { TMPDIR: "/dev/shm" } } : {};

export default defineConfig({
  root,
  test: {
    reporters: ["default", "test/support/count-reporter.ts"],
    projects: [
      {
        root,
        test: {
          name: "unit",
          include: ["test/{shared,functions,addin,infra,architecture}/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
        },
      },
      { root, test: { name: "contract", include: ["test/contract/**/*.test.ts"], globalSetup: [pages], ...slow } },
      { root, test: { name: "scenario", include: ["test/scenario/**/*.test.ts"], globalSetup: [pages], ...slow } },
      { root, test: { name: "e2e", include: ["test/e2e/**/*.test.ts"], globalSetup: [pages], ...slow, ...memory } },
      // Not part of `npm test`: `npm run prove`. Long browser stories wait here until none of them stumbles on a slow disk.
      {
        root,
        test: {
          name: "prove",
          include: ["test/**/*.prove.ts"],
          globalSetup: [pages],
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
