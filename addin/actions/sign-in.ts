import type { Me } from "../../shared/api.ts";
import { fail, type Result } from "../../shared/result.ts";
import { readDialogMessage } from "../api/sign-in/message.ts";
import { OTHER_ACCOUNT, START_PAGE } from "../api/sign-in/settings.ts";
import type { Deps } from "./deps.ts";
import { onWorkbook, type Trouble } from "./trouble.ts";

/** Remembered beside the language and the like: that somebody signed in on this computer, never a token. */
const SIGNED_IN = "signed-in";

type SignInDeps = Pick<Deps, "workbook" | "api" | "session" | "memory" | "page">;

/**
 * Opens the provider's page in a dialog and learns who came back. When the provider still knows the person, the dialog
 * closes by itself: the same call renews a session that has run out.
 */
export async function signIn(
  { workbook, api, session, memory, page }: SignInDeps,
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
  if (person.ok) {
    session.keepMe(person.value);
    memory.choice.set(SIGNED_IN, person.value.user);
  } else session.forget();
  return person;
}

export function signOut({ session, memory }: Pick<Deps, "session" | "memory">): void {
  session.forget();
  memory.choice.clear(SIGNED_IN);
}

/**
 * Who is signed in, also in a page that cannot see the pane's session (ribbon functions in desktop Excel): there the
 * provider recognises the person, and the dialog closes by itself. Null for somebody who never signed in, or signed out.
 */
export async function knownPerson(deps: SignInDeps): Promise<Me | null> {
  const here = deps.session.me();
  if (here !== null || deps.memory.choice.get(SIGNED_IN) === null) return here;
  const again = await signIn(deps);
  return again.ok ? again.value : null;
}

function blocked(trouble: Trouble): Result<Me, Trouble> {
  const isBlocked = trouble.kind === "workbook" && trouble.trouble === "dialog-blocked";
  return fail(isBlocked ? { kind: "sign-in", reason: "blocked" } : trouble);
}
