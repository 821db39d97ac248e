import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readXlsx } from "../../../functions/xlsx/read.ts";
import type { MergeQuestions } from "../../../shared/api-merges.ts";
import { openTestDatabase, type TestDatabase } from "../../support/dynamodb.ts";
import { sheetsOf, submissionOf } from "../../support/reports.ts";
import { newWorld, type World } from "../../support/world.ts";

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  database.fault = null;
  world = await newWorld(database);
});

/** Shortened as people do: it may be the letter's task, and it may not. */
const SHORT = "Rà soát, điều chỉnh các quy hoạch theo Luật Quy hoạch";

const ask = (method: string, path: string, json?: unknown, user = "coordinator") =>
  world.ask(user, method, path, json === undefined ? {} : { json });
const merge = (json: unknown = {}) => ask("POST", "/merges", json);
const decide = (body: Record<string, unknown>, user?: string) =>
  ask("POST", "/merge-decisions", { requestId: randomUUID(), ...body }, user);
const questions = async (): Promise<MergeQuestions> => (await ask("GET", "/merge-questions")).body;

async function send(unit: string, name: string, base = 0) {
  const [tasks, ...others] = sheetsOf(world.campaign, unit, 3, 1);
  const own = { name, status: "hoan-thanh", at: { sheet: "Phụ lục 3", row: 40 } };
  const sheets = [{ ...tasks, rows: [...(tasks?.rows ?? []), own] }, ...others];
  const sent = await ask("POST", `/reports/${unit}/versions`, submissionOf(world.campaign, unit, { sheets, base }));
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
}

async function rowsOf(url: string, name = "Phụ lục 3"): Promise<string[]> {
  const book = await readXlsx(world.files.get(new URL(url).pathname.slice(1)) ?? new Uint8Array());
  if (!book.ok) throw new Error(book.error.code);
  const sheet = book.value.sheets.find((one) => one.name === name);
  return (sheet?.rows ?? []).map((cells) => cells.map((cell) => cell?.value ?? "").join(" | "));
}

async function oneQuestion() {
  const [question] = (await questions()).questions;
  if (question === undefined) throw new Error("nothing is asked");
  return question;
}

describe("a name that may mean a task of the letter", () => {
  test("is asked about once for all who write it, and stands under the task from the merge after the answer on", async () => {
    await send("p63-cao-bang", SHORT);
    await send("p63-ha-noi", SHORT.toUpperCase());
    const { open, questions: asked } = await questions();
    expect([open, asked.length]).toEqual([1, 1]);
    expect(asked[0]).toMatchObject({ kind: "letter-task", answer: null });
    expect([...(asked[0]?.sides[0].units ?? [])].sort()).toEqual(["p63-cao-bang", "p63-ha-noi"]);
    const before = await merge();
    const { kind, about } = await oneQuestion();
    const answered = await decide({ kind, about, answer: "same" });
    expect([answered.status, answered.body]).toEqual([200, expect.objectContaining({ kind, about, answer: "same" })]);
    const after = await merge();
    const line = (rows: string[]) => rows.filter((row) => row.includes(SHORT));
    expect(line(await rowsOf(before.body.url)).join()).toContain("Chờ quyết định");
    expect(line(await rowsOf(after.body.url)).join()).toMatch(/NV02b\. .*Theo quyết định/);
    expect(await questions()).toMatchObject({ open: 0, decided: 1, questions: [{ answer: "same" }] });
  });

  test("keeps its answer when the unit sends again, and the later of two answers counts", async () => {
    await send("p63-cao-bang", SHORT);
    const { kind, about } = await oneQuestion();
    await decide({ kind, about, answer: "same" });
    const same = await merge();
    await decide({ kind, about, answer: "different" });
    const different = await merge();
    expect(different.body.id).not.toBe(same.body.id);
    await send("p63-cao-bang", SHORT, 1);
    expect(await questions()).toMatchObject({ open: 0, decided: 1, questions: [{ answer: "different" }] });
  });
});

