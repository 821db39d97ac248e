import type { ProblemBody } from "../../../shared/api.ts";
import type { Trouble } from "../../actions/trouble.ts";

import type { Strings } from "../strings/strings.ts";

/** What happened and what to do next, for a person. The server's problems bring their own Vietnamese sentence. */
export function troubleText(trouble: Trouble, { trouble: words, said }: Strings): string {
  switch (trouble.kind) {
    case "problem":
      return problemText(trouble.problem, words, said);
    case "unexpected":
      return words.unexpected(trouble.status);
    case "workbook":
      return words.workbook[trouble.trouble];
    case "sign-in":
      return words.signIn[trouble.reason];
    default:
      return words[trouble.kind];
  }
}

function problemText(problem: ProblemBody, words: Strings["trouble"], said: Strings["said"]): string {
  const { status, code, title, requestId } = problem;
  if (status === 401) return words.signedOut;
  const sentence = said.problem(code, title);
  // Where the service failed, whoever is asked for help finds the request by this.
  const isOurs = status >= 500 && requestId !== undefined && !sentence.includes(requestId);
  return isOurs ? `${sentence} ${words.requestId(requestId)}` : sentence;
}
