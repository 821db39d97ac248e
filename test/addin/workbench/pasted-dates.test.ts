import { expect, test } from "vitest";
import { isoDatesInHtml, isoDatesInText } from "../../../addin/workbench/univer/pasted-dates.ts";

test("cells that are a day are told by their ISO date, everything else stays", () => {
  expect(isoDatesInText("Quyết định 12/2023/QĐ-UBND\t12/8/2023\n 1-2-2023 \tngày 12/8/2023")).toBe(
    "Quyết định 12/2023/QĐ-UBND\t2023-08-12\n 2023-02-01 \tngày 12/8/2023",
  );
  expect(isoDatesInText("13/13/2023\t31/02/2023")).toBe("13/13/2023\t31/02/2023");
  expect(isoDatesInHtml('<td title="1/2/2023">1/2/2023</td><td>2</td>')).toBe(
    '<td title="1/2/2023">2023-02-01</td><td>2</td>',
  );
});
