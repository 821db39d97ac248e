import type { HonoRequest } from "hono";
import type { z } from "zod";
import type { Problem, ProblemCode } from "../../shared/problem.ts";
import type { Result } from "../../shared/result.ts";
import type { AppDeps } from "../http/app-deps.ts";
import type { Body } from "../http/body.ts";
import type { Parameter } from "../http/parameter.ts";
import type { Permission, Scope } from "../http/scope.ts";
import type { Workbook } from "../usecases/template.ts";

/** A row of the one route table: the app is mounted from it, and its description is made from it. */
export interface Route {
  readonly method: "GET" | "POST" | "PATCH";
  /** With parameters as `:name`. */
  readonly path: string;
  readonly summary: string;
  readonly permission: Permission;
  readonly parameters: readonly Parameter<unknown>[];
  readonly takes: Body<unknown>["describes"];
  /** By status: the schema of a JSON answer, or a file; `download` is any file of ours. */
  readonly answers: Readonly<Partial<Record<Reply["status"], z.ZodType | "xlsx" | "download">>>;
  /** Refusals of its own, beside those that scope and body bring. */
  readonly problems: readonly ProblemCode[];
  answer(deps: AppDeps, request: HonoRequest): Promise<Result<Reply, Problem>>;
}

export type Reply =
  | { readonly status: 200 | 201; readonly json: unknown }
  | { readonly status: 200; readonly file: Workbook };

interface Definition<S, B> extends Omit<Route, "answer" | "permission" | "takes" | "parameters" | "problems"> {
  readonly scope: Scope<S>;
  readonly body: Body<B>;
  readonly parameters?: readonly Parameter<unknown>[];
  readonly problems?: readonly ProblemCode[];
  readonly handle: (deps: AppDeps, call: S & Call<B>) => Promise<Result<Reply, Problem>>;
}

export interface Call<B> {
  readonly request: HonoRequest;
  readonly body: B;
}

/** Who asks is settled before the first byte of a body is read. */
export function route<S extends object, B>(definition: Definition<S, B>): Route {
  const { scope, body, handle, parameters = [], problems = [], ...rest } = definition;
  return {
    ...rest,
    parameters,
    problems,
    permission: scope.permission,
    takes: body.describes,
    async answer(deps, request) {
      const opened = await scope.open(deps, request);
      if (!opened.ok) return opened;
      const read = await body.read(request.raw);
      if (!read.ok) return read;
      return handle(deps, { ...opened.value, request, body: read.value });
    },
  };
}

/** What a use case gave, as JSON. */
export function json<T>(outcome: Result<T, Problem>): Result<Reply, Problem> {
  return outcome.ok ? { ok: true, value: { status: 200, json: outcome.value } } : outcome;
}

/** A version number of the path; 0, which no version has, for anything else. */
export function versionNumber(request: HonoRequest): number {
  const text = request.param("n") ?? "";
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0;
}
