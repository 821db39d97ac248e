import { expect, test } from "vitest";
import { LEVEL, openStage } from "./stage.ts";
import { fillLevels, paneFrame } from "./through-excel.ts";

/** Somebody who has never seen the add-in: what is explained, where help is, and the other language. */

const stage = openStage();

test("three things are explained once; support information lies over the work and loses nothing of it", async () => {
  const official = await stage.stranger();
  const { pane } = official;
  await official.signIn("p63-son-la");
  const hint = pane.getByRole("region", { name: "Ba điều nên biết" });
  await hint.getByRole("button", { name: "Đã hiểu" }).click();
  await official.insert();

  await pane.getByRole("button", { name: /^Tài khoản: / }).click();
  await pane.getByRole("menuitem", { name: "Thông tin hỗ trợ" }).click();
  await pane.getByRole("definition").filter({ hasText: "1.14" }).waitFor();
  await official.button("Sao chép").click();
  await pane.getByText("Đã sao chép.").waitFor();
  await official.button("Trở lại").click();
  await pane.getByText("Đã chèn: Phụ lục 3, Phụ lục 4, Đề cương.").waitFor();

  await official.page.reload();
  await official.button("Chèn phụ lục").waitFor();
  expect(await hint.count()).toBe(0);
  expect(official.errors).toEqual([]);
});

test("in English the findings are English too, and the choice is remembered", async () => {
  const official = await stage.stranger();
  const { pane } = official;
  await official.signIn("p63-yen-bai");
  await official.insert();
  await fillLevels(paneFrame(official.page), LEVEL);
  await pane.getByRole("button", { name: /^Tài khoản: / }).click();
  await pane.getByRole("menuitem", { name: "English" }).click();
  await official.button("Check").click();
  await pane.getByText(/Pick a level from the cell's list\.$/).waitFor();
  expect(await paneFrame(official.page).evaluate(() => document.documentElement.lang)).toBe("en");
  await official.page.reload();
  await official.button("Insert annexes").waitFor();
  expect(official.errors).toEqual([]);
});
