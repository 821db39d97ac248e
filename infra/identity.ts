import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnUserPoolUser,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";
import type { Environment } from "./environment.ts";

/** What the app checks a token against, and what the pages ask the provider for. */
export interface SignIn {
  readonly issuer: string;
  readonly audience: string;
  readonly clientId: string;
  /** As it stands in the access token, and as the pages ask for it. */
  readonly scope: string;
  readonly jwksUrl: string;
  readonly personClaim: string;
}

const API = "tong-hop-api";

/** Cognito's own pool of people: they are invited by mail, sign in with code and PKCE, and may add a one-time code. */
export class CognitoSignIn extends Construct {
  readonly signIn: SignIn;
  readonly userPoolId: string;

  constructor(scope: Construct, id: string, { origin, environment }: { origin: string; environment: Environment }) {
    super(scope, id);
    const pool = new UserPool(this, "People", {
      userPoolName: `tong-hop-${environment.name}`,
      selfSignUpEnabled: false,
      // The address itself is the user name: access tokens carry that name, and no address beside it.
      signInAliases: { username: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      userInvitation: {
        emailSubject: "Tài khoản Tổng Hợp của đồng chí",
        emailBody:
          `Kính gửi đồng chí,<br>Tài khoản gửi báo cáo trên Tổng Hợp: {username}<br>Mật khẩu tạm thời (dùng trong 7 ngày): {####}<br>` +
          `Đăng nhập tại ${origin}/upload.html hoặc trong Excel, rồi đặt mật khẩu mới.`,
      },
    });
    const answer = (id: string, reason: string): void =>
      Validations.of(pool).acknowledge({ id: `AwsSolutions-${id}`, reason });
    answer(
      "COG2",
      "Each person may add a one-time code; whether all must is the ministry's decision, since many have no own phone at work.",
    );
    answer(
      "COG8",
      "The plus plan costs per person and month for risk scores; passwords, invitations and short tokens stand without it.",
    );
    const report = new ResourceServerScope({ scopeName: "report", scopeDescription: "Gửi và tổng hợp báo cáo" });
    const server = pool.addResourceServer("Api", { identifier: API, scopes: [report] });
    const client = pool.addClient("AddIn", {
      userPoolClientName: "tong-hop-addin",
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(12),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, report)],
        callbackUrls: [`${origin}/sign-in-done.html`, `${origin}/upload.html`],
        logoutUrls: [`${origin}/upload.html`],
      },
    });
    if (environment.identity.kind === "cognito") {
      pool.addDomain("Domain", { cognitoDomain: { domainPrefix: environment.identity.domainPrefix } });
    }
    // Cognito sends the invitation when the stack is first deployed.
    const { email, name } = environment.firstAdministrator;
    new CfnUserPoolUser(this, "FirstAdministrator", {
      userPoolId: pool.userPoolId,
      username: email,
      desiredDeliveryMediums: ["EMAIL"],
      userAttributes: [
        { name: "email", value: email },
        { name: "email_verified", value: "true" },
        { name: "name", value: name },
      ],
    });
    const issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${pool.userPoolId}`;
    this.userPoolId = pool.userPoolId;
    this.signIn = {
      issuer,
      audience: client.userPoolClientId,
      clientId: client.userPoolClientId,
      scope: `${API}/report`,
      jwksUrl: `${issuer}/.well-known/jwks.json`,
      personClaim: "username",
    };
  }
}
