import type { Campaign } from "../../shared/campaign/campaign.ts";
import type { UnitId } from "../../shared/ids.ts";
import type { Person } from "../../shared/person/change.ts";

/**
 * Who can sign in on this machine, by user name, which is also the subject of their tokens: a reporter and a leader for
 * every unit of the campaigns, one coordinator and one administrator. The accounts are for trying: no passwords.
 */
export function demoPeople(campaigns: readonly Campaign[]): ReadonlyMap<string, Person> {
  const units = namedUnits(campaigns);
  const people: Person[] = [
    { user: "coordinator", name: "Cán bộ tổng hợp", roles: [{ role: "coordinator", unit: null }] },
    { user: "admin", name: "Quản trị hệ thống", roles: [{ role: "administrator", unit: null }] },
    ...[...units].flatMap(([unit, name]): Person[] => [
      { user: unit, name: `Chuyên viên ${name}`, roles: [{ role: "reporter", unit }] },
      { user: `${unit}-leader`, name: `Lãnh đạo ${name}`, roles: [{ role: "leader", unit }] },
    ]),
  ];
  return new Map(people.map((person) => [person.user, person]));
}

/** Bodies keep their names when they become others: the later one is told apart by its campaign's year. */
function namedUnits(campaigns: readonly Campaign[]): ReadonlyMap<UnitId, string> {
  const names = new Map<UnitId, string>();
  for (const { units, year } of campaigns) {
    for (const { id, officialName } of units) {
      const taken = [...names].some(([other, name]) => other !== id && name === officialName);
      if (!names.has(id)) names.set(id, taken ? `${officialName} (${year})` : officialName);
    }
  }
  return names;
}
