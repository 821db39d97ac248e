import { CAMPAIGN_ROUTES } from "./campaigns.ts";
import { DECISION_ROUTES } from "./decisions.ts";
import { REPORT_ROUTES } from "./reports.ts";
import type { Route } from "./route.ts";
import { SYSTEM_ROUTES } from "./system.ts";

/** What works on rows alone: sending, deciding, looking. It carries no workbook code, so that nobody who sends waits for it to load. */
export const ROW_ROUTES: readonly Route[] = [
  ...SYSTEM_ROUTES,
  ...CAMPAIGN_ROUTES,
  ...REPORT_ROUTES,
  ...DECISION_ROUTES,
];
