import type { Reporter, TestModule } from "vitest/node";

/** Ends the run with one plain line that machines can read. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string): number => states.filter((each) => each === state).length;
    // A file that does not load, or an error outside every test, is a failure too.
    const broken = modules.filter((module) => module.children.size === 0 && module.errors().length > 0).length;
    const failed = count("failed") + broken + unhandledErrors.length;
    process.stdout.write(`${count("passed")} passed, ${failed} failed\n`);
  }
}
