import { matchKey } from "../../text/match-key.ts";
import type { Campaign } from "../campaign.ts";
import { codeListOf } from "../lookup.ts";
import { type ChangeOf, LONGEST_ID } from "./change.ts";

/** Each wording means one code or is asked about, and every code can be chosen from a list. */
export function codeListRefusal(campaign: Campaign, change: ChangeOf<"code-list">): string | null {
  const { list, codes, ambiguous } = change;
  if (codeListOf(campaign, list) === null) return `đợt báo cáo không có danh mục “${list}”. Hãy chọn lại danh mục`;
  if (codes.length === 0) return "danh mục phải có ít nhất một giá trị";
  const odd = codes.find(({ code }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) || code.length > LONGEST_ID);
  if (odd !== undefined) {
    return `mã “${odd.code}” không dùng được. Hãy đặt mã bằng chữ thường không dấu, chữ số và dấu gạch nối`;
  }
  const twice = repeated(codes.map(({ code }) => code));
  if (twice !== undefined) return `mã “${twice}” có hai lần. Hãy bỏ bớt một`;
  return wordingRefusal([
    ...codes.flatMap(({ label, variants, proposals }) => [label, ...variants, ...proposals]),
    ...ambiguous,
  ]);
}

function wordingRefusal(wordings: readonly string[]): string | null {
  const empty = wordings.find((wording) => matchKey(wording) === "");
  if (empty !== undefined) return "có một cách ghi để trống. Hãy điền hoặc bỏ cách ghi đó";
  const keys = wordings.map(matchKey);
  const twice = wordings.find((_, index) => keys.indexOf(keys[index] ?? "") !== index);
  if (twice === undefined) return null;
  return `cách ghi “${twice}” có hai lần. Mỗi cách ghi chỉ được hiểu một nghĩa: hãy bỏ bớt một`;
}

function repeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}
