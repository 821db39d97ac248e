import type { z } from "zod";
import { problemBody } from "../../shared/api.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import type { Failure } from "./failure.ts";

/** How requests leave this page. */
export interface Transport {
  /** `https://…` without a slash at the end; "" for the page's own origin. */
  readonly origin: string;
  readonly fetch: typeof fetch;
  /** The access token, or null when nobody is signed in. */
  readonly token: () => Promise<string | null>;
  /** How long to wait for an answer, in milliseconds. */
  readonly timeoutMs: number;
}

export interface Call {
  readonly method: "GET" | "POST" | "PATCH";
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of a body. */
  readonly file?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

export type Answer<T> = Result<T, Failure>;

/** One request, one answer; nothing is repeated here, since only the caller knows what may be sent twice. */
export function request<T>(transport: Transport, call: Call, schema: z.ZodType<T>): Promise<Answer<T>> {
  return exchange(transport, call, async (response) => readAnswer(response, await response.text(), schema));
}

/** The same, where the answer is a file. */
export function requestFile(transport: Transport, call: Call): Promise<Answer<Blob>> {
  return exchange(transport, call, async (response) =>
    response.ok ? ok(await response.blob()) : fail(failureOf(response, parseJson(await response.text()))),
  );
}

async function exchange<T>(
  transport: Transport,
  call: Call,
  read: (response: Response) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const token = await transport.token();
  const timeout = AbortSignal.timeout(transport.timeoutMs);
  const signal = call.signal === undefined ? timeout : AbortSignal.any([call.signal, timeout]);
  try {
    const response = await transport.fetch(transport.origin + call.path, {
      method: call.method,
      headers: headersOf(token, call),
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      ...(call.file === undefined ? {} : { body: call.file }),
      cache: "no-store",
      signal,
    });
    return await read(response);
  } catch (cause) {
    if (timeout.aborted) return fail({ kind: "timeout" });
    if (call.signal?.aborted === true) return fail({ kind: "aborted" });
    // What fetch throws when no answer came: no network, no such host, a refused certificate.
    if (cause instanceof TypeError) return fail({ kind: "offline" });
    throw new Error(`${call.method} ${call.path}`, { cause });
  }
}

function headersOf(token: string | null, { body, headers }: Call): Record<string, string> {
  return {
    Accept: "application/json, application/problem+json",
    ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    ...headers,
  };
}

function readAnswer<T>(response: Response, text: string, schema: z.ZodType<T>): Answer<T> {
  const { status } = response;
  const body = parseJson(text);
  if (status >= 200 && status < 300) {
    const value = schema.safeParse(body);
    return value.success ? ok(value.data) : fail({ kind: "unexpected", status });
  }
  return fail(failureOf(response, body));
}

function failureOf({ status, headers }: Response, body: unknown): Failure {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  const later = Number.isFinite(seconds) ? { retryAfter: seconds } : {};
  const problem = problemBody.safeParse(body);
  return problem.success
    ? { kind: "problem", problem: problem.data, ...later }
    : { kind: "unexpected", status, ...later };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
