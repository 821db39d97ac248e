import type { Campaign } from "../../campaign/campaign.ts";
import type { Section, Table } from "../../document/document.ts";
import { formatVietnamTime } from "../../text/vietnam-time.ts";
import { deadlineWord } from "../entry-words.ts";
import { missingFrom, rowsOf, type Scope, type UnitEntry } from "../scope.ts";
import { levelColumn, type Totals } from "../totals.ts";
import { STATE_WORDS } from "../words.ts";
import { roman } from "./chapter.ts";
import { column, levelsTable, plainRow } from "./tables.ts";

/** What is too long for the report itself, on pages of its own lying on their side. */
export function annexSections(campaign: Campaign, scope: Scope, totals: readonly Totals[]): Section[] {
  const annexes: { readonly about: string; readonly table: Table }[] = [
    ...(missingFrom(scope).length === 0
      ? []
      : [{ about: "ĐƠN VỊ CHƯA CÓ BÁO CÁO TRONG BẢN TỔNG HỢP", table: missingTable(missingFrom(scope)) }]),
    ...lateAnnex(scope),
    ...totals.flatMap((one) => [
      ...tasksAnnex(campaign, scope, one),
      {
        about: `SỐ NHIỆM VỤ CỦA TỪNG ĐƠN VỊ THEO MỨC ĐỘ THỰC HIỆN (${one.annex.sheetName.toUpperCase()})`,
        table: levelsTable(one, "Đơn vị", one.byUnit),
      },
    ]),
  ];
  return annexes.map(({ about, table }, index) => ({
    orientation: "landscape",
    blocks: [
      {
        kind: "title",
        name: `PHỤ LỤC ${roman(index + 1)}`,
        about,
        under: "(Kèm theo Báo cáo số          /BC-………… ngày       /       /           )",
      },
      table,
    ],
  }));
}

function missingTable(entries: readonly UnitEntry[]): Table {
  return {
    kind: "table",
    columns: [...UNIT_COLUMNS, column("Trạng thái", 16, "center"), column("Thời hạn", 24, "center")],
    rows: entries.map((entry, index) =>
      plainRow([...unitCells(entry, index), STATE_WORDS[entry.state], deadlineWord(entry)]),
    ),
  };
}

function lateAnnex({ entries }: Scope): { readonly about: string; readonly table: Table }[] {
  const late = entries.filter(({ contribution }) => contribution?.late === true);
  if (late.length === 0) return [];
  const when = ({ acceptedAt }: UnitEntry): string => (acceptedAt === null ? "" : formatVietnamTime(acceptedAt));
  const table: Table = {
    kind: "table",
    columns: [...UNIT_COLUMNS, column("Thời điểm gửi (giờ Việt Nam)", 30, "center")],
    rows: late.map((entry, index) => plainRow([...unitCells(entry, index), when(entry)])),
  };
  return [{ about: "ĐƠN VỊ GỬI BÁO CÁO MUỘN", table }];
}

const UNIT_COLUMNS = [column("STT", 7, "center"), column("Đơn vị", 40, "left"), column("Vùng", 36, "left")];

function unitCells({ unit, region }: UnitEntry, index: number): string[] {
  return [String(index + 1), unit.officialName, region];
}

/** The tasks the letter assigns, each with how many units report it at which level; what units added follows as one line. */
function tasksAnnex(
  campaign: Campaign,
  { entries }: Scope,
  { annex, levels }: Totals,
): { readonly about: string; readonly table: Table }[] {
  const level = levelColumn(annex)?.id ?? "";
  const rows = entries.flatMap(({ contribution }) => rowsOf(contribution, annex.id));
  const byTask = Map.groupBy(rows, ({ task }) => task ?? "");
  const known = new Set(campaign.tasks.map(({ id }) => id));
  const counts = (of: typeof rows): (string | number)[] => [
    ...levels.map(({ code }) => of.filter(({ values }) => values[level] === code).length),
    of.length,
  ];
  const own = rows.filter(({ task }) => task === null || !known.has(task));
  const named = campaign.tasks.map(({ id, name }, index) =>
    plainRow([String(index + 1), name, ...counts(byTask.get(id) ?? [])]),
  );
  if (named.length === 0) return [];
  const table: Table = {
    kind: "table",
    columns: [
      column("STT", 6, "center"),
      column("Nhiệm vụ", 46, "left"),
      ...levels.map(({ label }) => column(label, 13)),
      column("Tổng số", 9),
    ],
    rows: own.length === 0 ? named : [...named, plainRow(["", "Nhiệm vụ khác do đơn vị bổ sung", ...counts(own)])],
  };
  return [{ about: `NHIỆM VỤ ĐƯỢC GIAO THEO MỨC ĐỘ THỰC HIỆN (${annex.sheetName.toUpperCase()})`, table }];
}
