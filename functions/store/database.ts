import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { type Attributes, fromAttributes, type Item, keyOf, toAttribute, toAttributes } from "./attributes.ts";
import { inBatches, type Pause } from "./batches.ts";
import type { Key } from "./keys.ts";
import { outagesNamed } from "./outage.ts";
import { known, SCHEMA, SCHEMA_ATTRIBUTE } from "./schema.ts";

/** One table, by the few calls we use. Reads are strongly consistent; an outage throws `StoreUnavailable`. */
export interface Database {
  get(key: Key): Promise<Item | null>;
  put(key: Key, item: Item): Promise<void>;
  /** False when an item stands there already. After a timeout the SDK's retry may meet its own first try: read back. */
  putNew(key: Key, item: Item): Promise<boolean>;
  /** The item after the update; null when its condition did not hold (the SDK's own retry included). */
  update(key: Key, update: Update): Promise<Item | null>;
  /** Every item of a partition whose sort key starts with `prefix`, all pages. */
  query(partition: string, prefix: string): Promise<Item[]>;
  /** Every item of a partition from one sort key to another, both included, all pages. */
  queryRange(partition: string, range: readonly [from: string, to: string]): Promise<Item[]>;
  /** In no particular order; keys without an item give nothing. */
  batchGet(keys: readonly Key[]): Promise<Item[]>;
  batchWrite(items: readonly (Key & Item)[]): Promise<void>;
}

export interface Update {
  /** An UpdateExpression that begins with SET, over `#name` and `:value` placeholders; each `#name` stands for the attribute `name`. */
  readonly expression: string;
  readonly condition: string;
  readonly values: Item;
}

export interface DatabaseOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly pause: Pause;
}

/** On every item, by whichever way it is written. */
const STAMP = { [SCHEMA_ATTRIBUTE]: SCHEMA };

/** What one batch call may carry. */
const GET_LIMIT = 100;
const WRITE_LIMIT = 25;

export function openDatabase({ client, table, pause }: DatabaseOptions): Database {
  const queryAll = async (sortKey: string, values: Readonly<Record<string, string>>): Promise<Item[]> => {
    const items: Attributes[] = [];
    let from: Attributes | undefined;
    do {
      const command = new QueryCommand({
        TableName: table,
        KeyConditionExpression: `PK = :partition AND ${sortKey}`,
        ExpressionAttributeValues: toAttributes(values),
        ConsistentRead: true,
        ExclusiveStartKey: from,
      });
      const page = await outagesNamed("database", (limit) => client.send(command, limit));
      items.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return items.map(readItem);
  };
  return {
    async get(key) {
      const input = { TableName: table, Key: toAttributes({ ...key }), ConsistentRead: true };
      const { Item: item } = await outagesNamed("database", (limit) => client.send(new GetItemCommand(input), limit));
      return item === undefined ? null : readItem(item);
    },
    async put(key, item) {
      const input = { TableName: table, Item: toAttributes({ ...item, ...key, ...STAMP }) };
      await outagesNamed("database", (limit) => client.send(new PutItemCommand(input), limit));
    },
    async putNew(key, item) {
      const input = { TableName: table, Item: toAttributes({ ...item, ...key, ...STAMP }) };
      const command = new PutItemCommand({ ...input, ConditionExpression: "attribute_not_exists(PK)" });
      return (await unlessRefused((limit) => client.send(command, limit))) !== null;
    },
    async update(key, { expression, condition, values }) {
      const command = new UpdateItemCommand({
        TableName: table,
        Key: toAttributes({ ...key }),
        UpdateExpression: expression.replace(/^SET /, "SET #schema = :schema, "),
        // What a later program wrote stays as it is; whoever reads it is told why.
        ConditionExpression: `(${condition}) AND (attribute_not_exists(#schema) OR #schema <= :schema)`,
        ExpressionAttributeNames: namesIn(`#schema ${expression} ${condition}`),
        ExpressionAttributeValues: Object.fromEntries(
          Object.entries({ ...values, ...STAMP }).map(([name, value]) => [`:${name}`, toAttribute(value)]),
        ),
        ReturnValues: "ALL_NEW",
      });
      const answer = await unlessRefused((limit) => client.send(command, limit));
      return answer?.Attributes === undefined ? null : readItem(answer.Attributes);
    },
    query: (partition, prefix) => queryAll("begins_with(SK, :prefix)", { ":partition": partition, ":prefix": prefix }),
    queryRange: (partition, [from, to]) =>
      queryAll("SK BETWEEN :from AND :to", { ":partition": partition, ":from": from, ":to": to }),
    async batchGet(keys) {
      const found: Attributes[] = [];
      await inBatches(unique(keys), GET_LIMIT, pause, async (batch) => {
        const request = { Keys: batch.map((key) => toAttributes({ ...key })), ConsistentRead: true };
        const command = new BatchGetItemCommand({ RequestItems: { [table]: request } });
        const answer = await outagesNamed("database", (limit) => client.send(command, limit));
        found.push(...(answer.Responses?.[table] ?? []));
        return (answer.UnprocessedKeys?.[table]?.Keys ?? []).map(keyOf);
      });
      return found.map(readItem);
    },
    async batchWrite(items) {
      await inBatches(items, WRITE_LIMIT, pause, async (batch) => {
        const requests = batch.map((item) => ({ PutRequest: { Item: toAttributes({ ...item, ...STAMP }) } }));
        const command = new BatchWriteItemCommand({ RequestItems: { [table]: requests } });
        const answer = await outagesNamed("database", (limit) => client.send(command, limit));
        const left = (answer.UnprocessedItems?.[table] ?? []).map(({ PutRequest }) => keyOf(PutRequest?.Item ?? {}));
        return batch.filter((item) => left.some(({ PK, SK }) => item.PK === PK && item.SK === SK));
      });
    },
  };
}

function readItem(attributes: Attributes): Item {
  return known(fromAttributes(attributes));
}

/** Null where a conditional write was refused. */
async function unlessRefused<T>(call: Parameters<typeof outagesNamed<T>>[1]): Promise<T | null> {
  try {
    return await outagesNamed("database", call);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
}

/** `#log` in an expression always stands for the attribute `log`: many plain names are reserved words. */
function namesIn(expressions: string): Record<string, string> {
  const names = expressions.match(/#\w+/g) ?? [];
  return Object.fromEntries(names.map((name) => [name, name.slice(1)]));
}

/** A batch read refuses the same key twice. */
function unique(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map((key) => [`${key.PK}\n${key.SK}`, key])).values()];
}
