import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  Alarm,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  LogQueryVisualizationType,
  LogQueryWidget,
  MathExpression,
  Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { Operation, type TableV2 } from "aws-cdk-lib/aws-dynamodb";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";

export interface WatchProps {
  readonly name: string;
  readonly emails: readonly string[];
  readonly table: TableV2;
  readonly api: HttpApi;
  readonly functions: readonly LambdaFunction[];
}

const OPERATIONS = [
  Operation.GET_ITEM,
  Operation.BATCH_GET_ITEM,
  Operation.QUERY,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.BATCH_WRITE_ITEM,
];
const period = Duration.minutes(5);

/** Where the app's own metrics stand: it tells them in its log lines, under the names of `functions/telemetry`. */
const NAMESPACE = "TongHop";

/** What wakes somebody up, and one page that shows how the days before a deadline go. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, { name, emails, table, api, functions }: WatchProps) {
    super(scope, id);
    const topic = new Topic(this, "Topic", { topicName: name, enforceSSL: true });
    for (const email of emails) topic.addSubscription(new EmailSubscription(email));
    const alarm = (key: string, metric: IMetric, threshold: number, description: string): void => {
      new Alarm(this, key, {
        alarmName: `${name}-${key}`,
        alarmDescription: description,
        metric,
        threshold,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      }).addAlarmAction(new SnsAction(topic));
    };
    for (const [index, one] of functions.entries()) {
      alarm(`Errors${index}`, one.metricErrors({ period }), 1, "Hàm Lambda kết thúc vì lỗi / A function failed");
      alarm(
        `Throttles${index}`,
        one.metricThrottles({ period }),
        1,
        "Hàm Lambda bị giới hạn / A function was throttled",
      );
    }
    alarm(
      "ServerErrors",
      api.metricServerError({ period, statistic: "sum" }),
      5,
      "API trả lời 5xx / The API answers 5xx",
    );
    const own = (metricName: string, statistic = "Sum"): Metric =>
      new Metric({ namespace: NAMESPACE, metricName, statistic, period, dimensionsMap: { deployment: name } });
    alarm("Failures", own("Failures"), 1, "Hệ thống gặp lỗi ngoài dự kiến / The app met an error of its own");
    alarm("Outages", own("Outages"), 3, "Dữ liệu hoặc kho tệp không trả lời / Database or files do not answer");
    alarm("Slow", api.metricLatency({ period, statistic: "p95" }), 10_000, "API trả lời chậm / The API is slow");
    const throttled = table.metricThrottledRequestsForOperations({ operations: OPERATIONS, period });
    alarm("TableThrottled", throttled, 10, "Bảng dữ liệu bị giới hạn / The table is throttled");
    const failing = table.metricSystemErrorsForOperations({ operations: OPERATIONS, period });
    alarm("TableErrors", failing, 1, "Bảng dữ liệu báo lỗi / The table reports errors");
    new Dashboard(this, "Dashboard", {
      dashboardName: name,
      widgets: [
        [
          new GraphWidget({ title: "Yêu cầu / Requests", width: 12, left: [api.metricCount({ period })] }),
          new GraphWidget({
            title: "Lỗi / Errors",
            width: 12,
            left: [api.metricClientError({ period }), api.metricServerError({ period })],
          }),
        ],
        [
          new GraphWidget({
            title: "Thời gian / Latency",
            width: 12,
            left: ["p50", "p95", "p99"].map((statistic) => api.metricLatency({ period, statistic })),
          }),
          new GraphWidget({
            title: "Đơn vị DynamoDB / Consumed units",
            width: 12,
            left: [
              table.metricConsumedReadCapacityUnits({ period }),
              table.metricConsumedWriteCapacityUnits({ period }),
            ],
          }),
        ],
        [
          new GraphWidget({ title: "Lần gửi / Submissions", width: 8, left: [own("Submissions")] }),
          new GraphWidget({
            title: "Lỗi, cảnh báo theo quy tắc / Findings by rule",
            width: 8,
            left: [findingsByRule(name)],
          }),
          new GraphWidget({
            title: "App: thời gian, đơn vị / Latency, consumed units",
            width: 8,
            left: ["p50", "p95"].map((statistic) => own("Latency", statistic)),
            right: [own("ReadUnits"), own("WriteUnits")],
          }),
        ],
        [
          new LogQueryWidget({
            title: "Đường nào chậm / Which routes are slow",
            width: 24,
            logGroupNames: functions.map(({ logGroup }) => logGroup.logGroupName),
            view: LogQueryVisualizationType.TABLE,
            queryLines: [
              "filter ispresent(route)",
              "stats count(*) as requests, pct(ms, 50), pct(ms, 95), sum(ReadUnits), sum(WriteUnits) by route",
              "sort requests desc",
            ],
          }),
        ],
        [
          new GraphWidget({
            title: "Hàm / Functions",
            width: 24,
            left: functions.flatMap((one) => [
              one.metricDuration({ period, statistic: "p95" }),
              one.metricErrors({ period }),
            ]),
          }),
        ],
      ],
    });
  }
}

/** Whatever rules there are: a new one shows up by itself. */
function findingsByRule(deployment: string): MathExpression {
  const found = `{${NAMESPACE},deployment} deployment="${deployment}" Finding`;
  return new MathExpression({ expression: `SEARCH('${found}', 'Sum', 300)`, label: "", period, usingMetrics: {} });
}
