import type { Finding } from "../../../shared/check/finding.ts";
import type { Instant } from "../../../shared/ids.ts";
import { formatVietnamTime } from "../../../shared/text/vietnam-time.ts";
import { VI_APP } from "./vi-app.ts";
import { VI_BATCH } from "./vi-batch.ts";
import { VI_COORDINATOR } from "./vi-coordinator.ts";
import { VI_REPORT } from "./vi-report.ts";
import { VI_RULES } from "./vi-rules.ts";
import { VI_UPLOAD } from "./vi-upload.ts";
import { VI_WORKBOOK } from "./vi-workbook.ts";

/**
 * Every sentence the pane shows, in officials' own words: one catalogue, written down by room. `en.ts` has the same keys;
 * a test holds the two together, and the rooms apart.
 */
export const vi = {
  ...VI_APP,
  ...VI_REPORT,
  ...VI_WORKBOOK,
  ...VI_COORDINATOR,
  rule: VI_RULES,
  upload: VI_UPLOAD,
  batch: VI_BATCH,

  /** What the checks and the service say is Vietnamese already; another language has its own sentence where it can. */
  said: {
    finding: (_finding: Pick<Finding, "rule" | "parameters">, message: string) => message,
    problem: (_code: string, title: string) => title,
    time: (instant: Instant) => formatVietnamTime(instant),
  },
};
