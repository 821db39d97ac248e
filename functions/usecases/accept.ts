import { type DecisionNeeds, decide } from "./decide.ts";

/** Chấp nhận: the coordinator takes the newest version as it is. */
export const accept = (deps: DecisionNeeds) => decide(deps, "accept");
