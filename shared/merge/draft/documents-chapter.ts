import type { Annex, Campaign } from "../../campaign/campaign.ts";
import type { Block, TableRow } from "../../document/document.ts";
import { formatCount } from "../../text/numbers.ts";
import type { AnnexDocuments } from "../annex-documents.ts";
import { rowsOf, type Scope, type UnitEntry } from "../scope.ts";
import { levelColumn, levelsOf, tallyOf } from "../totals.ts";
import { KIND_WORDS } from "../words.ts";
import { type Chapter, lower } from "./chapter.ts";
import { column, plainRow, totalRow } from "./tables.ts";

/** What was issued: rows of an annex that lists no tasks, by its own states and the kinds of units. */
export function documentsChapter(
  campaign: Campaign,
  { entries }: Scope,
  annex: Annex,
  listed: AnnexDocuments | null,
): Chapter {
  const reporting = entries.filter(({ contribution }) => rowsOf(contribution, annex.id).length > 0);
  const rows = reporting.reduce((sum, { contribution }) => sum + rowsOf(contribution, annex.id).length, 0);
  return {
    heading: `${annex.title} (${annex.sheetName.toUpperCase()})`,
    blocks: [
      {
        kind: "paragraph",
        look: "body",
        text:
          rows === 0
            ? `Không có đơn vị nào báo cáo nội dung ${annex.sheetName}.`
            : `${reporting.length} đơn vị báo cáo ${formatCount(rows)} lượt văn bản${different(listed)}; một văn bản do nhiều đơn vị báo cáo được tính nhiều lượt.`,
      },
      ...(rows === 0 ? [] : statesTable(campaign, reporting, annex)),
    ],
  };
}

/** As many as the merged sheet has rows, where the annex says what makes two rows one document. */
function different(listed: AnnexDocuments | null): string {
  return listed === null ? "" : ` (${formatCount(listed.documents.length)} văn bản khác nhau)`;
}

function statesTable(campaign: Campaign, entries: readonly UnitEntry[], annex: Annex): Block[] {
  const field = levelColumn(annex);
  const states = levelsOf(campaign, annex);
  const tallied = (members: readonly UnitEntry[]): number[] => {
    const tallies = members.map((entry) => tallyOf(entry, annex, states));
    const sum = (pick: (tally: (typeof tallies)[number]) => number): number =>
      tallies.reduce((total, tally) => total + pick(tally), 0);
    return [...states.map((_, index) => sum(({ levels }) => levels[index] ?? 0)), sum(({ unknown }) => unknown)];
  };
  const kinds = [...new Set(entries.map(({ unit }) => unit.kind))];
  const ofKinds = kinds.map((kind) => tallied(entries.filter(({ unit }) => unit.kind === kind)));
  const all = tallied(entries);
  const line = (label: string, at: number): TableRow =>
    plainRow([label, ...ofKinds.map((counts) => counts[at] ?? 0), all[at] ?? 0]);
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  return [
    { kind: "paragraph", look: "caption", text: `Số văn bản theo ${lower(field?.heading ?? "tình trạng")}` },
    {
      kind: "table",
      columns: [
        column(field?.heading ?? "", 30, "left"),
        ...kinds.map((kind) => column(KIND_WORDS[kind], 14)),
        column("Tổng số", 12),
      ],
      rows: [
        ...states.flatMap(({ label }, index) => ((all[index] ?? 0) === 0 ? [] : [line(label, index)])),
        ...((all.at(-1) ?? 0) === 0 ? [] : [line("Chưa ghi", states.length)]),
        totalRow(["Tổng cộng", ...ofKinds.map(total), total(all)]),
      ],
    },
  ];
}
