import { ok, type Result } from "../../../shared/result.ts";
import { discover } from "./discovery.ts";
import type { SignInFailure } from "./message.ts";
import { challengeOf, randomText } from "./pkce.ts";
import type { SignInSettings } from "./settings.ts";

export interface BeginInput {
  /** The address of this page. */
  readonly page: URL;
  /** The page beside it that the provider sends the person back to; one that is registered there. */
  readonly donePage: string;
  readonly settings: SignInSettings;
  readonly fetch: typeof fetch;
  readonly crypto: Crypto;
  /** Storage of this window only: the dialog's. */
  readonly storage: Pick<Storage, "setItem">;
  /** Ask for another account even though one is signed in at the provider. */
  readonly otherAccount: boolean;
}

export const STATE_KEY = "tong-hop.sign-in.state";
export const VERIFIER_KEY = "tong-hop.sign-in.verifier";

/** Prepares the way back, then says where to send the person: the provider's authorisation page. */
export async function beginSignIn(input: BeginInput): Promise<Result<string, SignInFailure>> {
  const { issuer, clientId, scope, resource } = input.settings;
  const found = await discover(issuer, input.fetch);
  if (!found.ok) return found;
  const state = randomText(input.crypto);
  const verifier = randomText(input.crypto);
  input.storage.setItem(STATE_KEY, state);
  input.storage.setItem(VERIFIER_KEY, verifier);
  const target = new URL(found.value.authorise);
  const parameters = {
    response_type: "code",
    client_id: clientId,
    redirect_uri: new URL(input.donePage, input.page).href,
    scope,
    ...(resource === null ? {} : { resource }),
    state,
    code_challenge: await challengeOf(verifier, input.crypto.subtle),
    code_challenge_method: "S256",
    ...(input.otherAccount ? { prompt: "login" } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) target.searchParams.set(name, value);
  return ok(target.href);
}
