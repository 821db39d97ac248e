import type { DeployOptions } from "./options.ts";

/** Where everything that a deployment is made from is put together; nothing in it is committed. */
export const DIST = "dist/deployment";
export const PAGES = `${DIST}/pages`;
export const OUTPUTS = `${DIST}/outputs.json`;
/** The synthesised stack: what has been checked is what is deployed. */
const ASSEMBLY = `${DIST}/stack`;
export const MANIFEST = `${DIST}/manifest.xml`;

/** A program of the project's own, run by the same Node. */
export interface Command {
  readonly script: string;
  readonly args: readonly string[];
}

export type Step =
  /** Runs a program to its end. */
  | { readonly kind: "command"; readonly says: string; readonly command: Command }
  /** Writes the pages' provider and the manifest, by what is known of the deployment now. */
  | { readonly kind: "describe"; readonly says: string }
  | { readonly kind: "publish" | "migrate" | "administrator" | "knock"; readonly says: string };

/** All that `npm run deploy` does, in its order; a dry run ends before the first step that needs an account. */
export function planOf({ environmentFile, dryRun }: DeployOptions): { readonly now: Step[]; readonly left: Step[] } {
  const local: Step[] = [
    { kind: "command", says: "Dựng các trang / Build the pages", command: PAGES_BUILD },
    { kind: "command", says: "Đóng gói hàm Lambda / Bundle the functions", command: BUNDLES },
    {
      kind: "command",
      says: "Tổng hợp và kiểm tra stack / Synthesise and check the stack",
      command: synth(environmentFile),
    },
  ];
  const describe: Step = {
    kind: "describe",
    says: "Ghi trang đăng nhập và manifest / Write the pages' sign-in and the manifest",
  };
  const cloud: Step[] = [
    { kind: "command", says: "Triển khai lên AWS, 5–15 phút / Deploy to AWS, 5–15 minutes", command: DEPLOY },
    describe,
    { kind: "migrate", says: "Đưa dữ liệu lên phiên bản này / Bring the data forward to this version" },
    { kind: "publish", says: "Đưa các trang lên / Publish the pages" },
    { kind: "knock", says: "Gọi thử địa chỉ / Ask the address" },
    // Last: the mail must not arrive before the pages that it names.
    { kind: "administrator", says: "Tạo quản trị viên đầu tiên / Create the first administrator" },
  ];
  if (!dryRun) return { now: [...local, ...cloud], left: [] };
  return { now: [...local, describe], left: cloud.filter((step) => step !== describe) };
}

const PAGES_BUILD: Command = {
  script: "node_modules/vite/bin/vite.js",
  // Without the workbench, which is for trying things on one's own machine.
  args: [
    "build",
    "--config",
    "addin/vite.config.ts",
    "--mode",
    "deployment",
    "--outDir",
    `../${PAGES}`,
    "--emptyOutDir",
    "--logLevel",
    "warn",
  ],
};

const BUNDLES: Command = { script: "functions/bundle.ts", args: [] };

const CDK = "node_modules/aws-cdk/bin/cdk";

function synth(environmentFile: string): Command {
  const app = ["--app", "node infra/app.ts", "-c", `environment=${environmentFile}`];
  return { script: CDK, args: ["synth", "--quiet", "--no-notices", "--output", ASSEMBLY, ...app] };
}

const DEPLOY: Command = {
  script: CDK,
  args: ["deploy", "--app", ASSEMBLY, "--require-approval", "never", "--progress", "events", "--outputs-file", OUTPUTS],
};
