import { annexOf } from "../../shared/campaign/lookup.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, type Result } from "../../shared/result.ts";
import type { EventBody } from "../store/events.ts";
import { type DecisionAnswer, type DecisionInput, type DecisionNeeds, decide } from "./decide.ts";

/** What a decision says is one item of at most 400 KB; a letter takes up to three bytes. */
const CHARACTERS = 60_000;

/** Trả lại: the newest version goes back to its unit, with remarks on rows. */
export const returnReport =
  (deps: DecisionNeeds) =>
  async (input: DecisionInput & EventBody): Promise<Result<DecisionAnswer, Problem>> => {
    const { campaign, note, remarks } = input;
    const stranger = remarks.find(({ annex }) => annexOf(campaign, annex) === null);
    if (stranger !== undefined) {
      return fail(problem("malformed-request", { detail: `đợt báo cáo không có phụ lục “${stranger.annex}”` }));
    }
    if (remarks.reduce((sum, { text }) => sum + text.length, note.length) > CHARACTERS) {
      return fail(problem("malformed-request", { detail: `các nhận xét dài quá ${CHARACTERS} ký tự` }));
    }
    return decide(deps, "return")(input, { note, remarks });
  };
