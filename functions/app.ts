import { type Context, Hono } from "hono";
import { problem } from "../shared/problem.ts";
import { attachment, typeOf } from "./artifacts/artifacts.ts";
import type { AppDeps } from "./http/app-deps.ts";
import { problemResponse } from "./http/problem-response.ts";
import { RESPONSE_HEADERS } from "./http/response-headers.ts";
import type { Reply, Route } from "./routes/route.ts";
import { StoreUnavailable } from "./store/outage.ts";

type Environment = { Variables: { requestId: string } };
export type App = Hono<Environment>;

/** These routes under `/api`, mounted from their table. Other paths are not its business. */
export function buildApp(deps: AppDeps, routes: readonly Route[]): App {
  const app: App = new Hono();
  app.use("/api/*", async (context, next) => {
    context.set("requestId", deps.newId());
    await next();
    context.header("x-request-id", context.var.requestId);
    for (const [name, value] of Object.entries(RESPONSE_HEADERS)) context.header(name, value);
  });
  for (const route of routes) {
    app.on(route.method, route.path, async (context) => {
      const outcome = await route.answer(deps, context.req);
      return outcome.ok ? respond(context, outcome.value) : problemResponse(outcome.error, context.var.requestId);
    });
  }
  for (const [path, onPath] of Map.groupBy(routes, ({ path: own }) => own)) app.all(path, otherMethod(onPath));
  app.all("/api/*", (context) => problemResponse(problem("unknown-route"), context.var.requestId));
  app.onError((error, context) => {
    const { requestId } = context.var;
    deps.logFailure(requestId, error);
    const code = error instanceof StoreUnavailable ? "store-unavailable" : "internal";
    return problemResponse(problem(code), requestId);
  });
  return app;
}

function respond(context: Context<Environment>, reply: Reply): Response {
  if ("json" in reply) return context.json(reply.json as object, reply.status);
  const { bytes, filename } = reply.file;
  return context.body(bytes, reply.status, {
    "content-type": typeOf(filename),
    "content-disposition": attachment(filename),
  });
}

/** A path we know, called in a way it does not take. HEAD goes with GET. */
function otherMethod(routes: readonly Route[]): (context: Context<Environment>) => Response {
  const methods = routes.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  const allow = [...methods, "OPTIONS"].join(", ");
  return (context) => {
    const { method } = context.req;
    const response =
      method === "OPTIONS"
        ? new Response(null, { status: 204 })
        : problemResponse(problem("wrong-method", { method }), context.var.requestId);
    response.headers.set("allow", allow);
    return response;
  };
}
