import { Hono } from "hono";
import { bookOfPlain, type PlainBook, plainBook } from "../../shared/book/plain-book.ts";
import type { Person } from "../../shared/person/change.ts";
import { problem } from "../../shared/problem.ts";
import { workbookBody } from "../http/body.ts";
import { problemResponse } from "../http/problem-response.ts";
import { readXlsx } from "../xlsx/read.ts";
import { writeXlsx } from "../xlsx/write.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What the workbench asks of this machine: to open and save files by our own press, and who there is to try things as. */
export function workbench(people: ReadonlyMap<string, Person>): Hono {
  const app = new Hono();
  app.post("/workbench/open", async ({ req }) => {
    const bytes = await workbookBody.read(req.raw);
    if (!bytes.ok) return problemResponse(bytes.error, "workbench");
    const book = await readXlsx(bytes.value);
    return book.ok ? Response.json(plainBook(book.value)) : problemResponse(book.error, "workbench");
  });
  app.post("/workbench/save", async ({ req }) => {
    const book = await readPlainBook(req.raw);
    if (book === null)
      return problemResponse(problem("malformed-request", { detail: "không phải sổ làm việc" }), "workbench");
    return new Response(new Uint8Array(await writeXlsx(bookOfPlain(book))), { headers: { "content-type": XLSX } });
  });
  app.get("/workbench/people", () => Response.json([...people.values()].map(({ user, name }) => ({ user, name }))));
  return app;
}

/** Only our own page sends this, and nothing of it is kept: it is enough that it is a book at all. */
async function readPlainBook(request: Request): Promise<PlainBook | null> {
  const value: unknown = await request.json().catch(() => null);
  const isBook = typeof value === "object" && value !== null && "sheets" in value && Array.isArray(value.sheets);
  return isBook ? (value as PlainBook) : null;
}
