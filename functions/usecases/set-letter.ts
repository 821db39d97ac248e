import { isDeepStrictEqual } from "node:util";
import type { Report } from "../../shared/api.ts";
import { type Problem, problem } from "../../shared/problem.ts";
import type { LogEntry } from "../../shared/report/head.ts";
import type { SignedLetter } from "../../shared/report/submission.ts";
import { ok, type Result } from "../../shared/result.ts";
import { appendOnce } from "./append-once.ts";
import type { Deps, OnUnit } from "./deps.ts";
import { eventOf } from "./report.ts";
import { writingRefusal } from "./state-refusal.ts";

export interface LetterInput extends OnUnit {
  readonly n: number;
  readonly letter: SignedLetter;
}

/**
 * Number and date of the signed letter of version `n`, often known only after sending. Saying again what was said last
 * changes nothing, so a retry needs no id.
 */
export const setLetter =
  (deps: Pick<Deps, "store" | "now" | "newId">) =>
  async (input: LetterInput): Promise<Result<Report["events"][number], Problem>> => {
    const { campaign, unit, person, n, letter } = input;
    const { log } = await deps.store.heads.get(campaign.id, unit.id);
    const last = log.findLast((entry) => entry.kind === "letter" && entry.n === n);
    const said = last?.kind === "letter" && isDeepStrictEqual(last.letter, letter) ? last : null;
    const entry = said ?? {
      kind: "letter" as const,
      id: deps.newId(),
      n,
      at: deps.now().toISOString(),
      by: person.user,
      letter,
    };
    const head = await appendOnce(deps)(input, {
      entry,
      body: null,
      refusal: (head) => writingRefusal(input.record) ?? (hasVersion(head.log, n) ? null : problem("unknown-version")),
    });
    return head.ok ? ok(eventOf(entry, undefined)) : head;
  };

function hasVersion(log: readonly LogEntry[], n: number): boolean {
  return log.some((entry) => entry.kind === "version" && entry.n === n);
}
