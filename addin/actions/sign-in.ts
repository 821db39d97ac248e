import type { Me } from "../../shared/api.ts";
import { fail, type Result } from "../../shared/result.ts";
import { readDialogMessage } from "../api/sign-in/message.ts";
import { OTHER_ACCOUNT, START_PAGE } from "../api/sign-in/settings.ts";
import type { Deps } from "./deps.ts";
import { onWorkbook, type Trouble } from "./trouble.ts";

type SignInDeps = Pick<Deps, "workbook" | "api" | "session" | "page">;

/**
 * Opens the provider's page in a dialog and learns who came back. When the provider still knows the person, the dialog
 * closes by itself: the same call renews a session that has run out.
 */
export async function signIn(
  { workbook, api, session, page }: SignInDeps,
  { otherAccount = false } = {},
): Promise<Result<Me, Trouble>> {
  const start = new URL(START_PAGE, page);
  if (otherAccount) start.searchParams.set(OTHER_ACCOUNT, "1");
  const said = await onWorkbook(() => workbook.openDialog(start.href));
  if (!said.ok) return blocked(said.error);
  if (said.value === null) return fail({ kind: "sign-in", reason: "closed" });
  const message = readDialogMessage(said.value);
  if (message === null) return fail({ kind: "sign-in", reason: "provider-unavailable" });
  if (message.kind === "failed") return fail({ kind: "sign-in", reason: message.reason });
  session.keepTokens(message.tokens);
  const person = await api.me();
  if (person.ok) session.keepMe(person.value);
  else session.forget();
  return person;
}

export function signOut({ session }: Pick<Deps, "session">): void {
  session.forget();
}

function blocked(trouble: Trouble): Result<Me, Trouble> {
  const isBlocked = trouble.kind === "workbook" && trouble.trouble === "dialog-blocked";
  return fail(isBlocked ? { kind: "sign-in", reason: "blocked" } : trouble);
}
