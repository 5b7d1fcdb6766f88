/** Props that some constructs have and others like them have not, where they would be ignored, with what they protect or promise. */
export interface SiblingProps {
  /** The constructs that have them. */
  readonly of: string;

  /** The prop of the constructs that people mistake for these. Other constructs ignore the props: an app may hand on an object with more of them. */
  readonly like: string;

  readonly props: readonly string[];

  /** The flag that has no effect in any construct, as the props have it by default: false if left out. */
  readonly byDefault?: boolean;
}

export const SIBLING_PROPS: readonly SiblingProps[] = [
  { of: 'SecureAlb, SecureListener', like: 'domainNames', props: ['clientCertificates', 'mutualAuthentication', 'cors', 'frameOptions', 'contentTypeOptions', 'redirectHttp'] },
  { of: 'SecureAlb, SecureListener, SecureSite', like: 'domainNames', props: ['redirectFrom', 'strictTransportSecurity', 'contentSecurityPolicy'] },
  { of: 'SecureAlb, SecureListener, SecureNlb', like: 'domainNames', props: ['sslPolicy', 'certificates', 'aliasRecordOptions'] },
  { of: 'SecureAlb', like: 'domainNames', props: ['connectionLogs', 'healthCheckLogs', 'dropInvalidHeaderFields', 'wafFailOpen'] },
  { of: 'SecureAlb, SecureSite', like: 'domainNames', props: ['webAclArn'] },
  { of: 'SecureAlb, SecureNlb', like: 'domainNames', props: ['deletionProtection', 'accessLogsBucketProps', 'accessLogsPrefix'] },
  { of: 'SecureAlb, SecureNlb, SecureSite', like: 'domainNames', props: ['accessLogs', 'accessLogsBucket'] },
  { of: 'SecureNlb', like: 'domainNames', props: ['alpnPolicy', 'applicationListener'] },
  { of: 'SecureSite', like: 'domainNames', props: ['minimumProtocolVersion', 'geoRestriction', 'responseHeadersPolicy', 'errorResponses'] },
  { of: 'MultiRegionCertificate', like: 'domainName', props: ['regions'] },
  { of: 'Certificate of aws-cdk-lib', like: 'validation', props: ['transparencyLoggingEnabled'], byDefault: true },
  { of: 'PrivateCertificate', like: 'domainName', props: ['authority'] },
];
