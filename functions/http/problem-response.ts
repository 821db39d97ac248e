import type { ProblemBody } from "../../shared/api.ts";
import { type Problem, type ProblemCode, problemStatus, problemTitle } from "../../shared/problem.ts";

/** Seconds after which trying again makes sense. */
export const RETRY_AFTER: Partial<Record<ProblemCode, number>> = { "store-unavailable": 5, "too-many-requests": 60 };

/** A failure as RFC 9457 wants it. */
export function problemResponse(problem: Problem, requestId: string): Response {
  const { code, extensions } = problem;
  const status = problemStatus(problem);
  const title = problemTitle({ ...problem, parameters: { requestId, ...problem.parameters } });
  const body: ProblemBody = { ...extensions, type: `urn:tong-hop:problem:${code}`, code, title, status, requestId };
  const headers = new Headers({ "content-type": "application/problem+json; charset=utf-8" });
  const seconds = RETRY_AFTER[code];
  if (seconds !== undefined) headers.set("retry-after", String(seconds));
  if (status === 401) headers.set("www-authenticate", "Bearer");
  return Response.json(body, { status, headers });
}
