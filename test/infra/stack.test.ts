import { type App, Validations } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { AwsSolutionsChecks } from "cdk-nag";
import { afterAll, describe, expect, it } from "vitest";
import { pages } from "../../functions/local/pages.ts";
import { ROW_ROUTES } from "../../functions/routes/row-routes.ts";
import { ROUTES } from "../../functions/routes/table.ts";
import { NAMESPACE } from "../../functions/telemetry/log-lines.ts";
import type { Measure } from "../../functions/telemetry/measures.ts";
import { ROOT } from "../support/source-files.ts";
import { stacks } from "./stacks.ts";

const made = stacks();
afterAll(made.remove);
const { example, own, stackOf } = made;
const template = Template.fromStack(stackOf(example, "template").stack);
const other = Template.fromStack(stackOf(own, "template").stack);

describe("the rules of AwsSolutions", () => {
  /** Synthesis ends with an error where a finding has no answer on its own resource. */
  function held({ app }: { readonly app: App }): App {
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    return app;
  }

  it.each([
    ["with Cognito", example],
    ["with a provider and a domain of the ministry's own", own],
  ])("leave nothing unanswered %s", (_, environment) => {
    expect(() => held(stackOf(environment, "nag")).synth()).not.toThrow();
  });

  it("would be heard", () => {
    const { app, stack } = stackOf(example, "deaf");
    new Bucket(stack, "Open");
    expect(() => held({ app }).synth()).toThrow("server access logs");
  });
});

describe("reports", () => {
  it("are in one table, paid by use, that can be set back to any second and outlives the stack", () => {
    template.resourceCountIs("AWS::DynamoDB::GlobalTable", 1);
    template.hasResource("AWS::DynamoDB::GlobalTable", {
      DeletionPolicy: "Retain",
      Properties: {
        BillingMode: "PAY_PER_REQUEST",
        KeySchema: [
          { AttributeName: "PK", KeyType: "HASH" },
          { AttributeName: "SK", KeyType: "RANGE" },
        ],
        SSESpecification: { SSEEnabled: true, SSEType: "KMS" },
        Replicas: [
          Match.objectLike({
            DeletionProtectionEnabled: true,
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          }),
        ],
      },
    });
  });

  it("can be read and written by the functions, and deleted or scanned by none of them", () => {
    const actions = statements().flatMap(({ Action }) => [Action].flat());
    expect(actions).toContain("dynamodb:PutItem");
    expect(actions.filter((action) => /^dynamodb:(Delete|Scan|\*)|:\*$/.test(action))).toEqual([]);
  });
});

describe("files", () => {
  it("stand in buckets that nobody outside can reach, encrypted, over TLS only", () => {
    const buckets = Object.values(template.findResources("AWS::S3::Bucket"));
    expect(buckets).toHaveLength(3);
    for (const { Properties } of buckets) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(JSON.stringify(Properties.BucketEncryption)).toContain("AES256");
    }
    for (const { Properties } of Object.values(template.findResources("AWS::S3::BucketPolicy"))) {
      expect(JSON.stringify(Properties)).toContain('"aws:SecureTransport":"false"');
      expect(JSON.stringify(Properties)).toContain('"s3:TlsVersion"');
    }
  });

  it("that units sent are kept, and merges, which can be made again, go after 400 days", () => {
    const [artifacts] = Object.entries(template.findResources("AWS::S3::Bucket")).filter(([id]) =>
      /Artifacts/.test(id),
    );
    expect(artifacts?.[1].DeletionPolicy).toBe("RetainExceptOnCreate");
    expect(artifacts?.[1].Properties.VersioningConfiguration).toEqual({ Status: "Enabled" });
    const rules = artifacts?.[1].Properties.LifecycleConfiguration.Rules as {
      Prefix?: string;
      ExpirationInDays?: number;
    }[];
    expect(rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined)).toEqual([
      expect.objectContaining({ Prefix: "merges/", ExpirationInDays: 400 }),
    ]);
  });

  it("are reached by the function that knows workbooks, in its two folders, without listing", () => {
    const onBuckets = statements().filter(({ Action }) => [Action].flat().some((action) => action.startsWith("s3:")));
    expect(onBuckets.map(({ Action }) => Action)).toEqual([["s3:GetObject", "s3:PutObject"]]);
    expect(JSON.stringify(onBuckets[0]?.Resource)).toMatch(/\/merges\/\*.*\/files\/\*/);
  });
});

