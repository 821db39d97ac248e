import { startServer } from "./local/server.ts";
import { readSettings } from "./local/settings.ts";
import { onStop } from "./local/stop-signals.ts";
import { endWith, LocalTrouble } from "./local/trouble.ts";
import { refuseOtherNode, welcome } from "./local/words.ts";

/** `npm start`: everything on this machine, no account anywhere. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  refuseOtherNode(process.versions.node);
  const settings = readSettings(process.env);
  const server = await startServer(settings, say);
  say(welcome(server, settings.dataFolder));
  onStop(process.env.npm_lifecycle_event === "start", () => server.stop().then(() => process.exit(0), endWith));
  const why = await server.databaseDied;
  await server.stop();
  throw new LocalTrouble(`Cơ sở dữ liệu đã dừng đột ngột: hãy chạy lại npm start. / The database ended: ${why}`);
} catch (error) {
  endWith(error);
}
