import { Match, Template } from "aws-cdk-lib/assertions";
import { afterAll, describe, expect, it } from "vitest";
import { stacks } from "./stacks.ts";

const made = stacks();
afterAll(made.remove);
const { example, own, stackOf } = made;
const FROM = "bao-cao@bo.gov.vn";
const silent = Template.fromStack(stackOf(own, "silent").stack);
const mailing = Template.fromStack(stackOf({ ...own, mailFrom: FROM }, "mailing").stack);

const statementsOn = (
  template: Template,
  action: string,
): { readonly Resource: unknown; readonly Condition?: unknown }[] =>
  Object.values(template.findResources("AWS::IAM::Policy"))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .filter(({ Action }) => [Action].flat().includes(action));

describe("reminders and invitations", () => {
  it("are looked after every ten minutes; a turn that fails is not repeated, the next one comes", () => {
    mailing.hasResourceProperties("AWS::Events::Rule", {
      ScheduleExpression: "rate(10 minutes)",
      State: "ENABLED",
      Targets: [Match.objectLike({ RetryPolicy: { MaximumEventAgeInSeconds: 600, MaximumRetryAttempts: 0 } })],
    });
    mailing.hasResourceProperties("AWS::Lambda::Function", {
      FunctionName: "tong-hop-bo-tai-chinh-mail",
      Timeout: 300,
      Environment: { Variables: Match.objectLike({ MAIL_FROM: FROM, ORIGIN: "https://baocao.example.vn" }) },
    });
  });

  it("come from the ministry's own address and no other", () => {
    const [statement, ...others] = statementsOn(mailing, "ses:SendRawEmail");
    expect(others).toEqual([]);
    expect(statement?.Condition).toEqual({ StringEquals: { "ses:FromAddress": FROM } });
    expect(JSON.stringify(statement?.Resource)).toMatch(/identity\/bo\.gov\.vn.*identity\/bao-cao@bo\.gov\.vn/);
  });

  it("stay away where the ministry names no address, and make no accounts where its provider does", () => {
    expect(statementsOn(silent, "ses:SendRawEmail")).toEqual([]);
    expect(JSON.stringify(silent.findResources("AWS::Lambda::Function"))).not.toContain("MAIL_FROM");
    expect(statementsOn(silent, "cognito-idp:AdminCreateUser")).toEqual([]);
  });

  it("make accounts in the deployment's own pool of people", () => {
    const [statement] = statementsOn(
      Template.fromStack(stackOf(example, "accounts").stack),
      "cognito-idp:AdminCreateUser",
    );
    expect(JSON.stringify(statement?.Resource)).toMatch(/userpool\/.*SignInPeople/);
  });
});
