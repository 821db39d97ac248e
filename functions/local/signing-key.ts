import { randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exportJWK, generateKeyPair, importJWK, type JWK } from "jose";
import { LocalTrouble } from "./trouble.ts";

/** What signs the tokens of this machine's demo accounts: made once, kept in the data folder. */
export interface SigningKey {
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

const FILE = "signing-key.json";
export const ALGORITHM = "RS256";

export async function loadOrMakeSigningKey(dataFolder: string): Promise<SigningKey> {
  return (await loadSigningKey(dataFolder)) ?? makeSigningKey(dataFolder);
}

/** Null where no server has ever run over this folder. */
export async function loadSigningKey(dataFolder: string): Promise<SigningKey | null> {
  try {
    return withPublicHalf(JSON.parse(await readFile(join(dataFolder, FILE), "utf8")));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw damaged(join(dataFolder, FILE), error);
  }
}

function damaged(path: string, cause: unknown): LocalTrouble {
  return new LocalTrouble(
    `Không đọc được khóa ký ${path}. Hãy xóa tệp đó rồi chạy lại npm start: khóa mới được tạo, mọi người đăng nhập lại, báo ` +
      "cáo vẫn còn nguyên. / The signing key cannot be read: remove it and start again.",
    { cause },
  );
}

/** As a key that jose signs with. */
export function privateKey({ privateJwk }: SigningKey): ReturnType<typeof importJWK> {
  return importJWK(privateJwk, ALGORITHM);
}

async function makeSigningKey(dataFolder: string): Promise<SigningKey> {
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk: JWK = { ...(await exportJWK(pair.privateKey)), kid: randomUUID(), alg: ALGORITHM, use: "sig" };
  const finished = join(dataFolder, `${FILE}.${process.pid}`);
  await writeFile(finished, JSON.stringify(jwk), { mode: 0o600 });
  await link(finished, join(dataFolder, FILE));
  await rm(finished);
  return withPublicHalf(jwk);
}

function withPublicHalf(privateJwk: JWK): SigningKey {
  const { kty, n, e, kid, alg, use } = privateJwk;
  if (kty !== "RSA" || n === undefined || e === undefined || kid === undefined)
    throw new Error("Not an RSA signing key");
  return { privateJwk, publicJwk: { kty, n, e, kid, ...(alg && { alg }), ...(use && { use }) } };
}
