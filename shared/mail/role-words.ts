import type { Campaign } from "../campaign/campaign.ts";
import type { AssignedRole, Role } from "../person/change.ts";

const WORDS: Readonly<Record<Role, string>> = {
  reporter: "Lập và gửi báo cáo",
  leader: "Lãnh đạo duyệt báo cáo",
  coordinator: "Theo dõi và tổng hợp",
  administrator: "Quản trị hệ thống",
};

/** "Lập và gửi báo cáo của Bộ Công Thương": a unit goes by the name of the newest campaign that knows it. */
export function roleWords(roles: readonly AssignedRole[], campaigns: readonly Campaign[]): readonly string[] {
  const units = campaigns.flatMap((campaign) => campaign.units);
  return roles.map(({ role, unit }) => {
    const name = unit === null ? null : (units.findLast(({ id }) => id === unit)?.officialName ?? unit);
    return name === null ? WORDS[role] : `${WORDS[role]} của ${name}`;
  });
}
