import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { inspect } from "node:util";
import { S3Client } from "@aws-sdk/client-s3";
import { type Deployment, foreseen, readOutputs, stackNameOf } from "./deploy/deployment.ts";
import { knock } from "./deploy/knock.ts";
import { manifestOf } from "./deploy/manifest.ts";
import { type DeployOptions, readOptions } from "./deploy/options.ts";
import { DIST, MANIFEST, OUTPUTS, PAGES, planOf, type Step } from "./deploy/plan.ts";
import { publish } from "./deploy/publish.ts";
import { runCommand } from "./deploy/run-command.ts";
import { withSignIn } from "./deploy/site-file.ts";
import { leftOver, summary } from "./deploy/words.ts";
import { DeployTrouble } from "./deploy-trouble.ts";
import { administratorOf, type Environment, leftFromExample, parseEnvironment } from "./environment.ts";

/** `npm run deploy`: a ministry's own cloud, from its environment file to the first administrator. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function deploy(options: DeployOptions): Promise<void> {
  const environment = await readEnvironment(options);
  // The AWS clients here and in every program started from here look for credentials under this name.
  if (options.profile !== null) process.env.AWS_PROFILE = options.profile;
  await mkdir(DIST, { recursive: true });
  const { now, left } = planOf(options);
  let invited = "";
  for (const [index, step] of now.entries()) {
    say(`\n[${index + 1}/${now.length}] ${step.says}`);
    invited = (await take(step, environment, options)) ?? invited;
  }
  const deployment = await deploymentNow(environment, options.dryRun);
  say("");
  const lines = options.dryRun ? leftOver(left, deployment) : summary(deployment, environment, invited);
  for (const line of lines) say(line);
}

/** Tells what there is to tell of a step, if anything. */
async function take(step: Step, environment: Environment, options: DeployOptions): Promise<string | null> {
  const deployment = (): Promise<Deployment> => deploymentNow(environment, options.dryRun);
  switch (step.kind) {
    case "command":
      await runCommand(step.command);
      return null;
    case "describe":
      await describe(await deployment(), environment);
      return null;
    case "migrate":
      await migrate(await deployment(), environment);
      return null;
    case "publish":
      say(
        `${await publish(resolve(PAGES), (await deployment()).siteBucket, new S3Client({ region: environment.region }))} tệp / files`,
      );
      return null;
    case "knock":
      await knock((await deployment()).pagesHost);
      return null;
    case "administrator":
      return appoint(await deployment(), environment, options.inviteAgain);
  }
}

async function readEnvironment({ environmentFile, dryRun }: DeployOptions): Promise<Environment> {
  const text = await readFile(environmentFile, "utf8").catch((cause: unknown) => {
    throw new DeployTrouble(`Không đọc được ${environmentFile} / cannot be read: ${cause}`, { cause });
  });
  const environment = parseEnvironment(text, environmentFile);
  const left = dryRun ? [] : leftFromExample(environment);
  if (left.length === 0) return environment;
  throw new DeployTrouble(
    `${environmentFile}: ${left.join(", ")} vẫn là giá trị mẫu. Hãy điền giá trị của cơ quan. / still hold the example's values.`,
  );
}

async function deploymentNow(environment: Environment, dryRun: boolean): Promise<Deployment> {
  return dryRun ? foreseen(environment) : readOutputs(await readFile(OUTPUTS, "utf8"), stackNameOf(environment));
}

/** The manifest goes up with the pages too: an administrator of Microsoft 365 may name its address instead of a file. */
async function describe(deployment: Deployment, environment: Environment): Promise<void> {
  for (const page of ["sign-in.html", "sign-in-done.html", "upload.html"]) {
    const path = join(PAGES, page);
    await writeFile(path, withSignIn(await readFile(path, "utf8"), deployment));
  }
  const manifest = manifestOf(await readFile("manifest.xml", "utf8"), deployment, environment);
  for (const path of [MANIFEST, join(PAGES, "manifest.xml")]) await writeFile(path, manifest);
}

/** After the functions: today's read what those of before wrote, not the other way round. */
async function migrate({ table, artifactBucket }: Deployment, { region }: Environment): Promise<void> {
  const variables = { ...tableOf(table, region), ARTIFACT_BUCKET: artifactBucket };
  await runCommand({ script: "functions/operations/run.ts", args: ["migrate"] }, variables);
}

/** The table of this deployment, whatever engine the terminal was set up for before. */
function tableOf(table: string, region: string): Readonly<Record<string, string>> {
  return { TABLE_NAME: table, AWS_REGION: region, DYNAMODB_ENDPOINT: "" };
}

/** The person's item in the table, and their account where accounts are ours. What became of it that program says itself. */
async function appoint({ table, userPool }: Deployment, environment: Environment, again: boolean): Promise<string> {
  const { email, name } = environment.firstAdministrator;
  const account = userPool === null ? [] : ["--user-pool", userPool, "--email", email, ...(again ? ["--again"] : [])];
  const args = ["--user", administratorOf(environment), "--name", name, ...account];
  const variables = tableOf(table, environment.region);
  await runCommand({ script: "functions/first-administrator.ts", args }, variables);
  return userPool === null
    ? "đăng nhập bằng tài khoản sẵn có / signs in with the account they have"
    : "thư mời đi từ Cognito nếu chưa có tài khoản / Cognito has mailed whoever had no account";
}

try {
  await deploy(readOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof DeployTrouble ? error.message : inspect(error)}\n`);
  process.exitCode = 1;
}
