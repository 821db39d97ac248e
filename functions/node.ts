import { inspect } from "node:util";
import { toStandardOutput } from "./compose.ts";
import { readNodeConfig } from "./config.ts";
import { startNodeServer } from "./node/server.ts";

/** `npm run serve`: the app as a plain process, over the database and the store of files that the environment names. */
try {
  const server = await startNodeServer(readNodeConfig(), toStandardOutput);
  const started = { timestamp: new Date().toISOString(), level: "INFO", listening: server.port };
  toStandardOutput(`${JSON.stringify(started)}\n`);
  const stop = (): void => void server.stop().then(() => process.exit(0));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
} catch (error) {
  process.stderr.write(`${inspect(error)}\n`);
  process.exitCode = 1;
}
