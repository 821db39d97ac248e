import { handle } from "hono/aws-lambda";
import { buildApp } from "./app.ts";
import { bucketOf } from "./artifacts/bucket.ts";
import { compose, tokensOf, toStandardOutput } from "./compose.ts";
import { readConfig } from "./config.ts";
import { ROUTES } from "./routes/table.ts";
import { metricLines } from "./telemetry/log-lines.ts";
import { workbooksHere } from "./workbooks/here.ts";

/** The door of AWS for workbooks and merges, which also knows every other route. */
const config = readConfig();
const tell = metricLines(config.table, toStandardOutput);
const drivers = {
  tell,
  artifacts: bucketOf(config),
  downloads: null,
  tokens: tokensOf(config),
  workbooks: workbooksHere,
};
export const handler = handle(buildApp(compose(config, drivers), ROUTES));
