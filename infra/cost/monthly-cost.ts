import * as z from "zod";

/** One kind of request, as measured: what it takes of the database, of a processor and of the network. */
export interface Measured {
  readonly door: "reports" | "workbooks" | "mail";
  readonly writes: number;
  readonly reads: number;
  readonly databaseCalls: number;
  readonly processorMs: number;
  readonly bytesOut: number;
}

export const OPERATIONS = [
  "open",
  "board",
  "report",
  "send",
  "template",
  "check",
  "sendFile",
  "merge",
  "draft",
  "mailTurn",
] as const;
export type Operation = (typeof OPERATIONS)[number];

export interface Measurement {
  readonly operations: Readonly<Record<Operation, Measured>>;
  /** One campaign's, once it is over. */
  readonly tableBytes: number;
  readonly mergeBytes: number;
  readonly sentFileBytes: number;
}

const amount = z.number().nonnegative();
const said = { note: z.string() };

/** What AWS asks, from a file of its own: prices differ by region and change. */
export const priceList = z.strictObject({
  ...said,
  region: z.string(),
  asOf: z.string(),
  currency: z.literal("USD"),
  dynamoWriteMillion: amount,
  dynamoReadMillion: amount,
  dynamoGbMonth: amount,
  dynamoRecoveryGbMonth: amount,
  lambdaRequestMillion: amount,
  lambdaArmGbSecond: amount,
  httpApiMillion: amount,
  s3GbMonth: amount,
  s3PutThousand: amount,
  s3GetThousand: amount,
  transferOutGb: amount,
  cloudFrontRequestMillion: amount,
  cloudFrontOutGb: amount,
  logsIngestGb: amount,
  logsGbMonth: amount,
  customMetricMonth: amount,
  alarmMonth: amount,
  dashboardMonth: amount,
  cognitoPersonMonth: amount,
  mailThousand: amount,
});
export type PriceList = z.infer<typeof priceList>;

/** How a ministry works for a month; what cannot be measured here is assumed here, by name. */
export const monthOfUse = z.strictObject({
  ...said,
  units: amount,
  peoplePerUnit: amount,
  receivingPeople: amount,
  versionsPerUnit: amount,
  shareByFile: amount.max(1),
  checksOfEachFile: amount,
  paneOpeningsPerPerson: amount,
  boardOpeningsPerDay: amount,
  reportsOpenedPerDay: amount,
  workingDays: amount,
  merges: amount,
  downloadsPerMerge: amount,
  mailsPerUnit: amount,
  /** How often the service's clock looks what mail is owed, day and night. */
  mailTurnsPerDay: amount,
  campaignsKept: amount,
  pageMegabytesPerVisit: amount,
  pageRequestsPerVisit: amount,
  shareOfVisitsWithoutCache: amount.max(1),
  logBytesPerRequest: amount,
  customMetrics: amount,
  alarms: amount,
  dashboards: amount,
  waitPerDatabaseCallMs: amount,
  /** How many times longer a Lambda function of one whole processor takes than the machine that measured. */
  laptopToLambda: amount.min(1),
});
export type MonthOfUse = z.infer<typeof monthOfUse>;

export interface CostLine {
  readonly what: string;
  readonly quantity: number;
  readonly unit: string;
  readonly usd: number;
}

const GB = 1024 ** 3;
const DAYS = 30;
const MEMORY_MB = { reports: 512, workbooks: 2048, mail: 256 };
/** So much memory comes with one whole processor; less comes with its share of one. */
const WHOLE_PROCESSOR_MB = 1769;

/** How often each kind of request comes in the month. */
export function timesOf(use: MonthOfUse): Readonly<Record<Operation, number>> {
  const people = use.units * use.peoplePerUnit + use.receivingPeople;
  const versions = use.units * use.versionsPerUnit;
  const byFile = versions * use.shareByFile;
  return {
    open: people * use.paneOpeningsPerPerson,
    board: use.boardOpeningsPerDay * use.workingDays,
    report: use.reportsOpenedPerDay * use.workingDays,
    send: versions - byFile,
    template: byFile,
    check: byFile * use.checksOfEachFile,
    sendFile: byFile,
    merge: use.merges,
    draft: use.merges,
    mailTurn: use.mailTurnsPerDay * DAYS,
  };
}

