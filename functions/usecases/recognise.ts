import type { Problem } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import type { Recognised } from "../workbooks/workbooks.ts";
import type { Deps, InCampaign } from "./deps.ts";
import type { ReceivedFile } from "./keep-file.ts";

/** Nhận diện: whose report a workbook is, so that a coordinator need not say it for each of many. Stores nothing. */
export const recognise =
  ({ store, workbooks }: Pick<Deps, "store" | "workbooks">) =>
  async ({ campaign, bytes, name }: InCampaign & ReceivedFile): Promise<Result<Recognised, Problem>> => {
    const campaigns = (await store.campaigns.all()).map(({ now }) => now.campaign);
    return workbooks.recognise({ bytes, name: name ?? "", campaign, campaigns });
  };
