import { randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import { RequestError } from "@hono/node-server";
import { type ProblemCode, problem } from "../../shared/problem.ts";
import { problemResponse } from "../http/problem-response.ts";

/** Requests that never reach a route, because they are no HTTP or name no address: told so in the words of the API. */
export function refuseAddress(error: unknown): Response {
  const code: ProblemCode = error instanceof RequestError ? "malformed-request" : "internal";
  return problemResponse(problem(code, { detail: "địa chỉ hoặc tên máy chủ không hợp lệ" }), randomUUID());
}

/** For a server's `clientError`: Node itself would end the connection without a word of what to do. */
export async function refuseUnreadable(error: Error, socket: Duplex): Promise<void> {
  // Gone already, or in the middle of an answer: nothing can be said any more.
  if (!socket.writable || ("code" in error && error.code === "ECONNRESET")) return void socket.destroy(error);
  const tooLong = "code" in error && error.code === "HPE_HEADER_OVERFLOW";
  const refusal = tooLong ? problem("headers-too-large") : problem("malformed-request", { detail: NO_HTTP });
  const answer = problemResponse(refusal, randomUUID());
  const body = await answer.text();
  const headers = [...answer.headers, ["content-length", Buffer.byteLength(body)], ["connection", "close"]];
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  socket.end(
    `HTTP/1.1 ${answer.status} ${tooLong ? "Request Header Fields Too Large" : "Bad Request"}\r\n${lines}\r\n${body}`,
  );
}

const NO_HTTP = "phần đầu (headers) hoặc độ dài nội dung không hợp lệ, hoặc nội dung chưa gửi hết";
