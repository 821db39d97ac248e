import type { Book, Style } from "../book/book.ts";
import { bookOf, cell } from "../book/builders.ts";
import { serialOfTime } from "../book/dates.ts";
import { CENTRE, DATE, HEADING, NOTE, ORDINAL, TEXT, TITLE } from "../book/styles.ts";
import type { Instant } from "../ids.ts";
import { cutToCell } from "../merge/field-cell.ts";
import { tableSheet } from "../merge/table-sheet.ts";
import { formatVietnamTime } from "../text/vietnam-time.ts";
import type { Campaign } from "./campaign.ts";

/** Something that somebody did, for whoever asks about it years later. */
export interface AuditEvent {
  readonly at: Instant;
  /** Name and user of who did it. */
  readonly by: string;
  /** "Đợt báo cáo", the name of a unit, or an account. */
  readonly about: string;
  readonly what: string;
  readonly why: string;
}

const TIME: Style = { ...DATE, numberFormat: "dd/mm/yyyy hh:mm:ss" };

/** Nhật ký thay đổi: every event in the order it happened, times as the clocks of Viet Nam showed them. */
export function auditBook(campaign: Campaign, events: readonly AuditEvent[], asOf: Instant): Book {
  const things = events.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const sheet = tableSheet<AuditEvent>({
    name: "Nhật ký thay đổi",
    title: [
      ["NHẬT KÝ THAY ĐỔI", HEADING],
      [campaign.title, TITLE],
      [`Lập lúc ${formatVietnamTime(asOf)} (giờ Việt Nam). Thay đổi về tài khoản là của cả hệ thống.`, NOTE],
    ],
    columns: [
      { heading: "STT", width: 6, cell: (_, index) => cell(index + 1, ORDINAL) },
      { heading: "Thời điểm", width: 21, cell: ({ at }) => cell(serialOfTime(at), TIME) },
      { heading: "Người thực hiện", width: 26, cell: ({ by }) => cell(cutToCell(by), TEXT) },
      { heading: "Đối tượng", width: 26, cell: ({ about }) => cell(cutToCell(about), CENTRE) },
      { heading: "Thay đổi", width: 60, cell: ({ what }) => cell(cutToCell(what), TEXT) },
      { heading: "Lý do", width: 44, cell: ({ why }) => cell(cutToCell(why), TEXT) },
    ],
    things,
  });
  return bookOf({ sheets: [sheet] });
}
