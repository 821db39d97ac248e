import { type CfnElement, Stack, Validations } from "aws-cdk-lib";
import { ManagedPolicy, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { ApiFunction } from "./api-function.ts";

/** What each folder of the bucket holds: every object in it is one more merge or one more file. */
const FOLDERS = {
  merges: "Merged workbooks are named by their own hash: a function that writes them cannot know the names beforehand.",
  files:
    "Files that units sent are named by their own hash: a function that keeps them cannot know the names beforehand.",
};

/** Lets a function read and write its two folders of the bucket: no listing, no deleting, nothing else in the account. */
export class ArtifactAccess extends Construct {
  constructor(scope: Construct, id: string, { bucket, user }: { bucket: Bucket; user: ApiFunction }) {
    super(scope, id);
    const names = Object.keys(FOLDERS);
    const policy = new ManagedPolicy(this, "Policy", {
      statements: [
        new PolicyStatement({
          actions: ["s3:GetObject", "s3:PutObject"],
          resources: names.map((folder) => bucket.arnForObjects(`${folder}/*`)),
        }),
      ],
    });
    user.role.addManagedPolicy(policy);
    const logicalId = Stack.of(this).getLogicalId(bucket.node.defaultChild as CfnElement);
    for (const [folder, reason] of Object.entries(FOLDERS)) {
      Validations.of(policy).acknowledge({ id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/${folder}/*]`, reason });
    }
  }
}
