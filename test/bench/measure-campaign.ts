import { randomUUID } from "node:crypto";
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { mailDeps } from "../../functions/compose-mail.ts";
import { sendOwedMail } from "../../functions/usecases/send-owed-mail.ts";
import type { Measured, Measurement, Operation } from "../../infra/cost/monthly-cost.ts";
import { owingUnits } from "../../shared/campaign/lookup.ts";
import { openTestDatabase, type TestDatabase } from "../support/dynamodb.ts";
import { fillTemplate } from "../support/filled-template.ts";
import { sheetsOf, submissionOf } from "../support/reports.ts";
import { type Answer, newWorld, type World } from "../support/world.ts";

/** Rows and documents of one report, about what the letter of 2023 brought. */
const ROWS = { tasks: 20, documents: 10 };
const DOCUMENT = [
  "Quyết định số 12/2023/QĐ-UBND ngày 11/7/2023 về cơ chế phối hợp vùng",
  45_118,
  "UBND tỉnh",
  "Còn hiệu lực",
];

/** One campaign of every unit through the real app over a real engine: each kind of request counted, averaged. */
export async function measureCampaign(): Promise<Measurement> {
  const database = await openTestDatabase();
  try {
    const world = await newWorld(database);
    const operations = await measureOperations(world, database);
    const sizes = [...world.files].map(([name, bytes]) => ({ sent: name.startsWith("files/"), size: bytes.length }));
    const average = (sent: boolean): number => mean(sizes.filter((file) => file.sent === sent).map(({ size }) => size));
    return {
      operations,
      tableBytes: await bytesIn(database, world.table),
      mergeBytes: average(false),
      sentFileBytes: average(true),
    };
  } finally {
    await database.stop();
  }
}

async function measureOperations(world: World, { meter }: TestDatabase) {
  const units = owingUnits(world.campaign).map(({ id }) => id);
  const [byFile = "", ...byRows] = units;
  const took = new Map<Operation, Measured[]>();
  const count = async (
    operation: Operation,
    door: Measured["door"],
    ask: () => Promise<Pick<Answer, "status" | "body" | "bytes">>,
  ): Promise<Pick<Answer, "status" | "body" | "bytes">> => {
    meter.reset();
    const before = process.cpuUsage();
    const answer = await ask();
    const { user, system } = process.cpuUsage(before);
    if (answer.status >= 300) throw new Error(`${operation}: ${answer.status} ${JSON.stringify(answer.body)}`);
    const { written: writes, read: reads, calls } = meter;
    const measured = {
      door,
      writes,
      reads,
      databaseCalls: calls.length,
      processorMs: (user + system) / 1000,
      bytesOut: answer.bytes.length,
    };
    took.set(operation, [...(took.get(operation) ?? []), measured]);
    return answer;
  };
  const get = (operation: Operation, door: Measured["door"], path: string) =>
    count(operation, door, () => world.ask("coordinator", "GET", path));
  const template = await get("template", "workbooks", `/template.xlsx?unit=${byFile}`);
  const file = await fillTemplate(template.bytes, {
    level: "Đã hoàn thành",
    documents: [DOCUMENT as [string, number, string, string]],
  });
  const post = (query: string, headers: Record<string, string>) =>
    world.ask("coordinator", "POST", `/reports/${byFile}/workbook${query}`, { bytes: file, headers });
  for (let time = 0; time < 5; time += 1) await count("check", "workbooks", () => post("?dryRun=1", {}));
  await count("sendFile", "workbooks", () => post("", { "submission-id": randomUUID(), "base-version": "0" }));
  for (const [seed, unit] of byRows.entries()) {
    const json = submissionOf(world.campaign, unit, {
      sheets: sheetsOf(world.campaign, unit, ROWS.tasks, ROWS.documents, seed),
    });
    await count("send", "reports", () => world.ask("coordinator", "POST", `/reports/${unit}/versions`, { json }));
    await get("report", "reports", `/reports/${unit}`);
  }
  for (let time = 0; time < 10; time += 1) {
    await get("open", "reports", "/api/me");
    await get("board", "reports", "/board");
  }
  const merge = await count("merge", "workbooks", () => world.ask("coordinator", "POST", "/merges", { json: {} }));
  await get("draft", "workbooks", `/merges/${merge.body.id}/report`);
  await world.deps.store.people.seed(peopleOf(units));
  const turn = sendOwedMail({
    ...mailDeps(world.deps.store, "https://baocao.example.vn", SILENT),
    now: world.deps.now,
  });
  for (let time = 0; time < 10; time += 1) await count("mailTurn", "mail", async () => turn().then(() => NOTHING));
  return Object.fromEntries([...took].map(([operation, all]) => [operation, averageOf(all)])) as Record<
    Operation,
    Measured
  >;
}

/** Three of each unit, as `infra/cost/use.json` has it. */
function peopleOf(units: readonly string[]) {
  return units.flatMap((unit) =>
    ["a", "b", "c"].map((who) => ({
      user: `${who}.${unit}@example.gov.vn`,
      name: "Nguyễn Thị Phương Anh",
      roles: [{ role: "reporter" as const, unit }],
    })),
  );
}

/** Mail is priced by the piece; here only the looking is measured. */
const SILENT = { send: async () => "taken" as const };
const NOTHING = { status: 200, body: null, bytes: new Uint8Array() };

function averageOf(all: readonly Measured[]): Measured {
  const of = (read: (one: Measured) => number): number => mean(all.map(read));
  return {
    door: all[0]?.door ?? "reports",
    writes: of(({ writes }) => writes),
    reads: of(({ reads }) => reads),
    databaseCalls: of(({ databaseCalls }) => databaseCalls),
    processorMs: of(({ processorMs }) => processorMs),
    bytesOut: of(({ bytesOut }) => bytesOut),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** As DynamoDB counts: names and values of every item; its hundred bytes an item are left out. */
async function bytesIn({ client }: TestDatabase, table: string): Promise<number> {
  let bytes = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName: table, ExclusiveStartKey: from as never }));
    bytes += (page.Items ?? []).reduce((sum, item) => sum + sizeOf(item), 0);
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return bytes;
}

function sizeOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  if (typeof value === "string") return Buffer.byteLength(value);
  if (typeof value !== "object" || value === null) return 1;
  return Object.entries(value).reduce(
    (sum, [name, inner]) => sum + (Array.isArray(value) ? 1 : name.length) + sizeOf(inner),
    0,
  );
}
