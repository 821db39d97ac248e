import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { submissionBody } from "../../shared/api.ts";

/** Just before this person's report arrives a colleague's does: the same, but for the level of the last task. */
export async function colleagueIsQuicker(page: Page, status: string): Promise<void> {
  const first = async (sent: string): Promise<string> => {
    const { sheets, ...rest } = submissionBody.parse(JSON.parse(sent));
    const [tasks, ...others] = sheets;
    const rows = tasks?.rows.map((row, index, { length }) => (index === length - 1 ? { ...row, status } : row));
    return JSON.stringify({ ...rest, submissionId: randomUUID(), sheets: [{ ...tasks, rows }, ...others] });
  };
  await page.route(
    "**/reports/*/versions",
    async (route) => {
      await route.fetch({ postData: await first(route.request().postData() ?? "") });
      await route.continue();
    },
    { times: 1 },
  );
}
