import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { AccessKey } from "../config.ts";
import type { Meter } from "../telemetry/measures.ts";

export interface ClientOptions {
  /** An engine that speaks the DynamoDB API; null is AWS in the function's own region. */
  readonly endpoint: string | null;
  readonly region: string;
  /** For an engine outside AWS that knows its callers; others want a signature and read no key. */
  readonly key?: AccessKey | null;
  /** Hears what calls consume. */
  readonly meter?: Meter;
}

const ANY_KEY: AccessKey = { accessKeyId: "local", secretAccessKey: "local" };

/**
 * The SDK retries throttling, 5xx and broken connections with jitter, and a call that hangs is given up in time for
 * another try within one request. A conditional write may therefore be refused by its own first try: read back.
 */
export function dynamoClient({ endpoint, region, key, meter }: ClientOptions): DynamoDBClient {
  const client = new DynamoDBClient({
    region,
    maxAttempts: 4,
    requestHandler: {
      // A laptop that is busy, or was asleep, may take longer to connect than any network does.
      connectionTimeout: endpoint === null ? 1_000 : 4_000,
      requestTimeout: 4_000,
      throwOnRequestTimeout: true,
    },
    ...(endpoint === null ? {} : { endpoint, credentials: key ?? ANY_KEY }),
  });
  // Readies every item for a log, whether or not anybody keeps one. Reports belong in no log.
  client.middlewareStack.remove("loggerMiddleware");
  if (meter !== undefined) measure(client, meter);
  return client;
}

const WRITES = new Set(["PutItemCommand", "UpdateItemCommand", "BatchWriteItemCommand"]);

/** Every answer says what it consumed, in the units that AWS charges for. */
function measure(client: DynamoDBClient, meter: Meter): void {
  client.middlewareStack.add(
    (next, { commandName = "" }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
        const answer = await next(args);
        const units = consumedIn(answer.output);
        if (units > 0) meter.add(WRITES.has(commandName) ? "WriteUnits" : "ReadUnits", units);
        return answer;
      },
    { step: "initialize", name: "consumedUnits" },
  );
}

/** One record per table, in batches a list of them; engines that do not count leave it out. */
function consumedIn(output: object): number {
  const consumed: unknown = "ConsumedCapacity" in output ? output.ConsumedCapacity : [];
  return [consumed].flat().reduce<number>((sum, one) => sum + unitsIn(one), 0);
}

function unitsIn(consumed: unknown): number {
  const isRecord = typeof consumed === "object" && consumed !== null && "CapacityUnits" in consumed;
  return isRecord && typeof consumed.CapacityUnits === "number" ? consumed.CapacityUnits : 0;
}
