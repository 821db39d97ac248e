import fc from "fast-check";
import type { ReportRow } from "../../../shared/annex/reading.ts";
import { row } from "./reports.ts";

/** Documents as they are, and as units type them; nothing here knows how a merge tells them apart. */

export interface TrueDocument {
  readonly number: number;
  /** Whose numbering: a central body's symbol, or a province's unit id. */
  readonly body: string;
  readonly day: string;
}

export const PROVINCES = {
  "p63-ha-noi": "thành phố Hà Nội",
  "p63-cao-bang": "tỉnh Cao Bằng",
  "p63-lao-cai": "tỉnh Lào Cai",
  "p63-ba-ria-vung-tau": "tỉnh Bà Rịa - Vũng Tàu",
} as const;
const CENTRAL = { TTg: "QĐ-TTg", CP: "NQ-CP", BCT: "TT-BCT" } as const;

/** One document has one number, body and year; the model's own key. */
export const modelKey = ({ number, body, day }: TrueDocument): string => [number, body, day.slice(0, 4)].join("|");

export const documents: fc.Arbitrary<TrueDocument[]> = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 12 }),
    body: fc.constantFrom(...Object.keys(CENTRAL), ...Object.keys(PROVINCES)),
    day: fc.constantFrom("2020-06-12", "2022-04-21", "2023-07-11"),
  }),
  { minLength: 1, maxLength: 25, selector: modelKey },
);

/** One way to type it. */
export const typed = (document: TrueDocument): fc.Arbitrary<ReportRow> =>
  fc
    .record({
      kind: fc.constantFrom("Quyết định số ", "QĐ số ", "văn bản số ", ""),
      zero: fc.boolean(),
      year: fc.boolean(),
      dash: fc.constantFrom("-", " - ", "–"),
      small: fc.boolean(),
      tail: fc.constantFrom("", " về việc phê duyệt kế hoạch", " ngày ký theo sổ"),
      decomposed: fc.boolean(),
      at: fc.integer({ min: 6, max: 500 }),
    })
    .map(({ kind, zero, year, dash, small, tail, decomposed, at }) => {
      const province = Object.entries(PROVINCES).find(([id]) => id === document.body)?.[1];
      const symbol = Object.entries(CENTRAL).find(([organ]) => organ === document.body)?.[1] ?? "QĐ-UBND";
      const digits = zero ? String(document.number).padStart(2, "0") : String(document.number);
      const spoken = `${digits}/${year ? `${document.day.slice(0, 4)}/` : ""}${symbol.replace("-", dash)}`;
      const whole = `${kind}${small ? spoken.toLowerCase() : spoken}${province === undefined ? "" : ` của UBND ${province}`}${tail}`;
      const content = decomposed ? whole.normalize("NFD") : whole;
      return row({ content, issuedOn: document.day, issuer: null, status: null }, { sheet: "Phụ lục 4", row: at });
    });
