import * as z from "zod";

/** One ministry's own choices: names, domain, who signs people in. Everything else is the same in every deployment. */
export type Environment = z.infer<typeof environment>;

const hostName = z.string().regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/, "a host name in small letters, without https://");

const cognito = z.strictObject({
  kind: z.literal("cognito"),
  /** Of the sign-in page: `https://<prefix>.auth.<region>.amazoncognito.com`; unique in its region. */
  domainPrefix: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/),
});

/** Any provider that speaks OpenID Connect and makes signed access tokens for our audience. */
const oidc = z.strictObject({
  kind: z.literal("oidc"),
  issuer: z.url({ protocol: /^https$/ }),
  clientId: z.string().min(1),
  audience: z.string().min(1),
  scope: z.string().min(1),
  jwksUrl: z.url({ protocol: /^https$/ }),
  /** The claim of its access tokens by which people are invited, such as an e-mail address. */
  personClaim: z.string().min(1),
});

const environment = z.strictObject({
  /** Part of every name in the account: "tong-hop-<name>". */
  name: z.string().regex(/^[a-z][a-z0-9-]{1,20}$/, "2 to 21 small letters, digits and dashes"),
  account: z
    .string()
    .regex(/^\d{12}$/, "12 digits")
    .optional(),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/),
  /** The ministry's own address; its certificate must be in us-east-1, where CloudFront looks for it. */
  domain: z
    .strictObject({
      name: hostName,
      certificateArn: z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/.+$/),
    })
    .nullable(),
  identity: z.discriminatedUnion("kind", [cognito, oidc]),
  /** Who is told when something fails; each address confirms a mail first. */
  alarmEmails: z.array(z.email()).min(1),
  /** The first person who may do everything; who they are to the provider is asked when deploying. */
  firstAdministrator: z.strictObject({ email: z.email(), name: z.string().min(1) }),
  logDays: z.union([z.literal(90), z.literal(365), z.literal(400), z.literal(731)]),
  /** Requests a second that all together may send; more are told to wait (429). */
  requestsPerSecond: z.int().min(5).max(2_000),
});

/** Throws with the name of every entry that is missing or wrong. */
export function parseEnvironment(text: string, file: string): Environment {
  const parsed = environment.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
  throw new Error(`${file} does not describe an environment:\n${wrong.join("\n")}`);
}
