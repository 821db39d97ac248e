import { describe, expect, it } from "vitest";
import { readOptions } from "../../../infra/deploy/options.ts";
import { planOf, type Step } from "../../../infra/deploy/plan.ts";

const named = ({ kind, ...rest }: Step): string => ("command" in rest ? rest.command.script : kind);
const wishes = ["--environment", "bo.json"];

describe("npm run deploy", () => {
  it("builds and checks everything before it touches the account, and invites people last", () => {
    const { now, left } = planOf(readOptions(wishes));
    expect(left).toEqual([]);
    expect(now.map(named)).toEqual([
      "node_modules/vite/bin/vite.js",
      "functions/bundle.ts",
      "node_modules/aws-cdk/bin/cdk",
      "node_modules/aws-cdk/bin/cdk",
      "describe",
      "migrate",
      "publish",
      "knock",
      "administrator",
    ]);
  });

  it("deploys the very stack that it checked, without asking in the middle", () => {
    const [synth = [], deploy = []] = planOf(readOptions(wishes)).now.flatMap((step) =>
      step.kind === "command" && step.command.script.endsWith("cdk") ? [step.command.args] : [],
    );
    expect(synth[0]).toBe("synth");
    expect(synth).toContain("environment=bo.json");
    expect(deploy[0]).toBe("deploy");
    expect(deploy[deploy.indexOf("--app") + 1]).toBe(synth[synth.indexOf("--output") + 1]);
    expect(deploy[deploy.indexOf("--require-approval") + 1]).toBe("never");
  });

  it("as a dry run does all that needs no account, and names the rest", () => {
    const { now, left } = planOf(readOptions([...wishes, "--dry-run"]));
    const commands = now.flatMap((step) => (step.kind === "command" ? [step.command.args[0]] : []));
    expect(commands).toEqual(["build", undefined, "synth"]);
    expect(now.at(-1)?.kind).toBe("describe");
    expect(left.map(({ kind }) => kind)).toEqual(["command", "migrate", "publish", "knock", "administrator"]);
  });

  it.each([
    ["no file", [], "environment.example.json"],
    ["a word it does not know", [...wishes, "--fast"], "--fast"],
    ["a file named without its word", ["bo.json"], "bo.json"],
  ])("refuses %s with a sentence", (_, args, said) => {
    expect(() => readOptions(args)).toThrow(said);
  });
});
