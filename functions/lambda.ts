import { handle } from "hono/aws-lambda";
import { buildApp } from "./app.ts";
import { cloudDrivers, compose } from "./compose.ts";
import { readConfig } from "./config.ts";

/** The door of AWS: an HTTP API's requests, one app per warm process. */
const config = readConfig();
export const handler = handle(buildApp(compose(config, cloudDrivers(config))));
