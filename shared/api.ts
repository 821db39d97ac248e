import * as z from "zod";
import type { AnnexRows, FieldValue, ReportRow, RowPlace } from "./annex/reading.ts";
import { campaign, campaignState, due, letterFacts } from "./api-campaign.ts";
import { id, instant, isoDate, sentInstant, text } from "./api-values.ts";
import type { AnnexId, ColumnId } from "./ids.ts";
import type { SubmissionOptions } from "./report/submission.ts";

/**
 * The wire contract. Both sides import it, OpenAPI is generated from it. JSON, UTF-8, bearer token; failures are
 * `application/problem+json`. Instants are UTC, days are ISO dates, rows and cells are named as people see them.
 * What is made of others is lazy: a schema is built when it first reads something, and a fresh process waits for none it does not use.
 */

export const place = z.lazy(() => z.object({ sheet: z.string().max(255), row: z.int().min(1).max(1_048_576) }));

/** A row: its place, the assigned task where it is one, and one member per column of its annex. */
export const row = z.lazy(() =>
  z.object({ at: place.optional(), task: id.nullish() }).catchall(z.string().max(32_767).nullable()),
);

export const sheet = z.lazy(() =>
  z.object({
    annex: id,
    /** The letter of each column in the sender's sheet; absent means the template's. */
    columns: z.record(id, z.string().regex(/^[A-Z]{1,3}$/)).optional(),
    rows: z.array(row).max(20_000),
  }),
);

export const signedLetter = z.lazy(() => z.object({ number: text(100).min(1), date: isoDate }));

export const submissionOptions = z.lazy(() =>
  z.object({
    accept: z.array(id).max(50_000).default([]),
    choose: z.record(id, z.string().max(200)).default({}),
    reasons: z.record(id, z.string().max(2_000)).default({}),
    nothingToReport: z.array(id).max(20).default([]),
    letter: signedLetter.nullable().default(null),
    receivedAt: sentInstant.nullable().default(null),
  }),
) satisfies z.ZodType<SubmissionOptions>;

export const submissionBody = z.lazy(() =>
  submissionOptions.unwrap().extend({
    submissionId: z.uuid(),
    base: z.int().min(0),
    sheets: z.array(sheet).max(20),
    /** Whose workbook it is, by its hidden names: another unit's or campaign's is refused. */
    origins: z
      .array(z.object({ campaign: id, unit: id }))
      .max(50)
      .default([]),
  }),
);

export const finding = z.lazy(() =>
  z.object({
    id: z.string(),
    rule: z.string(),
    severity: z.enum(["error", "warning", "info"]),
    need: z.enum(["accept", "choose"]).nullable(),
    annex: z.string().nullable(),
    sheet: z.string().nullable(),
    cell: z.string().nullable(),
    message: z.string(),
    options: z.array(z.object({ id: z.string(), label: z.string() })),
    /** For a reading proposed for many cells at once: some of them, as written and as they would read. */
    preview: z.array(z.object({ cell: z.string(), before: z.string(), after: z.string() })).optional(),
  }),
);
export type WireFinding = z.infer<typeof finding>;

export const receipt = z.lazy(() =>
  z.object({
    code: z.string(),
    n: z.int(),
    submissionId: z.string(),
    hash: z.string(),
    acceptedAt: instant,
    late: z.boolean(),
  }),
);

export const coverage = z.lazy(() =>
  z.array(
    z.object({
      sheet: z.string(),
      annex: z.string().nullable(),
      read: z.int(),
      ignored: z.array(z.object({ reason: z.string(), cells: z.int() })),
    }),
  ),
);

export const dryRun = z.lazy(() => z.object({ sheets: z.array(sheet), findings: z.array(finding), coverage }));

