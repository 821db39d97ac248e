import { Duration, RemovalPolicy } from "aws-cdk-lib";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";

const PRIVATE: BucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
};

/** Pages, merged workbooks and the files that units sent, and the logs of who fetched what. None is public. */
export class Buckets extends Construct {
  readonly site: Bucket;
  readonly artifacts: Bucket;
  readonly logs: Bucket;

  constructor(scope: Construct, id: string, logDays: number) {
    super(scope, id);
    this.logs = new Bucket(this, "Logs", {
      ...PRIVATE,
      // CloudFront writes its logs with an access control list.
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      lifecycleRules: [{ expiration: Duration.days(logDays) }],
      serverAccessLogsPrefix: "this-bucket/",
    });
    // The CDK's classes do not fit their own interfaces under exactOptionalPropertyTypes.
    const logs = this.logs as IBucket;
    this.site = new Bucket(this, "Site", {
      ...PRIVATE,
      // The pages are built again from the sources at any time.
      removalPolicy: RemovalPolicy.DESTROY,
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: "site/",
    });
    this.artifacts = new Bucket(this, "Artifacts", {
      ...PRIVATE,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: "artifacts/",
      lifecycleRules: [
        // A merge is made again, the same, whenever it is asked for; what units sent is kept.
        { prefix: "merges/", expiration: Duration.days(400), noncurrentVersionExpiration: Duration.days(30) },
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
      ],
    });
  }
}