/** The month of one campaign, line by line. */
export function monthlyCost(measured: Measurement, use: MonthOfUse, prices: PriceList): CostLine[] {
  const times = timesOf(use);
  const sum = (of: (one: Measured) => number): number =>
    OPERATIONS.reduce((total, operation) => total + times[operation] * of(measured.operations[operation]), 0);
  const requests = sum(() => 1);
  // The clock calls its function by itself.
  const asked = requests - times.mailTurn;
  const apiGb = sum(({ bytesOut }) => bytesOut) / GB;
  const people = use.units * use.peoplePerUnit + use.receivingPeople;
  const visits = people * use.paneOpeningsPerPerson * use.shareOfVisitsWithoutCache;
  const pagesGb = (visits * use.pageMegabytesPerVisit) / 1024;
  const filesSent = times.sendFile;
  const keptGb = ((filesSent * measured.sentFileBytes + 2 * use.merges * measured.mergeBytes) * use.campaignsKept) / GB;
  const tableGb = (measured.tableBytes * use.campaignsKept) / GB;
  const logsGb = (asked * use.logBytesPerRequest) / GB;
  const downloads = use.merges * use.downloadsPerMerge;
  const line = (what: string, quantity: number, unit: string, price: number, per = 1): CostLine => ({
    what,
    quantity,
    unit,
    usd: (quantity / per) * price,
  });
  return [
    line(
      "DynamoDB writes",
      sum(({ writes }) => writes),
      "units",
      prices.dynamoWriteMillion,
      1e6,
    ),
    line(
      "DynamoDB reads",
      sum(({ reads }) => reads),
      "units",
      prices.dynamoReadMillion,
      1e6,
    ),
    line("DynamoDB storage", tableGb, "GB", prices.dynamoGbMonth),
    line("DynamoDB recovery to any second", tableGb, "GB", prices.dynamoRecoveryGbMonth),
    line("Lambda requests", requests, "requests", prices.lambdaRequestMillion, 1e6),
    line(
      "Lambda time",
      sum((one) => gbSeconds(one, use)),
      "GB-s",
      prices.lambdaArmGbSecond,
    ),
    line("HTTP API", asked, "requests", prices.httpApiMillion, 1e6),
    line(
      "CloudFront requests",
      asked + visits * use.pageRequestsPerVisit,
      "requests",
      prices.cloudFrontRequestMillion,
      1e6,
    ),
    line("CloudFront to readers", apiGb + pagesGb, "GB", prices.cloudFrontOutGb),
    line("S3 storage", keptGb, "GB", prices.s3GbMonth),
    line("S3 writes", filesSent + 2 * use.merges, "requests", prices.s3PutThousand, 1e3),
    line("S3 reads", downloads + visits * use.pageRequestsPerVisit, "requests", prices.s3GetThousand, 1e3),
    line("Merged workbooks to readers", (downloads * measured.mergeBytes) / GB, "GB", prices.transferOutGb),
    line("Logs written", logsGb, "GB", prices.logsIngestGb),
    line("Logs kept for a year", 12 * logsGb, "GB", prices.logsGbMonth),
    line("Metrics of our own", use.customMetrics, "metrics", prices.customMetricMonth),
    line("Alarms", use.alarms, "alarms", prices.alarmMonth),
    line("Dashboards", use.dashboards, "dashboards", prices.dashboardMonth),
    line("Cognito", people, "people", prices.cognitoPersonMonth),
    line("Mail", use.units * use.mailsPerUnit, "mails", prices.mailThousand, 1e3),
  ];
}

/** A function waits for its database at its full price, and works by its share of a processor. */
function gbSeconds({ door, processorMs, databaseCalls }: Measured, use: MonthOfUse): number {
  const memory = MEMORY_MB[door];
  const share = Math.min(1, memory / WHOLE_PROCESSOR_MB);
  const ms = (processorMs * use.laptopToLambda) / share + databaseCalls * use.waitPerDatabaseCallMs;
  return (ms / 1000) * (memory / 1024);
}
