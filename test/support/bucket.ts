import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { freePort } from "../../functions/local/free-port.ts";
import { SCRATCH } from "./scratch.ts";
import { ROOT } from "./source-files.ts";

/** A store that speaks the S3 API, in a process of its own, with one empty bucket. */
export interface TestBucket {
  readonly endpoint: string;
  readonly bucket: string;
  readonly client: S3Client;
  /** Takes the store away; what it kept stays, and `resume` brings it back at the same address. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(): Promise<void>;
}

const BUCKET = "artifacts";
/** The only caller it knows. */
export const BUCKET_KEY = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

export async function openTestBucket(): Promise<TestBucket> {
  const folder = mkdtempSync(join(SCRATCH, "tong-hop-bucket-"));
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new S3Client({ region: "local", endpoint, forcePathStyle: true, credentials: BUCKET_KEY });
  let child = await start(folder, port);
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, "close");
    child.kill("SIGKILL");
    await closed;
  };
  return {
    endpoint,
    bucket: BUCKET,
    client,
    pause: end,
    async resume() {
      child = await start(folder, port);
    },
    async stop() {
      client.destroy();
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(folder: string, port: number): Promise<ChildProcess> {
  const program = join(ROOT, "node_modules/s3rver/bin/s3rver.js");
  const where = ["--directory", folder, "--address", "127.0.0.1", "--port", String(port)];
  const child = spawn(process.execPath, [program, ...where, "--configure-bucket", BUCKET], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const words: string[] = [];
  const listening = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        words.push(String(chunk));
        if (words.join("").includes("listening")) resolve();
      });
    }
    child.once("close", () => reject(new Error(`The bucket did not start: ${words.join("")}`)));
  });
  await listening;
  return child;
}
