import { Hono } from "hono";
import { expect, test } from "vitest";
import { optionsHeader, workbookClient } from "../../../addin/api/workbook-client.ts";
import { options as optionsParameter } from "../../../functions/http/parameter.ts";
import { NO_OPTIONS } from "../../../shared/report/submission.ts";

function clientOf(app: Hono) {
  const send: typeof fetch = async (input, init) => app.request(String(input), init);
  return workbookClient({ origin: "", fetch: send, token: async () => "token", timeoutMs: 1_000 });
}

test("Vietnamese answers come out of the header as they went in", () => {
  const options = { ...NO_OPTIONS, reasons: { w1: "Chưa ban hành: đợi Bộ trưởng ký?>" } };
  const headers = { "submission-options": optionsHeader(options) };
  expect(optionsParameter.read(new Request("https://x", { headers }))).toEqual({ ok: true, value: options });
});

test("a file goes out as it is, with its id, base and token; a problem comes back as a value", async () => {
  const app = new Hono().post("/api/campaigns/:campaign/reports/:unit/workbook", async ({ req }) =>
    Response.json(
      {
        type: "about:blank",
        code: "not-xlsx",
        status: 415,
        title: [
          await req.text(),
          req.header("submission-id"),
          req.header("base-version"),
          req.header("authorization"),
          decodeURIComponent(req.header("file-name") ?? ""),
        ].join(" "),
      },
      { status: 415, headers: { "content-type": "application/problem+json" } },
    ),
  );
  const sent = {
    submissionId: "00000000-0000-4000-8000-000000000001",
    base: 3,
    options: NO_OPTIONS,
    name: "PL3 Hà Nội.xlsx",
  };
  expect(await clientOf(app).submit("nq57-2023", "bct", new Blob(["PK"]), sent)).toMatchObject({
    ok: false,
    error: { kind: "problem", problem: { title: `PK ${sent.submissionId} 3 Bearer token PL3 Hà Nội.xlsx` } },
  });
});

test("the template of a unit comes as a file, or says why not", async () => {
  const app = new Hono().get("/api/campaigns/:campaign/template.xlsx", ({ req, body }) =>
    req.query("unit") === "bct"
      ? body("PK")
      : Response.json({ type: "about:blank", code: "foreign-unit", title: "Không được", status: 403 }, { status: 403 }),
  );
  const file = await clientOf(app).template("nq57-2023", "bct");
  expect(file.ok && (await file.value.text())).toBe("PK");
  expect(await clientOf(app).template("nq57-2023", "bkhcn")).toMatchObject({
    ok: false,
    error: { problem: { code: "foreign-unit" } },
  });
});
