import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { SCRATCH } from "./support/scratch.ts";

const root = resolve(import.meta.dirname, "..");
const globalSetup = ["test/support/prepare.ts"];

/** What starts servers and browsers takes its time on two shared cores; a limit only has to catch what hangs. */
const patient = { expect: { poll: { timeout: 60_000 } }, hookTimeout: 120_000 };
const slow = { ...patient, testTimeout: 180_000 };

/** Tests that put something of their own in place of a module: each has a worker to itself. */
const REPLACING_MODULES = ["test/addin/excel/commands.test.ts"];

/** Whatever asks the system for a temporary folder, browser profiles above all. */
const env = { TMPDIR: SCRATCH };

export default defineConfig({
  root,
  test: {
    // One file to each of two cores: left to itself, the runner keeps one of them for its own few seconds of work.
    maxWorkers: 2,
    reporters: ["default", "test/support/count-reporter.ts"],
    projects: [
      {
        root,
        test: {
          name: "unit",
          include: ["test/{shared,functions,addin,infra,architecture}/**/*.test.{ts,tsx}"],
          exclude: REPLACING_MODULES,
          // One worker reads the sources once for all its files: half the time. Nothing here may change a module or a global.
          isolate: false,
          env,
          testTimeout: 30_000,
        },
      },
      { root, test: { name: "apart", include: REPLACING_MODULES, env } },
      { root, test: { name: "contract", include: ["test/contract/**/*.test.ts"], globalSetup, env, ...slow } },
      { root, test: { name: "scenario", include: ["test/scenario/**/*.test.ts"], globalSetup, env, ...slow } },
      { root, test: { name: "e2e", include: ["test/e2e/**/*.test.ts"], globalSetup, env, ...slow } },
      // Not part of `npm test`: `npm run prove`.
      {
        root,
        test: {
          name: "prove",
          include: ["test/**/*.prove.ts"],
          globalSetup,
          env,
          ...patient,
          testTimeout: 1_800_000,
        },
      },
    ],
  },
});