describe("a merge made before an answer", () => {
  test("is made again as it was, and its outline knows what it knew", async () => {
    await send("p63-cao-bang", SHORT);
    await send("p63-ha-noi", SHORT);
    const { kind, about } = await oneQuestion();
    await decide({ kind, about, answer: "same" });
    const made = await merge();
    const files = new Map(world.files);
    await decide({ kind, about, answer: "different" });
    const later = await merge();
    expect(later.body.hash).not.toBe(made.body.hash);
    world.files.clear();
    expect((await ask("GET", `/merges/${made.body.id}`)).body).toEqual(made.body);
    expect(world.files.get(`${world.campaign.id}-${made.body.id}.xlsx`)).toEqual([...files.values()][0]);
    const outline = (await ask("GET", `/merges/${made.body.id}/outline`)).body;
    expect(outline.decisions.map(({ answer }: { answer: string }) => answer)).toEqual(["same"]);
  });

  test("costs one Query to find again, decisions or not", async () => {
    await send("p63-cao-bang", SHORT);
    const { kind, about } = await oneQuestion();
    await decide({ kind, about, answer: "same" });
    const first = await merge();
    database.meter.reset();
    expect((await merge()).body).toEqual(first.body);
    expect(database.meter.calls).toEqual(["BatchGetItem", "Query"]);
  });
});

describe("an answer", () => {
  const about = ["name:0123456789abcdef", "task:NQ57-C-DP-02"];

  test("asked for again is the same decision, also when the reply got lost; with other words it is refused", async () => {
    const body = { requestId: randomUUID(), kind: "letter-task", about, answer: "same" };
    database.fault = (operation) => {
      if (operation !== "PutItem") return null;
      database.fault = null;
      return "lose";
    };
    const first = await decide(body);
    expect(first.status, JSON.stringify(first.body)).toBe(200);
    expect((await decide({ ...body, requestId: body.requestId.toUpperCase() })).body).toEqual(first.body);
    const other = await decide({ ...body, answer: "different" });
    expect([other.status, other.body.code]).toEqual([409, "same-id-other-content"]);
  });

  test("is about two things a question can be about", async () => {
    for (const wrong of [
      { kind: "letter-task", about: ["name:0123456789abcdef", "task:khong-co"] },
      { kind: "letter-task", about: ["task:NQ57-C-DP-01", "task:NQ57-C-DP-02"] },
      { kind: "own-task", about: ["name:0123456789abcdef", "name:0123456789abcdef"] },
      { kind: "own-task", about },
      { kind: "khac", about },
      { kind: "letter-task", about: [about[0]] },
    ]) {
      expect((await decide({ ...wrong, answer: "same" })).status).toBe(400);
    }
  });

  test("is the coordinator's alone to give, and so are the questions to see", async () => {
    for (const user of ["bct", "bct-leader", "admin", "nobody"]) {
      expect((await decide({ kind: "letter-task", about, answer: "same" }, user)).status).toBe(403);
      expect((await ask("GET", "/merge-questions", undefined, user)).status).toBe(403);
    }
  });
});

describe("a document that says too little of itself", () => {
  test("is asked about, and is one with the other from the merge after the answer on", async () => {
    const sendDocument = async (unit: string, issuedOn: string | null) => {
      const [tasks, documents, ...others] = sheetsOf(world.campaign, unit, 3, 1);
      const at = { sheet: "Phụ lục 4", row: 6 };
      const listed = { content: "Quyết định số 826/QĐ-TTg", issuedOn, issuer: null, status: null, at };
      const sheets = [...(tasks ? [tasks] : []), { annex: documents?.annex ?? "", rows: [listed] }, ...others];
      const reasons = {};
      const sent = await ask(
        "POST",
        `/reports/${unit}/versions`,
        submissionOf(world.campaign, unit, { sheets, reasons }),
      );
      expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    };
    await sendDocument("bct", "2023-07-11");
    await sendDocument("bxd", null);
    const question = (await questions()).questions.find(({ kind }) => kind === "document");
    expect(question?.sides.map(({ units }) => units).toSorted()).toEqual([["bct"], ["bxd"]]);
    const documents = async () =>
      (await rowsOf((await merge()).body.url, "Phụ lục 4")).filter((line) => line.includes("826/QĐ-TTg"));
    expect(await documents()).toHaveLength(2);
    expect((await decide({ kind: "document", about: question?.about, answer: "same" })).status).toBe(200);
    expect(await documents()).toHaveLength(1);
  });
});
