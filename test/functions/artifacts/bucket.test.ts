import { afterAll, beforeAll, expect, test } from "vitest";
import { type Artifacts, attachment } from "../../../functions/artifacts/artifacts.ts";
import { bucketOf } from "../../../functions/artifacts/bucket.ts";
import { StoreUnavailable } from "../../../functions/store/outage.ts";
import { BUCKET_KEY, openTestBucket, type TestBucket } from "../../support/bucket.ts";

/** The driver over a real store that speaks S3. */
let bucket: TestBucket;
let artifacts: Artifacts;
beforeAll(async () => {
  bucket = await openTestBucket();
  artifacts = driverOf(bucket.bucket);
});
afterAll(() => bucket.stop());

const driverOf = (name: string, key = BUCKET_KEY): Artifacts =>
  bucketOf({ region: "local", artifactEndpoint: bucket.endpoint, artifactBucket: name, artifactKey: key });
const NAME = "Báo cáo Cao Bằng.xlsx";
const BYTES = new Uint8Array(3_000_000).map((_, index) => (index * 7) % 251);

test("what is kept comes back as it was, byte for byte, and again when it is kept again", async () => {
  await artifacts.put("files/a1.xlsx", BYTES, NAME);
  await artifacts.put("files/a1.xlsx", BYTES, NAME);
  expect(await artifacts.has("files/a1.xlsx")).toBe(true);
  expect(Buffer.from((await artifacts.read("files/a1.xlsx")) ?? []).equals(BYTES)).toBe(true);
});

test("its link needs no key and saves under the person's own name for it", async () => {
  await artifacts.put("m-1.xlsx", BYTES, NAME);
  const answer = await fetch(await artifacts.url("m-1.xlsx", NAME));
  expect(Buffer.from(await answer.arrayBuffer()).equals(BYTES)).toBe(true);
  expect(answer.headers.get("content-disposition")).toBe(attachment(NAME));
});

test("what is not there is neither found nor read", async () => {
  expect([await artifacts.has("m-2.xlsx"), await artifacts.read("m-2.xlsx")]).toEqual([false, null]);
});

test("it is well while the bucket answers; without bucket, key or store it is not", async () => {
  await artifacts.check();
  await expect(driverOf("another").check()).rejects.toThrow();
  await expect(driverOf(bucket.bucket, { ...BUCKET_KEY, accessKeyId: "stranger" }).check()).rejects.toThrow();
  await bucket.pause();
  const { check, read, put } = artifacts;
  for (const call of [check, () => read("m-1.xlsx"), () => put("m-1.xlsx", BYTES, NAME)]) {
    await expect(call()).rejects.toMatchObject({ name: StoreUnavailable.name, away: ["files"] });
  }
  await bucket.resume();
  await artifacts.check();
});
