import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { HeadObjectCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publish } from "../../../infra/deploy/publish.ts";
import { openTestBucket, type TestBucket } from "../../support/bucket.ts";
import { SCRATCH } from "../../support/scratch.ts";

let store: TestBucket;
const folder = mkdtempSync(join(SCRATCH, "tong-hop-site-"));
beforeAll(async () => {
  store = await openTestBucket();
});
afterAll(async () => {
  await store.stop();
  rmSync(folder, { recursive: true, force: true });
});

function build(files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const names = async (): Promise<(string | undefined)[]> => {
  const { Contents = [] } = await store.client.send(new ListObjectsV2Command({ Bucket: store.bucket }));
  return Contents.map(({ Key }) => Key).sort();
};

test("pages go up with what browsers need to be told, and parts of earlier pages stay for who has one open", async () => {
  build({
    "upload.html": "<p>1</p>",
    "assets/pane-1.js": "1",
    "icons/icon-16.png": "png",
    ".stamp": "not for anybody",
  });
  expect(await publish(folder, store.bucket, store.client)).toBe(3);
  build({ "upload.html": "<p>2</p>", "assets/pane-2.js": "2" });
  expect(await publish(folder, store.bucket, store.client)).toBe(2);
  expect(await names()).toEqual(["assets/pane-1.js", "assets/pane-2.js", "icons/icon-16.png", "upload.html"]);
  const page = await store.client.send(new HeadObjectCommand({ Bucket: store.bucket, Key: "upload.html" }));
  expect([page.ContentType, page.CacheControl]).toEqual(["text/html; charset=utf-8", "no-cache"]);
});
