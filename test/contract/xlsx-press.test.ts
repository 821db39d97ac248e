import { readXlsx } from "../../functions/xlsx/read.ts";
import { writeXlsx } from "../../functions/xlsx/write.ts";
import { problemTitle } from "../../shared/problem.ts";
import { pressContract } from "./press-contract.ts";

pressContract("the .xlsx press", {
  press: writeXlsx,
  readBack: async (bytes: Uint8Array) => {
    const read = await readXlsx(bytes);
    if (!read.ok) throw new Error(problemTitle(read.error));
    return read.value;
  },
  widthStep: 0.01,
  keepsFrozenRows: true,
  keepsRowHeights: true,
  keepsActiveSheet: true,
  randomRuns: 150,
});
