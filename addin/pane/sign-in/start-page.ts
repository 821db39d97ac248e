import { beginSignIn } from "../../api/sign-in/begin.ts";
import { DONE_PAGE, OTHER_ACCOUNT, settingsOf } from "../../api/sign-in/settings.ts";
import { handOver } from "../../excel/dialog-page.ts";

/** The dialog's first page: leaves for the identity provider as soon as it knows where that is. */
const page = new URL(window.location.href);
const target = await beginSignIn({
  page,
  donePage: DONE_PAGE,
  settings: settingsOf(document),
  fetch: (input, init) => window.fetch(input, init),
  crypto: window.crypto,
  storage: window.sessionStorage,
  otherAccount: page.searchParams.has(OTHER_ACCOUNT),
});
if (target.ok) window.location.replace(target.value);
else await handOver(JSON.stringify({ kind: "failed", reason: target.error }));
