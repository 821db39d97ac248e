import type { ManagedCampaign } from "../../shared/campaign/change/change.ts";
import type { UnitId } from "../../shared/ids.ts";
import type { Person, Role } from "../../shared/person/change.ts";

/** Who may do what: the only place that knows. */

function hasRole({ roles }: Person, ...wanted: readonly Role[]): boolean {
  return roles.some(({ role }) => wanted.includes(role));
}

function belongsTo({ roles }: Person, unit: UnitId, ...wanted: readonly Role[]): boolean {
  return roles.some((one) => one.unit === unit && wanted.includes(one.role));
}

/** The receiver's people see every unit. */
export function maySeeAll(person: Person): boolean {
  return hasRole(person, "coordinator", "administrator");
}

export function maySee(person: Person, unit: UnitId): boolean {
  return maySeeAll(person) || belongsTo(person, unit, "reporter", "leader");
}

/** A unit's own people, and a coordinator who enters what came by e-mail. */
export function maySend(person: Person, unit: UnitId): boolean {
  return mayEnterForOthers(person) || belongsTo(person, unit, "reporter", "leader");
}

export function mayEnterForOthers(person: Person): boolean {
  return hasRole(person, "coordinator");
}

export function mayLead(person: Person, unit: UnitId): boolean {
  return belongsTo(person, unit, "leader");
}

export function mayAdminister(person: Person): boolean {
  return hasRole(person, "administrator");
}

/** A draft is for the receiver's people until it is open; what was put away is still read. */
export function maySeeCampaign(person: Person, { everOpen }: Pick<ManagedCampaign, "everOpen">): boolean {
  return everOpen || maySeeAll(person);
}

export function mayCoordinate(person: Person): boolean {
  return hasRole(person, "coordinator");
}

export function hasAnyRole({ roles }: Person): boolean {
  return roles.length > 0;
}
