import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { loadOrMakeSigningKey } from "../../../functions/local/signing-key.ts";
import { newDataFolder } from "../../support/local-server.ts";

const temporary = newDataFolder();
afterEach(temporary.remove);

test("a key is made once and kept", async () => {
  mkdirSync(temporary.path, { recursive: true });
  const first = await loadOrMakeSigningKey(temporary.path);
  expect(await loadOrMakeSigningKey(temporary.path)).toEqual(first);
});

test.each(["", "{", "null", '{"kty":"oct"}'])(
  "a damaged key (%s) is named, with what removing it means",
  async (text) => {
    mkdirSync(temporary.path, { recursive: true });
    writeFileSync(join(temporary.path, "signing-key.json"), text);
    const refusal = loadOrMakeSigningKey(temporary.path);
    await expect(refusal).rejects.toThrow(/Hãy xóa tệp đó rồi chạy lại npm start/);
  },
);
