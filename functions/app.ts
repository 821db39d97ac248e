import { type Context, Hono } from "hono";
import { type Problem, type ProblemCode, problem } from "../shared/problem.ts";
import { attachment, typeOf } from "./artifacts/artifacts.ts";
import type { AppDeps } from "./http/app-deps.ts";
import { problemResponse } from "./http/problem-response.ts";
import { requestIdOf } from "./http/request-id.ts";
import { RESPONSE_HEADERS } from "./http/response-headers.ts";
import type { Reply, Route } from "./routes/route.ts";
import { StoreUnavailable } from "./store/outage.ts";

/** What becomes known of a request on its way. */
interface Variables {
  requestId: string;
  route?: Pick<Route, "method" | "path">;
  code?: ProblemCode;
  failure?: unknown;
}
type Environment = { Variables: Variables };
export type App = Hono<Environment>;

/** These routes under `/api`, mounted from their table. Other paths are not its business. */
export function buildApp(deps: AppDeps, routes: readonly Route[]): App {
  const app: App = new Hono();
  app.use("/api/*", async (context, next) => {
    const requestId = requestIdOf(context.env, context.req.header("x-request-id"), deps.newId);
    context.set("requestId", requestId);
    await deps.telemetry.follow(requestId, async () => {
      await next();
      const { route, code = null, failure = null } = context.var;
      return { method: route?.method ?? "", route: route?.path ?? null, status: context.res.status, code, failure };
    });
    context.header("x-request-id", requestId);
    for (const [name, value] of Object.entries(RESPONSE_HEADERS)) context.header(name, value);
  });
  for (const route of routes) {
    app.on(route.method, route.path, async (context) => {
      context.set("route", route);
      const outcome = await route.answer(deps, context.req);
      return outcome.ok ? respond(context, outcome.value) : refuse(context, outcome.error);
    });
  }
  for (const [path, onPath] of Map.groupBy(routes, ({ path: own }) => own)) app.all(path, otherMethod(onPath));
  app.all("/api/*", (context) => refuse(context, problem("unknown-route")));
  app.onError((error, context) => {
    context.set("failure", error);
    if (!(error instanceof StoreUnavailable)) return refuse(context, problem("internal"));
    return refuse(context, problem("store-unavailable", {}, { away: error.away }));
  });
  return app;
}

function refuse(context: Context<Environment>, refusal: Problem): Response {
  context.set("code", refusal.code);
  return problemResponse(refusal, context.var.requestId);
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
      method === "OPTIONS" ? new Response(null, { status: 204 }) : refuse(context, problem("wrong-method", { method }));
    response.headers.set("allow", allow);
    return response;
  };
}
