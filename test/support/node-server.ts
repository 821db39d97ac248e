import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { identityProvider, issuerOf } from "../../functions/local/identity-provider.ts";
import { loadOrMakeSigningKey } from "../../functions/local/signing-key.ts";
import { signToken } from "../../functions/local/token.ts";
import { dynamoClient } from "../../functions/store/client.ts";
import { openStore } from "../../functions/store/store.ts";
import { BUILT_IN_CAMPAIGNS } from "../../shared/campaign/catalogue.ts";
import type { Person } from "../../shared/person/change.ts";
import { BUCKET_KEY, openTestBucket, type TestBucket } from "./bucket.ts";
import { openTestEngine, type TestEngine } from "./engine.ts";
import { newDataFolder } from "./local-server.ts";
import { ROOT } from "./source-files.ts";

/** What a data centre has: a database, a store of files and an identity provider, each a service of its own. */
export interface DataCentre {
  readonly engine: TestEngine;
  readonly bucket: TestBucket;
  readonly environment: Readonly<Record<string, string>>;
  appoint(people: readonly Person[]): Promise<void>;
  token(user: string): Promise<string>;
  stop(): Promise<void>;
}

export const TABLE = "tong-hop";

export async function openDataCentre(): Promise<DataCentre> {
  const folder = newDataFolder();
  const [engine, bucket, key] = await Promise.all([
    openTestEngine(),
    openTestBucket(),
    loadOrMakeSigningKey(folder.path),
  ]);
  const provider = createServer();
  provider.listen(0, "127.0.0.1");
  await once(provider, "listening");
  const address = provider.address();
  const origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  provider.on("request", identityProvider({ origin, key, people: new Map(), redirects: [`${origin}/done.html`] }));
  const client = dynamoClient({ endpoint: engine.endpoint, region: "local" });
  return {
    engine,
    bucket,
    environment: {
      TABLE_NAME: TABLE,
      AWS_REGION: "local",
      DYNAMODB_ENDPOINT: engine.endpoint,
      ARTIFACT_BUCKET: bucket.bucket,
      S3_ENDPOINT: bucket.endpoint,
      S3_ACCESS_KEY_ID: BUCKET_KEY.accessKeyId,
      S3_SECRET_ACCESS_KEY: BUCKET_KEY.secretAccessKey,
      ISSUER: issuerOf(origin),
      JWKS_URL: `${issuerOf(origin)}/jwks`,
      AUDIENCE: "tong-hop-api",
      ORIGIN: "https://baocao.example.vn",
      LINK_SECRET: "a secret of the ministry, long enough",
      PORT: "0",
    },
    appoint: (people) =>
      openStore({ client, table: TABLE, pause: async () => {}, campaigns: BUILT_IN_CAMPAIGNS }).people.put(people),
    token: (user) => signToken(key, origin, user, new Date()),
    async stop() {
      client.destroy();
      provider.close();
      provider.closeAllConnections();
      await Promise.all([engine.stop(), bucket.stop()]);
      folder.remove();
    },
  };
}

/** `npm run serve` in a process of its own. */
export interface NodeProcess {
  readonly address: string;
  readonly printed: () => string;
  /** As a process manager ends it; its exit code. */
  stop(): Promise<number | null>;
}

/** Rejects with its words where it ends instead of listening. */
export async function startNodeProcess(environment: Readonly<Record<string, string>>): Promise<NodeProcess> {
  const child = spawn(process.execPath, [join(ROOT, "functions/node.ts")], {
    cwd: ROOT,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const words: string[] = [];
  child.stderr.on("data", (chunk) => words.push(String(chunk)));
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      words.push(String(chunk));
      const found = /"listening":(\d+)/.exec(words.join(""));
      if (found !== null) resolve(found[1] ?? "");
    });
    child.once("close", (code) => reject(new Error(`It ended (${code}): ${words.join("")}`)));
  });
  return { address: `http://127.0.0.1:${port}`, printed: () => words.join(""), stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const closed = once(child, "close");
  child.kill("SIGTERM");
  await closed;
  return child.exitCode;
}
