import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { jitteredPause } from "./store/batches.ts";
import { dynamoClient } from "./store/client.ts";
import { openDatabase } from "./store/database.ts";
import { peopleIn } from "./store/people.ts";

/**
 * The door of whoever sets up a deployment: lets one person in as administrator, who then names everybody else. Safe to
 * repeat: a person the table knows keeps the roles they have, above all those that were taken away meanwhile.
 */
const { table, region, database, user, name } = parseArgs({
  options: {
    table: { type: "string" },
    region: { type: "string" },
    /** An engine that speaks the DynamoDB API, outside AWS. */
    database: { type: "string" },
    user: { type: "string" },
    name: { type: "string" },
  },
}).values;

if (table === undefined || region === undefined || user === undefined || name === undefined) {
  process.stderr.write(
    "Cách dùng / usage: node functions/first-administrator.ts --table <bảng> --region <vùng> --user <tên trong token> --name <họ tên> [--database <url>]\n",
  );
  process.exitCode = 1;
} else {
  const client = dynamoClient({ endpoint: database ?? null, region });
  const pause = jitteredPause(Math.random, (ms) => setTimeout(ms));
  const people = peopleIn(openDatabase({ client, table, pause }));
  const isNew = await people.add({ user, name, roles: [{ role: "administrator", unit: null }] });
  const said = isNew
    ? "đã là quản trị viên / is administrator now"
    : "đã có từ trước, giữ nguyên vai trò / known already, roles left as they are";
  process.stdout.write(`${user}: ${said}\n`);
}
