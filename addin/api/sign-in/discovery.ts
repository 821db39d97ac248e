import * as z from "zod";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { SignInFailure } from "./message.ts";

const configuration = z.object({ authorization_endpoint: z.url(), token_endpoint: z.url() });

export interface Provider {
  readonly authorise: string;
  readonly token: string;
}

/** Where the provider wants to be asked (OpenID Connect Discovery). */
export async function discover(issuer: string, send: typeof fetch): Promise<Result<Provider, SignInFailure>> {
  try {
    const response = await send(`${issuer}/.well-known/openid-configuration`);
    const found = configuration.safeParse(response.ok ? await response.json() : null);
    if (!found.success) return fail("provider-unavailable");
    return ok({ authorise: found.data.authorization_endpoint, token: found.data.token_endpoint });
  } catch {
    return fail("provider-unavailable");
  }
}
