import { type DecisionNeeds, decide } from "./decide.ts";

/** Duyệt: a leader of the unit lets the newest version out; on time is judged at this moment. */
export const approve = (deps: DecisionNeeds) => decide(deps, "approve");
