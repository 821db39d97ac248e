import { expect, test } from "vitest";
import { takesFiles } from "../../../addin/upload/takes-files.ts";

test("a closed campaign takes only what came by e-mail; a draft and an archived one take nothing", () => {
  const states = ["draft", "open", "closed", "archived"] as const;
  expect(states.filter((state) => takesFiles(state, false))).toEqual(["open"]);
  expect(states.filter((state) => takesFiles(state, true))).toEqual(["open", "closed"]);
});
