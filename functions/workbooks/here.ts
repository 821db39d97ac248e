import { readWorkbook } from "../../shared/annex/read.ts";
import { recogniseUnit } from "../../shared/annex/recognise-unit.ts";
import { assessWorkbook } from "../../shared/check/check.ts";
import { merge } from "../../shared/merge/merge.ts";
import { NO_OPTIONS } from "../../shared/report/submission.ts";
import { ok } from "../../shared/result.ts";
import { readXlsx } from "../xlsx/read.ts";
import { pressXlsx } from "../xlsx/write.ts";
import type { Workbooks } from "./workbooks.ts";

/** In the thread that asks: right where each request has a process to itself. */
export const workbooksHere: Workbooks = {
  async assess({ bytes, campaign, unit, options, day }) {
    const book = await readXlsx(bytes);
    return book.ok ? ok(assessWorkbook(campaign, unit, book.value, options, day)) : book;
  },
  async recognise({ bytes, name, campaign, campaigns }) {
    const book = await readXlsx(bytes);
    if (!book.ok) return book;
    const recognition = recogniseUnit(book.value, name, campaign, campaigns);
    // Which unit it is read for changes tasks and outline items, not which rows there are.
    const [candidate] = recognition.candidates;
    const { annexes, coverage } = readWorkbook(book.value, campaign, candidate?.unit ?? "", NO_OPTIONS);
    const counted = annexes.map(({ annex, rows }) => ({ annex, rows: rows.length }));
    return ok({ ...recognition, campaign: campaign.id, annexes: counted, coverage });
  },
  merge: ({ campaign, input }) => pressXlsx(merge(campaign, input)),
};
