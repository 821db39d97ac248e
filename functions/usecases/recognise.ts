import { readWorkbook } from "../../shared/annex/read.ts";
import type { Reading } from "../../shared/annex/reading.ts";
import { type Recognition, recogniseUnit } from "../../shared/annex/recognise-unit.ts";
import type { CampaignId } from "../../shared/ids.ts";
import type { Problem } from "../../shared/problem.ts";
import { NO_OPTIONS } from "../../shared/report/submission.ts";
import { ok, type Result } from "../../shared/result.ts";
import { readXlsx } from "../xlsx/read.ts";
import type { Deps, InCampaign } from "./deps.ts";
import type { ReceivedFile } from "./keep-file.ts";

export interface Recognised extends Recognition {
  readonly campaign: CampaignId;
  /** Which annexes it holds, and how many rows of each. */
  readonly annexes: readonly { readonly annex: string; readonly rows: number }[];
  readonly coverage: Reading["coverage"];
}

/** Nhận diện: whose report a workbook is, so that a coordinator need not say it for each of many. Stores nothing. */
export const recognise =
  ({ store }: Pick<Deps, "store">) =>
  async ({ campaign, bytes, name }: InCampaign & ReceivedFile): Promise<Result<Recognised, Problem>> => {
    const book = await readXlsx(bytes);
    if (!book.ok) return book;
    const campaigns = (await store.campaigns.all()).map(({ now }) => now.campaign);
    const recognition = recogniseUnit(book.value, name ?? "", campaign, campaigns);
    // Which unit it is read for changes tasks and outline items, not which rows there are.
    const [candidate] = recognition.candidates;
    const { annexes, coverage } = readWorkbook(book.value, campaign, candidate?.unit ?? "", NO_OPTIONS);
    const counted = annexes.map(({ annex, rows }) => ({ annex, rows: rows.length }));
    return ok({ ...recognition, campaign: campaign.id, annexes: counted, coverage });
  };
