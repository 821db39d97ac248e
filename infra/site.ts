import { Duration, Validations } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Environment } from "./environment.ts";

/** Who may show the pages in a frame: Excel on the web in its known homes. */
const FRAME_ANCESTORS = [
  "'self'",
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.office365.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
  "https://*.microsoft365.com",
].join(" ");

export interface SiteProps {
  readonly name: string;
  readonly pages: IBucket;
  readonly logs: IBucket;
  readonly apiHost: string;
  readonly domain: Environment["domain"];
}

/** One address for pages and API, so that neither needs to let the other in from elsewhere. */
export class Site extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { name, pages, logs, apiHost, domain }: SiteProps) {
    super(scope, id);
    const headers = new ResponseHeadersPolicy(this, "Headers", {
      responseHeadersPolicyName: name,
      securityHeadersBehavior: {
        // No X-Frame-Options and no cross-origin opener policy: Excel on the web frames the pane and must see its dialog.
        contentSecurityPolicy: {
          contentSecurityPolicy: `frame-ancestors ${FRAME_ANCESTORS}; base-uri 'self'; object-src 'none'; worker-src 'self'`,
          override: true,
        },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: false, override: true },
      },
    });
    this.distribution = new Distribution(this, "Distribution", {
      comment: name,
      defaultRootObject: "upload.html",
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: "cloudfront/",
      // Queries may hold a code of the sign-in: good once, for a minute, and only with the verifier that its window kept.
      logIncludesCookies: false,
      ...(domain === null
        ? {}
        : {
            domainNames: [domain.name],
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            certificate: Certificate.fromCertificateArn(this, "Certificate", domain.certificateArn),
          }),
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(pages),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: headers,
        compress: true,
      },
      additionalBehaviors: {
        "/api/*": {
          origin: new HttpOrigin(apiHost, {
            protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
            originSslProtocols: [OriginSslPolicy.TLS_V1_2],
            readTimeout: Duration.seconds(30),
          }),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          compress: true,
        },
      },
    });
    const answer = (id: string, reason: string): void =>
      Validations.of(this.distribution).acknowledge({ id: `AwsSolutions-${id}`, reason });
    answer(
      "CFR1",
      "Officials report from duty journeys abroad too; who may do what is settled by sign-in, not by country.",
    );
    answer(
      "CFR2",
      "The API is throttled and each request is checked by the app; a ministry adds its own web ACL by its rules.",
    );
    if (domain === null) {
      answer(
        "CFR4",
        "CloudFront's own name allows no choice of TLS version; with the ministry's domain TLS 1.2 is the least.",
      );
    }
  }
}
