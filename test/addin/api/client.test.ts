import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { apiClient } from "../../../addin/api/client.ts";

const RECEIPT = {
  code: "NQ57-2023/BCT/1/ABCD",
  n: 1,
  submissionId: "00000000-0000-4000-8000-000000000001",
  hash: "ab",
  acceptedAt: "2023-10-20T03:00:00.000Z",
  late: false,
};

/** A client whose requests end in a Hono app of ours. */
function clientOf(app: Hono, token: string | null = "token", timeoutMs = 1_000) {
  const send: typeof fetch = async (input, init) => {
    init?.signal?.throwIfAborted();
    const answer = Promise.resolve(app.request(String(input), init));
    const stop = new Promise<never>((_, reject) =>
      init?.signal?.addEventListener("abort", () => reject(init.signal?.reason)),
    );
    return Promise.race([answer, stop]);
  };
  return apiClient({ origin: "", fetch: send, token: async () => token, timeoutMs });
}

describe("what the service answers", () => {
  test("a receipt is read, and the request carried the token and the body", async () => {
    const app = new Hono().post("/api/campaigns/:campaign/reports/:unit/versions", async ({ req, json }) => {
      const { submissionId } = await req.json();
      return json({ ...RECEIPT, submissionId, code: req.header("authorization") ?? "" }, 201);
    });
    const answer = await clientOf(app).submit("nq57-2023", "bct", {
      submissionId: RECEIPT.submissionId,
      base: 0,
      sheets: [],
    });
    expect(answer).toEqual({ ok: true, value: { ...RECEIPT, code: "Bearer token" } });
  });

  test("a problem comes back as a value with its Vietnamese title", async () => {
    const app = new Hono().get("/api/me", () =>
      Response.json(
        { type: "about:blank", code: "not-signed-in", title: "Bạn chưa đăng nhập", status: 401 },
        { status: 401, headers: { "content-type": "application/problem+json" } },
      ),
    );
    const answer = await clientOf(app, null).me();
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: "problem", problem: { code: "not-signed-in", title: "Bạn chưa đăng nhập" } },
    });
  });

  test("a proxy's page, or an answer of another shape, is not taken for ours", async () => {
    const app = new Hono()
      .get("/api/me", ({ html }) => html("<p>Cổng truy cập Internet</p>"))
      .get("/api/campaigns/:campaign/board", ({ json }) => json({ units: "many" }));
    expect(await clientOf(app).me()).toEqual({ ok: false, error: { kind: "unexpected", status: 200 } });
    expect(await clientOf(app).board("nq57-2023")).toEqual({ ok: false, error: { kind: "unexpected", status: 200 } });
  });
});

describe("when no answer comes", () => {
  const silent = new Hono().get("/api/me", () => new Promise<never>(() => undefined));

  test("waiting ends", async () => {
    expect(await clientOf(silent, null, 5).me()).toEqual({ ok: false, error: { kind: "timeout" } });
  });

  test("the caller may give up", async () => {
    const giveUp = new AbortController();
    const answer = clientOf(silent).me(giveUp.signal);
    giveUp.abort();
    expect(await answer).toEqual({ ok: false, error: { kind: "aborted" } });
  });

  test("no network is no exception", async () => {
    const send: typeof fetch = async () => {
      throw new TypeError("Failed to fetch");
    };
    const client = apiClient({ origin: "", fetch: send, token: async () => null, timeoutMs: 1_000 });
    expect(await client.me()).toEqual({ ok: false, error: { kind: "offline" } });
  });
});