describe("functions", () => {
  it("run on the Node that the tests run on, on ARM, shorter than the gateway waits", () => {
    template.resourceCountIs("AWS::Lambda::Function", 3);
    template.allResourcesProperties("AWS::Lambda::Function", {
      Runtime: `nodejs${process.versions.node.split(".")[0]}.x`,
      Architectures: ["arm64"],
      LoggingConfig: Match.objectLike({ LogFormat: "JSON" }),
    });
    template.resourcePropertiesCountIs("AWS::Lambda::Function", { Timeout: 29 }, 2);
  });

  it("are told where everything is, and nothing secret", () => {
    const signIn = ["AUDIENCE", "ISSUER", "JWKS_URL", "PERSON_CLAIM", "SCOPE"];
    const answering = ["ARTIFACT_BUCKET", "NODE_OPTIONS", ...signIn, "TABLE_NAME"].sort();
    const told = Object.values(template.findResources("AWS::Lambda::Function")).map(({ Properties }) =>
      Object.keys(Properties.Environment.Variables).sort(),
    );
    expect(told.toSorted((one, other) => other.length - one.length)).toEqual([
      answering,
      answering,
      ["NODE_OPTIONS", "ORIGIN", "TABLE_NAME", "USER_POOL"],
    ]);
  });

  it("write to their own log, each for as long as the ministry says", () => {
    template.resourceCountIs("AWS::Logs::LogGroup", 4);
    template.allResourcesProperties("AWS::Logs::LogGroup", { RetentionInDays: example.logDays });
    expect(statements().filter(({ Action }) => JSON.stringify(Action).includes("logs:CreateLogGroup"))).toEqual([]);
  });

  it("may each do just this, and to nothing but what is ours", () => {
    const table = ["BatchGetItem", "BatchWriteItem", "GetItem", "PutItem", "Query", "UpdateItem"];
    const onTable = table.map((action) => `dynamodb:${action}`);
    const onLog = ["logs:CreateLogStream", "logs:PutLogEvents"];
    expect(actionsOf("reports")).toEqual([...onTable, ...onLog]);
    expect(actionsOf("workbooks")).toEqual([...onTable, ...onLog, "s3:GetObject", "s3:PutObject"]);
    expect(actionsOf("mail")).toEqual(["cognito-idp:AdminCreateUser", ...onTable, ...onLog]);
    for (const { Resource: resource } of statements()) expect([resource].flat()).not.toContain("*");
  });

  it("have no policy of AWS that gives more than they need", () => {
    for (const { Properties } of Object.values(template.findResources("AWS::IAM::Role"))) {
      expect(JSON.stringify(Properties.ManagedPolicyArns ?? [])).not.toContain("arn:aws:iam::aws:policy");
    }
  });

  it("are asked for just the routes that they carry", () => {
    const rules = Object.values(template.findResources("AWS::ApiGatewayV2::Route")).map(({ Properties }) => {
      const [method, path] = String(Properties.RouteKey).split(" ");
      return { method, path: path ?? "", workbooks: JSON.stringify(Properties.Target).includes("Workbooks") };
    });
    // The gateway takes the most exact rule: whole paths before those that end in {proxy+}, a method before ANY.
    const ruleFor = (method: string, path: string) =>
      rules
        .filter((rule) => (rule.method === "ANY" || rule.method === method) && pattern(rule.path).test(path))
        .sort((one, two) => exactness(two) - exactness(one))[0];
    const exactness = ({ method, path }: { method: string | undefined; path: string }): number =>
      (path.includes("{proxy+}") ? 0 : 1_000) + path.length + (method === "ANY" ? 0 : 1);
    const pattern = (path: string) => new RegExp(`^${path.replace("{proxy+}", ".+").replaceAll(/\{\w+\}/g, "[^/]+")}$`);
    const byRows = new Set(ROW_ROUTES);
    for (const route of ROUTES) {
      expect([route.path, ruleFor(route.method, route.path)?.workbooks]).toEqual([route.path, !byRows.has(route)]);
    }
  });
});

describe("the API", () => {
  it("is throttled, and its log holds no token, no query and no address", () => {
    template.hasResourceProperties("AWS::ApiGatewayV2::Stage", {
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      AccessLogSettings: {
        Format: Match.not(Match.stringLikeRegexp("[Aa]uthorizer|sourceIp|query|[Uu]serAgent|identity")),
      },
    });
  });
});

describe("pages", () => {
  it("and API have one address, over TLS, and only CloudFront reads the bucket", () => {
    template.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        HttpVersion: "http2and3",
        DefaultCacheBehavior: { ViewerProtocolPolicy: "redirect-to-https", Compress: true },
        CacheBehaviors: [Match.objectLike({ PathPattern: "/api/*", ViewerProtocolPolicy: "https-only" })],
        Logging: Match.objectLike({ IncludeCookies: false }),
      },
    });
    template.resourceCountIs("AWS::CloudFront::OriginAccessControl", 1);
  });

  it("may be framed by Excel on the web, and their dialog may be seen", () => {
    template.hasResourceProperties("AWS::CloudFront::ResponseHeadersPolicy", {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: {
            ContentSecurityPolicy: Match.stringLikeRegexp("frame-ancestors.*officeapps.live.com.*worker-src 'self'"),
          },
          FrameOptions: Match.absent(),
          StrictTransportSecurity: Match.objectLike({ AccessControlMaxAgeSec: 31_536_000 }),
        },
      },
    });
  });

  it("are framed by just whom the server of a laptop lets frame them, beside itself", async () => {
    const [policy] = Object.values(template.findResources("AWS::CloudFront::ResponseHeadersPolicy"));
    const said: string =
      policy?.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy;
    const local = (await pages(ROOT).request("/nothing")).headers.get("content-security-policy") ?? "";
    expect(said.split(";")[0]).toBe(local.replace(" https://localhost:*", ""));
  });

  it("stand at the ministry's own domain where it has one, with TLS 1.2 at least", () => {
    other.hasResourceProperties("AWS::CloudFront::Distribution", {
      DistributionConfig: {
        Aliases: ["baocao.example.vn"],
        ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: "TLSv1.2_2021" }),
      },
    });
  });
});

