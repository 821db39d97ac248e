import type { Person } from "../../../shared/person/change.ts";

export const COORDINATOR: Person = {
  user: "coordinator",
  name: "coordinator",
  roles: [{ role: "coordinator", unit: null }],
};
