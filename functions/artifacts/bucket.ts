import { S3Client } from "@aws-sdk/client-s3";
import type { Config } from "../config.ts";
import type { Artifacts } from "./artifacts.ts";
import { bucketArtifacts } from "./s3.ts";

/** The bucket of a deployment: AWS's own, or of a store that speaks its API. */
export function bucketOf({ region, artifactEndpoint, artifactKey, artifactBucket }: BucketConfig): Artifacts {
  const client = new S3Client({
    region,
    maxAttempts: 3,
    // A store that hangs is given up while the person still waits.
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 6_000, throwOnRequestTimeout: true },
    ...(artifactEndpoint === null ? {} : { endpoint: artifactEndpoint, forcePathStyle: true }),
    ...(artifactKey === null ? {} : { credentials: artifactKey }),
  });
  return bucketArtifacts(client, artifactBucket);
}

export type BucketConfig = Pick<Config, "region" | "artifactEndpoint" | "artifactKey" | "artifactBucket">;
