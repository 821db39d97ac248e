import { template as templateBook } from "../../shared/annex/template.ts";
import { writeXlsx } from "../xlsx/write.ts";
import type { Deps, OnUnit } from "./deps.ts";
import { previousOf } from "./previous.ts";

export interface Workbook {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly filename: string;
}

/** Chèn mẫu, as a file: a unit's annexes with its assigned tasks, and what was reported the year before, prefilled. */
export const template =
  (deps: Pick<Deps, "store">) =>
  async (asked: Pick<OnUnit, "campaign" | "unit">): Promise<Workbook> => {
    const { campaign, unit } = asked;
    const book = templateBook(campaign, unit.id, await previousOf(deps, asked));
    return { bytes: new Uint8Array(await writeXlsx(book)), filename: `${campaign.id} ${unit.shortName}.xlsx` };
  };
