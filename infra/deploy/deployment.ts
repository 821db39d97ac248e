import * as z from "zod";
import { DeployTrouble } from "../deploy-trouble.ts";
import type { Environment } from "../environment.ts";

/** What stands in the cloud once the stack does, as far as pages, manifest and people need to know it. */
export interface Deployment {
  /** `https://…`, where people find pages and API. */
  readonly address: string;
  /** CloudFront's own name for the pages; the ministry's name leads to it. */
  readonly pagesHost: string;
  readonly table: string;
  readonly siteBucket: string;
  /** Merged workbooks, and the files that units sent. */
  readonly artifactBucket: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly askFor: string;
  readonly resource: string | null;
  readonly signInPages: readonly string[];
  /** Cognito's; null where another provider signs people in. */
  readonly userPool: string | null;
}

/** By the names the stack gives them, as the CDK's command line writes them down. */
const outputs = z.object({
  Address: z.url(),
  PagesHost: z.string(),
  Table: z.string(),
  SiteBucket: z.string(),
  ArtifactBucket: z.string(),
  Issuer: z.url(),
  ClientId: z.string(),
  AskFor: z.string(),
  Resource: z.string().optional(),
  SignInPages: z.string(),
  UserPool: z.string().optional(),
});

export function stackNameOf({ name }: Environment): string {
  return `tong-hop-${name}`;
}

/** From the file of `cdk deploy --outputs-file`. */
export function readOutputs(text: string, stackName: string): Deployment {
  const stacks = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  const found = outputs.safeParse(stacks[stackName]);
  if (!found.success) {
    throw new DeployTrouble(
      `Không đọc được kết quả của ${stackName}. / The stack's outputs lack: ${found.error.issues.map(({ path }) => path.join(".")).join(", ")}`,
    );
  }
  const { data } = found;
  return {
    address: data.Address,
    pagesHost: data.PagesHost,
    table: data.Table,
    siteBucket: data.SiteBucket,
    artifactBucket: data.ArtifactBucket,
    issuer: data.Issuer,
    clientId: data.ClientId,
    askFor: data.AskFor,
    resource: data.Resource ?? null,
    signInPages: data.SignInPages.split(" "),
    userPool: data.UserPool ?? null,
  };
}

/** Stands for what only AWS can say; no manifest with it is of any use. */
const UNKNOWN = "biet-sau-khi-trien-khai";

/** What can be told before anything is deployed: enough to try pages and manifest. */
export function foreseen({ domain, identity, region }: Environment): Deployment {
  const pagesHost = `${UNKNOWN}.cloudfront.net`;
  const common = {
    address: `https://${domain?.name ?? pagesHost}`,
    pagesHost,
    table: UNKNOWN,
    siteBucket: UNKNOWN,
    artifactBucket: UNKNOWN,
  };
  if (identity.kind === "oidc") {
    const { issuer, clientId, askFor, scope, resource, signInPages } = identity;
    return {
      ...common,
      issuer,
      clientId,
      askFor: askFor ?? `openid ${scope}`,
      resource,
      signInPages,
      userPool: null,
    };
  }
  return {
    ...common,
    issuer: `https://cognito-idp.${region}.amazonaws.com/${UNKNOWN}`,
    clientId: UNKNOWN,
    askFor: "openid tong-hop-api/report",
    resource: null,
    signInPages: [`https://${identity.domainPrefix}.auth.${region}.amazoncognito.com`],
    userPool: UNKNOWN,
  };
}
