import { describe, expect, test } from "vitest";
import { workbench } from "../../../functions/local/workbench.ts";
import { writeXlsx } from "../../../functions/xlsx/write.ts";
import { bookOf, cell, sheetOf } from "../../../shared/book/builders.ts";

const person = { user: "bct", name: "Chuyên viên Bộ Công Thương", roles: [] };
const app = workbench(new Map([[person.user, person]]));
const post = (path: string, body: BodyInit) => app.request(path, { method: "POST", body });

describe("what the workbench asks of this machine", () => {
  test("opens a file and saves it again with nothing lost", async () => {
    const book = bookOf({ sheets: [sheetOf({ name: "Phụ lục 3", rows: [[cell("=1+1"), cell("việc")]] })] });
    const answer = await post("/workbench/open", new Uint8Array(await writeXlsx(book)));
    const plain = await answer.text();
    expect(JSON.parse(plain).sheets[0].rows[0][0].value).toBe("=1+1");
    const saved = await post("/workbench/save", plain);
    expect(saved.headers.get("content-type")).toContain("spreadsheetml");
    const again = await post("/workbench/open", await saved.arrayBuffer());
    expect(await again.json()).toEqual(JSON.parse(plain));
  });

  test("says in Vietnamese what is wrong with another file, and refuses what is no book", async () => {
    const answer = await post("/workbench/open", "không phải xlsx");
    expect(answer.status).toBe(415);
    expect((await answer.json()).title).toMatch(/xlsx/i);
    for (const body of ["", "null", "{}", '{"sheets":1}'])
      expect((await post("/workbench/save", body)).status).toBe(400);
  });

  test("names the demo people and nothing more about them", async () => {
    expect(await (await app.request("/workbench/people")).json()).toEqual([{ user: "bct", name: person.name }]);
  });
});