describe("whoever runs it", () => {
  it("is told by mail, over TLS, when functions, API or table fail", () => {
    template.resourceCountIs("AWS::CloudWatch::Alarm", 12);
    for (const { Properties } of Object.values(template.findResources("AWS::CloudWatch::Alarm"))) {
      expect(Properties.AlarmActions).toHaveLength(1);
      expect(Properties.TreatMissingData).toBe("notBreaching");
    }
    template.hasResourceProperties("AWS::SNS::Subscription", { Protocol: "email", Endpoint: example.alarmEmails[0] });
    template.hasResourceProperties("AWS::SNS::TopicPolicy", {
      PolicyDocument: {
        Statement: [Match.objectLike({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } })],
      },
    });
  });

  it("sees the days before a deadline on one page", () => {
    template.resourceCountIs("AWS::CloudWatch::Dashboard", 1);
  });

  it("sees and is woken by what the app counts, under the names it counts by", () => {
    const [dashboard] = Object.values(template.findResources("AWS::CloudWatch::Dashboard"));
    const shown = JSON.stringify(dashboard?.Properties.DashboardBody);
    const counted: Measure[] = ["Submissions", "Latency", "ReadUnits", "WriteUnits"];
    for (const name of [...counted, NAMESPACE, "Finding"]) expect(shown).toContain(name);
    const watched: Measure[] = ["Failures", "Outages"];
    for (const MetricName of watched) {
      template.hasResourceProperties("AWS::CloudWatch::Alarm", {
        Namespace: NAMESPACE,
        MetricName,
        Dimensions: [{ Name: "deployment", Value: `tong-hop-${example.name}` }],
      });
    }
  });

  it("hears by mail when a month costs more than the ministry means to spend", () => {
    template.hasResourceProperties("AWS::Budgets::Budget", {
      Budget: {
        BudgetType: "COST",
        TimeUnit: "MONTHLY",
        BudgetLimit: { Amount: example.monthlyBudgetUsd, Unit: "USD" },
      },
      NotificationsWithSubscribers: ["ACTUAL", "FORECASTED"].map((kind) =>
        Match.objectLike({
          Notification: Match.objectLike({ NotificationType: kind, ThresholdType: "PERCENTAGE" }),
          Subscribers: [{ SubscriptionType: "EMAIL", Address: example.alarmEmails[0] }],
        }),
      ),
    });
  });

  it("is told the address, the table, the buckets and the provider after deploying", () => {
    const common = ["Address", "AskFor", "ClientId", "Issuer", "PagesHost", "SignInPages", "SiteBucket", "Table"];
    expect(Object.keys(template.toJSON().Outputs).sort()).toEqual([...common, "ArtifactBucket", "UserPool"].sort());
    expect(Object.keys(other.toJSON().Outputs).sort()).toEqual([...common, "ArtifactBucket", "Resource"].sort());
  });

  it("may deploy again after a first try that failed: nothing that is kept holds a name the next one wants", () => {
    const kept = Object.values(template.toJSON().Resources as Record<string, Resource>).filter(
      ({ DeletionPolicy }) => DeletionPolicy !== undefined && DeletionPolicy !== "Delete",
    );
    expect(kept.length).toBeGreaterThan(5);
    for (const { Properties } of kept) {
      for (const name of ["TableName", "BucketName", "LogGroupName"]) expect(Properties).not.toHaveProperty(name);
    }
    const logs = kept.filter(({ Type }) => Type === "AWS::Logs::LogGroup");
    expect(logs.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(logs.map(() => "RetainExceptOnCreate"));
  });
});

/** What the role of one function lets it do, by its own policies and the managed ones it is given. */
function actionsOf(entry: string): string[] {
  const policies = Object.entries({
    ...template.findResources("AWS::IAM::Policy"),
    ...template.findResources("AWS::IAM::ManagedPolicy"),
  });
  const [role] = Object.entries(template.findResources("AWS::IAM::Role")).filter(([id]) => id.startsWith(entry));
  const given = JSON.stringify(role?.[1].Properties.ManagedPolicyArns ?? []);
  const own = policies.filter(
    ([id, { Properties }]) => JSON.stringify(Properties.Roles ?? []).includes(`"${role?.[0]}"`) || given.includes(id),
  );
  return own
    .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement as Statement[])
    .flatMap(({ Action }) => [Action].flat())
    .sort();
}

interface Resource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
}

/** Every statement that lets a function do something. */
function statements(): Statement[] {
  return [
    ...Object.values(template.findResources("AWS::IAM::Policy")),
    ...Object.values(template.findResources("AWS::IAM::ManagedPolicy")),
  ].flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[]);
}
