import { X509Certificate } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loadCertificate } from "../../../functions/local/certificate.ts";
import { newDataFolder } from "../../support/local-server.ts";

const temporary = newDataFolder();
const own = join(temporary.path, "own");
const trusted = join(temporary.path, "trusted");
const now = new Date("2026-05-01T00:00:00Z");

beforeEach(() => {
  for (const folder of [own, trusted]) mkdirSync(folder, { recursive: true });
});
afterEach(temporary.remove);

test("made on the first start, for this machine's names, and kept", async () => {
  const first = await loadCertificate(own, trusted, now);
  expect(first).toMatchObject({ isNew: true, trusted: false });
  const { subjectAltName } = new X509Certificate(first.cert);
  expect(subjectAltName).toContain("DNS:localhost");
  expect(subjectAltName).toContain("IP Address:127.0.0.1");
  expect(await loadCertificate(own, trusted, now)).toEqual({ ...first, isNew: false });
});

test("replaced when it runs out, or was damaged", async () => {
  const first = await loadCertificate(own, trusted, now);
  const later = new Date("2030-01-01T00:00:00Z");
  expect((await loadCertificate(own, trusted, later)).cert).not.toBe(first.cert);
  writeFileSync(join(own, "https-cert.pem"), "no certificate");
  expect(await loadCertificate(own, trusted, now)).toMatchObject({ isNew: true });
});

test("the one that the machine trusts comes first", async () => {
  const { key, cert } = await loadCertificate(join(trusted), "/nowhere", now);
  writeFileSync(join(trusted, "localhost.key"), key);
  writeFileSync(join(trusted, "localhost.crt"), cert);
  expect(await loadCertificate(own, trusted, now)).toEqual({ key, cert, trusted: true, isNew: false });
});
