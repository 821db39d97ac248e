import { expect, test } from "vitest";
import { type SourceFile, sourceFiles } from "../../support/source-files.ts";

/** Univer is bigger than all of the pane: one dynamic import in the workbench may reach it, and nothing else. */
const ROOM = "addin/workbench/univer/";

test("only the workbench loads the grid, and only when it is asked for", () => {
  const outside = sourceFiles(["addin"]).filter(({ path }) => !path.startsWith(ROOM));
  const reaching = (file: SourceFile): boolean =>
    file.imports.some((to) => to.startsWith(ROOM) || to.startsWith("@univerjs/"));
  expect(outside.filter(reaching).map(({ path }) => path)).toEqual(["addin/workbench/page/main.ts"]);
  const main = outside.find(({ path }) => path === "addin/workbench/page/main.ts");
  expect(main?.text).toContain('await import("../univer/univer-view.ts")');
  expect(main?.text).not.toMatch(/^import .*univer/m);
});
