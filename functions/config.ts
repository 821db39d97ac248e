import * as z from "zod";

/** Where reports are kept. */
export interface DatabaseConfig {
  readonly table: string;
  /** An engine that speaks the DynamoDB API; null is AWS itself. */
  readonly databaseEndpoint: string | null;
  /** For an engine outside AWS that knows its callers by a key; null sends one that means nothing. */
  readonly databaseKey: AccessKey | null;
  readonly region: string;
}

/** Where reports and files are kept: all that scripts need to know. */
export interface StorageConfig extends DatabaseConfig {
  readonly artifactBucket: string;
  /** A store that speaks the S3 API; null is AWS itself. */
  readonly artifactEndpoint: string | null;
  /** Null leaves it to the SDK to find one. */
  readonly artifactKey: AccessKey | null;
}

/** Where the app runs and what it talks to: the only reader of the environment. */
export interface Config extends StorageConfig {
  readonly issuer: string;
  readonly audience: string;
  readonly scope: string;
  /** The claim of an access token that names the person, as the table of people does. */
  readonly personClaim: string;
  /** Where the identity provider publishes its keys. */
  readonly keys: URL;
}

/** What a process of our own in a data centre has to know besides. */
export interface NodeConfig extends Config, MailConfig {
  readonly port: number;
  /** The address it listens at: this machine's own, where the TLS proxy stands. */
  readonly host: string;
  /** Signs links to files; the same in every process behind one address. */
  readonly linkSecret: string;
  /** A folder of built pages to serve as well; null leaves pages to the proxy. */
  readonly pages: string | null;
}

/** How mail goes out, and who makes the accounts of those who are invited. */
export interface MailConfig {
  /** What people's browsers call it: `https://baocao.example.vn`. */
  readonly origin: string;
  /** Whom mail comes from; null sends none. */
  readonly from: string | null;
  /** `smtps://user:password@mail.example.vn`; null is Amazon SES. */
  readonly server: string | null;
  /** A user pool of Cognito; null is a provider that makes its own accounts. */
  readonly userPool: string | null;
}

export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const url = z.url({ protocol: /^https?$/ });
const text = z.string().min(1);

const origin = url.refine((address) => new URL(address).origin === address, "an address without a path");

const database = {
  TABLE_NAME: text,
  DYNAMODB_ENDPOINT: url.optional(),
  DYNAMODB_ACCESS_KEY_ID: text.optional(),
  DYNAMODB_SECRET_ACCESS_KEY: text.optional(),
  AWS_REGION: text,
};
const storage = {
  ...database,
  ARTIFACT_BUCKET: text,
  S3_ENDPOINT: url.optional(),
  S3_ACCESS_KEY_ID: text.optional(),
  S3_SECRET_ACCESS_KEY: text.optional(),
};
const signIn = {
  ISSUER: url,
  AUDIENCE: text,
  SCOPE: text.default("report"),
  PERSON_CLAIM: text.default("sub"),
  /** Cognito's place below the issuer unless said otherwise. */
  JWKS_URL: url.optional(),
};
const node = {
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: text.default("127.0.0.1"),
  LINK_SECRET: z.string().min(32, "at least 32 characters"),
  PAGES_FOLDER: text.optional(),
};
const mail = {
  ORIGIN: origin,
  MAIL_FROM: z.string().includes("@").optional(),
  MAIL_SERVER: z.url({ protocol: /^smtps?$/ }).optional(),
  USER_POOL: text.optional(),
};
const forDatabase = z.lazy(() => z.object(database));
const forMail = z.lazy(() => z.object({ ...database, ...mail }));
const forStorage = z.lazy(() => z.object(storage));
const forApp = z.object({ ...storage, ...signIn });
const forNode = z.lazy(() => z.object({ ...storage, ...signIn, ...mail, ...node }));

function databaseOf(env: z.output<typeof forDatabase>): DatabaseConfig {
  return {
    table: env.TABLE_NAME,
    databaseEndpoint: env.DYNAMODB_ENDPOINT ?? null,
    databaseKey: keyOf(env.DYNAMODB_ACCESS_KEY_ID, env.DYNAMODB_SECRET_ACCESS_KEY),
    region: env.AWS_REGION,
  };
}

function mailConfigOf(env: z.output<typeof forMail>): DatabaseConfig & MailConfig {
  return { ...databaseOf(env), ...mailOf(env) };
}

function mailOf(env: z.output<z.ZodObject<typeof mail>>): MailConfig {
  const { ORIGIN: address, MAIL_FROM: from = null, MAIL_SERVER: server = null, USER_POOL: userPool = null } = env;
  return { origin: address, from, server, userPool };
}

function storageOf(env: z.output<typeof forStorage>): StorageConfig {
  return {
    ...databaseOf(env),
    artifactBucket: env.ARTIFACT_BUCKET,
    artifactEndpoint: env.S3_ENDPOINT ?? null,
    artifactKey: keyOf(env.S3_ACCESS_KEY_ID, env.S3_SECRET_ACCESS_KEY),
  };
}

function configOf(env: z.output<typeof forApp>): Config {
  return {
    ...storageOf(env),
    issuer: env.ISSUER,
    audience: env.AUDIENCE,
    scope: env.SCOPE,
    personClaim: env.PERSON_CLAIM,
    keys: new URL(env.JWKS_URL ?? `${env.ISSUER.replace(/\/$/, "")}/.well-known/jwks.json`),
  };
}

function nodeConfigOf(env: z.output<typeof forNode>): NodeConfig {
  const { PORT: port, HOST: host, LINK_SECRET: linkSecret, PAGES_FOLDER: pages = null } = env;
  return { ...configOf(env), ...mailOf(env), port, host, linkSecret, pages };
}

function keyOf(accessKeyId: string | undefined, secretAccessKey: string | undefined): AccessKey | null {
  return accessKeyId === undefined || secretAccessKey === undefined ? null : { accessKeyId, secretAccessKey };
}

type Variables = Readonly<Record<string, string | undefined>>;

export const readConfig = (variables: Variables = process.env): Config => configOf(read(forApp, variables));
export const readStorageConfig = (variables: Variables = process.env): StorageConfig =>
  storageOf(read(forStorage, variables));
export const readNodeConfig = (variables: Variables = process.env): NodeConfig =>
  nodeConfigOf(read(forNode, variables));

export const readDatabaseConfig = (variables: Variables = process.env): DatabaseConfig =>
  databaseOf(read(forDatabase, variables));
export const readMailConfig = (variables: Variables = process.env): DatabaseConfig & MailConfig =>
  mailConfigOf(read(forMail, variables));

/** What an administrator has to set before anything starts: its message says all there is to know. */
export class IncompleteEnvironment extends Error {
  override readonly name = "IncompleteEnvironment";
}

/** Throws with the name of every variable that is missing or wrong; their values stay out of the message. */
function read<T>(environment: z.ZodType<T>, variables: Variables): T {
  // An empty variable is an unset one.
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = environment.safeParse(set);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => {
    const name = path.join(".");
    return `${name}: ${Object.hasOwn(set, name) ? message : "chưa đặt / not set"}`;
  });
  throw new IncompleteEnvironment(
    `Các biến môi trường sau còn thiếu hoặc sai (xem docs/operations.md) / the environment is not complete:\n${wrong.join("\n")}`,
  );
}
