import { handle } from "hono/aws-lambda";
import { buildApp } from "./app.ts";
import { noArtifacts } from "./artifacts/none.ts";
import { compose, tokensOf, toStandardOutput } from "./compose.ts";
import { readConfig } from "./config.ts";
import { ROW_ROUTES } from "./routes/row-routes.ts";
import { metricLines } from "./telemetry/log-lines.ts";
import { noWorkbooks } from "./workbooks/none.ts";

/** The door of AWS for rows: an HTTP API's requests, one app per warm process. Files are the other door's. */
const config = readConfig();
const tell = metricLines(config.table, toStandardOutput);
const drivers = { tell, artifacts: noArtifacts, downloads: null, tokens: tokensOf(config), workbooks: noWorkbooks };
export const handler = handle(buildApp(compose(config, drivers), ROW_ROUTES));
