import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { CfnStage, HttpApi, HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";

const CAMPAIGN = "/api/campaigns/{campaign}";

/** What needs workbooks goes to the function that carries their code; sending rows never waits for it to load. */
const WORKBOOK_ROUTES: readonly (readonly [HttpMethod, string])[] = [
  [HttpMethod.GET, "/api/openapi.json"],
  [HttpMethod.GET, `${CAMPAIGN}/template.xlsx`],
  [HttpMethod.POST, `${CAMPAIGN}/recognise`],
  [HttpMethod.POST, `${CAMPAIGN}/reports/{unit}/workbook`],
  // A link to a file is good for as much as its signer may read.
  [HttpMethod.GET, `${CAMPAIGN}/reports/{unit}/versions/{n}/file`],
  [HttpMethod.GET, `${CAMPAIGN}/reports/{unit}/versions/{n}/workbook.xlsx`],
  [HttpMethod.GET, `${CAMPAIGN}/merge-questions`],
  [HttpMethod.POST, `${CAMPAIGN}/merge-decisions`],
  [HttpMethod.ANY, `${CAMPAIGN}/merges`],
  [HttpMethod.ANY, `${CAMPAIGN}/merges/{proxy+}`],
  [HttpMethod.POST, "/api/campaigns"],
  [HttpMethod.ANY, `${CAMPAIGN}/changes`],
  [HttpMethod.GET, `${CAMPAIGN}/audit.xlsx`],
  [HttpMethod.GET, "/api/people"],
  [HttpMethod.ANY, "/api/people/{proxy+}"],
];

/** Why no authorizer stands before the functions. */
const OPEN_DOOR =
  "The app verifies every access token itself (issuer, audience, scope, times) and reads roles from the table at each " +
  "request; the gateway's authorizer knows no roles and would answer without the problem the pane shows.";

/** Never a token, a query, a name or an address: who asked is in the app's own events. */
const ACCESS_LOG = {
  requestId: "$context.requestId",
  time: "$context.requestTime",
  method: "$context.httpMethod",
  route: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
  latency: "$context.responseLatency",
  integrationError: "$context.integrationErrorMessage",
};

export interface ApiProps {
  readonly name: string;
  readonly reports: IFunction;
  readonly workbooks: IFunction;
  readonly logDays: RetentionDays;
  readonly requestsPerSecond: number;
}

/**
 * The HTTP API in front of the two functions: throttled and logged. Its own name answers too, beside CloudFront's: what
 * keeps strangers out is the app's own check of every token.
 */
export class Api extends Construct {
  readonly api: HttpApi;
  /** Without `https://`. */
  readonly host: string;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, "Http", { apiName: props.name, createDefaultStage: false });
    const reports = new HttpLambdaIntegration("Reports", props.reports);
    const workbooks = new HttpLambdaIntegration("Workbooks", props.workbooks);
    this.addRoute(HttpMethod.ANY, "/api/{proxy+}", reports);
    for (const [method, path] of WORKBOOK_ROUTES) this.addRoute(method, path, workbooks);
    const log = new LogGroup(this, "AccessLog", {
      retention: props.logDays,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    new CfnStage(this, "Stage", {
      apiId: this.api.apiId,
      stageName: "$default",
      autoDeploy: true,
      accessLogSettings: { destinationArn: log.logGroupArn, format: JSON.stringify(ACCESS_LOG) },
      defaultRouteSettings: {
        throttlingRateLimit: props.requestsPerSecond,
        throttlingBurstLimit: props.requestsPerSecond * 2,
        detailedMetricsEnabled: true,
      },
    });
    const { region, urlSuffix } = Stack.of(this);
    this.host = `${this.api.apiId}.execute-api.${region}.${urlSuffix}`;
  }

  private addRoute(method: HttpMethod, path: string, integration: HttpLambdaIntegration): void {
    const routes = this.api.addRoutes({ path, methods: [method], integration });
    for (const route of routes) Validations.of(route).acknowledge({ id: "AwsSolutions-APIG4", reason: OPEN_DOOR });
  }
}

/** An HTTP API waits 30 s at most; a function that runs longer answers nobody. */
export const LONGEST_ANSWER = Duration.seconds(29);
