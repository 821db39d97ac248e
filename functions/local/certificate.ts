import { X509Certificate } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generate } from "selfsigned";

/** PEM text, and whether the machine's browsers and Excel know it. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly trusted: boolean;
  /** Made just now: the browser will warn for the first time. */
  readonly isNew: boolean;
}

const DAY = 86_400_000;

/** The trusted certificate of `npm run trust` if there is one; else our own, made once and kept in the data folder. */
export async function loadCertificate(dataFolder: string, trustedFolder: string, now: Date): Promise<Certificate> {
  const trusted = await readPair(trustedFolder, "localhost.key", "localhost.crt", now);
  if (trusted !== null) return { ...trusted, trusted: true, isNew: false };
  const own = await readPair(dataFolder, "https-key.pem", "https-cert.pem", now);
  if (own !== null) return { ...own, trusted: false, isNew: false };
  return { ...(await makePair(dataFolder, now)), trusted: false, isNew: true };
}

async function readPair(folder: string, keyFile: string, certFile: string, now: Date) {
  try {
    const [key, cert] = await Promise.all([
      readFile(join(folder, keyFile), "utf8"),
      readFile(join(folder, certFile), "utf8"),
    ]);
    return new Date(new X509Certificate(cert).validTo).getTime() > now.getTime() + DAY ? { key, cert } : null;
  } catch {
    // Missing, unreadable or damaged: the next source takes its place.
    return null;
  }
}

async function makePair(folder: string, now: Date) {
  // Apple's systems refuse certificates that are valid for more than 825 days.
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
    algorithm: "sha256",
    notBeforeDate: new Date(now.getTime() - DAY),
    notAfterDate: new Date(now.getTime() + 820 * DAY),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  await writeFile(join(folder, "https-key.pem"), made.private, { mode: 0o600 });
  await writeFile(join(folder, "https-cert.pem"), made.cert);
  return { key: made.private, cert: made.cert };
}
