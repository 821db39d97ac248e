import { readFileSync } from "node:fs";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { parseEnvironment } from "./environment.ts";
import { TongHopStack } from "./stack.ts";

/** `cdk -c environment=<file> -c bundles=<folder>`: one stack of one ministry, held to the AwsSolutions rules. */
const app = new App();
const file: unknown = app.node.tryGetContext("environment") ?? "infra/environment.example.json";
const bundles: unknown = app.node.tryGetContext("bundles") ?? "dist/lambda";
const environment = parseEnvironment(readFileSync(String(file), "utf8"), String(file));
const { account, region, name } = environment;
new TongHopStack(app, "TongHop", {
  environment,
  bundles: String(bundles),
  stackName: `tong-hop-${name}`,
  env: { region, ...(account === null ? {} : { account }) },
  terminationProtection: true,
});
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
