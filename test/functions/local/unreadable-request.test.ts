import { mkdirSync } from "node:fs";
import { connect } from "node:tls";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCertificate } from "../../../functions/local/certificate.ts";
import { type Listening, listen } from "../../../functions/local/listen.ts";
import { refuseAddress } from "../../../functions/local/unreadable-request.ts";
import { newDataFolder } from "../../support/local-server.ts";

const temporary = newDataFolder();
let listening: Listening;
beforeAll(async () => {
  mkdirSync(temporary.path, { recursive: true });
  listening = await listen(await loadCertificate(temporary.path, temporary.path, new Date()), 0);
  listening.server.on(
    "request",
    getRequestListener(() => new Response("ok"), { errorHandler: refuseAddress }),
  );
});
afterAll(async () => {
  await listening.close();
  temporary.remove();
});

/** What comes back for bytes that no client library would send. */
function answerTo(lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port: listening.port, host: "127.0.0.1", rejectUnauthorized: false });
    let said = "";
    socket.setEncoding("utf8");
    socket.on("data", (text) => {
      said += text;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(said));
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  });
}

test.each([
  ["a length that is none", 400, ["POST /api HTTP/1.1", "Host: localhost", "Content-Length: abc"]],
  ["no HTTP at all", 400, ["xin chào"]],
  ["a host that is none", 400, ["GET /api HTTP/1.1", "Host: :::", "Connection: close"]],
  ["an address that is none", 400, ["GET http://[::1/api HTTP/1.1", "Host: localhost", "Connection: close"]],
  ["headers without end", 431, ["GET /api HTTP/1.1", "Host: localhost", `Submission-Options: ${"A".repeat(40_000)}`]],
])("%s is answered in the words of the API", async (_, status, lines) => {
  const said = await answerTo(lines);
  expect(said).toMatch(new RegExp(`^HTTP/1.1 ${status} .*content-type: application/problem\\+json`, "is"));
  expect(said).toMatch(/"title":"[^"]*Hãy [^"{}]*\."/);
});

test("what is well formed is let through", async () => {
  expect(await answerTo(["GET /api HTTP/1.1", "Host: localhost", "Connection: close"])).toMatch(/^HTTP\/1.1 200/);
});
