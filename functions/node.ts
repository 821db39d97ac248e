import { toStandardOutput } from "./compose.ts";
import { composeMail, tellFailedTurn } from "./compose-mail.ts";
import { readNodeConfig } from "./config.ts";
import { startClock } from "./mail/clock.ts";
import { startNodeServer } from "./node/server.ts";
import { troubleWords } from "./operations/trouble-words.ts";
import { sendOwedMail } from "./usecases/send-owed-mail.ts";

/** How often it is asked whether mail is owed; several processes may ask, each mail goes once. */
const MAIL_MINUTES = 10;

/** `npm run serve`: the app as a plain process, over the database and the store of files that the environment names. */
try {
  const config = readNodeConfig();
  const server = await startNodeServer(config, toStandardOutput);
  const mail = startClock(sendOwedMail(composeMail(config)), MAIL_MINUTES, tellFailedTurn);
  const started = { timestamp: new Date().toISOString(), level: "INFO", listening: server.port };
  toStandardOutput(`${JSON.stringify(started)}\n`);
  const stop = (): void => void Promise.all([server.stop(), mail.stop()]).then(() => process.exit(0));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
} catch (error) {
  process.stderr.write(`${troubleWords(error)}\n`);
  process.exitCode = 1;
}
