import { type AuditEvent, auditBook } from "../../shared/campaign/audit-book.ts";
import { changeWords } from "../../shared/campaign/change/change-words.ts";
import { unitOf } from "../../shared/campaign/lookup.ts";
import { CLOCK_WORDS, isByClock, personChangeWords } from "../../shared/person/change-words.ts";
import type { Head } from "../../shared/report/head.ts";
import { formatDay, formatVietnamTime, vietnamDay } from "../../shared/text/vietnam-time.ts";
import type { EventBody } from "../store/events.ts";
import { writeXlsx } from "../xlsx/write.ts";
import type { DecisionEntry } from "./append-once.ts";
import type { Deps, InCampaign } from "./deps.ts";
import type { Workbook } from "./template.ts";

type Asked = Pick<InCampaign, "campaign" | "record">;

/** Xuất nhật ký: everything that anybody decided about a campaign, its reports and its people, with when and why. */
export const audit =
  ({ store, now }: Pick<Deps, "store" | "now">) =>
  async ({ campaign, record }: Asked): Promise<Workbook> => {
    const at = now().toISOString();
    const [people, { heads }] = await Promise.all([store.people.all(), store.heads.all(campaign.id)]);
    const decisions = heads.flatMap((head) => decisionsOf(head).map((entry) => ({ unit: head.unit, entry })));
    const bodies = await store.events.read(
      campaign.id,
      decisions.map(({ unit, entry }) => ({ unit, requestId: entry.id })),
    );
    const names = new Map(people.map(({ now: { user, name } }) => [user, `${name} (${user})`]));
    const by = (user: string): string => names.get(user) ?? user;
    const unit = (id: string): string => unitOf(campaign, id)?.officialName ?? id;
    const events: AuditEvent[] = [
      ...campaignEvents({ campaign, record }).map((one) => ({ ...one, by: by(one.by) })),
      ...people.flatMap(({ now: { user }, changes }) =>
        changes.map(({ change, at: when, by: who, why }) => {
          const what = personChangeWords(change, unit);
          return { at: when, by: isByClock(change) ? CLOCK_WORDS : by(who), about: `Tài khoản ${user}`, what, why };
        }),
      ),
      ...decisions.map(({ unit: id, entry }) => {
        const body = bodies.get(entry.id);
        const what = decisionWords(entry, body);
        return { at: entry.at, by: by(entry.by), about: unit(id), what, why: body?.note ?? "" };
      }),
    ];
    const book = auditBook(campaign, events, at);
    const filename = `Nhật ký thay đổi ${campaign.id} ${vietnamDay(at) ?? ""}.xlsx`;
    return { bytes: new Uint8Array(await writeXlsx(book)), filename };
  };

function campaignEvents({ campaign, record: { created, changes } }: Asked): AuditEvent[] {
  const about = "Đợt báo cáo";
  const made = changes.map((one) => ({ ...one, about, what: changeWords(campaign, one.change) }));
  return created === null ? made : [{ ...created, about, what: `Tạo đợt từ đợt ${created.from}` }, ...made];
}

/** Versions are in the reports themselves; this is what was decided about them. */
function decisionsOf({ log }: Head): DecisionEntry[] {
  return log.flatMap((entry) => (entry.kind === "version" ? [] : [entry]));
}

function decisionWords(entry: DecisionEntry, body: EventBody | undefined): string {
  switch (entry.kind) {
    case "approve":
      return `Duyệt phiên bản ${entry.n}`;
    case "accept":
      return `Chấp nhận phiên bản ${entry.n}`;
    case "return":
      return `Trả lại phiên bản ${entry.n}, ${body?.remarks.length ?? 0} nhận xét theo dòng`;
    case "exception":
      return `Gia hạn đến ${formatVietnamTime(entry.until)}`;
    case "letter":
      return `Ghi công văn số ${entry.letter.number} ngày ${formatDay(entry.letter.date)} cho phiên bản ${entry.n}`;
  }
}
