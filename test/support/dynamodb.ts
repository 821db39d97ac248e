import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { type Engine, startEngine } from "../../functions/local/engine.ts";
import { dynamoClient } from "../../functions/store/client.ts";
import { ensureTable } from "../../functions/store/table.ts";

/** A real engine in memory behind the real wire, with a meter on the line and a hand to cut it. */
export interface TestDatabase {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  /** A table of its own for each test. */
  newTable(): Promise<string>;
  /** What has gone over the wire since the last `reset`. */
  readonly meter: Meter;
  /** What happens to the next requests; null lets them through. */
  fault: Fault | null;
  stop(): Promise<void>;
}

export interface Meter {
  readonly calls: string[];
  written: number;
  read: number;
  reset(): void;
}

/**
 * Asked for each request that reaches the wire, retries included: `refuse` answers with an error of that name, `lose`
 * lets it through and then breaks the line before the answer arrives.
 */
export type Fault = (operation: string) => { readonly refuse: string; readonly status: number } | "lose" | null;

/** Another engine to hold the same tests against; unset is the one that comes along. */
const ELSEWHERE = process.env["TEST_DYNAMODB_ENDPOINT"] ?? null;

export async function openTestDatabase(): Promise<TestDatabase> {
  const engine: Engine = await startEngine(ELSEWHERE, null);
  const client = dynamoClient({ endpoint: engine.endpoint, region: "local" });
  const meter = newMeter();
  let tables = 0;
  const database: TestDatabase = {
    client,
    endpoint: engine.endpoint,
    meter,
    fault: null,
    async newTable() {
      tables += 1;
      const table = `table-${tables}-${randomUUID()}`;
      await ensureTable(client, table);
      return table;
    },
    stop() {
      client.destroy();
      return engine.stop();
    },
  };
  measure(client, meter);
  cutWhenAsked(client, () => database.fault);
  return database;
}

function newMeter(): Meter {
  return {
    calls: [],
    written: 0,
    read: 0,
    reset() {
      this.calls.length = 0;
      this.written = 0;
      this.read = 0;
    },
  };
}

const WRITES = ["PutItemCommand", "UpdateItemCommand", "BatchWriteItemCommand"];

function measure(client: DynamoDBClient, meter: Meter): void {
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        meter.calls.push(commandName.replace("Command", ""));
        Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
        const answer = await next(args);
        const { ConsumedCapacity: consumed } = answer.output as { ConsumedCapacity?: unknown };
        const units = [consumed ?? []].flat().reduce<number>((sum, one) => sum + unitsOf(one), 0);
        if (WRITES.includes(commandName)) meter.written += units;
        else meter.read += units;
        return answer;
      },
    { step: "initialize" },
  );
}

function unitsOf(consumed: unknown): number {
  return Number((consumed as { CapacityUnits?: number }).CapacityUnits ?? 0);
}

function cutWhenAsked(client: DynamoDBClient, current: () => Fault | null): void {
  const line = client.config.requestHandler;
  const handle = line.handle.bind(line);
  line.handle = async (request, options) => {
    const operation = String(request.headers["x-amz-target"]).split(".").at(-1) ?? "";
    const fault = current()?.(operation) ?? null;
    if (fault === null) return handle(request, options);
    if (fault === "lose") {
      await handle(request, options);
      throw Object.assign(new Error("the line broke"), { code: "ECONNRESET" });
    }
    const body = JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${fault.refuse}`, message: "test" });
    return { response: { statusCode: fault.status, headers: {}, body: Readable.from([Buffer.from(body)]) } as never };
  };
}
