import { ErrorResponse, PriceClass } from 'aws-cdk-lib/aws-cloudfront';
import { SecureSiteProps } from './secure-site-props';
import { SiteRouting } from './site-routing';
import { MINIMUM_PROTOCOL_VERSION } from './tls-version';
import { BUCKET, CERTIFICATE, DURATION, HOSTED_ZONE, VALIDATION_ROLE } from '../../input/cdk';
import { FLAG, Inputs, isObject, kind, listOf, number, oneOf, optional, required, text } from '../../input/input';
import { struct } from '../../input/props';
import { CONTENT_SECURITY_POLICY } from '../content-security-policy';
import { STRICT_TRANSPORT_SECURITY } from '../strict-transport-security';

const DOMAIN_NAMES = listOf(text('a domain name', 'www.example.com'), 'domain names');

const ERROR_RESPONSE_INPUTS: Inputs<ErrorResponse> = {
  httpStatus: required(number('404')),
  responsePagePath: optional(text('the path of a page', '/404.html')),
  responseHttpStatus: optional(number('404')),
  ttl: optional(DURATION),
};

const ERROR_RESPONSE = struct(ERROR_RESPONSE_INPUTS, "{ httpStatus: 404, responsePagePath: '/404.html' }");

/** What the props of a SecureSite take. */
export const SECURE_SITE_INPUTS: Inputs<SecureSiteProps> = {
  domainNames: required(DOMAIN_NAMES),
  redirectFrom: optional(DOMAIN_NAMES),
  hostedZone: optional(HOSTED_ZONE),
  hostedZones: optional(listOf(HOSTED_ZONE, 'hosted zones')),
  validationRole: optional(VALIDATION_ROLE),
  validationRoles: optional(listOf(VALIDATION_ROLE, 'validation roles')),
  aliasRecords: optional(FLAG),
  certificate: optional(CERTIFICATE),
  bucket: optional(BUCKET),
  sources: optional(listOf(kind('a source of files', "Source.asset('dist')", (value) => isObject(value) && 'bind' in value), 'sources of files')),
  routing: optional(oneOf('SiteRouting', SiteRouting)),
  errorResponses: optional(listOf(ERROR_RESPONSE, 'error responses')),
  minimumProtocolVersion: optional(MINIMUM_PROTOCOL_VERSION),
  strictTransportSecurity: optional(STRICT_TRANSPORT_SECURITY),
  contentSecurityPolicy: optional(CONTENT_SECURITY_POLICY),
  responseHeadersPolicy: optional(kind('a ResponseHeadersPolicy', 'ResponseHeadersPolicy.SECURITY_HEADERS',
    (value) => isObject(value) && 'responseHeadersPolicyId' in value)),
  webAclArn: optional(text('the ARN of a web ACL', 'arn:aws:wafv2:us-east-1:<account>:global/webacl/<name>/<id>')),
  geoRestriction: optional(kind('a GeoRestriction', "GeoRestriction.allowlist('DE', 'AT')", (value) => isObject(value) && 'restrictionType' in value)),
  priceClass: optional(oneOf('PriceClass', PriceClass)),
  accessLogs: optional(FLAG),
  accessLogsBucket: optional(BUCKET),
};
