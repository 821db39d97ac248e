import { deflateRawSync, inflateRawSync } from "node:zlib";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import { writeXlsx } from "../../../functions/xlsx/write.ts";
import { openZip } from "../../../functions/xlsx/zip.ts";
import { PACKING_LEVEL } from "../../../functions/xlsx/zip-edit.ts";
import { sheetRows, submissionBody } from "../../../shared/api.ts";
import { NQ57_2023 } from "../../../shared/campaign/built-in/nq57-2023.ts";
import { owingUnits } from "../../../shared/campaign/lookup.ts";
import { merge } from "../../../shared/merge/merge.ts";
import { sheetsOf } from "../../support/reports.ts";
import { ratioLine, ratioToFloor } from "../measure.ts";

/** The merged workbook of every unit with 200 + 50 rows: describing it, writing it, reading it back. */
const units = owingUnits(NQ57_2023);
const { sheets } = submissionBody.unwrap().shape;
const at = "2023-10-31T00:00:00.000Z";
const input = {
  asOf: at,
  units: null,
  standings: [],
  decisions: [],
  previous: null,
  contributions: units.map(({ id }, index) => ({
    unit: id,
    n: 1,
    state: "sent" as const,
    receiptCode: `NQ57-${id}-1`,
    acceptedAt: at,
    late: false,
    letter: null,
    annexes: sheetRows(sheets.parse(sheetsOf(NQ57_2023, id, 200, 50, index + 1))),
  })),
};

const book = merge(NQ57_2023, input);
const file = await writeXlsx(book);
const zip = openZip(file, Number.POSITIVE_INFINITY);
const parts = zip.names().map((name) => zip.read(name) ?? new Uint8Array());
const packed = parts.map((part) => deflateRawSync(part));
const size = parts.reduce((sum, part) => sum + part.length, 0);
console.log(
  `${units.length} units × 250 rows: ${(file.length / 1e6).toFixed(1)} MB, ${(size / 1e6).toFixed(1)} MB unpacked`,
);

const deflate = async (): Promise<unknown> => parts.map((part) => deflateRawSync(part));
const inflate = async (): Promise<unknown> => packed.map((part) => inflateRawSync(part));
console.log(ratioLine("merge (pure)", "deflate", await ratioToFloor(5, async () => merge(NQ57_2023, input), deflate)));
console.log(ratioLine("writeXlsx", "deflate of the same parts", await ratioToFloor(5, () => writeXlsx(book), deflate)));
const quick = async (): Promise<unknown> => parts.map((part) => deflateRawSync(part, { level: PACKING_LEVEL }));
console.log(ratioLine("writeXlsx", "deflate at its own level", await ratioToFloor(5, () => writeXlsx(book), quick)));
console.log(ratioLine("readXlsx", "inflate of the same parts", await ratioToFloor(5, () => readXlsx(file), inflate)));
