import type { Me } from "../../../shared/api.ts";
import type { UnitId } from "../../../shared/ids.ts";
import { isAdministrator, isCoordinator } from "../../actions/work-target.ts";

export type View = "reporter" | "coordinator" | "administrator";

/** What a person has to do here, the first of it shown first; somebody without any role is told so as a reporter. */
export function viewsOf(person: Me, units: readonly UnitId[]): readonly View[] {
  return [
    ...(isAdministrator(person) ? (["administrator"] as const) : []),
    ...(isCoordinator(person) ? (["coordinator"] as const) : []),
    ...(units.length > 0 ? (["reporter"] as const) : []),
  ];
}
