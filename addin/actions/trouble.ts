import { fail, ok, type Result } from "../../shared/result.ts";
import type { Failure } from "../api/failure.ts";
import type { SignInFailure } from "../api/sign-in/message.ts";
import { type TroubleKind, WorkbookTrouble } from "./open-workbook.ts";

/** Why an action could not be finished; each has a sentence that says what to do next. */
export type Trouble =
  | Failure
  | { readonly kind: "workbook"; readonly trouble: TroubleKind }
  | { readonly kind: "sign-in"; readonly reason: SignInFailure }
  /** A bug of ours: reported to the page's own error log, and never left without a word to the person. */
  | { readonly kind: "crash" };

/** Work on the open workbook, with what the program refuses as a value. */
export async function onWorkbook<T>(work: () => Promise<T>): Promise<Result<T, Trouble>> {
  try {
    return ok(await work());
  } catch (cause) {
    if (cause instanceof WorkbookTrouble) return fail({ kind: "workbook", trouble: cause.kind });
    throw cause;
  }
}
