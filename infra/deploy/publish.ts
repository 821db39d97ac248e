import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { headersOf, uploadOrder } from "./site-file.ts";

/**
 * Puts every built file into the bucket. Parts of earlier versions stay: somebody may have a page of theirs open. Pages
 * are asked for anew each time, so nothing waits for a cache.
 */
export async function publish(folder: string, bucket: string, client: S3Client): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
  const served = uploadOrder(paths).flatMap((path) => {
    const headers = headersOf(path);
    return headers === null ? [] : [{ path, ...headers }];
  });
  for (const { path, contentType, cacheControl } of served) {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: path,
        Body: await readFile(join(folder, path)),
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    );
  }
  return served.length;
}
