import type { Notice } from "../../actions/notice.ts";
import { insertionText } from "../parts/insertion-text.ts";
import { troubleText } from "../parts/trouble-text.ts";
import type { Strings } from "../strings/strings.ts";

/** What a ribbon button did, in a sentence. */
export function noticeText(notice: Notice, strings: Strings): string {
  switch (notice.kind) {
    case "inserted":
    case "foreign":
      return insertionText(notice, strings);
    case "look-at-findings":
    case "findings":
      return strings.notice.lookAtFindings;
    case "waiting":
      return strings.waitingForExcel;
    case "signed-out":
      return strings.notice.signedOut;
    case "no-unit":
      return strings.account.noRole;
    case "received": {
      const { code, n, acceptedAt } = notice.receipt;
      const said = notice.awaiting === true ? strings.notice.toLeader : strings.notice.received;
      const text = said(code, n, strings.said.time(acceptedAt));
      return notice.unchanged ? `${strings.receipt.unchanged} ${text}` : text;
    }
    case "conflict":
      return strings.notice.conflict(notice.head);
    case "unanswered":
      return `${strings.pending.heading}. ${troubleText(notice.trouble, strings)}`;
    default:
      return troubleText(notice.trouble, strings);
  }
}
