/** A name that people write for a prop, as it is the name of a prop elsewhere. */
export interface OtherName {
  readonly written: string;

  /** The props that they mean: the first of them that a construct has. */
  readonly props: readonly string[];

  /** Props with which they can mean something else. */
  readonly unless: readonly string[];
}

const ROWS: readonly [written: string, props: string, unless?: string][] = [
  ['zone', 'hostedZone', 'hostedZones validation certificates'],
  ['zones', 'hostedZones', 'hostedZone validation certificates'],
  ['domain', 'domainName domainNames', 'certificates'],
  ['domains', 'domainNames', 'certificates'],
  ['sans', 'subjectAlternativeNames'],
  ['alternativeNames', 'subjectAlternativeNames'],
  ['alternateNames', 'subjectAlternativeNames'],
  ['ca', 'authority authorities'],
  ['certificateAuthority', 'authority'],
  ['certificateAuthorities', 'authorities'],
  ['cert', 'certificate certificates'],
  ['certs', 'certificates'],
  ['certificateArn', 'certificate certificates'],
  ['certificateArns', 'certificates'],
  ['secretArn', 'secret'],
  ['secretName', 'secret'],
  ['exportable', 'allowExport'],
  ['webAclId', 'webAclArn'],
  ['webAcl', 'webAclArn'],
  ['logBucket', 'accessLogsBucket'],
  ['logPrefix', 'accessLogsPrefix'],
  ['logFilePrefix', 'accessLogsPrefix'],
  ['enableLogging', 'accessLogs'],
  ['hsts', 'strictTransportSecurity'],
  ['csp', 'contentSecurityPolicy'],
  ['tlsPolicy', 'sslPolicy minimumProtocolVersion'],
  ['securityPolicy', 'sslPolicy minimumProtocolVersion'],
  ['minimumTlsVersion', 'minimumProtocolVersion sslPolicy'],
  ['minTlsVersion', 'minimumProtocolVersion sslPolicy'],
  ['mtls', 'clientCertificates'],
  ['mutualTls', 'clientCertificates'],
  ['trustStore', 'mutualAuthentication'],
  ['deleteProtection', 'deletionProtection'],
  ['enableDeletionProtection', 'deletionProtection'],
  ['public', 'internetFacing'],
  ['publicLoadBalancer', 'internetFacing'],
  ['openListener', 'open'],
  ['alb', 'loadBalancer'],
];

function words(text: string): string[] {
  return text.split(' ').filter((word) => word);
}

/** The names that constructs of CDK, other libraries and the command line of AWS have for props of this library. */
export const OTHER_NAMES: readonly OtherName[] = ROWS.map(([written, props, unless = '']) => ({ written, props: words(props), unless: words(unless) }));
