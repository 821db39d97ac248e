import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { LocalTrouble } from "./trouble.ts";

/** What a person may set for a server on their own machine; the start scripts hand in `process.env`. */
export interface LocalSettings {
  /** 0 takes any free port. */
  readonly port: number;
  readonly dataFolder: string;
  /** A DynamoDB API that already runs; null starts the one that comes with the project. */
  readonly databaseEndpoint: string | null;
  /** Where `npm run trust` leaves a certificate that the machine's browsers trust. */
  readonly trustedCertificates: string;
}

export function readSettings(environment: Readonly<Record<string, string | undefined>>): LocalSettings {
  return {
    port: readPort(environment.PORT),
    dataFolder: resolve(environment.TONGHOP_DATA || ".data"),
    databaseEndpoint: readEndpoint(environment.DYNAMODB_ENDPOINT),
    trustedCertificates: join(homedir(), ".office-addin-dev-certs"),
  };
}

function readPort(text: string | undefined): number {
  const digits = text?.trim() || "8443";
  const port = Number(digits);
  if (/^\d+$/.test(digits) && port < 65_536) return port;
  throw new LocalTrouble(
    `PORT=${text} không phải là một cổng (0–65535). Ví dụ: PORT=9443 npm start / PORT is not a port number.`,
  );
}

function readEndpoint(text: string | undefined): string | null {
  const endpoint = text?.trim() || null;
  if (endpoint === null || /^https?:$/.test(URL.parse(endpoint)?.protocol ?? "")) return endpoint;
  throw new LocalTrouble(
    `DYNAMODB_ENDPOINT=${text} không phải là một địa chỉ. Ví dụ: DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start, hoặc ` +
      "bỏ thiết lập này để dùng cơ sở dữ liệu đi kèm. / DYNAMODB_ENDPOINT is not an address.",
  );
}
