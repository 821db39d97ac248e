import * as z from "zod";
import { STATE_KEY, VERIFIER_KEY } from "./begin.ts";
import { discover } from "./discovery.ts";
import type { DialogMessage, SignInFailure } from "./message.ts";
import type { SignInSettings } from "./settings.ts";

export interface FinishInput {
  /** The address the provider sent the person back to, with `code` and `state`, or `error`. */
  readonly page: URL;
  readonly settings: SignInSettings;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  readonly storage: Pick<Storage, "getItem" | "removeItem">;
}

const tokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

const failed = (reason: SignInFailure): DialogMessage => ({ kind: "failed", reason });

/** Exchanges the code for tokens; an answer that this window did not ask for is not looked at. */
export async function finishSignIn(input: FinishInput): Promise<DialogMessage> {
  const state = input.storage.getItem(STATE_KEY);
  const verifier = input.storage.getItem(VERIFIER_KEY);
  input.storage.removeItem(STATE_KEY);
  input.storage.removeItem(VERIFIER_KEY);
  const query = input.page.searchParams;
  if (state === null || verifier === null || query.get("state") !== state) return failed("expired");
  const code = query.get("code");
  if (code === null) return failed("refused");
  const provider = await discover(input.settings.issuer, input.fetch);
  if (!provider.ok) return failed(provider.error);
  return exchange(input, provider.value.token, code, verifier);
}

async function exchange(input: FinishInput, url: string, code: string, verifier: string): Promise<DialogMessage> {
  const { clientId, resource } = input.settings;
  const asked = input.now();
  try {
    const response = await input.fetch(url, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "authorization_code",
        client_id: clientId,
        ...(resource === null ? {} : { resource }),
        redirect_uri: input.page.origin + input.page.pathname,
        code,
        code_verifier: verifier,
      }),
    });
    const answer = tokenAnswer.safeParse(await response.json());
    if (!response.ok || !answer.success) return failed("refused");
    const expiresAt = new Date(asked.getTime() + answer.data.expires_in * 1000).toISOString();
    return { kind: "signed-in", tokens: { accessToken: answer.data.access_token, expiresAt } };
  } catch {
    return failed("provider-unavailable");
  }
}
