import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attachment, LINK_LIFETIME } from "../../../functions/artifacts/artifacts.ts";
import { folderArtifacts } from "../../../functions/artifacts/folder.ts";
import { bucketArtifacts } from "../../../functions/artifacts/s3.ts";

const NAME = "Tổng hợp nq57-2023.xlsx";
const BYTES = new TextEncoder().encode("PK…");
let folder: string;
let now = new Date("2023-11-01T00:00:00Z");
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "artifacts-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a folder of artifacts", () => {
  const artifacts = () =>
    folderArtifacts({ folder, origin: "https://localhost:8443", secret: Buffer.from("s"), now: () => now });
  const follow = async (url: string) => {
    const { pathname, searchParams } = new URL(url);
    const { filename = "", expires = "", signature = "" } = Object.fromEntries(searchParams);
    return artifacts().open(pathname.split("/").at(-1) ?? "", { filename, expires, signature });
  };

  test("gives a file by its link, under the name it was given", async () => {
    await artifacts().put("a-1.xlsx", BYTES, NAME);
    const url = await artifacts().url("a-1.xlsx", NAME);
    expect(url.startsWith("https://localhost:8443/api/artifacts/a-1.xlsx?")).toBe(true);
    const file = await follow(url);
    expect(file).toEqual({ ok: true, value: { bytes: BYTES, filename: NAME } });
    expect(await readdir(folder)).toEqual(["a-1.xlsx"]);
  });

  test("gives nothing for a link that is altered, signed by another, or old", async () => {
    await artifacts().put("a-2.xlsx", BYTES, NAME);
    const url = await artifacts().url("a-2.xlsx", NAME);
    const refused = { ok: false, error: { code: "link-expired" } };
    expect(await follow(url.replace("a-2", "a-1"))).toMatchObject(refused);
    expect(await follow(url.replace("filename=", "filename=x"))).toMatchObject(refused);
    expect(await follow(url.replace(/signature=.*/, "signature=AAAA"))).toMatchObject(refused);
    const other = folderArtifacts({ folder, origin: "https://localhost", secret: Buffer.from("t"), now: () => now });
    expect(await follow(await other.url("a-2.xlsx", NAME))).toMatchObject(refused);
    now = new Date(now.getTime() + LINK_LIFETIME * 1_000);
    expect(await follow(url)).toMatchObject(refused);
  });

  test("keeps sent workbooks apart from merged ones, under links of the same kind", async () => {
    await artifacts().put("files/b-1.xlsx", BYTES, NAME);
    const url = await artifacts().url("files/b-1.xlsx", NAME);
    expect(new URL(url).pathname).toBe("/api/artifacts/files%2Fb-1.xlsx");
    const { searchParams } = new URL(url);
    const { filename = "", expires = "", signature = "" } = Object.fromEntries(searchParams);
    const opened = await artifacts().open("files/b-1.xlsx", { filename, expires, signature });
    expect(opened).toEqual({ ok: true, value: { bytes: BYTES, filename: NAME } });
    const merged = await artifacts().open("b-1.xlsx", { filename, expires, signature });
    expect(merged).toMatchObject({ ok: false, error: { code: "link-expired" } });
    expect(await readdir(join(folder, "files"))).toEqual(["b-1.xlsx"]);
  });

  test("takes the same file twice at once", async () => {
    const puts = Array.from({ length: 20 }, () => artifacts().put("a-3.xlsx", BYTES, NAME));
    await Promise.all(puts);
    expect(await artifacts().has("a-3.xlsx")).toBe(true);
    expect(await artifacts().has("a-4.xlsx")).toBe(false);
    expect((await readdir(folder)).filter((name) => name.includes("a-3"))).toEqual(["a-3.xlsx"]);
  });

  test("says so when the file is gone, and never leaves its folder", async () => {
    expect(await follow(await artifacts().url("gone.xlsx", NAME))).toMatchObject({ error: { code: "unknown-merge" } });
    for (const key of ["../evil", "files/../evil", "files/files/evil", "other/evil"]) {
      await expect(artifacts().put(key, BYTES, NAME)).rejects.toBeInstanceOf(RangeError);
    }
  });
});

test("a bucket's link is signed, short-lived and names the file", async () => {
  const credentials = { accessKeyId: "AK", secretAccessKey: "SK" };
  const client = new S3Client({ region: "ap-southeast-1", credentials });
  const { host, pathname, searchParams } = new URL(await bucketArtifacts(client, "bucket").url("m.xlsx", NAME));
  expect([host, pathname]).toEqual(["bucket.s3.ap-southeast-1.amazonaws.com", "/merges/m.xlsx"]);
  const sent = new URL(await bucketArtifacts(client, "bucket").url("files/m.xlsx", NAME));
  expect(sent.pathname).toBe("/files/m.xlsx");
  expect(searchParams.get("X-Amz-Expires")).toBe(String(LINK_LIFETIME));
  expect(searchParams.get("X-Amz-Signature")).toMatch(/^[0-9a-f]{64}$/);
  expect(searchParams.get("response-content-disposition")).toBe(attachment(NAME));
});

test.each([
  [200, true],
  [404, false],
  // Whoever may not list a bucket is told so of an object that is not there.
  [403, false],
])("a bucket that answers %i has the file: %s", async (statusCode, there) => {
  const server = createServer((_, response) => response.writeHead(statusCode).end());
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : null;
  const credentials = { accessKeyId: "AK", secretAccessKey: "SK" };
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new S3Client({ region: "ap-southeast-1", credentials, endpoint, forcePathStyle: true });
  expect(await bucketArtifacts(client, "bucket").has("m.xlsx")).toBe(there);
  client.destroy();
  server.close();
});

test("a file's name travels in UTF-8 and in plain letters", () => {
  expect(attachment("Tổng hợp.xlsx")).toBe(
    `attachment; filename="Tong hop.xlsx"; filename*=UTF-8''T%E1%BB%95ng%20h%E1%BB%A3p.xlsx`,
  );
  expect(attachment('a"\r\nb.xlsx')).not.toMatch(/[\r\n]/);
});
