// Runs before every npm script, on whatever Node the machine has (20 or newer) and before anything is installed:
// plain JavaScript, no dependencies. Silent when there is nothing to do; all it says goes to stderr.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** @returns {Record<string, {version?: string, optional?: boolean}> | null} packages by folder; null without a readable file */
export function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? null;
  } catch {
    return null;
  }
}

/** Why `node_modules` does not stand for the lock file, or null when it does. */
export function reasonToInstall(folder) {
  const wanted = lockedPackages(join(folder, "package-lock.json")) ?? {};
  const present = lockedPackages(join(folder, "node_modules/.package-lock.json"));
  if (present === null) return "node_modules is missing";
  for (const [path, { version, optional }] of Object.entries(wanted)) {
    if (path === "") continue;
    const installed = present[path];
    // Packages for other platforms are optional and stay away.
    if (installed === undefined && optional) continue;
    if (installed?.version !== version) return `${path} should be ${version}`;
  }
  const strange = Object.keys(present).find((path) => wanted[path] === undefined);
  if (strange !== undefined) return `${strange} is not in the lock file`;
  // The binary comes with an install script, which npm may have been told to skip.
  return existsSync(join(folder, "node_modules/node/bin")) ? null : "the pinned Node is missing";
}

function install(reason) {
  process.stderr.write(
    `Đang cài đặt các gói theo package-lock.json, khoảng 2 phút… / Installing, about 2 minutes (${reason})\n`,
  );
  const npm = process.env.npm_execpath;
  const [command, args] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
  // Errors alone: packages that find npm's own Node too old run on the pinned one, and warning of it frightens people.
  const quiet = ["--include=dev", "--include=optional", "--loglevel=error"];
  // Standard output belongs to the script that follows: `npm run token` is read by other programs.
  const { status, error } = spawnSync(command, [...args, "ci", ...quiet], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: npm === undefined && process.platform === "win32",
  });
  if (status === 0) return;
  process.stderr.write(
    `Cài đặt không thành công: hãy kiểm tra kết nối mạng rồi chạy lại. / npm ci failed ${error?.message ?? ""}\n`,
  );
  process.exit(status ?? 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reason = reasonToInstall(root);
  if (reason !== null) install(reason);
}
