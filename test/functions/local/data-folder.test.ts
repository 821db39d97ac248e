import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openDataFolder } from "../../../functions/local/data-folder.ts";
import { LocalTrouble } from "../../../functions/local/trouble.ts";
import { newDataFolder } from "../../support/local-server.ts";

const temporary = newDataFolder();
const path = join(temporary.path, "some/where");
afterEach(temporary.remove);

test("a folder that is in use is refused, with who holds it and what to do; released, it opens again", async () => {
  const first = await openDataFolder(path);
  await expect(openDataFolder(path)).rejects.toThrow(
    new RegExp(`đang được một máy chủ khác dùng.*${process.pid}.*TONGHOP_DATA=`),
  );
  await first.release();
  await (await openDataFolder(path)).release();
});

test("a folder that cannot be written to is refused with what to look at", async () => {
  const file = join(temporary.path, "file");
  mkdirSync(temporary.path, { recursive: true });
  writeFileSync(file, "");
  for (const unusable of [file, join(file, "below")]) {
    const refusal = openDataFolder(unusable);
    await expect(refusal).rejects.toThrow(/Không ghi được vào thư mục dữ liệu .*TONGHOP_DATA=/);
    await expect(refusal).rejects.toThrow(LocalTrouble);
  }
});

test("a lock left by a killed process is taken over", async () => {
  const dead = spawn(process.execPath, ["-e", ""]);
  await once(dead, "close");
  await (await openDataFolder(path)).release();
  writeFileSync(join(path, "lock"), JSON.stringify({ pid: dead.pid, started: "1" }));
  const folder = await openDataFolder(path);
  await expect(openDataFolder(path)).rejects.toThrow(String(process.pid));
  await folder.release();
  expect(existsSync(join(path, "lock"))).toBe(false);
});

test.runIf(process.platform === "linux")("a number that now belongs to another process holds nothing", async () => {
  await (await openDataFolder(path)).release();
  writeFileSync(join(path, "lock"), JSON.stringify({ pid: process.pid, started: "1" }));
  await (await openDataFolder(path)).release();
});

test("of many that find a dead lock at once, one gets the folder", async () => {
  await (await openDataFolder(path)).release();
  writeFileSync(join(path, "lock"), JSON.stringify({ pid: 2 ** 22 + 1, started: "1" }));
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => openDataFolder(path)));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
