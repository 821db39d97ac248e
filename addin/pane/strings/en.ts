import { isRule, messageOf } from "../../../shared/check/messages.ts";
import { EN_APP } from "./en-app.ts";
import { EN_BATCH } from "./en-batch.ts";
import { EN_COORDINATOR } from "./en-coordinator.ts";
import { FINDINGS_EN } from "./en-findings.ts";
import { PROBLEMS_EN } from "./en-problems.ts";
import { EN_REPORT } from "./en-report.ts";
import { EN_RULES } from "./en-rules.ts";
import { timeInEnglish } from "./en-time.ts";
import { EN_UPLOAD } from "./en-upload.ts";
import { EN_WORKBOOK } from "./en-workbook.ts";
import type { vi } from "./vi.ts";

export const en: typeof vi = {
  ...EN_APP,
  ...EN_REPORT,
  ...EN_WORKBOOK,
  ...EN_COORDINATOR,
  rule: EN_RULES,
  upload: EN_UPLOAD,
  batch: EN_BATCH,
  said: {
    finding: (finding, message) => (isRule(finding.rule) ? messageOf(finding, FINDINGS_EN) : message),
    problem: (code, title) => new Map(Object.entries(PROBLEMS_EN)).get(code) ?? title,
    time: timeInEnglish,
  },
};
