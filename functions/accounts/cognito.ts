import {
  AdminCreateUserCommand,
  type CognitoIdentityProviderClient,
  CognitoIdentityProviderServiceException,
  UnsupportedUserStateException,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";
import { isServiceRefusal } from "../mail/service-refusal.ts";
import type { Accounts } from "./accounts.ts";

/** Accounts in a user pool of Cognito, which writes the mail with the first password itself. */
export function cognitoAccounts(client: CognitoIdentityProviderClient, userPool: string): Accounts {
  return {
    async invite({ user, email, name }, again) {
      const whom = { UserPoolId: userPool, Username: user };
      const attributes = { email, email_verified: "true", name };
      const create = new AdminCreateUserCommand({
        ...whom,
        DesiredDeliveryMediums: ["EMAIL"],
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      });
      try {
        await client.send(create);
        return "taken";
      } catch (error) {
        if (error instanceof UsernameExistsException) return again ? resend(client, whom) : "taken";
        if (isRefusal(error)) return "refused";
        throw error;
      }
    },
  };
}

/** Whoever has signed in before has a password of their own: nothing to send again. */
async function resend(
  client: CognitoIdentityProviderClient,
  whom: { readonly UserPoolId: string; readonly Username: string },
): Promise<"taken" | "refused"> {
  try {
    await client.send(new AdminCreateUserCommand({ ...whom, MessageAction: "RESEND" }));
    return "taken";
  } catch (error) {
    if (error instanceof UnsupportedUserStateException) return "taken";
    if (isRefusal(error)) return "refused";
    throw error;
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof CognitoIdentityProviderServiceException && isServiceRefusal(error);
