import { Duration, Stack } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as LambdaTarget } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { Construct } from "constructs";
import type { ApiFunction } from "./api-function.ts";

export interface MailProps {
  readonly name: string;
  readonly function: ApiFunction;
  /** Of a domain that SES knows as ours; null sends neither reminders nor invitations of ours. */
  readonly from: string | null;
  /** Whose people are invited by us; null is a provider that makes its own accounts. */
  readonly userPoolId: string | null;
  /** Where the pages stand. */
  readonly origin: string;
}

/** Asks every ten minutes whether any mail is owed: what has gone out is written down, so asking again sends nothing. */
export class MailClock extends Construct {
  constructor(scope: Construct, id: string, { name, function: sender, from, userPoolId, origin }: MailProps) {
    super(scope, id);
    const target = sender.function as IFunction;
    new Rule(this, "Clock", {
      ruleName: `${name}-mail`,
      description: "Thư nhắc và thư mời / Reminders and invitations",
      schedule: Schedule.rate(Duration.minutes(10)),
      // The next turn comes soon enough.
      targets: [new LambdaTarget(target, { retryAttempts: 0, maxEventAge: Duration.minutes(10) })],
    });
    sender.function.addEnvironment("ORIGIN", origin);
    if (from !== null) this.allowMail(sender, from);
    if (userPoolId !== null) this.allowInvitations(sender, userPoolId);
  }

  private allowMail(sender: ApiFunction, from: string): void {
    sender.function.addEnvironment("MAIL_FROM", from);
    const domain = from.slice(from.indexOf("@") + 1);
    sender.role.addToPolicy(
      new PolicyStatement({
        actions: ["ses:SendEmail", "ses:SendRawEmail"],
        resources: [domain, from].map((identity) =>
          Stack.of(this).formatArn({ service: "ses", resource: "identity", resourceName: identity }),
        ),
        conditions: { StringEquals: { "ses:FromAddress": from } },
      }),
    );
  }

  private allowInvitations(sender: ApiFunction, userPoolId: string): void {
    sender.function.addEnvironment("USER_POOL", userPoolId);
    const pool = Stack.of(this).formatArn({ service: "cognito-idp", resource: "userpool", resourceName: userPoolId });
    sender.role.addToPolicy(new PolicyStatement({ actions: ["cognito-idp:AdminCreateUser"], resources: [pool] }));
  }
}