/** Whose report a workbook seems to be, before anything is decided; `shared/annex/recognise-unit.ts` says what it means. */
export const recognition = z.lazy(() =>
  z.object({
    certainty: z.enum(["certain", "likely", "contradiction", "none"]),
    candidates: z.array(
      z.object({
        unit: z.string(),
        signals: z.array(
          z.object({
            kind: z.enum(["hidden-name", "heading", "heading-plain", "attached-to", "symbol", "file-name", "place"]),
            text: z.string(),
            sheet: z.string().nullable(),
            cell: z.string().nullable(),
          }),
        ),
      }),
    ),
    campaign: z.string(),
    otherCampaigns: z.array(z.string()),
    annexes: z.array(z.object({ annex: z.string(), rows: z.int() })),
    coverage,
  }),
);
export type WireRecognition = z.infer<typeof recognition>;

export const reportState = z.enum(["not-sent", "awaiting-approval", "sent", "returned", "accepted"]);

export const boardRow = z.lazy(() =>
  z.object({
    unit: z.string(),
    state: reportState,
    n: z.int(),
    acceptedAt: instant.nullable(),
    late: z.boolean(),
    overdue: z.boolean(),
    counts: z.record(z.string(), z.int()),
  }),
);
export const board = z.lazy(() => z.object({ units: z.array(boardRow) }));
export type Board = z.infer<typeof board>;

export const remark = z.lazy(() => z.object({ annex: id, row: z.int().min(1), text: text(2_000).min(1) }));

export const returnBody = z.lazy(() =>
  z.object({
    n: z.int().min(1),
    requestId: z.uuid(),
    note: text(5_000).default(""),
    remarks: z.array(remark).max(1_000).default([]),
  }),
);
export const decisionBody = z.lazy(() => z.object({ n: z.int().min(1), requestId: z.uuid() }));
export const exceptionBody = z.lazy(() =>
  z.object({
    requestId: z.uuid(),
    until: sentInstant,
    reason: text(2_000).min(1),
  }),
);
export const decisionAnswer = z.lazy(() => z.object({ unit: z.string(), state: reportState, n: z.int() }));

export const reportEvent = z.lazy(() =>
  z.object({
    kind: z.enum(["approve", "accept", "return", "exception", "letter"]),
    id: z.string(),
    at: instant,
    by: z.string(),
    n: z.int().nullable(),
    note: z.string(),
    remarks: z.array(remark),
    until: instant.nullable(),
    letter: signedLetter.nullable(),
  }),
);

export const report = z.lazy(() =>
  z.object({
    head: boardRow.unwrap().extend({
      submissionId: z.string().nullable(),
      hash: z.string().nullable(),
      extendedUntil: instant.nullable(),
    }),
    versions: z.array(receipt),
    events: z.array(reportEvent),
    remarks: z.array(remark),
  }),
);
export type Report = z.infer<typeof report>;

/** The workbook a version was read from, kept as it came. */
export const keptFile = z.lazy(() =>
  z.object({
    sha256: z.string(),
    /** Null where the sender did not say. */
    name: z.string().nullable(),
    bytes: z.int(),
  }),
);
export type KeptFile = z.infer<typeof keptFile>;

/** A short-lived link to it that needs no bearer. */
export const fileAnswer = z.lazy(() => keptFile.unwrap().extend({ url: z.string() }));
export type FileAnswer = z.infer<typeof fileAnswer>;

export const version = z.lazy(() =>
  z.object({
    n: z.int(),
    submissionId: z.string(),
    hash: z.string(),
    receipt,
    sheets: z.array(sheet),
    sentBy: z.string(),
    /** As people call the sender. */
    senderName: z.string(),
    reasons: z.record(z.string(), z.string()),
    nothingToReport: z.array(z.string()),
    letter: signedLetter.nullable(),
    /** What was said of the report and did not stop it: warnings, and readings the sender confirmed. */
    findings: z.array(finding),
    /** Where it came by e-mail: when, and who entered it. */
    received: z.object({ at: instant, enteredBy: z.object({ user: z.string(), name: z.string() }) }).optional(),
    /** Where it came as a workbook. */
    file: keptFile.optional(),
  }),
);
export type Version = z.infer<typeof version>;

