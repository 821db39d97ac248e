import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOMS, ROOT, subfolders } from "../support/source-files.ts";

describe.each([...ROOMS])("the door sign of %s", (room) => {
  const path = join(ROOT, room, "README.md");
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";

  test("is there and fits on one look", () => {
    expect(text).not.toBe("");
    expect(text.trimEnd().split("\n").length).toBeLessThanOrEqual(25);
  });

  test("names every room behind the door, and no other", () => {
    // A room's line begins with its name, or with the names of several.
    const listed = [...text.matchAll(/^- ((?:`[\w-]+\/` )+)/gm)].map((match) => match[1] ?? "");
    const named = listed.flatMap((names) => names.match(/[\w-]+(?=\/)/g) ?? []);
    expect(named.sort()).toEqual(subfolders(room).sort());
  });
});
