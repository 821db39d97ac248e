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
      await outagesNamed(() => client.send(command));
    },
    async has(key) {
      try {
        await outagesNamed(() => client.send(new HeadObjectCommand(object(key))));
        return true;
      } catch (error) {
        if (error instanceof S3ServiceException && isMissing(error)) return false;
        throw error;
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

/** Whoever may not list a bucket is told 403 of an object that is not there. */
function isMissing({ $metadata: { httpStatusCode } }: S3ServiceException): boolean {
  return httpStatusCode === 404 || httpStatusCode === 403;
}
