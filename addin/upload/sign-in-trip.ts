import type { Trouble } from "../actions/trouble.ts";
import { beginSignIn } from "../api/sign-in/begin.ts";
import { finishSignIn } from "../api/sign-in/finish.ts";
import { signInFailure } from "../api/sign-in/message.ts";
import { settingsOf } from "../api/sign-in/settings.ts";
import type { UploadDeps } from "./upload-deps.ts";

/** The page itself is where the provider sends people back to: there is no second page to load on a slow line. */
const THIS_PAGE = "upload.html";
/** Why the way out ended before it began; told by the page that is loaded instead. */
const FAILED = "sign-in-failed";

/** Sends the whole page to the identity provider. */
export async function leaveForSignIn(otherAccount: boolean): Promise<void> {
  const target = await beginSignIn({
    page: new URL(window.location.href),
    donePage: THIS_PAGE,
    settings: settingsOf(document),
    fetch: (input, init) => window.fetch(input, init),
    crypto: window.crypto,
    storage: window.sessionStorage,
    otherAccount,
  });
  if (target.ok) window.location.assign(target.value);
  else window.location.replace(`${window.location.pathname}?${FAILED}=${target.error}`);
}

/** What the address says of a sign-in that has just ended, and no longer says afterwards. Null: nothing went wrong. */
export async function comeBack({ api, session, now }: UploadDeps): Promise<Trouble | null> {
  const page = new URL(window.location.href);
  const failed = signInFailure.safeParse(page.searchParams.get(FAILED));
  if (failed.success) {
    clearAddress();
    return { kind: "sign-in", reason: failed.data };
  }
  if (!page.searchParams.has("state")) return null;
  clearAddress();
  const message = await finishSignIn({
    page,
    settings: settingsOf(document),
    fetch: (input, init) => window.fetch(input, init),
    now,
    storage: window.sessionStorage,
  });
  if (message.kind === "failed") return { kind: "sign-in", reason: message.reason };
  session.keepTokens(message.tokens);
  const person = await api.me();
  if (person.ok) {
    session.keepMe(person.value);
    return null;
  }
  session.forget();
  return person.error;
}

/** A code is good once: neither reloading nor a bookmark may offer it again. */
function clearAddress(): void {
  window.history.replaceState(null, "", window.location.pathname);
}
