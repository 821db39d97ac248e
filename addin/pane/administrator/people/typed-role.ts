import type { UnitId } from "../../../../shared/ids.ts";
import type { AssignedRole, Role } from "../../../../shared/person/change.ts";

export const ROLES: readonly Role[] = ["reporter", "leader", "coordinator", "administrator"];

/** A role as chosen, its unit kept while another role is looked at. */
export interface TypedRole {
  readonly role: Role;
  readonly unit: UnitId | null;
}

export function isOfUnit(role: Role): boolean {
  return role === "reporter" || role === "leader";
}

/** Null while the unit is missing. */
export function wholeRole({ role, unit }: TypedRole): AssignedRole | null {
  if (!isOfUnit(role)) return { role, unit: null };
  return unit === null ? null : { role, unit };
}
