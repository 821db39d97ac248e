import {
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { outagesNamed } from "../store/outage.ts";
import { type Artifacts, attachment, FILES, LINK_LIFETIME, typeOf } from "./artifacts.ts";

/** Artifacts in a bucket of S3 or of a store that speaks its API. Links are presigned and answered by the bucket. */
export function bucketArtifacts(client: S3Client, bucket: string): Artifacts {
  const object = (key: string): { Bucket: string; Key: string } => ({
    Bucket: bucket,
    Key: key.startsWith(FILES) ? key : `merges/${key}`,
  });
  return {
    async put(key, bytes, filename) {
      const command = new PutObjectCommand({
        ...object(key),
        Body: bytes,
        ContentType: typeOf(filename),
        ContentDisposition: attachment(filename),
      });
      await outagesNamed("files", (limit) => client.send(command, limit));
    },
    async has(key) {
      try {
        await outagesNamed("files", (limit) => client.send(new HeadObjectCommand(object(key)), limit));
        return true;
      } catch (error) {
        if (error instanceof S3ServiceException && isMissing(error)) return false;
        throw error;
      }
    },
    async read(key) {
      try {
        return await outagesNamed("files", async (limit) => {
          const { Body: body } = await client.send(new GetObjectCommand(object(key)), limit);
          return (await body?.transformToByteArray()) ?? null;
        });
      } catch (error) {
        if (error instanceof S3ServiceException && isMissing(error)) return null;
        throw error;
      }
    },
    async check() {
      // Nothing has this name: that the bucket says so is all we want to know.
      try {
        await outagesNamed("files", (limit) => client.send(new GetObjectCommand(object("health")), limit));
      } catch (error) {
        if (!(error instanceof S3ServiceException && SAYS_NO_SUCH_OBJECT.has(error.name))) throw error;
      }
    },
    url(key, filename) {
      const command = new GetObjectCommand({
        ...object(key),
        ResponseContentDisposition: attachment(filename),
        ResponseContentType: typeOf(filename),
      });
      return getSignedUrl(client, command, { expiresIn: LINK_LIFETIME });
    },
  };
}

/** A bucket that is not there, or a key it does not know, is said by other names. */
const SAYS_NO_SUCH_OBJECT = new Set(["NoSuchKey", "AccessDenied"]);

/** Whoever may not list a bucket is told 403 of an object that is not there. */
function isMissing({ $metadata: { httpStatusCode } }: S3ServiceException): boolean {
  return httpStatusCode === 404 || httpStatusCode === 403;
}
