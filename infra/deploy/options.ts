import { parseArgs } from "node:util";
import { DeployTrouble } from "../deploy-trouble.ts";

/** How `npm run deploy` was asked for. */
export interface DeployOptions {
  readonly environmentFile: string;
  /** Everything that needs no account, and a word on the rest. */
  readonly dryRun: boolean;
  /** Of the credentials on this machine; null takes what AWS tools take by default. */
  readonly profile: string | null;
  /** The first administrator's invitation once more: its password is good for seven days only. */
  readonly inviteAgain: boolean;
}

const USAGE =
  "Cách dùng / usage: npm run deploy -- --environment <file.json> [--dry-run] [--profile <tên>] [--invite-again]";

export function readOptions(args: readonly string[]): DeployOptions {
  const { environment, profile, ...wishes } = valuesOf(args);
  if (environment === undefined || environment === "") {
    throw new DeployTrouble(
      `Thiếu tệp môi trường: hãy chép infra/environment.example.json rồi điền theo docs/deploy.md. / Name the environment file.\n${USAGE}`,
    );
  }
  return {
    environmentFile: environment,
    dryRun: wishes["dry-run"] ?? false,
    profile: profile ?? null,
    inviteAgain: wishes["invite-again"] ?? false,
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        environment: { type: "string", short: "e" },
        profile: { type: "string" },
        "dry-run": { type: "boolean" },
        "invite-again": { type: "boolean" },
      },
    }).values;
  } catch (cause) {
    throw new DeployTrouble(`${cause instanceof Error ? cause.message : cause}\n${USAGE}`, { cause });
  }
}
