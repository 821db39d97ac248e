import type { Cell, Sheet } from "../book/book.ts";
import { cell, emptyCell } from "../book/builders.ts";
import { CENTRE, NOTE, ORDINAL, TEXT, TITLE } from "../book/styles.ts";
import type { Campaign } from "../campaign/campaign.ts";
import { unitOf } from "../campaign/lookup.ts";
import type { UnitId } from "../ids.ts";
import { formatVietnamTime } from "../text/vietnam-time.ts";
import type { MergeQuestion, QuestionKind } from "./decision.ts";
import { cutToCell } from "./field-cell.ts";
import { SHARE, SOURCE } from "./looks.ts";
import { tableSheet } from "./table-sheet.ts";

const KINDS: Readonly<Record<QuestionKind, string>> = {
  "letter-task": "Có phải nhiệm vụ của văn bản giao?",
  "own-task": "Hai tên có phải một nhiệm vụ?",
  document: "Hai dòng có phải một văn bản?",
};

function answerWords({ kind, answer }: MergeQuestion): string {
  if (answer === null) return "Chờ quyết định";
  if (answer === "different") return "Không phải một";
  return kind === "document" ? "Cùng một văn bản" : "Cùng một nhiệm vụ";
}

/** More than anybody decides; the note says how many there are. */
const SHOWN = 2_000;

/** What the merge did not dare to decide, and what a coordinator has decided since. */
export function questionsSheet(campaign: Campaign, questions: readonly MergeQuestion[]): Sheet {
  const open = questions.filter(({ answer }) => answer === null).length;
  const units = (ids: readonly UnitId[]): Cell =>
    cell(cutToCell(ids.map((id) => unitOf(campaign, id)?.shortName ?? id).join(", ")), SOURCE);
  return tableSheet({
    name: "Cần quyết định",
    title: [
      ["TÊN NHIỆM VỤ, VĂN BẢN GẦN GIỐNG NHAU, CẦN QUYẾT ĐỊNH", TITLE],
      [
        `Còn ${open} câu hỏi, đã quyết định ${questions.length - open}. Trả lời tại khung Tổng Hợp trong Excel; lần tổng hợp sau ghép theo câu trả lời.${
          questions.length > SHOWN ? ` Trang này ghi ${SHOWN} câu đầu.` : ""
        }`,
        NOTE,
      ],
    ],
    columns: [
      { heading: "STT", width: 6, cell: (_, index) => cell(index + 1, ORDINAL) },
      {
        heading: "Quyết định",
        width: 16,
        cell: (question) => cell(answerWords(question), CENTRE),
      },
      { heading: "Câu hỏi", width: 24, cell: ({ kind }) => cell(KINDS[kind], CENTRE) },
      { heading: "Tên thứ nhất", width: 46, cell: ({ sides }) => cell(cutToCell(sides[0].text), TEXT) },
      { heading: "Đơn vị báo cáo", width: 24, cell: ({ sides }) => units(sides[0].units) },
      { heading: "Tên thứ hai", width: 46, cell: ({ sides }) => cell(cutToCell(sides[1].text), TEXT) },
      { heading: "Đơn vị", width: 24, cell: (question) => otherUnits(question, units) },
      { heading: "Giống nhau", width: 9, cell: ({ score }) => cell(Math.round(score * 100) / 100, SHARE) },
      {
        heading: "Quyết định lúc",
        width: 15,
        cell: ({ decidedAt }) => cell(decidedAt === null ? "" : formatVietnamTime(decidedAt), CENTRE),
      },
    ],
    things: questions.slice(0, SHOWN),
  });
}

/** Whom the letter asked is a long list, and in the sheet of tasks. */
function otherUnits({ kind, sides }: MergeQuestion, units: (ids: readonly UnitId[]) => Cell): Cell {
  return kind === "letter-task" ? emptyCell(SOURCE) : units(sides[1].units);
}
