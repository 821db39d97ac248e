import { MAX_CHARACTERS, MAX_PLACES, MAX_RANGES } from "./limits.ts";
import { refuseContent } from "./refusal.ts";

/** What reading one workbook may still take, over all its sheets. */
export interface Budget {
  places: number;
  characters: number;
  ranges: number;
}

const TOO_MUCH: Readonly<Record<keyof Budget, string>> = {
  places: "tệp có quá nhiều ô; hãy xóa các dòng, cột và trang tính thừa",
  characters: "tệp có quá nhiều chữ; hãy xóa các dòng, cột và trang tính thừa",
  ranges: "tệp có quá nhiều ô gộp hoặc danh sách chọn; hãy chép các phụ lục sang một tệp mới",
};

export function newBudget(): Budget {
  return { places: MAX_PLACES, characters: MAX_CHARACTERS, ranges: MAX_RANGES };
}

/** Throws a Refusal when nothing is left. */
export function spend(budget: Budget, what: keyof Budget, amount: number): void {
  budget[what] -= amount;
  if (budget[what] < 0) refuseContent(TOO_MUCH[what]);
}
