import { spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, dirname } from "node:path";
import { DeployTrouble } from "../deploy-trouble.ts";
import type { Command } from "./plan.ts";

/** Runs a program of the project by this same Node, its words on this terminal; throws when it fails. */
export async function runCommand(
  { script, args }: Command,
  variables: Readonly<Record<string, string>> = {},
): Promise<void> {
  // What is started in turn by the name of `node` must be this Node too, whatever the machine carries.
  const path = [dirname(process.execPath), process.env.PATH ?? ""].join(delimiter);
  const child = spawn(process.execPath, [script, ...args], {
    stdio: "inherit",
    env: { ...process.env, PATH: path, ...variables },
  });
  const [status] = await once(child, "close");
  if (status !== 0) {
    throw new DeployTrouble(
      `Bước này không thành công (${script}); các bước sau chưa chạy. Sửa theo thông báo phía trên rồi chạy lại: lệnh chạy lại được. / This step failed and nothing after it was done; mend it and run the command again.`,
    );
  }
}
