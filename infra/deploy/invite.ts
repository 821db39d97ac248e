import {
  AdminCreateUserCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";

export interface Invitation {
  readonly userPool: string;
  readonly user: string;
  readonly email: string;
  readonly name: string;
  /** The mail once more, with a new password, to somebody who has not signed in yet. */
  readonly again: boolean;
}

/** Lets Cognito send the mail with the first password. Somebody who is known already is left alone: false. */
export async function invite({ userPool, user, email, name, again }: Invitation, region: string): Promise<boolean> {
  const client = new CognitoIdentityProviderClient({ region });
  const whom = { UserPoolId: userPool, Username: user };
  try {
    await client.send(
      new AdminCreateUserCommand({
        ...whom,
        DesiredDeliveryMediums: ["EMAIL"],
        UserAttributes: [
          { Name: "email", Value: email },
          { Name: "email_verified", Value: "true" },
          { Name: "name", Value: name },
        ],
      }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof UsernameExistsException)) throw error;
    if (again) await client.send(new AdminCreateUserCommand({ ...whom, MessageAction: "RESEND" }));
    return again;
  }
}
