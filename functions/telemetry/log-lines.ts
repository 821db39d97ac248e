import { causesOf } from "./causes.ts";
import { type Measure, unitOfMeasure } from "./measures.ts";
import type { RequestRecord, Tell } from "./telemetry.ts";

/** One JSON line per request, for any program that collects the lines of a process. */
export function jsonLines(write: (line: string) => void): Tell {
  return (record) => write(`${JSON.stringify(lineOf(record))}\n`);
}

/**
 * The same line, with the directive by which CloudWatch makes metrics of its numbers (embedded metric format): no agent
 * and no call. `deployment` tells several deployments of one account apart.
 */
export function metricLines(deployment: string, write: (line: string) => void): Tell {
  return (record) => {
    const line = lineOf(record);
    const metrics = [...measuresOf(record).keys()].map((Name) => ({ Name, Unit: unitOfMeasure(Name) }));
    const directive = { Namespace: NAMESPACE, Dimensions: [["deployment"]], Metrics: metrics };
    const _aws = { Timestamp: record.at.getTime(), CloudWatchMetrics: [directive] };
    write(`${JSON.stringify({ ...line, deployment, _aws })}\n`);
  };
}

export const NAMESPACE = "TongHop";

function lineOf(record: RequestRecord): Record<string, unknown> {
  const { at, requestId, method, route, status, ms, code, campaign, unit, failure } = record;
  return {
    timestamp: at.toISOString(),
    level: status >= 500 ? "ERROR" : "INFO",
    requestId,
    method,
    route,
    status,
    ms,
    ...(code !== null && { code }),
    ...(campaign !== null && { campaign }),
    ...(unit !== null && { unit }),
    ...Object.fromEntries(measuresOf(record)),
    ...(failure !== null && { causes: causesOf(failure) }),
  };
}

/** What was counted on the way, and what the ending alone tells. Health is asked by machines: it is no measure of anybody's wait. */
export function measuresOf({ amounts, route, ms, status }: RequestRecord): Map<Measure, number> {
  const measures = new Map(amounts);
  if (route !== null && route !== "/api/health") measures.set("Latency", ms);
  if (status === 503) measures.set("Outages", 1);
  else if (status >= 500) measures.set("Failures", 1);
  return measures;
}
