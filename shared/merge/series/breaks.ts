import type { CampaignUnit } from "../../campaign/campaign.ts";
import { type RegionScheme, regionsIn } from "../../unit/regions.ts";
import type { UnitKind } from "../../unit/unit.ts";
import { goesBy, SCHEME_WORDS, SEVERAL_REGIONS } from "../region-keys.ts";
import { missingFrom } from "../scope.ts";
import type { CampaignReports } from "./two-campaigns.ts";
import { schemesOf } from "./yearly.ts";

/** Every place where the series breaks between two campaigns, one plain sentence each. */
export function breaksBetween(earlier: CampaignReports, later: CampaignReports): string[] {
  return [
    ...yearsBetween(earlier, later),
    ...bodies("tỉnh, thành phố trực thuộc Trung ương", ["tinh", "thanh-pho"], earlier, later),
    ...bodies("bộ, cơ quan ngang bộ", ["bo", "co-quan-ngang-bo"], earlier, later),
    ...receivers(earlier, later),
    ...redrawn(earlier, later),
    ...schemesOf(earlier, later).flatMap((scheme) => severalRegions(scheme, [earlier, later])),
    ...[earlier, later].flatMap(wanting),
  ];
}

function yearsBetween({ campaign: { year: from } }: CampaignReports, { campaign: { year: to } }: CampaignReports) {
  const years = Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + index + 1);
  return years.length === 0 ? [] : [`Không có số liệu năm ${years.join(", ")}: không có đợt báo cáo nào giữa hai kỳ.`];
}

function bodies(what: string, kinds: readonly UnitKind[], earlier: CampaignReports, later: CampaignReports): string[] {
  const among = ({ campaign }: CampaignReports): CampaignUnit[] =>
    campaign.units.filter(({ kind }) => kinds.includes(kind));
  const [before, after] = [among(earlier), among(later)];
  const known = new Set(before.map(({ id }) => id));
  if (before.length === after.length && after.every(({ id }) => known.has(id))) return [];
  return [
    `${before.length} ${what} năm ${earlier.campaign.year} thành ${after.length} năm ${later.campaign.year}: số báo cáo và số dòng của hai kỳ không so trực tiếp được.`,
  ];
}

function receivers({ campaign: earlier }: CampaignReports, { campaign: later }: CampaignReports): string[] {
  if (earlier.receiver.unit === later.receiver.unit) return [];
  return [
    `Cơ quan nhận báo cáo, không phải tự báo cáo, đổi từ ${earlier.receiver.name} (năm ${earlier.year}) sang ${later.receiver.name} (năm ${later.year}).`,
  ];
}

function redrawn(earlier: CampaignReports, later: CampaignReports): string[] {
  const schemes = schemesOf(earlier, later);
  const [first, second] = schemes;
  if (first === undefined || second === undefined) return [];
  const names = new Set(first.regions.map(({ name }) => name));
  const same = second.regions.filter(({ name }) => names.has(name));
  const named = same.length === 0 ? "" : ` ${same.length} vùng vẫn giữ tên nhưng gồm các tỉnh khác trước.`;
  return [
    `Vùng được chia lại: ${first.regions.length} vùng năm 2023, ${second.regions.length} vùng từ năm 2025.${named} Vì thế mỗi kỳ được đếm theo cả hai cách chia; không so vùng cùng tên của hai cách chia với nhau.`,
  ];
}

/** Bodies of the campaigns that were drawn up by another division. */
function severalRegions(scheme: RegionScheme, campaigns: readonly CampaignReports[]): string[] {
  const nameOf = (id: string): string => scheme.regions.find((region) => region.id === id)?.name ?? id;
  return campaigns
    .filter(({ campaign }) => !goesBy(campaign, scheme))
    .flatMap(({ campaign }) => {
      const across = campaign.units
        .map((unit) => ({ unit, regions: regionsIn(scheme, unit.id) }))
        .filter(({ unit, regions }) => unit.region !== null && regions.length > 1);
      if (across.length === 0) return [];
      const named = across.map(({ unit, regions }) => `${unit.officialName} (${regions.map(nameOf).join(", ")})`);
      return [
        `Theo vùng ${SCHEME_WORDS[scheme.id]}, ${across.length} tỉnh, thành phố năm ${campaign.year} nằm trên nhiều vùng nên đếm ở dòng “${SEVERAL_REGIONS}”, không chia số: ${named.join("; ")}.`,
      ];
    });
}

function wanting({ campaign, scope }: CampaignReports): string[] {
  const missing = missingFrom(scope).length;
  return missing === 0 ? [] : [`Năm ${campaign.year} còn thiếu báo cáo của ${missing} đơn vị.`];
}
