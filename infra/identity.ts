import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  UserPoolEmail,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";

/** What the app checks a token against, and what the pages ask the provider for. */
export interface SignIn {
  readonly issuer: string;
  readonly audience: string;
  readonly clientId: string;
  /** As it stands in the access token. */
  readonly scope: string;
  /** What the pages ask for. */
  readonly askFor: string;
  readonly resource: string | null;
  readonly jwksUrl: string;
  readonly personClaim: string;
  /** Addresses that a person passes through while signing in. */
  readonly signInPages: readonly string[];
}

const API = "tong-hop-api";
const SCOPE = `${API}/report`;

export interface CognitoProps {
  readonly name: string;
  /** Where the pages stand. */
  readonly origin: string;
  readonly domainPrefix: string;
  /** Whom invitations come from; null is Cognito's own sender. */
  readonly mailFrom: string | null;
}

/** Cognito's own pool of people: they are invited by mail, sign in with code and PKCE, and may add a one-time code. */
export class CognitoSignIn extends Construct {
  readonly signIn: SignIn;
  readonly userPoolId: string;

  constructor(scope: Construct, id: string, { name, origin, domainPrefix, mailFrom }: CognitoProps) {
    super(scope, id);
    const pool = new UserPool(this, "People", {
      userPoolName: name,
      // The plan whose sign-in pages can be asked for another account.
      featurePlan: FeaturePlan.ESSENTIALS,
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
      ...(mailFrom === null ? {} : { email: senderOf(mailFrom, Stack.of(this).region) }),
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
    const { region } = Stack.of(this);
    // The older pages take no wish for another account, which people who share a computer need.
    pool.addDomain("Domain", {
      cognitoDomain: { domainPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    // Without a look of some kind Cognito shows no page at all.
    new CfnManagedLoginBranding(this, "Look", {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    const issuer = `https://cognito-idp.${region}.amazonaws.com/${pool.userPoolId}`;
    this.userPoolId = pool.userPoolId;
    this.signIn = {
      issuer,
      audience: client.userPoolClientId,
      clientId: client.userPoolClientId,
      scope: SCOPE,
      askFor: `openid ${SCOPE}`,
      resource: null,
      jwksUrl: `${issuer}/.well-known/jwks.json`,
      personClaim: "username",
      signInPages: [`https://${domainPrefix}.auth.${region}.amazoncognito.com`],
    };
  }
}

/** SES sends from an address whose whole domain it has been shown to be ours. */
function senderOf(fromEmail: string, sesRegion: string): UserPoolEmail {
  const sesVerifiedDomain = fromEmail.slice(fromEmail.indexOf("@") + 1);
  return UserPoolEmail.withSES({ fromEmail, fromName: "Tổng Hợp", sesRegion, sesVerifiedDomain });
}
