import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

export interface ClientOptions {
  /** An engine that speaks the DynamoDB API; null is AWS in the function's own region. */
  readonly endpoint: string | null;
  readonly region: string;
}

/**
 * The SDK retries throttling, 5xx and broken connections with jitter, and a call that hangs is given up in time for
 * another try within one request. A conditional write may therefore be refused by its own first try: read back.
 */
export function dynamoClient({ endpoint, region }: ClientOptions): DynamoDBClient {
  return new DynamoDBClient({
    region,
    maxAttempts: 4,
    requestHandler: {
      // A laptop that is busy, or was asleep, may take longer to connect than any network does.
      connectionTimeout: endpoint === null ? 1_000 : 4_000,
      requestTimeout: 4_000,
      throwOnRequestTimeout: true,
    },
    // Engines outside AWS want a signature and read no key.
    ...(endpoint === null ? {} : { endpoint, credentials: { accessKeyId: "local", secretAccessKey: "local" } }),
  });
}