/** What the bodies that a unit carries on reported in the campaign before: the lists, with whose they are. */
export const previousReports = z.lazy(() =>
  z.object({
    /** Null where the campaign goes on from none. */
    campaign: z.string().nullable(),
    reports: z.array(
      z.object({
        unit: z.string(),
        name: z.string(),
        /** Whether the unit carries on all of that body, most of it or a part; of a part only its tasks are told. */
        share: z.enum(["all", "main", "part"]),
        receipt,
        sentBy: z.string(),
        sheets: z.array(sheet),
      }),
    ),
    /** Bodies the unit carries on that have no report which counts. */
    missing: z.array(z.object({ unit: z.string(), name: z.string() })),
  }),
);
export type PreviousAnswer = z.infer<typeof previousReports>;

/** One cell that differs between two versions; `before` or `after` is null where the row is missing or the cell is empty. */
export const difference = z.lazy(() =>
  z.object({
    annex: z.string(),
    row: z.string(),
    column: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
);

export const me = z.lazy(() =>
  z.object({
    user: z.string(),
    name: z.string(),
    roles: z.array(
      z.object({ role: z.enum(["reporter", "leader", "coordinator", "administrator"]), unit: z.string().nullable() }),
    ),
  }),
);
export type Me = z.infer<typeof me>;

export const campaignSummary = z.lazy(() =>
  z.object({
    id,
    title: z.string(),
    year: z.int(),
    letter: letterFacts,
    /** The campaign whose reports its units start with. */
    previous: id.nullable(),
    /** Comes along to be tried; nobody has issued it. */
    example: z.boolean(),
    due,
    /** Units send while it is open. A draft is shown to the receiver's people alone. */
    state: campaignState,
    /** How many changes administrators have made: the same number is the same definition. */
    revision: z.int(),
  }),
);
export type CampaignSummary = z.infer<typeof campaignSummary>;

/** The whole definition as it stands today: whoever has it needs no other to insert, check, read and merge. */
export const campaignDetail = z.lazy(() =>
  campaign.unwrap().extend({
    state: campaignState,
    revision: z.int(),
    /** How many days before and after the due day units that have not sent are reminded. */
    reminders: z.object({ before: z.array(z.int()).readonly(), after: z.array(z.int()).readonly() }).readonly(),
  }),
);
export type CampaignDetail = z.infer<typeof campaignDetail>;

export const problemBody = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    code: z.string(),
    title: z.string(),
    status: z.int(),
    requestId: z.string().optional(),
    findings: z.array(finding).optional(),
    head: z.int().optional(),
    differences: z.array(difference).optional(),
    /** What does not answer now: database, files, sign-in. */
    away: z.array(z.string()).optional(),
  }),
);
export type ProblemBody = z.infer<typeof problemBody>;

/** A row as it travels: flat, one member per column beside `at` and `task`. */
export type WireRow = Readonly<Record<string, FieldValue | RowPlace | undefined>> & { readonly at: RowPlace };

export interface WireSheet {
  readonly annex: AnnexId;
  readonly columns?: Readonly<Record<ColumnId, string>>;
  readonly rows: readonly WireRow[];
}

/** Rows as they travel. */
export function wireSheets(annexes: readonly AnnexRows[]): WireSheet[] {
  return annexes.map(({ annex, columns, rows }) => ({
    annex,
    ...(columns === undefined ? {} : { columns }),
    rows: rows.map(({ at, task, values }): WireRow => ({ ...values, at, ...(task === null ? {} : { task }) })),
  }));
}

/** Rows as they arrive; a row sent without its place gets its ordinal in the annex. */
export function sheetRows(sheets: readonly z.infer<typeof sheet>[]): AnnexRows[] {
  return sheets.map(({ annex, columns, rows }) => ({
    annex,
    columns,
    rows: rows.map(
      ({ at, task, ...columns }, index): ReportRow => ({
        at: at ?? { sheet: annex, row: index + 1 },
        task: task ?? null,
        values: columns as Record<string, FieldValue>,
      }),
    ),
  }));
}
