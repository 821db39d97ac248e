import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  ResourceNotFoundException,
  ScanCommand,
} from "@aws-sdk/client-dynamodb";
import { type Attributes, keyOf } from "./attributes.ts";
import { inBatches } from "./batches.ts";
import type { DatabaseOptions } from "./database.ts";
import type { Key } from "./keys.ts";
import { outagesNamed } from "./outage.ts";

/** All items as they are stored: for backup, restore and migration. The app itself never looks at a whole table. */
export interface WholeTable {
  /** Page by page, at most 1 MB each. */
  pages(): AsyncIterable<Attributes[]>;
  /** Null where there is no such table. */
  firstItems(): Promise<Attributes[] | null>;
  /** False where something stands at its key already, which stays. */
  writeNew(item: Attributes): Promise<boolean>;
  /** Over whatever stands at their keys. */
  write(items: readonly Attributes[]): Promise<void>;
  /** In no particular order; keys without an item give nothing. */
  get(keys: readonly Key[]): Promise<Attributes[]>;
}

export function wholeTable({ client, table, pause }: DatabaseOptions): WholeTable {
  return {
    async *pages() {
      let from: Attributes | undefined;
      do {
        const page = await scan(client, { TableName: table, ConsistentRead: true, ExclusiveStartKey: from });
        yield page.Items ?? [];
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    },
    async firstItems() {
      try {
        return (await scan(client, { TableName: table, ConsistentRead: true, Limit: 100 })).Items ?? [];
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return null;
        throw error;
      }
    },
    async writeNew(item) {
      const input = { TableName: table, Item: item, ConditionExpression: "attribute_not_exists(PK)" };
      try {
        await outagesNamed("database", (limit) => client.send(new PutItemCommand(input), limit));
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    write: (items) =>
      inBatches(items, 25, pause, async (batch) => {
        const requests = batch.map((Item) => ({ PutRequest: { Item } }));
        const command = new BatchWriteItemCommand({ RequestItems: { [table]: requests } });
        const answer = await outagesNamed("database", (limit) => client.send(command, limit));
        return (answer.UnprocessedItems?.[table] ?? []).flatMap(({ PutRequest }) =>
          PutRequest?.Item === undefined ? [] : [PutRequest.Item],
        );
      }),
    async get(keys) {
      const found: Attributes[] = [];
      await inBatches(keys, 100, pause, async (batch) => {
        const wanted = batch.map(({ PK, SK }) => ({ PK: { S: PK }, SK: { S: SK } }));
        const command = new BatchGetItemCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } });
        const answer = await outagesNamed("database", (limit) => client.send(command, limit));
        found.push(...(answer.Responses?.[table] ?? []));
        return (answer.UnprocessedKeys?.[table]?.Keys ?? []).map(keyOf);
      });
      return found;
    },
  };
}

function scan(client: DynamoDBClient, input: ConstructorParameters<typeof ScanCommand>[0]) {
  return outagesNamed("database", (limit) => client.send(new ScanCommand(input), limit));
}
