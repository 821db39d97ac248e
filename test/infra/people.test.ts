import { Match, Template } from "aws-cdk-lib/assertions";
import { afterAll, describe, expect, it } from "vitest";
import { stacks } from "./stacks.ts";

const made = stacks();
afterAll(made.remove);
const { example, own, stackOf } = made;
const template = Template.fromStack(stackOf(example, "people").stack);
const other = Template.fromStack(stackOf(own, "people").stack);

describe("people", () => {
  it("are invited, never sign up themselves, and may add a one-time code", () => {
    template.hasResource("AWS::Cognito::UserPool", {
      DeletionPolicy: "Retain",
      Properties: {
        AdminCreateUserConfig: Match.objectLike({ AllowAdminCreateUserOnly: true }),
        DeletionProtection: "ACTIVE",
        EnabledMfas: ["SOFTWARE_TOKEN_MFA"],
        MfaConfiguration: "OPTIONAL",
        Policies: { PasswordPolicy: Match.objectLike({ MinimumLength: 12, RequireSymbols: true }) },
      },
    });
  });

  it("sign in by code with PKCE: no secret in the pages, tokens of fifteen minutes, one scope of ours", () => {
    template.hasResourceProperties("AWS::Cognito::UserPoolClient", {
      GenerateSecret: false,
      AllowedOAuthFlows: ["code"],
      AccessTokenValidity: 15,
      TokenValidityUnits: Match.objectLike({ AccessToken: "minutes" }),
      PreventUserExistenceErrors: "ENABLED",
      EnableTokenRevocation: true,
    });
    const [client] = Object.values(template.findResources("AWS::Cognito::UserPoolClient"));
    expect(JSON.stringify(client?.Properties.AllowedOAuthScopes)).toContain("/report");
    expect(JSON.stringify(client?.Properties.CallbackURLs)).toMatch(/sign-in-done\.html.*upload\.html/);
  });

  it("are invited after everything stands, by whoever deploys: the stack itself knows no person", () => {
    template.resourceCountIs("AWS::Cognito::UserPoolUser", 0);
    expect(JSON.stringify(template.toJSON().Resources)).not.toContain(example.firstAdministrator.email);
  });

  it("see pages that can ask for another account, since officials share computers", () => {
    template.hasResourceProperties("AWS::Cognito::UserPoolDomain", { ManagedLoginVersion: 2 });
    // Without a look Cognito shows no page at all.
    template.hasResourceProperties("AWS::Cognito::ManagedLoginBranding", {
      UseCognitoProvidedValues: true,
      ClientId: Match.anyValue(),
    });
  });

  it("get their invitations from the ministry's own address where it has one for them", () => {
    const [pool] = Object.values(template.findResources("AWS::Cognito::UserPool"));
    expect(pool?.Properties.EmailConfiguration).toBeUndefined();
    const mailing = Template.fromStack(stackOf({ ...example, mailFrom: "bao-cao@bo.gov.vn" }, "mail").stack);
    mailing.hasResourceProperties("AWS::Cognito::UserPool", {
      EmailConfiguration: Match.objectLike({
        EmailSendingAccount: "DEVELOPER",
        From: Match.stringLikeRegexp("<bao-cao@bo.gov.vn>"),
      }),
    });
  });

  it("stay with the ministry's own provider where it has one", () => {
    other.resourceCountIs("AWS::Cognito::UserPool", 0);
    const told = {
      Environment: {
        Variables: Match.objectLike({
          ISSUER: "https://dang-nhap.example.vn",
          AUDIENCE: "tong-hop-api",
          SCOPE: "report",
          JWKS_URL: "https://dang-nhap.example.vn/keys",
          PERSON_CLAIM: "email",
        }),
      },
    };
    other.resourcePropertiesCountIs("AWS::Lambda::Function", told, 2);
    expect(other.toJSON().Outputs).toMatchObject({
      AskFor: { Value: "openid report" },
      Resource: { Value: "urn:bao-cao" },
      SignInPages: { Value: "https://dang-nhap.example.vn https://xac-thuc.example.vn" },
    });
  });
});
