import { finishSignIn } from "../../api/sign-in/finish.ts";
import { settingsOf } from "../../api/sign-in/settings.ts";
import { handOver } from "../../excel/dialog-page.ts";
import { VI_APP } from "../strings/vi-app.ts";

/** The dialog's last page: the provider has sent the person back; the pane is told who came. */
const message = await finishSignIn({
  page: new URL(window.location.href),
  settings: settingsOf(document),
  fetch: (input, init) => window.fetch(input, init),
  now: () => new Date(),
  storage: window.sessionStorage,
});
const place = document.querySelector("#message");
if (place !== null) {
  place.textContent = message.kind === "signed-in" ? VI_APP.signInPage.done : VI_APP.trouble.signIn[message.reason];
}
await handOver(JSON.stringify(message));
