import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { type Environment, parseEnvironment } from "../../infra/environment.ts";
import { TongHopStack } from "../../infra/stack.ts";
import { SCRATCH } from "../support/scratch.ts";
import { ROOT } from "../support/source-files.ts";

/** Stacks of two ministries over bundles that only have the names: the example's, and one with all of its own. */
export function stacks() {
  const folder = mkdtempSync(join(SCRATCH, "tong-hop-stack-"));
  for (const name of ["reports", "workbooks", "mail"]) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, `${name}.mjs`), "export const handler = () => undefined;\n");
  }
  const file = join(ROOT, "infra/environment.example.json");
  const example = parseEnvironment(readFileSync(file, "utf8"), file);
  const own: Environment = {
    ...example,
    name: "bo-tai-chinh",
    domain: { name: "baocao.example.vn", certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/1" },
    identity: {
      kind: "oidc",
      issuer: "https://dang-nhap.example.vn",
      clientId: "tong-hop",
      audience: "tong-hop-api",
      scope: "report",
      askFor: null,
      resource: "urn:bao-cao",
      jwksUrl: "https://dang-nhap.example.vn/keys",
      personClaim: "email",
      signInPages: ["https://dang-nhap.example.vn", "https://xac-thuc.example.vn"],
    },
  };
  /** `use` keeps one file's stacks apart from another's. */
  function stackOf(environment: Environment, use: string): { readonly app: App; readonly stack: TongHopStack } {
    const app = new App({ outdir: join(folder, `${environment.name}-${use}`) });
    const env = { region: environment.region, account: "123456789012" };
    return { app, stack: new TongHopStack(app, "TongHop", { environment, bundles: folder, env }) };
  }
  return { example, own, stackOf, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
