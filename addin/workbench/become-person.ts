import { apiClient } from "../api/client.ts";
import { windowSession } from "../api/session.ts";
import { beginSignIn } from "../api/sign-in/begin.ts";
import { finishSignIn } from "../api/sign-in/finish.ts";
import { DONE_PAGE, START_PAGE, settingsOf } from "../api/sign-in/settings.ts";

const PAGES = "/workbench/addin/";

/**
 * Signs in as a demo person without a dialog: the real code + PKCE flow, its redirects followed by script. The pane's
 * session lies in this window's storage, so the pane finds it when it opens anew. False when it did not work out.
 */
export async function becomePerson(user: string): Promise<boolean> {
  const secrets = new Map<string, string>();
  const storage = {
    getItem: (key: string) => secrets.get(key) ?? null,
    setItem: (key: string, value: string) => void secrets.set(key, value),
    removeItem: (key: string) => void secrets.delete(key),
  };
  const ask: typeof fetch = (input, init) => window.fetch(input, init);
  // The workbench page names no provider of its own: people here are the local server's.
  const settings = settingsOf(document);
  const now = (): Date => new Date();
  const page = new URL(PAGES + START_PAGE, location.href);
  const begun = await beginSignIn({
    page,
    donePage: DONE_PAGE,
    settings,
    fetch: ask,
    crypto: window.crypto,
    storage,
    otherAccount: true,
  });
  if (!begun.ok) return false;
  const target = new URL(begun.value);
  target.searchParams.set("login_hint", user);
  const arrived = await ask(target)
    .then(sendForm)
    .catch(() => null);
  if (arrived === null) return false;
  const message = await finishSignIn({ page: new URL(arrived.url), settings, fetch: ask, now, storage });
  if (message.kind === "failed") return false;
  const session = windowSession(sessionStorage, now);
  session.forget();
  session.keepTokens(message.tokens);
  const person = await apiClient({
    origin: "",
    fetch: ask,
    token: async () => session.token(),
    timeoutMs: 20_000,
  }).me();
  if (person.ok) session.keepMe(person.value);
  else session.forget();
  return person.ok;
}

/** Who the pane is signed in as; null for nobody. */
export function currentPerson(): string | null {
  return windowSession(sessionStorage, () => new Date()).me()?.user ?? null;
}

/** Where somebody else was signed in, the provider ends that first, by a form that a browser sends on by itself. */
async function sendForm(answer: Response): Promise<Response> {
  const page = new DOMParser().parseFromString(await answer.clone().text(), "text/html");
  const form = page.querySelector("form");
  if (form === null) return answer;
  const fields = [...form.querySelectorAll("input[name]")].map((field) => [
    field.getAttribute("name") ?? "",
    field.getAttribute("value") ?? "",
  ]);
  const action = new URL(form.getAttribute("action") ?? "", answer.url);
  return window.fetch(action, { method: "POST", body: new URLSearchParams(fields) });
}
