import * as z from "zod";
import { DeployTrouble } from "./deploy-trouble.ts";

/** One ministry's own choices: names, domain, who signs people in. Everything else is the same in every deployment. */
export type Environment = z.infer<typeof environment>;

const hostName = z
  .string()
  .regex(
    /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/,
    "must be a host name in small letters, without https:// and without a path",
  );
const https = z.url({ protocol: /^https$/, error: "must be a whole address that begins with https://" });
const origin = https.refine(isOrigin, "must be an address without a path, such as https://dang-nhap.bo.gov.vn");
const words = z.string().trim().min(1, "must not be empty");
const mail = z.email("must be an e-mail address");

const cognito = z.strictObject({
  kind: z.literal("cognito"),
  /** Of the sign-in page: `https://<prefix>.auth.<region>.amazoncognito.com`; unique in its region. */
  domainPrefix: z
    .string()
    .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "must be small letters, digits and dashes, 63 at most")
    .regex(/^(?!.*(?:aws|amazon|cognito))/, "must not hold the words aws, amazon or cognito: Cognito refuses them"),
});

/** Any provider that speaks OpenID Connect and makes signed access tokens for our audience. */
const oidc = z.strictObject({
  kind: z.literal("oidc"),
  /** As it stands in its tokens, to the last sign. */
  issuer: https.refine(
    (url) => !url.includes("/.well-known"),
    "must be the issuer itself, without /.well-known/openid-configuration",
  ),
  clientId: words,
  audience: words,
  /** The scope in its access tokens that stands for us. */
  scope: z.string().regex(/^\S+$/, "must be one word, as it stands in the access tokens"),
  /** What the pages ask for where that is not `openid` and the scope itself. */
  askFor: words.nullable().default(null),
  /** Named to providers that make signed tokens for a named service only (RFC 8707). */
  resource: words.nullable().default(null),
  jwksUrl: https,
  /** The claim of its access tokens by which people are invited, such as an e-mail address. */
  personClaim: words,
  /** Every address that a person passes through while signing in: Excel lets its dialog go to no other. */
  signInPages: z.array(origin).min(1, "must name at least the provider's own address"),
});

const environment = z
  .strictObject({
    /** Part of every name in the account: "tong-hop-<name>". */
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]{1,20}$/, "must be 2 to 21 small letters, digits and dashes, beginning with a letter"),
    /** Null takes whatever account the credentials are for; named, no other is ever touched. */
    account: z
      .string()
      .regex(/^\d{12}$/, "must be the 12 digits of an AWS account, in quotation marks")
      .nullable()
      .default(null),
    region: z
      .string()
      .regex(/^(?!cn-|us-gov-|us-iso)[a-z]{2}(-[a-z]+)+-\d$/, "must be a region such as ap-southeast-1 (Singapore)"),
    /** The ministry's own address; its certificate must be in us-east-1, where CloudFront looks for it. */
    domain: z
      .strictObject({
        name: hostName,
        certificateArn: z
          .string()
          .regex(
            /^arn:aws:acm:us-east-1:\d{12}:certificate\/.+$/,
            "must be a certificate of ACM in us-east-1 (arn:aws:acm:us-east-1:…): CloudFront looks nowhere else",
          ),
      })
      .nullable(),
    identity: z.discriminatedUnion("kind", [cognito, oidc], 'must be of kind "cognito" or "oidc"'),
    /** Whom mail comes from, of a domain that SES knows as ours; null is Cognito's own sender, 50 mails a day. */
    mailFrom: mail.nullable().default(null),
    /** Who is told when something fails; each address confirms a mail first. AWS Budgets takes ten. */
    alarmEmails: z.array(mail).min(1, "must name somebody who is told of failures").max(10, "must be ten at most"),
    /** In US dollars: mail goes out at four fifths of it, and when the month is forecast to pass it. */
    monthlyBudgetUsd: z.number().min(1, "must be 1 or more US dollars a month"),
    /** The first person who may do everything. `user` is what their tokens call them, where that is not the address. */
    firstAdministrator: z.strictObject({ email: mail, name: words, user: words.nullable().default(null) }),
    /** As Excel shows who provides the add-in. */
    providerName: words.max(125, "must be 125 signs at most").default("Tổng Hợp"),
    /** Where people find help; null is the upload page itself. */
    supportUrl: https.nullable().default(null),
    logDays: z.union([z.literal(90), z.literal(365), z.literal(400), z.literal(731)], "must be 90, 365, 400 or 731"),
    /** Requests a second that all together may send; more are told to wait (429). */
    requestsPerSecond: z.int("must be a whole number").min(5, "must be 5 or more").max(2_000, "must be 2000 or less"),
  })
  .refine(({ identity, firstAdministrator }) => isCalledByMail(identity) || firstAdministrator.user !== null, {
    path: ["firstAdministrator", "user"],
    error: "must say what the provider's personClaim holds for this person, since that is not their address",
  })
  .refine(({ account, domain }) => domain === null || account === null || domain.certificateArn.includes(account), {
    path: ["domain", "certificateArn"],
    error: "must be a certificate of the account named above",
  });

/** Throws with a sentence for every entry that is missing or wrong. */
export function parseEnvironment(text: string, file: string): Environment {
  const parsed = environment.safeParse(jsonIn(text, file));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `  ${path.join(".") || "the file"}: ${message}`);
  throw new DeployTrouble(`${file} không đúng / does not describe an environment:\n${wrong.join("\n")}`);
}

/** What tokens call the first administrator, and so does the table. */
export function administratorOf({ firstAdministrator: { user, email } }: Environment): string {
  return user ?? email.toLowerCase();
}

/** Entries that still hold what the example holds: mail to them would go to strangers. */
export function leftFromExample({ firstAdministrator, alarmEmails, mailFrom, domain }: Environment): string[] {
  const entries = {
    "firstAdministrator.email": [firstAdministrator.email],
    alarmEmails,
    mailFrom: [mailFrom ?? ""],
    "domain.name": [domain?.name ?? ""],
  };
  const isExample = (text: string): boolean => /(^|[@.])example(\.[a-z]+)?$/i.test(text);
  return Object.entries(entries).flatMap(([entry, values]) => (values.some(isExample) ? [entry] : []));
}

function isCalledByMail(identity: z.infer<typeof cognito> | z.infer<typeof oidc>): boolean {
  return identity.kind === "cognito" || /^(e-?mail|upn|preferred_username)$/.test(identity.personClaim);
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DeployTrouble(
      `${file} không phải JSON / is not JSON: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
}

function isOrigin(url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === url;
}
