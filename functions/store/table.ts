import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import { outagesNamed } from "./outage.ts";

/** The table's shape: one string key pair, no index, paid by use. */
function tableShape(table: string): CreateTableCommandInput {
  return {
    TableName: table,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: [
      { AttributeName: "PK", KeyType: "HASH" },
      { AttributeName: "SK", KeyType: "RANGE" },
    ],
    AttributeDefinitions: [
      { AttributeName: "PK", AttributeType: "S" },
      { AttributeName: "SK", AttributeType: "S" },
    ],
  };
}

/** Makes the table where it is missing (laptop, tests, a hosted engine); in AWS the stack makes it. */
export async function ensureTable(client: DynamoDBClient, table: string): Promise<void> {
  try {
    await outagesNamed("database", () => client.send(new CreateTableCommand(tableShape(table))));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 1, maxDelay: 1 }, { TableName: table });
}
