import * as z from "zod";

/** Where the app runs and what it talks to: the only reader of the environment. */
export interface Config {
  readonly table: string;
  /** An engine that speaks the DynamoDB API; null is AWS itself. */
  readonly databaseEndpoint: string | null;
  /** For an engine outside AWS that knows its callers by a key; null sends one that means nothing. */
  readonly databaseKey: AccessKey | null;
  readonly region: string;
  readonly issuer: string;
  readonly audience: string;
  readonly scope: string;
  /** The claim of an access token that names the person, as the table of people does. */
  readonly personClaim: string;
  /** Where the identity provider publishes its keys. */
  readonly keys: URL;
  readonly artifactBucket: string;
  /** A store that speaks the S3 API; null is AWS itself. */
  readonly artifactEndpoint: string | null;
  /** Null leaves it to the SDK to find one. */
  readonly artifactKey: AccessKey | null;
}

export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const url = z.url({ protocol: /^https?$/ });
const environment = z
  .object({
    TABLE_NAME: z.string().min(1),
    DYNAMODB_ENDPOINT: url.optional(),
    DYNAMODB_ACCESS_KEY_ID: z.string().optional(),
    DYNAMODB_SECRET_ACCESS_KEY: z.string().optional(),
    AWS_REGION: z.string().min(1),
    ISSUER: url,
    AUDIENCE: z.string().min(1),
    SCOPE: z.string().min(1).default("report"),
    PERSON_CLAIM: z.string().min(1).default("sub"),
    /** Cognito's place below the issuer unless said otherwise. */
    JWKS_URL: url.optional(),
    ARTIFACT_BUCKET: z.string().min(1),
    S3_ENDPOINT: url.optional(),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
  })
  .transform(
    (env): Config => ({
      table: env.TABLE_NAME,
      databaseEndpoint: env.DYNAMODB_ENDPOINT ?? null,
      databaseKey: keyOf(env.DYNAMODB_ACCESS_KEY_ID, env.DYNAMODB_SECRET_ACCESS_KEY),
      region: env.AWS_REGION,
      issuer: env.ISSUER,
      audience: env.AUDIENCE,
      scope: env.SCOPE,
      personClaim: env.PERSON_CLAIM,
      keys: new URL(env.JWKS_URL ?? `${env.ISSUER.replace(/\/$/, "")}/.well-known/jwks.json`),
      artifactBucket: env.ARTIFACT_BUCKET,
      artifactEndpoint: env.S3_ENDPOINT ?? null,
      artifactKey: keyOf(env.S3_ACCESS_KEY_ID, env.S3_SECRET_ACCESS_KEY),
    }),
  );

function keyOf(accessKeyId: string | undefined, secretAccessKey: string | undefined): AccessKey | null {
  return accessKeyId === undefined || secretAccessKey === undefined ? null : { accessKeyId, secretAccessKey };
}

/** Throws with the name of every variable that is missing or wrong; their values stay out of the message. */
export function readConfig(variables: Readonly<Record<string, string | undefined>> = process.env): Config {
  // An empty variable is an unset one.
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(set);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`The environment is not complete:\n${wrong.join("\n")}`);
}
