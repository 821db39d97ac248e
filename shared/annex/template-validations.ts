import type { RangeAddress } from "../book/address.ts";
import type { Validation } from "../book/book.ts";
import { serialOfDate } from "../book/dates.ts";
import type { Annex, Campaign, Column } from "../campaign/campaign.ts";
import type { CodeListId } from "../ids.ts";
import { labelsRange, listSheetName } from "./list-sheet.ts";

/** The Republic's first day: no document of its bodies is older. */
const FIRST_DAY = "1945-09-02";

/** What guides a hand that fills in the rows `first … last` (from 0). It does not guard: pasted cells are checked later. */
export function templateValidations(
  campaign: Campaign,
  annex: Annex,
  { first, last }: { readonly first: number; readonly last: number },
): Validation[] {
  if (last < first) return [];
  return annex.columns.flatMap((column, index) =>
    validationOf(campaign, column, { top: first, left: index, bottom: last, right: index }),
  );
}

function validationOf(campaign: Campaign, { field }: Column, range: RangeAddress): Validation[] {
  if (field.kind === "date") {
    const [from, to] = [serialOfDate(FIRST_DAY), serialOfDate(`${campaign.year}-12-31`)];
    const error = `Hãy nhập ngày dạng ngày/tháng/năm, từ 02/09/1945 đến 31/12/${campaign.year}.`;
    return [{ kind: "date", range, from, to, prompt: "Nhập ngày/tháng/năm, ví dụ 21/04/2022.", error }];
  }
  if (field.kind === "code") {
    const error = "Hãy chọn một giá trị trong danh sách.";
    return dropdown(campaign, field.list, range, { prompt: "Chọn một giá trị trong danh sách.", error });
  }
  if (field.kind === "text" && field.suggestions !== null) {
    const prompt = "Chọn trong danh sách, hoặc ghi cụ thể.";
    return dropdown(campaign, field.suggestions, range, { prompt, error: null });
  }
  return [];
}

function dropdown(
  campaign: Campaign,
  list: CodeListId,
  range: RangeAddress,
  words: { readonly prompt: string; readonly error: string | null },
): Validation[] {
  const labels = labelsRange(campaign, list);
  if (labels === null) return [];
  return [{ kind: "list", range, source: { sheet: listSheetName(campaign), range: labels }, ...words }];
}
