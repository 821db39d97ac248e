import type { Trouble } from "../../actions/trouble.ts";
import type { Strings } from "../strings/strings.ts";

/** What happened and what to do next, for a person. The server's problems bring their own Vietnamese sentence. */
export function troubleText(trouble: Trouble, { trouble: words, said }: Strings): string {
  switch (trouble.kind) {
    case "problem":
      return trouble.problem.status === 401
        ? words.signedOut
        : said.problem(trouble.problem.code, trouble.problem.title);
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
