/** What the app counts; dashboards and alarms are built on these names. Findings are counted by rule as well: `Finding.<rule>`. */
export type Measure =
  | "Submissions"
  | "Findings"
  | `Finding.${string}`
  | "ReadUnits"
  | "WriteUnits"
  | "Latency"
  | "Failures"
  | "Outages";

/** Takes counts wherever they arise; they go with the request they arose in. */
export interface Meter {
  add(measure: Measure, amount: number): void;
}

/** In CloudWatch's own words. */
export function unitOfMeasure(measure: string): "Milliseconds" | "Count" {
  return measure === "Latency" ? "Milliseconds" : "Count";
}
