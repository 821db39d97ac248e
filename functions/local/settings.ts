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
    databaseEndpoint: environment.DYNAMODB_ENDPOINT || null,
    trustedCertificates: join(homedir(), ".office-addin-dev-certs"),
  };
}

function readPort(text: string | undefined): number {
  const port = Number(text || 8443);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new LocalTrouble(
    `PORT=${text} không phải là một cổng (0–65535). Ví dụ: PORT=9443 npm start / PORT is not a port number.`,
  );
}
