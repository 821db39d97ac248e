import { template as templateBook } from "../../shared/annex/template.ts";
import { writeXlsx } from "../xlsx/write.ts";
import type { OnUnit } from "./deps.ts";

export interface Workbook {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly filename: string;
}

/** Chèn mẫu, as a file: a unit's annexes with its assigned tasks prefilled. */
export const template = async ({ campaign, unit }: Pick<OnUnit, "campaign" | "unit">): Promise<Workbook> => ({
  bytes: new Uint8Array(await writeXlsx(templateBook(campaign, unit.id))),
  filename: `${campaign.id} ${unit.shortName}.xlsx`,
});
