import { S3Client } from "@aws-sdk/client-s3";
import type { Config } from "../config.ts";
import type { Artifacts } from "./artifacts.ts";
import { bucketArtifacts } from "./s3.ts";

/** The bucket of a deployment: AWS's own, or of a store that speaks its API. */
export function bucketOf({
  region,
  artifactEndpoint,
  artifactBucket,
}: Pick<Config, "region" | "artifactEndpoint" | "artifactBucket">): Artifacts {
  const endpoint = artifactEndpoint === null ? {} : { endpoint: artifactEndpoint, forcePathStyle: true };
  return bucketArtifacts(new S3Client({ region, ...endpoint }), artifactBucket);
}
