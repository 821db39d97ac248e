import { isIsoDay } from "../../check/iso-day.ts";
import { formatDay } from "../../text/vietnam-time.ts";
import { heirsAt } from "../../unit/lineage.ts";
import type { Campaign, CampaignUnit } from "../campaign.ts";
import { unitOf } from "../lookup.ts";
import { successionsOf } from "../predecessors.ts";
import { type ChangeOf, LONGEST_ID, UNIT_ID } from "./change.ts";
import { noSuchUnit, notADay } from "./refusal-words.ts";

export function addRefusal(campaign: Campaign, { unit, after }: ChangeOf<"unit-added">): string | null {
  if (!UNIT_ID.test(unit.id) || unit.id.length > LONGEST_ID) {
    return `mã đơn vị “${unit.id}” không dùng được. Hãy đặt mã bằng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ “p34-hue”`;
  }
  if (unitOf(campaign, unit.id) !== null) return `đợt báo cáo đã có đơn vị “${unit.id}”. Hãy đặt mã khác`;
  if (after !== null && unitOf(campaign, after) === null) return noSuchUnit(after);
  if (unit.region !== null && !campaign.regions.some(({ id }) => id === unit.region)) {
    return `không có vùng “${unit.region}”. Hãy chọn lại vùng, hoặc để trống`;
  }
  if (unit.outline !== null && !campaign.outlines.some(({ id }) => id === unit.outline)) {
    return `không có đề cương “${unit.outline}”. Hãy chọn lại đề cương, hoặc để trống`;
  }
  if (unit.validFrom !== null && !isIsoDay(unit.validFrom)) return notADay(unit.validFrom);
  return null;
}

export function removeRefusal(campaign: Campaign, id: string): string | null {
  if (unitOf(campaign, id) === null) return noSuchUnit(id);
  if (campaign.receiver.unit === id) return "đây là cơ quan nhận báo cáo, không bỏ được";
  const alone = campaign.tasks.find(({ reporters }) => reporters.length === 1 && reporters[0] === id);
  if (alone === undefined) return null;
  return `nhiệm vụ “${alone.name}” chỉ giao cho đơn vị này. Hãy giao nhiệm vụ cho đơn vị khác trước`;
}

export function renameRefusal(campaign: Campaign, change: ChangeOf<"unit-renamed">): string | null {
  const unit = unitOf(campaign, change.unit);
  if (unit === null) return noSuchUnit(change.unit);
  if (!isIsoDay(change.from)) return notADay(change.from);
  return standsRefusal(unit, change.from);
}

export function endRefusal(campaign: Campaign, change: ChangeOf<"unit-ended">): string | null {
  const { unit: id, lastDay, successors } = change;
  const unit = unitOf(campaign, id);
  if (unit === null) return noSuchUnit(id);
  if (!isIsoDay(lastDay)) return notADay(lastDay);
  if (unit.validFrom !== null && lastDay < unit.validFrom) {
    return `ngày cuối ${formatDay(lastDay)} đứng trước ngày thành lập ${formatDay(unit.validFrom)}. Hãy kiểm tra lại ngày`;
  }
  const stranger = successors.find(({ to }) => to === id || unitOf(campaign, to) === null);
  if (stranger !== undefined) {
    return `đơn vị kế thừa “${stranger.to}” không có trong đợt báo cáo. Hãy thêm đơn vị đó trước, hoặc chọn lại`;
  }
  return sharesRefusal(successors) ?? circleRefusal(campaign, change);
}

function standsRefusal({ validFrom, validTo }: CampaignUnit, day: string): string | null {
  if ((validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)) return null;
  return `đơn vị không tồn tại vào ngày ${formatDay(day)}. Hãy kiểm tra lại ngày`;
}

/** A body is carried on wholly by one, or mostly by one and in parts by others. */
function sharesRefusal(successors: ChangeOf<"unit-ended">["successors"]): string | null {
  if (successors.length === 0) return null;
  if (new Set(successors.map(({ to }) => to)).size < successors.length) return "một đơn vị kế thừa được chọn hai lần";
  const main = successors.filter(({ share }) => share !== "part");
  const whole = successors.some(({ share }) => share === "all");
  if (main.length === 1 && (!whole || successors.length === 1)) return null;
  return "phải có đúng một đơn vị kế thừa toàn bộ, hoặc một đơn vị kế thừa phần lớn và các đơn vị khác kế thừa một phần";
}

/** Nobody may come to carry itself on. */
function circleRefusal(campaign: Campaign, { unit, successors }: ChangeOf<"unit-ended">): string | null {
  const known = successionsOf(campaign).filter(({ from }) => from !== unit);
  const back = successors.find(({ to }) => heirsAt(to, LAST_DAY, known).has(unit));
  return back === undefined ? null : `“${back.to}” lại do chính đơn vị này kế thừa. Hãy chọn lại đơn vị kế thừa`;
}

const LAST_DAY = "9999-12-31";
