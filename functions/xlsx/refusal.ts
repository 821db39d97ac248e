import { type Problem, problem } from "../../shared/problem.ts";

/** Thrown deep inside a parser to leave it at once; `readXlsx` turns it into the Problem it carries. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(reason: Problem) {
    super(reason.code);
    this.problem = reason;
  }
}

/** It is not an .xlsx at all. `detail` says what it is and, where saving as .xlsx is not enough, what to do first. */
export function refuseFormat(detail: string): never {
  throw new Refusal(problem("not-xlsx", { detail }));
}

/** It is an .xlsx that cannot or must not be read. */
export function refuseContent(detail: string): never {
  throw new Refusal(problem("unreadable-workbook", { detail }));
}
