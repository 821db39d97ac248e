import { measuresOf } from "./log-lines.ts";
import type { Tell } from "./telemetry.ts";

/** What a process has counted since it started, where no CloudWatch adds it up. */
export interface Totals {
  readonly tell: Tell;
  /** One JSON line, or null when nothing has been counted since the last one. */
  line(now: Date): string | null;
}

export function openTotals(): Totals {
  const sums = new Map<string, number>();
  let requests = 0;
  let told = 0;
  return {
    tell(record) {
      requests += 1;
      for (const [measure, amount] of measuresOf(record)) sums.set(measure, (sums.get(measure) ?? 0) + amount);
    },
    line(now) {
      if (requests === told) return null;
      told = requests;
      const { Latency: latency = 0, ...totals } = Object.fromEntries(sums);
      const meanLatency = Math.round(latency / requests);
      return `${JSON.stringify({ timestamp: now.toISOString(), level: "INFO", totals: { requests, meanLatency, ...totals } })}\n`;
    },
  };
}
