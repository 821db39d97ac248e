import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { startEngine } from "../../../functions/local/engine.ts";
import { freePort } from "../../../functions/local/free-port.ts";
import { newDataFolder } from "../../support/local-server.ts";

const temporary = newDataFolder();
afterEach(temporary.remove);

test("a damaged database is left as it is, and the person told how to go on", async () => {
  const file = join(temporary.path, "tong-hop.db");
  mkdirSync(temporary.path, { recursive: true });
  writeFileSync(file, "no database at all".repeat(100));
  await expect(startEngine(null, file)).rejects.toThrow(/không khởi động được.*Hãy giữ nguyên.*TONGHOP_DATA=/);
});

test("an address where nothing answers is named, with what to do", async () => {
  const nowhere = `http://127.0.0.1:${await freePort()}`;
  await expect(startEngine(nowhere, null, 100)).rejects.toThrow(
    new RegExp(`${nowhere}.*DYNAMODB_ENDPOINT.*đi kèm`, "s"),
  );
});
