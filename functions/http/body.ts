import type { z } from "zod";
import { type Problem, problem } from "../../shared/problem.ts";
import { fail, ok, type Result } from "../../shared/result.ts";

/** What a route takes in: how to read it, and how to describe it. */
export interface Body<T> {
  read(request: Request): Promise<Result<T, Problem>>;
  /** A schema for JSON, `xlsx` for a file, null for nothing. */
  readonly describes: z.ZodType | "xlsx" | null;
}

/** In bytes. Lambda takes 6 MB with base64, which makes 4 MB of the file itself. */
const LIMIT_MB = 4;
const LIMIT = LIMIT_MB * 1024 * 1024;

export const noBody: Body<null> = { read: async () => ok(null), describes: null };

export const workbookBody: Body<Uint8Array> = {
  async read(request) {
    const bytes = await readBytes(request);
    return bytes === null ? fail(problem("workbook-too-large", { limit: LIMIT_MB })) : ok(bytes);
  },
  describes: "xlsx",
};

export function jsonBody<T>(schema: z.ZodType<T>): Body<T> {
  return {
    async read(request) {
      const bytes = await readBytes(request);
      if (bytes === null) return fail(problem("request-too-large", { limit: LIMIT_MB }));
      return parseJson(bytes, schema);
    },
    describes: schema,
  };
}

/** JSON of a known shape, or what is wrong with it by the names of its members. */
export function parseJson<T>(bytes: Uint8Array, schema: z.ZodType<T>): Result<T, Problem> {
  const json = jsonOf(bytes);
  if (!json.ok) return fail(problem("malformed-request", { detail: json.error }));
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return ok(parsed.data);
  const paths = parsed.error.issues.map(({ path }) => path.join(".").slice(0, 100));
  const named = [...new Set(paths.filter((path) => path !== ""))].slice(0, 5).map((path) => `“${path}”`);
  const detail = named.length === 0 ? NO_JSON : `thiếu hoặc sai ở ${named.join(", ")}`;
  return fail(problem("malformed-request", { detail }));
}

const NO_JSON = "nội dung phải là một đối tượng JSON (UTF-8)";

function jsonOf(bytes: Uint8Array): Result<unknown, string> {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return ok(ODD_NAME.test(text) ? JSON.parse(text, refuseOddNames) : JSON.parse(text));
  } catch (error) {
    return fail(error instanceof OddName ? error.message : NO_JSON);
  }
}

class OddName extends Error {}

/** Looking at every name costs time: most requests have neither this one nor an escape that might spell it. */
const ODD_NAME = /__proto__|\\u/i;

/** Objects of JavaScript do not carry this name safely: what stands under it would be lost without a word. */
function refuseOddNames(name: string, value: unknown): unknown {
  if (name === "__proto__") throw new OddName("không dùng được tên “__proto__”");
  return value;
}

/** Null as soon as more has come than we take, whatever the headers say. */
async function readBytes({ headers, body }: Request): Promise<Uint8Array | null> {
  if (Number(headers.get("content-length") ?? 0) > LIMIT) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
