import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { ApiFunction } from "./api-function.ts";
import { ArtifactAccess } from "./artifact-access.ts";
import { Buckets } from "./buckets.ts";
import { SpendingLimit } from "./budget.ts";
import { DataTable } from "./data-table.ts";
import type { Environment } from "./environment.ts";
import { Api, LONGEST_ANSWER } from "./http-api.ts";
import { CognitoSignIn, type SignIn } from "./identity.ts";
import { MailClock } from "./mail.ts";
import { Site } from "./site.ts";
import { Watch } from "./watch.ts";

export interface TongHopProps extends StackProps {
  readonly environment: Environment;
  /** The folder with the bundles `reports.mjs`, `workbooks.mjs` and `mail.mjs`, each in a folder of its name. */
  readonly bundles: string;
}

/** Everything of one ministry: its table, functions, pages, people and alarms. */
export class TongHopStack extends Stack {
  constructor(scope: Construct, id: string, { environment, bundles, ...props }: TongHopProps) {
    super(scope, id, props);
    const name = `tong-hop-${environment.name}`;
    const { logDays } = environment;
    const data = new DataTable(this, "Data");
    const buckets = new Buckets(this, "Buckets", logDays);
    const functionNamed = (
      entry: string,
      description: string,
      memory: number,
      timeout: Duration = LONGEST_ANSWER,
    ): ApiFunction =>
      new ApiFunction(this, entry, {
        name: `${name}-${entry}`,
        description,
        code: `${bundles}/${entry}`,
        entry,
        memory,
        timeout,
        logDays,
        variables: { TABLE_NAME: data.table.tableName },
      });
    const reports = functionNamed("reports", "Nhận báo cáo, bảng theo dõi / Reports and board", 512);
    const workbooks = functionNamed("workbooks", "Đọc, ghi và tổng hợp tệp Excel / Workbooks and merges", 2048);
    const mail = functionNamed("mail", "Thư nhắc và thư mời / Reminders and invitations", 256, Duration.minutes(5));
    const api = new Api(this, "Api", {
      name,
      reports: reports.function as IFunction,
      workbooks: workbooks.function as IFunction,
      logDays,
      requestsPerSecond: environment.requestsPerSecond,
    });
    const site = new Site(this, "Site", {
      name,
      pages: buckets.site as IBucket,
      logs: buckets.logs as IBucket,
      apiHost: api.host,
      domain: environment.domain,
    });
    const origin = `https://${environment.domain?.name ?? site.distribution.distributionDomainName}`;
    const { signIn, userPoolId } = this.signInOf(environment, name, origin);
    for (const { function: one } of [reports, workbooks, mail]) data.grantUse(one);
    for (const { function: one } of [reports, workbooks]) {
      one.addEnvironment("ARTIFACT_BUCKET", buckets.artifacts.bucketName);
      one.addEnvironment("ISSUER", signIn.issuer);
      one.addEnvironment("AUDIENCE", signIn.audience);
      one.addEnvironment("SCOPE", signIn.scope);
      one.addEnvironment("JWKS_URL", signIn.jwksUrl);
      one.addEnvironment("PERSON_CLAIM", signIn.personClaim);
    }
    new MailClock(this, "MailClock", { name, function: mail, from: environment.mailFrom, userPoolId, origin });
    new ArtifactAccess(this, "Files", { bucket: buckets.artifacts, user: workbooks });
    new Watch(this, "Watch", {
      name,
      emails: environment.alarmEmails,
      table: data.table,
      api: api.api,
      functions: [reports.function, workbooks.function, mail.function],
    });
    new SpendingLimit(this, "Budget", {
      name,
      monthlyUsd: environment.monthlyBudgetUsd,
      emails: environment.alarmEmails,
    });
    this.say("Address", origin);
    // Where the ministry's own name has to lead, in its DNS.
    this.say("PagesHost", site.distribution.distributionDomainName);
    this.say("Table", data.table.tableName);
    this.say("SiteBucket", buckets.site.bucketName);
    this.say("ArtifactBucket", buckets.artifacts.bucketName);
    this.say("Issuer", signIn.issuer);
    this.say("ClientId", signIn.clientId);
    this.say("AskFor", signIn.askFor);
    if (signIn.resource !== null) this.say("Resource", signIn.resource);
    this.say("SignInPages", signIn.signInPages.join(" "));
    if (userPoolId !== null) this.say("UserPool", userPoolId);
  }

  private signInOf(
    { identity, mailFrom }: Environment,
    name: string,
    origin: string,
  ): { signIn: SignIn; userPoolId: string | null } {
    if (identity.kind === "oidc") {
      const { kind: _, ...signIn } = identity;
      return { signIn: { ...signIn, askFor: signIn.askFor ?? `openid ${signIn.scope}` }, userPoolId: null };
    }
    const { domainPrefix } = identity;
    const cognito = new CognitoSignIn(this, "SignIn", { name, origin, domainPrefix, mailFrom });
    return { signIn: cognito.signIn, userPoolId: cognito.userPoolId };
  }

  private say(key: string, value: string): void {
    new CfnOutput(this, key, { value });
  }
}
