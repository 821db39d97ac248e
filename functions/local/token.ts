import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { SignJWT } from "jose";
import { BUILT_IN_CAMPAIGNS } from "../../shared/campaign/catalogue.ts";
import { demoPeople } from "./demo-people.ts";
import { AUDIENCE, CLIENT_ID, issuerOf, SCOPE, TOKEN_LIFETIME } from "./identity-provider.ts";
import { readOrigin } from "./origin.ts";
import { readSettings } from "./settings.ts";
import { ALGORITHM, loadSigningKey, privateKey, type SigningKey } from "./signing-key.ts";
import { endWith, LocalTrouble } from "./trouble.ts";

/** An access token of the kind the provider itself issues, valid for 15 minutes from `now`. */
export async function signToken(key: SigningKey, origin: string, user: string, now: Date): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({ client_id: CLIENT_ID, scope: SCOPE })
    .setProtectedHeader({ alg: ALGORITHM, typ: "at+jwt", kid: key.publicJwk.kid ?? "" })
    .setIssuer(issuerOf(origin))
    .setAudience(AUDIENCE)
    .setSubject(user)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + TOKEN_LIFETIME)
    .sign(await privateKey(key));
}

/** `npm run --silent token -- --user bct`: prints a token for scripts, whether or not the server runs. */
async function main(): Promise<void> {
  const user = wantedUser();
  if (!demoPeople(BUILT_IN_CAMPAIGNS).has(user)) {
    throw new LocalTrouble(
      `Không có tài khoản dùng thử “${user}”. Tên tài khoản là mã đơn vị (ví dụ bct, p63-ha-noi), <mã đơn vị>-leader, ` +
        "coordinator hoặc admin. / No such demo account.",
    );
  }
  const { dataFolder } = readSettings(process.env);
  const key = await loadSigningKey(dataFolder);
  const origin = await readOrigin(dataFolder);
  if (key === null || origin === null) {
    throw new LocalTrouble(
      `Chưa có dữ liệu trong ${dataFolder}. Hãy chạy \`npm start\` một lần trước (cùng TONGHOP_DATA). / Start the server once.`,
    );
  }
  process.stdout.write(`${await signToken(key, origin, user, new Date())}\n`);
}

function wantedUser(): string {
  const { user } = parseArgs({ options: { user: { type: "string" } }, strict: false }).values;
  if (typeof user === "string" && user !== "") return user;
  throw new LocalTrouble("Cách dùng: npm run --silent token -- --user <tài khoản>, ví dụ --user bct");
}

if (import.meta.main) await main().catch(endWith);
