import type { Campaign } from "../campaign/campaign.ts";
import { letterWords } from "../campaign/letter-words.ts";
import { formatCount } from "../text/numbers.ts";
import type { MergeInput } from "./contribution.ts";
import { stateWord } from "./entry-words.ts";
import { missingFrom, rowsOf, type Scope } from "./scope.ts";

export interface CoverFact {
  readonly caption: string;
  readonly value: string;
  /** Must not be overlooked. */
  readonly alert: boolean;
}

export function coverFacts(campaign: Campaign, input: MergeInput, scope: Scope): CoverFact[] {
  const { letter, receiver, due } = campaign;
  const fact = (caption: string, value: string, alert = false): CoverFact => ({ caption, value, alert });
  return [
    fact("Công văn", letterWords(letter)),
    fact("Về việc", letter.subject),
    fact("Đơn vị nhận", `${receiver.name} (${receiver.office})`),
    fact("Hạn gửi", due.text),
    ...(input.units === null ? [] : [fact("Phạm vi", `${scope.entries.length} đơn vị được chọn`)]),
    fact("Loại", kindOfMerge(scope), scope.provisional),
    fact("Có báo cáo", reportedUnits(scope)),
    fact("Chưa có báo cáo", missingUnits(scope)),
    fact("Gửi muộn", lateUnits(scope)),
    fact("Số dòng tổng hợp", rowCounts(campaign, scope)),
  ];
}

function kindOfMerge(scope: Scope): string {
  if (!scope.provisional) return "Tổng hợp";
  const missing = missingFrom(scope).length;
  const reasons = [
    ...(scope.dueHasCome ? [] : ["chưa hết hạn gửi"]),
    ...(missing === 0 ? [] : [`còn ${missing} đơn vị chưa có báo cáo`]),
  ];
  return `Tổng hợp tạm: ${reasons.join(", ")}`;
}

function reportedUnits({ entries }: Scope): string {
  const reported = entries.filter(({ contribution }) => contribution !== null).length;
  return `${reported}/${entries.length} đơn vị`;
}

/** "80 đơn vị (chưa gửi 75, trả lại 5)": the names stand in the table below. */
function missingUnits(scope: Scope): string {
  const words = missingFrom(scope).map((entry) => stateWord(entry).toLowerCase());
  if (words.length === 0) return "Không";
  const parts = [...new Set(words)].map((word) => `${word} ${words.filter((one) => one === word).length}`);
  return `${words.length} đơn vị (${parts.join(", ")})`;
}

function lateUnits({ entries }: Scope): string {
  const late = entries.filter(({ contribution }) => contribution?.late === true).length;
  return late === 0 ? "Không" : `${late} đơn vị`;
}

function rowCounts(campaign: Campaign, { entries }: Scope): string {
  const counts = campaign.annexes.map(({ id, sheetName }) => {
    const rows = entries.reduce((sum, { contribution }) => sum + rowsOf(contribution, id).length, 0);
    return `${sheetName}: ${formatCount(rows)}`;
  });
  return counts.join("; ");
}
